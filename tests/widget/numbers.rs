//! What is said of a number that is none of the table's, whether it is searched
//! for or asked for in the address.

use ws_close_codes::catalog::Locale;

use super::page::at;

/// Numbers outside the table with something that is said of each.
const OUTSIDE: [(&str, &str); 9] = [
    ("7", "between 0 and 999"),
    ("1004", "must not be sent"),
    ("2999", "between 1000 and 2999"),
    ("3003", "HTTP 403"),
    ("3456", "between 3000 and 3999"),
    ("4004", "Discord Gateway"),
    ("4999", "between 4000 and 4999"),
    ("5000", "between 5000 and 65535"),
    ("65535", "between 5000 and 65535"),
];

#[test]
fn an_unknown_number_says_which_range_it_is_in() {
    for (number, said) in OUTSIDE {
        let page = at(Locale::En, &format!("q={number}"));
        let shown = &page.part("range").text;
        assert!(shown.contains(said), "{number}: {shown}");
    }
}

#[test]
fn a_number_in_the_address_opens_an_answer_above_the_table() {
    for (number, said) in OUTSIDE {
        let page = at(Locale::En, &format!("code={number}"));
        let shown = &page.part("range").text;
        assert!(shown.contains(said), "{number}: {shown}");
        assert!(page.place("range") < page.place("table"), "{number}");
        assert_eq!(page.rows().len(), 20, "{number}");
        assert!(page.parts("entry").is_empty(), "{number}");
        assert_eq!(page.part("notice").text, "", "{number}");
    }
}

#[test]
fn the_answer_to_a_number_begins_with_it_in_every_language() {
    for locale in Locale::ALL {
        for number in ["1004", "3003", "4004", "65535"] {
            let page = at(locale, &format!("code={number}"));
            let mut inside = page.inside("range").iter();
            let heading = inside.find(|it| it.name.starts_with('h'));
            let heading = heading.unwrap_or_else(|| panic!("{locale:?} {number} has no heading"));
            assert_eq!(heading.name, "h3", "{locale:?} {number}");
            assert!(heading.text.contains(number), "{locale:?} {number}");
        }
    }
}

#[test]
fn an_answer_to_a_number_draws_where_it_lies_and_says_so_in_words() {
    for (number, _) in OUTSIDE {
        let page = at(Locale::En, &format!("code={number}"));
        let mut inside = page.inside("range").iter();
        let drawing = inside.find(|it| it.name == "svg").expect("it is drawn");
        assert_eq!(drawing.attribute("role"), Some("img"));
        let label = drawing.attribute("aria-label").unwrap_or_default();
        assert!(label.starts_with(number), "{number}: {label}");
        assert!(drawing.text.contains(number), "{number}: {}", drawing.text);
    }
}

#[test]
fn a_number_that_has_more_than_16_bits_is_told_so() {
    for number in ["65536", "99999999999999999999999999"] {
        let page = at(Locale::En, &format!("q={number}"));
        let said = &page.part("range").text;
        assert!(said.contains("16-bit"), "{number}: {said}");
    }
}

#[test]
fn a_text_that_looks_like_a_number_and_can_be_no_code_is_told_why() {
    for (text, why) in [
        ("-5", "none can be below 0"),
        ("−5", "none can be below 0"),
        ("1000.5", "no decimals"),
    ] {
        let page = at(Locale::En, &format!("q={text}"));
        let said = &page.part("range").text;
        assert!(said.contains(why), "{text}: {said}");
        let page = at(Locale::En, &format!("code={text}"));
        assert!(
            page.parts("range").is_empty(),
            "an address that means nothing"
        );
        assert!(page.part("notice").text.contains("code"), "{text}");
    }
}

#[test]
fn no_range_is_named_for_codes_of_the_table_and_for_words() {
    for query in ["1006", "10", "qqqq", "1016 qqqq"] {
        let page = at(Locale::En, &format!("q={query}"));
        assert!(page.parts("range").is_empty(), "{query}");
    }
}

#[test]
fn nothing_is_said_to_be_missing_where_a_number_is_answered() {
    let page = at(Locale::En, "q=4404");
    assert!(page.parts("empty").is_empty());
    assert!(page.parts("table").is_empty());
    assert_eq!(page.part("count").text, "Showing 0 of 20 codes");
}

#[test]
fn a_service_that_is_searched_for_shows_what_it_means_by_its_codes() {
    let page = at(Locale::En, "q=discord+4004");
    let shown = &page.part("services").text;
    assert!(shown.contains("Discord Gateway · 4004"), "{shown}");
    assert!(page.parts("range").is_empty());
}
