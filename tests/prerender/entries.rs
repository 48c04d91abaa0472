//! The entries that can be read before the programs run: each a row of the table, and no page.

use std::collections::BTreeSet;

use serde_json::Value;
use ws_close_codes::{
    answer::{Reading, Topic, show},
    catalog::Locale,
};

use super::{built::entries, shipped};

/// The texts of an answer: each element is its name, its attributes and what is in it.
fn texts(element: &Value) -> Vec<String> {
    let children = element.as_array().into_iter().flatten().skip(2);
    children
        .flat_map(|child| match child {
            Value::String(text) => vec![text.clone()],
            element => texts(element),
        })
        .collect()
}

#[test]
fn every_code_has_one_in_every_language() {
    for locale in Locale::ALL {
        let catalog = shipped::catalog(locale);
        let known = catalog.entries().iter();
        let wanted: Vec<_> = known.map(|it| format!("{}.txt", it.code)).collect();
        let names: Vec<_> = entries(locale).iter().map(|(name, _)| name).collect();
        assert_eq!(names, wanted.iter().collect::<Vec<_>>());
        for ((name, entry), known) in entries(locale).iter().zip(catalog.entries()) {
            let sections = entry.with("part", "entry");
            let [section] = sections.as_slice() else {
                panic!("{name} has {} entries", sections.len());
            };
            let id = format!("entry-{}", known.code);
            assert_eq!(section.attribute("id"), Some(id.as_str()));
            let label = section.attribute("aria-label").unwrap_or_default();
            assert!(label.contains(&known.prose.name), "{label}");
        }
    }
}

#[test]
fn each_is_a_row_as_wide_as_the_table() {
    for locale in Locale::ALL {
        for (name, entry) in entries(locale) {
            let [row, cell, ..] = entry.0.as_slice() else {
                panic!("{name} is empty");
            };
            assert_eq!((row.name.as_str(), cell.name.as_str()), ("tr", "td"));
            assert_eq!(row.attribute("class"), Some("below"));
            assert_eq!(cell.attribute("colspan"), Some("5"));
            assert_eq!(entry.with("class", "below").len(), 1);
        }
    }
}

#[test]
fn all_that_is_answered_about_a_code_is_in_it() {
    for locale in Locale::ALL {
        let library = shipped::library(locale);
        for ((name, entry), code) in entries(locale).iter().zip(library.codes()) {
            let topic = Topic::Code(code);
            let answer = show(&library, &mut Reading::default(), &topic, locale);
            let answer = answer.expect("there is an answer").to_string();
            let told = texts(&serde_json::from_str(&answer).expect("it is JSON"));
            assert!(told.len() > 50, "{name} tells {} things", told.len());
            let drawn: String = entry.0.iter().map(|it| it.text.as_str()).collect();
            for text in told {
                assert!(drawn.contains(&text), "{name} does not tell {text:?}");
            }
        }
    }
}

#[test]
fn what_is_in_it_waits_for_no_program_or_is_off() {
    for (name, entry) in Locale::ALL.into_iter().flat_map(entries) {
        let mut seen = BTreeSet::new();
        for element in &entry.0 {
            seen.insert(element.name.as_str());
            if element.name == "button" {
                assert!(element.attribute("disabled").is_some(), "{element:?}");
            }
            if let Some(address) = element.attribute("href") {
                assert!(address.starts_with("https://"), "{name}: {address}");
            }
            for attribute in element.attributes.keys() {
                let weak = attribute == "style" || attribute.starts_with("on");
                assert!(!weak, "{element:?}");
            }
        }
        for odd in [
            "script", "style", "link", "input", "select", "textarea", "form", "iframe",
        ] {
            assert!(!seen.contains(odd), "{name} has <{odd}>");
        }
        for usual in ["a", "button", "h2", "p"] {
            assert!(seen.contains(usual), "{name} has no <{usual}>");
        }
    }
}
