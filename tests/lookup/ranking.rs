//! In which order codes come.

use proptest::prelude::*;
use ws_close_codes::{
    catalog::{CloseCode, Locale},
    lookup::{Field, IndexBuilder, Query},
};

use super::{numbers, shelf};

#[test]
fn a_blank_query_finds_all_in_numeric_order() {
    for locale in Locale::ALL {
        let shelf = shelf(locale);
        let entries = shelf.catalog.entries().iter();
        let all: Vec<u16> = entries.map(|entry| entry.code.number()).collect();
        assert!(all.is_sorted());
        // A single letter begins too many words to say anything.
        for query in ["", " ", "\t\n ", "a", " Z "] {
            assert_eq!(shelf.numbers(query), all, "{locale:?} {query:?}");
            assert_eq!(shelf.marked(query), [""; 0], "{locale:?} {query:?}");
        }
    }
}

#[test]
fn a_number_beats_any_words_beside_it() {
    let shelf = shelf(Locale::En);
    let cases = [
        ("1008 proxy timeout", 1008),
        ("proxy timeout 1008", 1008),
        ("closed with 1006 policy violation", 1006),
        ("websocket: close 1001 (going away)", 1001),
        ("bad gateway or token expired? we got 4002", 4002),
    ];
    for (query, first) in cases {
        assert_eq!(shelf.first(query), Some(first), "{query}");
    }
}

#[test]
fn what_the_words_beside_a_number_tell_of_stands_below_it() {
    let shelf = shelf(Locale::En);
    let found = shelf.numbers("1008 proxy timeout");
    assert_eq!(found[..2], [1008, 1006], "{found:?}");
    assert!(found.len() < shelf.numbers("").len(), "{found:?}");
}

#[test]
fn two_numbers_are_both_found_before_anything_else() {
    let shelf = shelf(Locale::En);
    let mut found = shelf.numbers("1012 or 1001 or something else");
    found.truncate(2);
    found.sort_unstable();
    assert_eq!(found, [1001, 1012]);
}

#[test]
fn equal_fits_come_in_numeric_order_however_they_were_added() {
    let mut builder = IndexBuilder::default();
    for number in [4003, 1000, 3000, 1015] {
        builder.add(CloseCode::new(number), Field::Name, "widget");
    }
    let found = builder.finish().search(&Query::new("widget"));
    assert_eq!(numbers(&found), [1000, 1015, 3000, 4003]);
}

#[test]
fn a_word_in_a_name_weighs_more_than_in_passing() {
    let fields = [
        Field::Body,
        Field::Summary,
        Field::Symptom,
        Field::Keyword,
        Field::Alias,
        Field::Name,
    ];
    let mut builder = IndexBuilder::default();
    for (number, field) in (1000..).zip(fields) {
        builder.add(CloseCode::new(number), field, "widget");
    }
    let found = numbers(&builder.finish().search(&Query::new("widget")));
    let expected = [1005, 1004, 1003, 1002, 1001];
    // The last of them may be too far behind to be shown.
    assert_eq!(found, expected[..found.len()]);
    assert!(found.len() >= 3, "{found:?}");
}

#[test]
fn the_same_word_beats_one_it_begins_and_that_beats_a_slip() {
    let mut builder = IndexBuilder::default();
    for (number, name) in [(1000, "panel"), (1001, "panels"), (1002, "panes")] {
        builder.add(CloseCode::new(number), Field::Name, name);
    }
    let index = builder.finish();
    let found = |query| numbers(&index.search(&Query::new(query)));
    assert_eq!(found("panel"), [1000, 1001]);
    assert_eq!(found("pamel"), [1000, 1001]);
    // A slip away from one, and from the beginnings of two.
    assert_eq!(found("panle"), [1000, 1001, 1002]);
}

#[test]
fn the_same_word_is_found_with_another_ending() {
    let mut builder = IndexBuilder::default();
    for (number, name) in [(1000, "closed"), (1001, "closet"), (1002, "ending")] {
        builder.add(CloseCode::new(number), Field::Name, name);
    }
    let index = builder.finish();
    let found = |query| numbers(&index.search(&Query::new(query)));
    for query in ["closing", "closes", "closer"] {
        assert_eq!(found(query), [1000], "{query}");
    }
    assert_eq!(found("ends"), [1002]);
}

#[test]
fn two_words_together_count_more_than_apart() {
    let mut builder = IndexBuilder::default();
    for (number, keyword) in [
        (1000, "lost the key, not allowed"),
        (1001, "allowed to be lost, not the key"),
    ] {
        builder.add(CloseCode::new(number), Field::Keyword, keyword);
    }
    builder.add_stop_words(&["not".to_owned()]);
    let index = builder.finish();
    let found = index.search(&Query::new("not allowed"));
    assert_eq!(numbers(&found), [1000, 1001]);
    assert!(found.hits[0].score > found.hits[1].score);
}

#[test]
fn what_covers_more_of_a_query_comes_first() {
    let mut builder = IndexBuilder::default();
    builder.add(CloseCode::new(1000), Field::Keyword, "red");
    builder.add(CloseCode::new(1001), Field::Keyword, "red");
    builder.add(CloseCode::new(1001), Field::Body, "green");
    let found = builder.finish().search(&Query::new("red green"));
    assert_eq!(numbers(&found).first(), Some(&1001));
}

#[test]
fn stop_words_are_passed_over_unless_nothing_else_was_typed() {
    let mut builder = IndexBuilder::default();
    builder.add_stop_words(&["the".to_owned()]);
    builder.add(CloseCode::new(1000), Field::Name, "the end");
    builder.add(CloseCode::new(1001), Field::Name, "a start");
    let index = builder.finish();
    let found = |query| numbers(&index.search(&Query::new(query)));
    assert_eq!(found("the start"), [1001]);
    assert_eq!(found("the "), [1000]);
}

#[test]
fn a_common_word_among_unknown_ones_is_not_enough() {
    let mut builder = IndexBuilder::default();
    for number in 1000..1010 {
        let name = if number < 1008 { "common" } else { "other" };
        builder.add(CloseCode::new(number), Field::Name, name);
    }
    let index = builder.finish();
    let found = |query| numbers(&index.search(&Query::new(query))).len();
    assert_eq!(found("common"), 8);
    assert_eq!(found("common qqqqxyz banana"), 0);
    assert_eq!(found("other qqqqxyz banana"), 2, "a rare word tells enough");
}

#[test]
fn a_word_out_of_a_longer_name_needs_more_of_the_query_than_a_whole_name() {
    let mut builder = IndexBuilder::default();
    builder.add(CloseCode::new(1000), Field::Keyword, "red widget");
    builder.add(CloseCode::new(1001), Field::Keyword, "lever");
    for number in 1002..1012 {
        builder.add(CloseCode::new(number), Field::Keyword, "other");
    }
    let index = builder.finish();
    let found = |query| numbers(&index.search(&Query::new(query)));
    assert_eq!(found("widget"), [1000]);
    assert_eq!(found("widget qqqqxyz banana"), [0; 0], "a coincidence");
    assert_eq!(found("red widget qqqqxyz banana"), [1000]);
    assert_eq!(found("lever qqqqxyz banana"), [1001]);
}

#[test]
fn a_word_put_there_to_be_found_is_found_beside_words_that_nobody_knows() {
    let mut wrong = Vec::new();
    for (locale, query, firsts) in [
        (Locale::En, "nginx frobnicate", &[1006][..]),
        (Locale::En, "handshake größe", &[1006, 1015]),
        (Locale::En, "expired macaroon", &[4001]),
        (Locale::En, "forbidden wxyzzy plugh qqqqxyz", &[4003]),
        (Locale::Es, "certificado fnmt", &[1015]),
        (Locale::Es, "nginx plesk", &[1006]),
        (Locale::ZhHans, "证书 plugh", &[1015]),
        (Locale::Vi, "bad gateway cpanel", &[1014]),
    ] {
        let first = shelf(locale).first(query);
        if !first.is_some_and(|first| firsts.contains(&first)) {
            wrong.push(format!("{locale:?} {query} finds {first:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_index_of_nothing_finds_nothing() {
    let index = IndexBuilder::default().finish();
    for query in ["", "1006", "policy"] {
        assert_eq!(index.search(&Query::new(query)).hits, [], "{query}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn hits_come_best_first_and_equals_by_number(words in prop::collection::vec("[a-z]{2,6}|close|server|token|10[01][0-9]", 1..6)) {
        let hits = shelf(Locale::En).search(&words.join(" ")).hits;
        let ordered = hits.is_sorted_by(|a, b| {
            a.score > b.score || (a.score == b.score && a.code < b.code)
        });
        prop_assert!(ordered, "{:?}", hits);
        prop_assert!(hits.iter().all(|hit| hit.score.is_finite() && hit.score > 0.0), "{:?}", hits);
    }
}
