//! Any number, whether or not the table has it.

use proptest::prelude::*;
use ws_close_codes::catalog::{CloseCode, CodeRange};

#[test]
fn an_unknown_number_says_which_range_it_is_in() {
    let cases = [
        (0, CodeRange::Unused),
        (999, CodeRange::Unused),
        (1000, CodeRange::Protocol),
        (1004, CodeRange::Protocol),
        (2999, CodeRange::Protocol),
        (3000, CodeRange::Registered),
        (3999, CodeRange::Registered),
        (4000, CodeRange::Private),
        (4999, CodeRange::Private),
        (5000, CodeRange::Outside),
        (u16::MAX, CodeRange::Outside),
    ];
    for (number, range) in cases {
        assert_eq!(CloseCode::new(number).range(), range, "{number}");
    }
}

#[test]
fn the_ranges_stand_in_order_without_a_gap() {
    let mut next = Some(0);
    for range in CodeRange::ALL {
        let (first, last) = range.bounds();
        assert_eq!(next, Some(first), "{range:?}");
        assert_eq!(CloseCode::new(first).range(), range);
        assert_eq!(CloseCode::new(last).range(), range);
        next = last.checked_add(1);
    }
    assert_eq!(next, None, "the last range ends where 16 bits do");
}

#[test]
fn a_number_is_read_from_plain_digits_and_nothing_else() {
    assert_eq!("1006".parse(), Ok(CloseCode::new(1006)));
    let others = [
        "",
        " ",
        "+1006",
        "++1006",
        "-1",
        " 1006",
        "1006 ",
        "1006.0",
        "1e3",
        "0x3ee",
        "65536",
        "１００６",
        "٤",
        "one",
    ];
    for text in others {
        assert!(text.parse::<CloseCode>().is_err(), "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_number_is_read_back_as_it_was_written(number: u16) {
        let code = CloseCode::new(number);
        prop_assert_eq!(code.to_string().parse(), Ok(code));
    }

    #[test]
    fn a_number_lies_within_the_bounds_of_its_range(number: u16) {
        let (first, last) = CloseCode::new(number).range().bounds();
        prop_assert!((first..=last).contains(&number));
    }

    #[test]
    fn a_browser_takes_1000_and_what_is_registered_or_private(number: u16) {
        let code = CloseCode::new(number);
        let open = matches!(code.range(), CodeRange::Registered | CodeRange::Private);
        prop_assert_eq!(code.accepted_by_browser_close(), number == 1000 || open);
    }
}
