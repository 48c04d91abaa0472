//! Whatever comes in place of a data file, the answer is a library or an error
//! that says something.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::{
    shipped,
    spoilt::{FILES, add},
};

/// How many kinds of files there are, records with them.
const MANY: usize = FILES.len() + 1;

fn name(place: usize) -> &'static str {
    FILES.get(place).copied().unwrap_or("records/1006.json")
}

static SHIPPED: LazyLock<Vec<String>> =
    LazyLock::new(|| (0..MANY).map(|place| shipped::file(name(place))).collect());

/// Adds a text in place of a shipped file; tells whether it was taken.
fn taken(place: usize, text: &str) -> bool {
    match add(name(place), text) {
        Ok(_) => true,
        Err(error) => {
            assert!(error.to_string().len() > 10, "{error:?} says {error}");
            false
        }
    }
}

#[test]
fn a_file_nested_without_end_is_refused_and_does_not_exhaust_the_stack() {
    for place in 0..MANY {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deep = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
            assert!(!taken(place, &deep));
            assert!(!taken(place, &open.repeat(100_000)));
        }
    }
}

/// JSON of any shape, small.
pub(crate) fn any_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|flag| flag.to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_map(|number| number.to_string()),
        "\"[a-z0-9]{0,6}\"",
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let key = "codes|sources|messages|locale|checked|faq|1000|code|name|service|\
                   error_code|details|dead_ends|workarounds|transition_graph|evidence|[a-z]{1,4}";
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
    fn any_text_is_refused(place in 0..MANY, text in "\\PC*") {
        // A record may leave everything out, so "{}" is one.
        let object = text.trim_start().starts_with('{');
        prop_assert!(object || !taken(place, &text));
    }

    #[test]
    fn any_json_is_answered(place in 0..MANY, text in any_json()) {
        // A file may list nothing at all; a record may leave everything out.
        let taken = taken(place, &text);
        let hollow = text.contains("[]") || text.contains("{}");
        prop_assert!(!taken || hollow || name(place).starts_with("records/1"), "{}", text);
    }
}

proptest! {
    // Each reads a large file.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_shipped_file_with_a_piece_replaced_is_answered(
        place in 0..MANY,
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
        let taken = taken(place, &text);
        prop_assert!(json || !taken);
    }
}
