//! A query holds what was typed, within its limits.

use proptest::prelude::*;
use ws_close_codes::lookup::Query;

#[test]
fn a_pasted_line_becomes_one_line_without_control_characters() {
    let query = Query::new("close\r\n1006\t(abnormal)\u{7}\u{0}\u{1b}[31m\u{85}");
    assert_eq!(query.as_str(), "close  1006 (abnormal)[31m");
}

#[test]
fn a_text_longer_than_the_limit_is_cut_between_characters() {
    let query = Query::new(&"é".repeat(Query::MAX_CHARS + 1));
    assert_eq!(query.as_str(), "é".repeat(Query::MAX_CHARS));
}

#[test]
fn a_query_is_blank_without_text_and_with_a_single_letter() {
    for blank in ["", " ", "   ", "\n", "a", "Z", " q "] {
        assert!(Query::new(blank).is_blank(), "{blank:?}");
    }
    for asked in ["1", "ab", "é", "关", "a b", "?"] {
        assert!(!Query::new(asked).is_blank(), "{asked:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_query_keeps_its_limits(text in "\\PC*|.{400,700}|[\\x00-\\x9f]{0,40}") {
        let query = Query::new(&text);
        prop_assert!(query.as_str().chars().count() <= Query::MAX_CHARS);
        prop_assert!(!query.as_str().chars().any(char::is_control));
        // What is within the limits stays as it is.
        prop_assert_eq!(Query::new(query.as_str()), query.clone());
    }
}
