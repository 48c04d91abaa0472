//! Any number is answered, whole, in every language: where it falls, whether it
//! may be sent, what comes of it.

use proptest::prelude::*;
use ws_close_codes::{
    answer::{Block, Document, Fill, Shape, Topic, compose},
    catalog::{CloseCode, CodeRange, Locale, Phrase},
};

use super::{
    answer, json, library,
    reading::{none, said, text, unfinished},
    section,
};

/// Where something changes from one number to the next, and a number of every
/// stretch between.
fn telling() -> Vec<u16> {
    let mut numbers: Vec<u16> = (0..=u16::MAX).step_by(1999).collect();
    let edges: [u16; 15] = [
        0, 999, 1000, 1015, 1016, 2999, 3000, 3003, 3008, 3999, 4000, 4003, 4999, 5000, 65_535,
    ];
    for edge in edges {
        numbers.extend([edge.saturating_sub(1), edge, edge.saturating_add(1)]);
    }
    numbers.extend([1004, 401, 2007, 3410, 3500, 4401, 4404]);
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

fn of(locale: Locale, number: u16) -> Document {
    let topic = Topic::Code(CloseCode::new(number));
    let document = compose(library(locale), &topic, locale);
    document.unwrap_or_else(|| panic!("{locale:?} says nothing of {number}"))
}

/// The answers to the short questions about a number outside the table.
fn facts(document: &Document) -> Vec<(String, String)> {
    let blocks = &section(document, "number").blocks;
    let facts = blocks.iter().find_map(|block| match block {
        Block::Facts(facts) => Some(facts),
        _ => None,
    });
    let facts = facts.unwrap_or_else(|| panic!("{} has no facts", document.title));
    facts
        .iter()
        .map(|(label, value)| (text(label), text(value)))
        .collect()
}

#[test]
fn every_number_is_answered_wholly_in_every_language() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        for number in telling() {
            let document = of(locale, number);
            let faults = unfinished(&document).into_iter();
            found.extend(faults.map(|fault| format!("{locale:?} {number} {fault}")));
            if document.link != format!("code={number}") {
                found.push(format!("{locale:?} {number} links to {}", document.link));
            }
            if !document.title.contains(&number.to_string()) {
                found.push(format!("{locale:?} {number} is called {}", document.title));
            }
        }
    }
    none(&found);
}

#[test]
fn a_number_says_which_range_it_is_in_and_is_drawn_there() {
    for locale in Locale::ALL {
        let library = library(locale);
        let tongue = library.tongue(locale).expect("the language is there");
        let rows = tongue.rows().expect("its rows are there");
        for number in telling() {
            let code = CloseCode::new(number);
            if library.in_table(code) {
                continue;
            }
            let document = of(locale, number);
            let (first, last) = code.range().bounds();
            let (_, where_it_falls) = &facts(&document)[0];
            for part in [
                &number.to_string(),
                &first.to_string(),
                &last.to_string(),
                rows.say(code.range().label()),
            ] {
                assert!(
                    where_it_falls.contains(part),
                    "{locale:?} {number}: {where_it_falls} without {part}"
                );
            }
            let Some(Block::Drawing(drawing)) = section(&document, "number").blocks.first() else {
                panic!("{number} is not drawn");
            };
            assert_eq!(&drawing.described, where_it_falls);
            let boxes = drawing.shapes.iter().filter_map(|shape| match shape {
                Shape::Box { at, size, fill } => Some((at.0, at.0 + size.0, *fill)),
                _ => None,
            });
            let here: Vec<_> = boxes.filter(|(.., fill)| *fill == Fill::Here).collect();
            let mark = drawing.shapes.iter().find_map(|shape| match shape {
                Shape::Line { from, .. } => Some(from.0),
                _ => None,
            });
            let (&[(from, to, _)], Some(mark)) = (here.as_slice(), mark) else {
                panic!("{number} is drawn in {} ranges", here.len());
            };
            assert!(
                (from..=to).contains(&mark),
                "{number} at {mark}, outside {from} to {to}"
            );
        }
    }
}

#[test]
fn the_numbers_a_browser_takes_are_1000_and_3000_to_4999() {
    for locale in Locale::ALL {
        let tongue = library(locale)
            .tongue(locale)
            .expect("the language is there");
        let bare = |phrase| tongue.phrase(phrase).replace('`', "");
        let (takes, throws) = (
            bare(Phrase::BrowserCloseAccepts),
            bare(Phrase::BrowserCloseThrows),
        );
        let label = bare(Phrase::EntryBrowserClose);
        for number in telling() {
            let document = of(locale, number);
            let place = match library(locale).in_table(CloseCode::new(number)) {
                true => "facts",
                false => "number",
            };
            let blocks = section(&document, place).blocks.iter();
            let facts = blocks.filter_map(|block| match block {
                Block::Facts(facts) => Some(facts),
                _ => None,
            });
            let mut facts = facts
                .flatten()
                .map(|(label, value)| (text(label), text(value)));
            let said = facts.find(|(known, _)| *known == label);
            let (_, said) = said.unwrap_or_else(|| panic!("{locale:?} {number} does not say"));
            let (right, wrong) = match number {
                1000 | 3000..=4999 => (&takes, &throws),
                _ => (&throws, &takes),
            };
            assert!(
                said.starts_with(right.as_str()),
                "{locale:?} {number}: {said}"
            );
            assert!(
                !said.starts_with(wrong.as_str()),
                "{locale:?} {number}: {said}"
            );
        }
    }
}

#[test]
fn what_holds_for_a_number_is_what_the_data_says_of_its_range() {
    for locale in Locale::ALL {
        let numbers = json(&format!("numbers/{}.json", locale.tag()));
        for (number, range) in [
            (0, "unused"),
            (999, "unused"),
            (1016, "protocol"),
            (2999, "protocol"),
            (3001, "registered"),
            (3999, "registered"),
            (4004, "private"),
            (4999, "private"),
            (5000, "outside"),
            (65_535, "outside"),
        ] {
            let said: Vec<String> = facts(&of(locale, number))
                .into_iter()
                .map(|(_, value)| value)
                .collect();
            let range = &numbers["ranges"][range];
            for (at, key) in [(1, "assigned_by"), (2, "sending"), (4, "receiving")] {
                let told = range[key].as_str().unwrap_or_default().replace('`', "");
                assert_eq!(said[at], told, "{locale:?} {number} {key}");
            }
            let browser = range["browser"]
                .as_str()
                .unwrap_or_default()
                .replace('`', "");
            assert!(
                said[3].ends_with(&browser),
                "{locale:?} {number}: {}",
                said[3]
            );
        }
    }
}

#[test]
fn the_codes_registered_with_iana_are_listed_in_their_range_only() {
    for number in [3001, 3003, 3008, 3999] {
        let document = answer(Locale::En, &format!("code={number}"));
        let said = said(section(&document, "number"));
        for name in [
            "3000 Application Reserved Start",
            "3003 Forbidden",
            "3008 Timeout",
        ] {
            let own = name.starts_with(&number.to_string());
            assert_eq!(said.contains(&format!("\n{name}")), !own, "{number} {name}");
        }
    }
    for number in [2999, 4000, 4004, 5000, 1004] {
        let document = answer(Locale::En, &format!("code={number}"));
        let listed = document
            .sections
            .iter()
            .any(|it| it.key == "number" && said(it).contains("3003 Forbidden"));
        assert!(!listed, "{number}");
    }
}

#[test]
fn a_code_of_the_table_has_its_record_and_no_number_line() {
    for locale in Locale::ALL {
        for code in library(locale).codes() {
            let document = of(locale, code.number());
            let keys: Vec<&str> = document.sections.iter().map(|it| it.key).collect();
            for key in [
                "about",
                "symptoms",
                "cause",
                "workarounds",
                "dead-ends",
                "facts",
                "sides",
                "course",
                "transitions",
                "sending",
                "versions",
                "provenance",
                "sources",
            ] {
                assert!(
                    keys.contains(&key),
                    "{locale:?} {code} has no {key}: {keys:?}"
                );
            }
            assert!(!keys.contains(&"number"), "{locale:?} {code}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_number_is_answered_wholly(number: u16, place in 0..4_usize) {
        let locale = Locale::ALL[place];
        let document = of(locale, number);
        prop_assert_eq!(unfinished(&document), Vec::<String>::new());
        let text = CloseCode::new(number).to_string();
        prop_assert_eq!(CodeRange::ALL.iter().filter(|it| **it == CloseCode::new(number).range()).count(), 1);
        prop_assert!(document.title.contains(&text));
    }
}
