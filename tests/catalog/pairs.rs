//! The differences between two codes that were written by hand.

use proptest::prelude::*;
use ws_close_codes::catalog::{CloseCode, Locale, PairProse};

use super::{json, shipped};

/// The pairs people confuse most.
const WANTED: [(u16, u16); 20] = [
    (1000, 1001),
    (1001, 1006),
    (1001, 1012),
    (1001, 1015),
    (1002, 1003),
    (1002, 1007),
    (1003, 1007),
    (1005, 1006),
    (1005, 1012),
    (1000, 1005),
    (1006, 1015),
    (1008, 1009),
    (1008, 4003),
    (1011, 1012),
    (1006, 1011),
    (1012, 1013),
    (1013, 4002),
    (1011, 1014),
    (3000, 4003),
    (4001, 4003),
];

#[test]
fn the_pairs_people_confuse_most_are_told_apart_in_every_language() {
    for locale in Locale::ALL {
        let library = shipped::library(locale);
        let tongue = library.tongue(locale).expect("the language is whole");
        for (a, b) in WANTED {
            let (one, other) = (CloseCode::new(a), CloseCode::new(b));
            let told = tongue.pair(one, other);
            let told = told.unwrap_or_else(|| panic!("{locale:?} has no {a}-{b}"));
            assert_eq!(tongue.pair(other, one), Some(told), "{a}-{b}");
            for list in [&told.differences, &told.choose, &told.tell_apart] {
                assert!(!list.is_empty(), "{locale:?} {a}-{b}");
                assert!(
                    list.iter().all(|it| !it.trim().is_empty()),
                    "{locale:?} {a}-{b}"
                );
            }
            assert!(told.differences.len() >= 2, "{locale:?} {a}-{b}");
        }
    }
}

#[test]
fn a_pair_is_of_two_codes_of_the_table_the_smaller_one_first() {
    let library = shipped::library(Locale::En);
    for locale in Locale::ALL {
        let file = json(&format!("pairs/{}.json", locale.tag()));
        for key in file["pairs"].as_object().expect("an object").keys() {
            let codes = key.split_once('-').and_then(|(a, b)| {
                let (a, b): (CloseCode, CloseCode) = (a.parse().ok()?, b.parse().ok()?);
                (a < b && library.in_table(a) && library.in_table(b)).then_some((a, b))
            });
            let (a, b) = codes.unwrap_or_else(|| panic!("{locale:?}: {key}"));
            assert_eq!(&PairProse::key(a, b), key);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn two_codes_have_one_key_whichever_comes_first(a: u16, b: u16) {
        let (a, b) = (CloseCode::new(a), CloseCode::new(b));
        prop_assert_eq!(PairProse::key(a, b), PairProse::key(b, a));
        prop_assert_eq!(PairProse::key(a, b), format!("{}-{}", a.min(b), a.max(b)));
    }
}
