//! Which codes browsers and libraries let through.

use std::collections::BTreeSet;

use proptest::prelude::*;
use ws_close_codes::catalog::{CloseCode, Implementation, Locale, Rule};

use super::shipped;

fn implementations() -> Vec<Implementation> {
    let library = shipped::library(Locale::En);
    library.implementations().to_vec()
}

/// A rule of either side.
struct Held {
    place: String,
    accepts: Vec<(u16, u16)>,
    source: String,
}

impl Held {
    fn of<Refusal>(id: &str, side: &str, rule: &Rule<Refusal>) -> Self {
        Self {
            place: format!("{id} {side}"),
            accepts: rule.accepted().to_vec(),
            source: rule.source.clone(),
        }
    }
}

/// Every rule there is.
fn rules() -> Vec<Held> {
    let mut rules = Vec::new();
    for it in implementations() {
        rules.extend(it.send.iter().map(|rule| Held::of(&it.id, "send", rule)));
        rules.extend(
            it.receive
                .iter()
                .map(|rule| Held::of(&it.id, "receive", rule)),
        );
    }
    assert!(rules.len() > 20, "only {} rules", rules.len());
    rules
}

#[test]
fn an_implementation_is_listed_once_and_has_a_rule() {
    let all = implementations();
    let ids: BTreeSet<&str> = all.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), all.len(), "an id is there twice");
    assert_eq!(all.first().map(|it| it.id.as_str()), Some("browser"));
    for it in &all {
        assert!(it.send.is_some() || it.receive.is_some(), "{}", it.id);
        assert!(
            !it.name.trim().is_empty() && !it.language.trim().is_empty(),
            "{}",
            it.id
        );
    }
}

#[test]
fn what_is_accepted_stands_in_ascending_ranges_that_do_not_touch() {
    for Held { place, accepts, .. } in rules() {
        for (first, last) in &accepts {
            assert!(first <= last, "{place}: {accepts:?}");
        }
        let apart =
            |a: &(u16, u16), b: &(u16, u16)| a.1.checked_add(1).is_some_and(|next| next < b.0);
        assert!(accepts.is_sorted_by(apart), "{place}: {accepts:?}");
    }
}

#[test]
fn every_rule_can_be_checked_at_an_https_address() {
    for Held { place, source, .. } in rules() {
        assert!(source.starts_with("https://"), "{place}: {source}");
    }
}

#[test]
fn every_rule_is_told_in_every_language() {
    for locale in Locale::ALL {
        let library = shipped::library(locale);
        let tongue = library.tongue(locale).expect("the language is whole");
        for it in library.implementations() {
            let told = tongue.implementation(&it.id);
            let told = told.unwrap_or_else(|| panic!("{locale:?} does not know {}", it.id));
            assert_eq!(
                it.send.is_some(),
                !told.send.trim().is_empty(),
                "{locale:?} {}",
                it.id
            );
            assert_eq!(
                it.receive.is_some(),
                !told.receive.trim().is_empty(),
                "{locale:?} {}",
                it.id
            );
        }
    }
}

#[test]
fn every_implementation_accepts_1000_on_both_sides() {
    for it in implementations() {
        let normal = CloseCode::new(1000);
        assert!(
            it.send.is_none_or(|rule| rule.accepts(normal)),
            "{} send",
            it.id
        );
        assert!(
            it.receive.is_none_or(|rule| rule.accepts(normal)),
            "{} receive",
            it.id
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_browser_lets_a_page_send_what_its_standard_says(number in prop_oneof![any::<u16>(), 990..5010_u16]) {
        thread_local!(static BROWSER: Implementation = implementations().swap_remove(0));
        let code = CloseCode::new(number);
        let sends = BROWSER.with(|it| it.send.as_ref().map(|rule| rule.accepts(code)));
        prop_assert_eq!(sends, Some(code.accepted_by_browser_close()));
    }

    #[test]
    fn a_number_passes_where_a_range_has_it(number in prop_oneof![any::<u16>(), 990..5010_u16]) {
        thread_local!(static ALL: Vec<Implementation> = implementations());
        ALL.with(|all| {
            for rule in all.iter().filter_map(|it| it.receive.as_ref()) {
                let ranges = rule.accepted().iter();
                let within = ranges.filter(|(first, last)| *first <= number && number <= *last);
                prop_assert_eq!(rule.accepts(CloseCode::new(number)), within.count() == 1);
            }
            Ok(())
        })?;
    }
}
