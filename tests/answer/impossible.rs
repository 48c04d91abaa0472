//! Texts that look like a number and can be no close code say why; all others are
//! left to the search.

use proptest::prelude::*;
use ws_close_codes::catalog::Locale;

use super::{
    json,
    reading::{said, unfinished},
    search,
};

const REASONS: [(&str, &str); 24] = [
    ("65536", "too_big"),
    ("70000", "too_big"),
    ("99999999999999999999", "too_big"),
    (" 65536 ", "too_big"),
    ("-1", "negative"),
    ("-3", "negative"),
    ("−5", "negative"),
    ("-1006", "negative"),
    ("-65536", "negative"),
    ("-0.5", "negative"),
    ("1006.5", "fraction"),
    ("1006.0", "fraction"),
    ("1000.4", "fraction"),
    ("1006,5", "fraction"),
    ("1e3", "not_a_number"),
    ("1E3", "not_a_number"),
    ("1.006e3", "not_a_number"),
    ("0x3ea", "not_a_number"),
    ("0X3EE", "not_a_number"),
    ("NaN", "not_a_number"),
    ("Infinity", "not_a_number"),
    ("-Infinity", "not_a_number"),
    ("+1006", "not_a_number"),
    ("+0", "not_a_number"),
];

#[test]
fn what_can_be_no_close_code_says_why_in_every_language() {
    for locale in Locale::ALL {
        let numbers = json(&format!("numbers/{}.json", locale.tag()));
        for (text, reason) in REASONS {
            let document =
                search(locale, text).unwrap_or_else(|| panic!("{locale:?} says nothing of {text}"));
            let [section] = document.sections.as_slice() else {
                panic!("{locale:?} {text} says more than why");
            };
            assert_eq!(section.key, "invalid", "{text}");
            let told = numbers["invalid"][reason].as_str().unwrap_or_default();
            assert_eq!(said(section), told.replace('`', ""), "{locale:?} {text}");
            assert_eq!(unfinished(&document), [""; 0], "{locale:?} {text}");
            assert_eq!(document.title.trim(), text.trim());
            assert_eq!(document.link, "", "there is nothing to come back to");
        }
    }
}

#[test]
fn the_reason_is_the_right_one() {
    for (text, right) in [
        ("65536", "above 65535"),
        ("-1", "below 0"),
        ("1006.5", "no decimals"),
        ("1e3", "whole number"),
    ] {
        let document =
            search(Locale::En, text).unwrap_or_else(|| panic!("nothing is said of {text}"));
        assert!(said(&document.sections[0]).contains(right), "{text}");
    }
}

#[test]
fn words_and_sentences_are_left_to_the_search() {
    for text in [
        "",
        " ",
        "-",
        "+",
        ".",
        "e",
        "x",
        "nan",
        "infinity",
        "timeout",
        "-v",
        "--inspect",
        "close code",
        "1006",
        "1006 abnormal closure",
        "websocket: close 1006 (abnormal closure): unexpected EOF",
        "60s",
        "60 s",
        "after 60 seconds",
        "5 minutes",
        "1 MiB",
        "1st message fails",
        "2 tabs",
        "10.0.0.1",
        "127.0.0.1:8080",
        "192.168.1.20 refused",
        "1.2.3",
        "16:04:05",
        "2024-01-02",
        "3x",
        "12e",
        "100 clients -1 works",
        "-1 as code",
        "+1 same here",
        "1e3 clients",
        "99.9 % of connections",
        "1,5 s",
        "4001, 4002",
        "1001/1006",
        "１００６",
        // What Windows prints with a message.
        "0x80072EFE the connection with the server was terminated abnormally",
        "0x80072efd WININET_E_CANNOT_CONNECT",
    ] {
        for locale in Locale::ALL {
            let document = search(locale, text);
            let why = document
                .iter()
                .any(|it| it.sections.iter().any(|it| it.key == "invalid"));
            assert!(!why, "{locale:?} {text:?} is taken for a number");
        }
    }
}

#[test]
fn a_long_number_is_repeated_in_part_only() {
    let document = search(Locale::En, &"9".repeat(10_000)).expect("it is too big");
    assert_eq!(document.title, "9".repeat(40));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_is_searched_without_harm(text in "\\PC*|[-+−]?[0-9.,eExX]{0,12}|[0-9]{1,30}") {
        for locale in Locale::ALL {
            if let Some(document) = search(locale, &text) {
                prop_assert!(!document.sections.is_empty(), "{}", text);
                prop_assert!(!document.title.trim().is_empty(), "{}", text);
            }
        }
    }

    #[test]
    fn any_whole_number_above_the_field_is_too_big(number in 65_536..u128::MAX) {
        let document = search(Locale::En, &number.to_string()).expect("it is none");
        prop_assert!(said(&document.sections[0]).contains("65535"));
    }
}
