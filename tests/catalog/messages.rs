//! Texts of the interface with something filled in.

use proptest::prelude::*;
use ws_close_codes::catalog::{Catalog, Locale, Message};

use super::shipped;

fn english() -> Catalog {
    shipped::catalog(Locale::En)
}

#[test]
fn placeholders_are_filled_by_name() {
    let values = [("total", "20"), ("shown", "3")];
    let filled = english().fill(Message::Count, &values);
    assert_eq!(filled, "Showing 3 of 20 codes");
}

#[test]
fn a_value_with_braces_is_not_filled_itself() {
    let values = [("label", "{text}"), ("text", "{label} { }")];
    let filled = english().fill(Message::CopyLine, &values);
    assert_eq!(filled, "{text}: {label} { }");
}

#[test]
fn a_placeholder_without_a_value_stays_as_it_is() {
    let filled = english().fill(Message::CopyLine, &[("text", "x")]);
    assert_eq!(filled, "{label}: x");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn whatever_is_filled_in_stands_there_as_it_is(label in "[{}a-z]{0,12}|\\PC*", text in "[{}a-z]{0,12}|\\PC*") {
        thread_local!(static ENGLISH: Catalog = english());
        let filled = ENGLISH.with(|english| {
            english.fill(Message::CopyLine, &[("label", &label), ("text", &text)])
        });
        prop_assert_eq!(filled, format!("{label}: {text}"));
    }
}
