//! What is said of numbers that the table does not have.

use ws_close_codes::catalog::{CloseCode, CodeRange, Locale};

use super::shipped;

#[test]
fn every_range_and_every_reason_is_told_in_every_language() {
    for locale in Locale::ALL {
        let library = shipped::library(locale);
        let tongue = library.tongue(locale).expect("the language is whole");
        let numbers = tongue.numbers();
        let numbers = numbers.unwrap_or_else(|| panic!("{locale:?} has no numbers"));
        let mut said = Vec::new();
        for range in CodeRange::ALL {
            let told = numbers.range(range);
            said.extend([
                &told.assigned_by,
                &told.sending,
                &told.browser,
                &told.receiving,
            ]);
        }
        let why = &numbers.invalid;
        said.extend([
            &why.too_big,
            &why.negative,
            &why.fraction,
            &why.not_a_number,
        ]);
        assert!(
            said.iter().all(|text| !text.trim().is_empty()),
            "{locale:?}: {said:?}"
        );
    }
}

#[test]
fn what_is_said_of_a_range_is_said_of_that_one() {
    let library = shipped::library(Locale::En);
    let tongue = library.tongue(Locale::En).expect("the language is whole");
    let numbers = tongue.numbers().expect("it has numbers");
    let cases = [
        (CodeRange::Unused, "0 to 999"),
        (CodeRange::Protocol, "1000 to 2999"),
        (CodeRange::Registered, "IANA"),
        (CodeRange::Private, "4000 to 4999"),
        (CodeRange::Outside, "16-bit"),
    ];
    for (range, words) in cases {
        let told = &numbers.range(range).assigned_by;
        assert!(told.contains(words), "{range:?}: {told}");
    }
}

#[test]
fn the_numbers_with_a_name_are_1004_and_what_iana_has_beside_the_table() {
    for locale in Locale::ALL {
        let library = shipped::library(locale);
        let tongue = library.tongue(locale).expect("the language is whole");
        let numbers = tongue.numbers();
        let numbers = numbers.unwrap_or_else(|| panic!("{locale:?} has no numbers"));
        let reserved = numbers.reserved(CloseCode::new(1004));
        let reserved = reserved.unwrap_or_else(|| panic!("{locale:?} has no 1004"));
        assert!(
            reserved.sending.is_some() && reserved.receiving.is_some(),
            "{locale:?}"
        );
        let registered: Vec<CloseCode> = numbers.all_registered().collect();
        assert_eq!(registered, [3003, 3008].map(CloseCode::new), "{locale:?}");
        for code in registered {
            assert!(!library.in_table(code), "{code} has a row");
            let named = numbers.registered(code).expect("it is listed");
            assert!(!named.name.trim().is_empty(), "{locale:?} {code}");
            assert!(!named.meaning.trim().is_empty(), "{locale:?} {code}");
            assert_eq!(numbers.reserved(code), None, "{locale:?} {code}");
        }
        assert_eq!(numbers.registered(CloseCode::new(3001)), None, "{locale:?}");
    }
}
