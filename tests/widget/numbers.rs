//! What is said of a number that is searched for and is none of the table's.

use ws_close_codes::catalog::Locale;

use super::page::at;

#[test]
fn an_unknown_number_says_which_range_it_is_in() {
    for (number, range) in [
        ("7", "0 and 999"),
        ("2999", "1000 and 2999"),
        ("3456", "3000 and 3999"),
        ("4999", "4000 and 4999"),
        ("65535", "5000 and 65535"),
    ] {
        let page = at(Locale::En, &format!("q={number}"));
        let said = &page.part("range").text;
        assert!(said.contains(range), "{number}: {said}");
    }
}

#[test]
fn a_number_that_has_more_than_16_bits_is_told_so() {
    for number in ["65536", "99999999999999999999999999"] {
        let page = at(Locale::En, &format!("q={number}"));
        let said = &page.part("range").text;
        assert!(said.contains("16 bits"), "{number}: {said}");
    }
}

#[test]
fn no_range_is_named_for_codes_of_the_table_and_for_words() {
    for query in ["1006", "10", "qqqq", "-5", "1016 qqqq"] {
        let page = at(Locale::En, &format!("q={query}"));
        assert!(page.parts("range").is_empty(), "{query}");
    }
}
