//! A single answer in place of the whole lookup.

use ws_close_codes::{
    catalog::{CloseCode, Locale},
    widget::Level,
};

use super::page::{Drawn, Page, asked, at, read};

/// The headings in the order they stand, as their rank and text.
fn headings(page: &Page) -> Vec<(u8, String)> {
    let headings = page.elements.iter().filter_map(|it| {
        let rank = it.name.strip_prefix('h')?.parse().ok()?;
        Some((rank, it.text.clone()))
    });
    headings.collect()
}

/// Headings begin at a rank and never skip one.
fn assert_in_order(page: &Page, first: u8) {
    let ranks: Vec<u8> = headings(page).into_iter().map(|(rank, _)| rank).collect();
    assert_eq!(ranks.first(), Some(&first), "{ranks:?}");
    assert!(ranks.windows(2).all(|it| it[1] <= it[0] + 1), "{ranks:?}");
    let titles = ranks.iter().filter(|rank| **rank == first).count();
    assert_eq!(titles, 1, "{ranks:?}");
}

/// What only the whole lookup has.
const WHOLE: [&str; 9] = [
    "intro",
    "language",
    "theme",
    "search",
    "chip",
    "count",
    "table",
    "faq",
    "open-file",
];

#[test]
fn a_card_shows_an_entry_and_nothing_else_of_the_lookup() {
    for locale in Locale::ALL {
        let page = at(locale, "variant=card&code=1006");
        let (_, title) = &headings(&page)[0];
        assert!(title.starts_with("1006 "), "{locale:?}: {title}");
        let keys = page.inside("entry").iter();
        let keys: Vec<&str> = keys.filter_map(|it| it.attribute("data-section")).collect();
        assert!(keys.contains(&"cause"), "{locale:?}: {keys:?}");
        for part in WHOLE {
            assert!(page.parts(part).is_empty(), "{locale:?}: {part}");
        }
        assert_eq!(page.part("notice").text, "");
        assert_eq!(page.part("root").attribute("lang"), Some(locale.tag()));
        assert_in_order(&page, 2);
    }
}

#[test]
fn a_card_says_the_same_as_the_entry_in_the_table() {
    let sections = |page: &Page| -> Vec<(String, String)> {
        let inside = page.inside("entry").iter();
        let told = inside.filter_map(|it| {
            let key = it.attribute("data-section")?.to_owned();
            Some((key, it.text.clone()))
        });
        told.collect()
    };
    for code in ["1000", "1006", "4003"] {
        let card = at(Locale::En, &format!("variant=card&code={code}"));
        let table = at(Locale::En, &format!("variant=table&code={code}"));
        assert_eq!(sections(&card), sections(&table), "{code}");
    }
}

#[test]
fn any_number_has_a_card_with_a_title() {
    for (code, title) in [
        ("4004", "4004"),
        ("999", "999"),
        ("65535", "65535"),
        ("1004", "1004"),
    ] {
        let page = at(Locale::En, &format!("variant=card&code={code}"));
        assert_in_order(&page, 2);
        assert!(
            headings(&page)[0].1.contains(title),
            "{code}: {:?}",
            headings(&page)[0]
        );
        assert!(page.parts("range").is_empty(), "{code}");
    }
}

#[test]
fn a_card_shows_a_comparison_which_has_no_way_out_but_to_its_codes() {
    let page = at(Locale::En, "variant=card&compare=1001,1015");
    assert_in_order(&page, 2);
    assert_eq!(
        headings(&page)[0].1,
        "1001 Going Away compared with 1015 TLS Handshake Failed"
    );
    assert!(page.parts("entry").is_empty());
    assert!(page.parts("close-comparison").is_empty());
    for part in WHOLE {
        assert!(page.parts(part).is_empty(), "{part}");
    }
}

#[test]
fn a_comparison_over_an_entry_closes_to_the_entry() {
    let page = at(Locale::En, "variant=card&code=1006&compare=1001,1015");
    assert!(page.parts("entry").is_empty());
    assert_eq!(page.part("close-comparison").name, "button");
}

#[test]
fn a_card_that_names_no_code_asks_which_with_a_way_to_each() {
    for locale in Locale::ALL {
        let page = at(locale, "variant=card");
        assert_in_order(&page, 2);
        let ways = page.inside("entry").iter();
        let ways = ways.filter(|it| it.attribute("data-on") == Some("code"));
        let codes: Vec<&str> = ways.filter_map(|it| it.attribute("data-value")).collect();
        assert_eq!(codes.len(), 20, "{locale:?}");
        assert_eq!((codes[0], codes[19]), ("1000", "4003"), "{locale:?}");
    }
}

#[test]
fn until_its_answer_is_there_a_card_says_what_the_table_does_and_that_more_is_coming() {
    for locale in Locale::ALL {
        let page = Drawn::at_first(locale).at("variant=card&code=1006");
        let entry = page.part("entry").text.clone();
        let table = Drawn::at_first(locale).at("");
        let row = table.named("tr").into_iter();
        let mut row = row.filter(|it| it.attribute("data-code") == Some("1006"));
        let row = row.next().expect("1006 has a row").text.clone();
        let busy = page.inside("entry").iter();
        let busy: Vec<_> = busy
            .filter(|it| it.attribute("aria-busy") == Some("true"))
            .collect();
        assert_eq!(busy.len(), 1, "{locale:?}");
        let paragraphs = page.inside("entry").iter().filter(|it| it.name == "p");
        let told = paragraphs.filter(|it| it.attribute("aria-busy").is_none());
        let mut count = 0;
        for paragraph in told {
            assert!(row.contains(&paragraph.text), "{locale:?}: {entry}");
            count += 1;
        }
        assert_eq!(count, 2, "{locale:?}: what it means and what to do");
        assert_in_order(&page, 2);
    }
}

#[test]
fn a_card_that_is_the_page_has_its_title() {
    let drawn = Drawn {
        level: Level::PAGE,
        ..Drawn::answered(Locale::En)
    };
    for query_string in ["code=1006", "code=4004", "compare=1000,1001", ""] {
        let drawn = Drawn {
            texts: drawn.texts.clone(),
            depths: Vec::new(),
            answers: drawn.answers.clone(),
            ..drawn
        };
        let asked = asked(&format!("variant=card&{query_string}"));
        assert_in_order(&read(&drawn.html(asked)), 1);
    }
}

#[test]
fn a_variant_nobody_knows_is_named_and_all_of_the_lookup_is_there() {
    let page = at(Locale::En, "variant=tile&code=1006");
    assert!(page.part("notice").text.contains("variant"));
    assert_eq!(page.rows().len(), 20);
    let card = at(Locale::En, "variant=card&code=banana&theme=pink");
    let notice = &card.part("notice").text;
    assert!(
        notice.contains("code") && notice.contains("theme"),
        "{notice}"
    );
    assert!(card.parts("table").is_empty());
}

#[test]
fn a_card_has_one_for_every_code_of_the_table() {
    for code in at(Locale::En, "").rows() {
        let page = at(Locale::En, &format!("variant=card&code={code}"));
        let number = CloseCode::new(code).to_string();
        assert!(headings(&page)[0].1.starts_with(&number), "{code}");
        assert_in_order(&page, 2);
    }
}
