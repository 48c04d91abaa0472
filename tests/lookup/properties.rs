//! What holds for any text that can be typed or pasted.

use std::{collections::BTreeSet, sync::LazyLock};

use proptest::prelude::*;
use ws_close_codes::{
    catalog::{CloseCode, Locale},
    lookup::{Field, IndexBuilder, Query},
};

use super::{Shelf, shelf};

/// Any text, or a stew of words that are found, digits and separators.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[0-9]{1,6}",
        "\\PC{1,8}",
        "close|Abnormal|proxy|timeout|TOKEN|expired|utf-8|CLOSE_GOING_AWAY|policy|tls",
        "política|sesión|caducado|chính|sách|đóng|关闭|超时|令牌|e\u{301}",
    ];
    let stew = prop::collection::vec((word, "[ \\-_.,()`:\n]{0,2}"), 0..12);
    let stew = stew.prop_map(|words| words.into_iter().flat_map(|(a, b)| [a, b]).collect());
    prop_oneof![1 => any::<String>(), 3 => stew]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_searched_and_no_code_comes_twice(text in text(), locale in prop::sample::select(&Locale::ALL)) {
        let shelf = shelf(locale);
        let found = shelf.numbers(&text);
        let distinct: BTreeSet<u16> = found.iter().copied().collect();
        prop_assert_eq!(distinct.len(), found.len(), "{:?}", found);
        let known = |number| shelf.catalog.entry(CloseCode::new(number)).is_some();
        prop_assert!(found.iter().all(|number| known(*number)), "{:?}", found);
    }

    #[test]
    fn the_same_search_finds_the_same_also_in_an_index_built_anew(text in text()) {
        static ANEW: LazyLock<Shelf> = LazyLock::new(|| Shelf::whole(Locale::En));
        let found = shelf(Locale::En).search(&text);
        prop_assert_eq!(&shelf(Locale::En).search(&text), &found);
        prop_assert_eq!(&ANEW.search(&text), &found);
    }

    #[test]
    fn the_pieces_of_a_text_put_together_are_the_text(
        query in text(),
        shown in text(),
        locale in prop::sample::select(&Locale::ALL),
    ) {
        let mark = shelf(locale).search(&query).mark;
        let pieces = mark.pieces(&shown);
        let whole: String = pieces.iter().map(|piece| piece.text).collect();
        prop_assert_eq!(&whole, &shown);
        prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        let whole: String = mark.number(&shown).iter().map(|piece| piece.text).collect();
        prop_assert_eq!(&whole, &shown);
    }

    #[test]
    fn a_word_that_is_a_name_is_found_by_itself_and_marked(name in "[a-z]{2,12}", text in text()) {
        let mut builder = IndexBuilder::default();
        builder.add(CloseCode::new(1000), Field::Name, &name);
        builder.add(CloseCode::new(1001), Field::Body, &text);
        let found = builder.finish().search(&Query::new(&name));
        prop_assert!(found.hits.iter().any(|hit| hit.code == CloseCode::new(1000)));
        let pieces = found.mark.pieces(&name);
        prop_assert!(pieces.iter().all(|piece| piece.found), "{:?}", pieces);
    }
}
