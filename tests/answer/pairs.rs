//! Any two codes of the table compared, in every language.

use ws_close_codes::{
    answer::{Block, Document, Topic, compose},
    catalog::{Locale, Pair, PairProse},
};

use super::{
    library, named,
    reading::{none, said, text, unfinished},
    section,
};

/// The pairs people really confuse, as the project's issue lists them.
const CONFUSED: [(u16, u16); 19] = [
    (1000, 1001),
    (1001, 1006),
    (1001, 1012),
    (1001, 1015),
    (1002, 1003),
    (1002, 1007),
    (1003, 1007),
    (1005, 1006),
    (1005, 1012),
    (1005, 1000),
    (1006, 1015),
    (1008, 1009),
    (1008, 4003),
    (1011, 1012),
    (1011, 1006),
    (1012, 1013),
    (1013, 4002),
    (1014, 1011),
    (3000, 4003),
];

/// All pairs of the table in a language, in numeric order.
fn all(locale: Locale) -> Vec<(Pair, Document)> {
    let library = library(locale);
    let codes = library.codes();
    let mut pairs = Vec::new();
    for (at, a) in codes.iter().enumerate() {
        for b in &codes[at + 1..] {
            let pair = Pair((*a).into(), (*b).into());
            let document = compose(library, &Topic::Pair(pair.clone()), locale);
            let document = document.unwrap_or_else(|| panic!("{locale:?} {pair} is not compared"));
            pairs.push((pair, document));
        }
    }
    pairs
}

fn lines(document: &Document, key: &str) -> Vec<String> {
    let blocks = section(document, key).blocks.iter();
    let points = blocks.filter_map(|block| match block {
        Block::Points(points) => Some(points),
        _ => None,
    });
    points.flatten().map(|point| text(&point.lead)).collect()
}

#[test]
fn all_190_pairs_are_compared_without_a_blank_in_four_languages() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        let pairs = all(locale);
        assert_eq!(pairs.len(), 190);
        for (pair, document) in pairs {
            let mut add = |what: String| found.push(format!("{locale:?} {pair} {what}"));
            unfinished(&document).into_iter().for_each(&mut add);
            let names = [named(locale, pair.0.code), named(locale, pair.1.code)];
            let keys: Vec<&str> = document.sections.iter().map(|it| it.key).collect();
            if keys
                != [
                    "meanings",
                    "differences",
                    "facts",
                    "choose",
                    "tell-apart",
                    "courses",
                ]
            {
                add(format!("has sections {keys:?}"));
            }
            if document.link != format!("compare={pair}") {
                add(format!("links to {}", document.link));
            }
            for name in &names {
                for (place, told) in [
                    ("title", document.title.clone()),
                    ("meanings", said(section(&document, "meanings"))),
                    ("facts", said(section(&document, "facts"))),
                    ("courses", said(section(&document, "courses"))),
                ] {
                    if !told.contains(name) {
                        add(format!("{place} without {name}"));
                    }
                }
            }
            for code in [pair.0.code, pair.1.code] {
                // Below that, prose may call one of them "the other".
                let told = said(section(&document, "differences"));
                if !told.contains(&code.to_string()) {
                    add(format!("differences without {code}: {told}"));
                }
            }
            for (place, least) in [("differences", 2), ("choose", 1), ("tell-apart", 1)] {
                let lines = lines(&document, place);
                if lines.len() < least {
                    add(format!("{place} of {} lines", lines.len()));
                }
                if lines.iter().any(|line| line.chars().count() < 8) {
                    add(format!("{place} says next to nothing: {lines:?}"));
                }
                if lines
                    .iter()
                    .enumerate()
                    .any(|(at, line)| lines[..at].contains(line))
                {
                    add(format!("{place} says something twice: {lines:?}"));
                }
            }
        }
    }
    none(&found);
}

#[test]
fn the_table_of_facts_has_an_answer_to_every_question_for_both_sides() {
    for locale in Locale::ALL {
        for (pair, document) in all(locale) {
            let [Block::Table(table)] = section(&document, "facts").blocks.as_slice() else {
                panic!("{locale:?} {pair} has no table");
            };
            assert_eq!(
                (table.heads.len(), table.rows.len()),
                (3, 7),
                "{locale:?} {pair}"
            );
        }
    }
}

#[test]
fn the_differences_that_are_composed_are_those_of_the_table() {
    for locale in Locale::ALL {
        let tongue = library(locale)
            .tongue(locale)
            .expect("the language is there");
        for (pair, document) in all(locale) {
            if tongue.pair(pair.0.code, pair.1.code).is_some() {
                continue;
            }
            let [Block::Table(table)] = section(&document, "facts").blocks.as_slice() else {
                panic!("{locale:?} {pair} has no table");
            };
            // The last row, who defines them, is no difference in what happens.
            let rows = table.rows.iter().take(6);
            let differing = rows.filter(|row| text(&row[1]) != text(&row[2])).count();
            let told = lines(&document, "differences").len();
            // Where they hardly differ, that is said, and what they mean instead.
            let least = if differing < 2 {
                differing + 1
            } else {
                differing
            };
            let most = if differing == 0 { 3 } else { least };
            assert!(
                (least..=most).contains(&told),
                "{locale:?} {pair}: {told} of {differing}"
            );
        }
    }
}

#[test]
fn what_was_written_by_hand_is_what_is_said() {
    for locale in Locale::ALL {
        let library = library(locale);
        let tongue = library.tongue(locale).expect("the language is there");
        let mut written = 0;
        for (pair, document) in all(locale) {
            let (a, b) = (pair.0.code, pair.1.code);
            let confused = CONFUSED.iter().any(|(c, d)| {
                [(a.number(), b.number()), (b.number(), a.number())].contains(&(*c, *d))
            });
            let Some(PairProse {
                differences,
                choose,
                tell_apart,
            }) = tongue.pair(a, b)
            else {
                assert!(!confused, "{locale:?} {pair} is not written by hand");
                continue;
            };
            written += 1;
            for (place, told) in [
                ("differences", differences),
                ("choose", choose),
                ("tell-apart", tell_apart),
            ] {
                let told: Vec<String> = told.iter().map(|line| line.replace('`', "")).collect();
                assert_eq!(lines(&document, place), told, "{locale:?} {pair} {place}");
            }
        }
        assert!(written >= CONFUSED.len(), "{locale:?}: {written}");
    }
}

#[test]
fn the_order_is_the_reader_s() {
    let there = super::answer(Locale::En, "compare=1001,1006");
    let back = super::answer(Locale::En, "compare=1006,1001");
    assert_eq!(
        there.title,
        "1001 Going Away compared with 1006 Abnormal Closure"
    );
    assert_eq!(
        back.title,
        "1006 Abnormal Closure compared with 1001 Going Away"
    );
    assert_eq!(back.link, "compare=1006,1001");
    let differences = |document: &Document| lines(document, "differences");
    assert_eq!(differences(&there), differences(&back));
}
