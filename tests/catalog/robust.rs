//! Whatever comes in place of a data file, the answer is a catalog or an error.

use std::sync::LazyLock;

use proptest::prelude::*;
use ws_close_codes::catalog::{Catalog, Files};

use super::shipped;

static SHIPPED: LazyLock<[String; 4]> = LazyLock::new(|| {
    ["codes.json", "en.json", "details/en.json", "sources.json"].map(shipped::file)
});

/// Parses the shipped files with one of them replaced; tells whether they were taken.
fn taken(place: usize, text: &str) -> bool {
    let mut files = SHIPPED.each_ref().map(String::as_str);
    files[place] = text;
    let [facts, prose, details, sources] = files;
    let details = Some((details, sources));
    Catalog::parse(Files {
        facts,
        prose,
        details,
    })
    .is_ok()
}

#[test]
fn a_file_nested_without_end_is_refused_and_does_not_exhaust_the_stack() {
    for place in 0..4 {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deep = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
            assert!(!taken(place, &deep));
            assert!(!taken(place, &open.repeat(100_000)));
        }
    }
}

/// JSON of any shape, small.
fn any_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|flag| flag.to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| number.to_string()),
        "\"[a-z0-9]{0,6}\"",
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let key = "codes|sources|messages|locale|checked|faq|1000|[a-z]{1,4}";
        let field = (key, inner.clone()).prop_map(|(key, value)| format!("\"{key}\":{value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec(field, 0..5).prop_map(|items| format!("{{{}}}", items.join(","))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_refused(place in 0..4_usize, text in "\\PC*") {
        prop_assert!(!taken(place, &text));
    }

    #[test]
    fn any_json_is_answered(place in 0..4_usize, text in any_json()) {
        // An empty list of codes is a catalog, if a useless one.
        let taken = taken(place, &text);
        prop_assert!(!taken || (place == 0 && text.contains("\"codes\":[]")), "{}", text);
    }
}

proptest! {
    // Each reads a large file.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_shipped_file_with_a_piece_replaced_is_answered(
        place in 0..4_usize,
        at in any::<prop::sample::Index>(),
        length in 0..40_usize,
        put in "[\\[\\]{}\",:0-9a-z\\\\ ]{0,12}|\\PC{0,8}",
    ) {
        let file = &SHIPPED[place];
        let start = file.floor_char_boundary(at.index(file.len()));
        let end = file.ceil_char_boundary((start + length).min(file.len()));
        let text = [&file[..start], &put, &file[end..]].concat();
        // A changed sentence is taken, a broken shape refused; neither panics.
        let json = serde_json::from_str::<serde_json::Value>(&text).is_ok();
        prop_assert!(json || !taken(place, &text));
    }
}
