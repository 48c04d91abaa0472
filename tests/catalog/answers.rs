//! What is copied about a code.

use ws_close_codes::catalog::{Answer, CloseCode, Locale};

use super::shipped;

#[test]
fn a_code_is_copied_as_four_lines_of_plain_text() {
    let catalog = shipped::catalog(Locale::En);
    let entry = catalog.entry(CloseCode::new(1012)).expect("1012 is known");
    let answer = Answer::new(&catalog, entry, "https://docs.example/codes/");
    let expected = format!(
        "1012 Service Restart\nMeaning: {}\nRecovery: {}\nhttps://docs.example/codes/?code=1012",
        entry.prose.meaning, entry.prose.recovery
    );
    assert_eq!(answer.plain_text(), expected);
    assert_eq!(answer.link(), "https://docs.example/codes/?code=1012");
}

#[test]
fn what_is_copied_has_four_lines_and_no_markup_in_any_language() {
    for locale in Locale::ALL {
        let catalog = shipped::catalog(locale);
        for entry in catalog.entries() {
            let text = Answer::new(&catalog, entry, "https://docs.example/").plain_text();
            let code = entry.code;
            assert_eq!(text.lines().count(), 4, "{locale:?} {code}: {text}");
            assert!(!text.contains('`'), "{locale:?} {code}: {text}");
            assert!(!text.contains(['{', '}']), "{locale:?} {code}: {text}");
            let first = format!("{code} {}", entry.prose.name);
            assert_eq!(text.lines().next(), Some(first.as_str()), "{locale:?}");
        }
    }
}
