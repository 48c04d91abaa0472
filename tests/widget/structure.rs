//! What a page is built of, for those who hear it or go through it by keyboard:
//! tables, headings, names and what refers to what.

use ws_close_codes::catalog::Locale;

use super::page::at;

#[test]
fn the_table_is_a_table_with_its_five_columns_and_a_row_a_code() {
    let page = at(Locale::En, "");
    assert_eq!(page.part("table").name, "table");
    let heads = page.named("th").into_iter();
    let heads = heads.filter(|head| head.attribute("scope") == Some("col"));
    let heads: Vec<&str> = heads.map(|head| head.text.as_str()).collect();
    assert_eq!(heads, ["Code", "Name", "Meaning", "Recovery", "Copy"]);
    let rows = page.rows();
    assert_eq!(rows.len(), 20);
    assert!(rows.is_sorted());
    assert_eq!(page.parts("row").len(), 20);
    for row in page.parts("row") {
        assert_eq!(row.name, "tr");
    }
    assert_eq!(page.named("caption").len(), 1);
}

#[test]
fn table_roles_are_spelled_out_for_when_rows_are_cards() {
    let page = at(Locale::En, "code=1006");
    let roles = [
        ("table", "table"),
        ("thead", "rowgroup"),
        ("tbody", "rowgroup"),
        ("tr", "row"),
        ("td", "cell"),
    ];
    // Those of answers are no cards: they scroll.
    let frame = page.frame();
    for (name, role) in roles {
        let elements: Vec<_> = frame.iter().filter(|it| it.name == name).collect();
        assert!(!elements.is_empty(), "{name}");
        for element in elements {
            assert_eq!(element.attribute("role"), Some(role), "{name}");
        }
    }
    for head in frame.into_iter().filter(|it| it.name == "th") {
        let role = match head.attribute("scope") {
            Some("col") => "columnheader",
            _ => "rowheader",
        };
        assert_eq!(head.attribute("role"), Some(role));
    }
}

#[test]
fn tables_in_answers_scroll_and_can_be_reached_by_keyboard() {
    let page = at(Locale::En, "code=1006&compare=1001,1015");
    let count = |name: &str| page.named(name).len();
    let boxes = page.elements.windows(2);
    let boxes = boxes.filter(|pair| pair[0].attribute("class") == Some("scrolls"));
    let mut scrolling = 0;
    for pair in boxes {
        assert_eq!(pair[0].attribute("tabindex"), Some("0"));
        assert_eq!(pair[1].name, "table");
        scrolling += 1;
    }
    assert!(scrolling >= 2, "{scrolling}");
    assert_eq!(count("table"), scrolling + 1, "all but the table of codes");
    assert_eq!(count("caption"), count("table"), "each says what it shows");
    for head in page.named("th") {
        assert!(matches!(head.attribute("scope"), Some("col" | "row")));
    }
}

#[test]
fn no_id_stands_twice_and_every_reference_leads_somewhere() {
    for query_string in [
        "",
        "q=proxy&code=1006",
        "q=qqqqxyz",
        "code=9999",
        "q=4004&code=4001&compare=1001,1015",
    ] {
        let page = at(Locale::En, query_string);
        let mut ids: Vec<&str> = page
            .elements
            .iter()
            .filter_map(|it| it.attribute("id"))
            .collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
        for name in [
            "for",
            "aria-controls",
            "aria-describedby",
            "aria-labelledby",
        ] {
            for reference in page.elements.iter().filter_map(|it| it.attribute(name)) {
                assert!(ids.binary_search(&reference).is_ok(), "{name}={reference}");
            }
        }
    }
}

#[test]
fn every_button_says_that_it_is_no_submit_and_has_a_name() {
    let page = at(Locale::En, "q=qqqqxyz&category=error&code=x");
    let with_table = at(Locale::En, "code=1006&compare=1001,1015");
    let beyond = at(Locale::En, "code=3003");
    let pages = [&page, &with_table, &beyond];
    for button in pages.map(|page| page.named("button")).concat() {
        assert_eq!(button.attribute("type"), Some("button"), "{}", button.text);
        let named = button.attribute("aria-label").unwrap_or(&button.text);
        assert!(!named.trim().is_empty());
    }
}

#[test]
fn headings_go_down_one_rank_at_a_time() {
    for query_string in [
        "code=1006",
        "compare=1001,1015&code=1006",
        "code=4004",
        "q=discord",
    ] {
        let page = at(Locale::En, query_string);
        let ranks: Vec<u32> = page
            .elements
            .iter()
            .filter_map(|it| it.name.strip_prefix('h')?.parse().ok())
            .collect();
        assert!(ranks.len() > 1, "{query_string}: {ranks:?}");
        assert_eq!(ranks[0], 2, "a section of somebody's page");
        assert!(
            ranks.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{query_string}: {ranks:?}"
        );
    }
    assert!(at(Locale::En, "code=1006").named("h3").len() > 5);
}
