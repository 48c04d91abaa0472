//! Records from elsewhere: whatever they leave out, they are opened; what cannot
//! be is refused with the field at fault.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json as value};
use ws_close_codes::catalog::{CatalogError, CloseCode, Library, Problem, Record};

use super::{json, robust::any_json, schemas::Schema};

/// Opens a record in a library of its own.
fn open(text: &str) -> Result<Record, CatalogError> {
    let mut library = Library::default();
    let code = library.open(text)?;
    let (_, record) = library
        .opened(code)
        .next()
        .expect("what was opened is there");
    assert_eq!(record.code(), Some(code));
    Ok(record.clone())
}

#[test]
fn a_record_with_nothing_but_a_code_is_opened() {
    for written in [
        value!("1006"),
        value!(1006),
        value!("WS-1006"),
        value!("close 1006 (abnormal)"),
    ] {
        let record = open(&value!({ "error_code": written }).to_string());
        let record = record.unwrap_or_else(|error| panic!("{written}: {error}"));
        assert_eq!(record.code(), Some(CloseCode::new(1006)), "{written}");
        assert!(record.workarounds.is_empty() && record.details.is_none());
    }
    let signature = value!({ "error_code": null, "signature": "websocket: close 4401 (login)" });
    let record = open(&signature.to_string()).expect("the signature names the code");
    assert_eq!(record.code(), Some(CloseCode::new(4401)));
}

#[test]
fn a_record_that_names_no_code_is_refused() {
    for record in [
        value!({}),
        value!({ "error_code": null, "signature": null }),
        value!({ "error_code": "ECONNRESET" }),
        value!({ "error_code": "70000", "signature": "-" }),
        value!({ "root_cause": "1006" }),
    ] {
        let error = open(&record.to_string()).err();
        assert_eq!(error, Some(CatalogError::NoCode), "{record}");
    }
}

/// They show nothing, and one that is not undone turns the words beside it.
#[test]
fn characters_that_turn_the_direction_of_text_are_left_out() {
    let turned = "\u{202e}4401\u{202a}\u{2066} left \u{2069}\u{200f}right";
    let record = value!({ "error_code": "4401", "root_cause": turned, "tags": [turned],
        "workarounds": [turned], "os_specific": { "any": turned }, turned: turned });
    let record = open(&record.to_string()).expect("it names a code");
    let told = format!("{record:?}");
    assert!(told.contains("4401 left \\u{200f}right"), "{told}");
    for c in ['\u{202a}', '\u{202e}', '\u{2066}', '\u{2069}'] {
        let escaped = c.escape_unicode().to_string();
        assert!(!told.contains(c) && !told.contains(&escaped), "{told}");
    }
}

#[test]
fn every_field_of_the_schema_is_read() {
    let record = value!({
        "id": "x", "error_code": "4401", "signature": "s", "signature_zh": "号", "root_cause": "r",
        "root_cause_zh": "因", "root_cause_type": "generic", "tags": ["a", 7], "aliases": ["B"],
        "versions": ["RFC 6455", { "version": "v", "status": "current", "removed": 2020 }],
        "dead_ends": ["retry", { "action": "a", "why_fails": "w", "fail_rate": 0.85, "sources": ["u"] }],
        "workarounds": [{ "action": "a", "how": "h", "success_rate": "7/8", "condition": "c" }],
        "workarounds_zh": [{ "action": "做" }],
        "transition_graph": { "leads_to": ["1006", 1001], "preceded_by": null },
        "evidence_count": 12, "fix_success_rate": 0.5, "resolvable": true, "os_specific": { "linux": 1 },
        "severity": ["high"],
    });
    let record = open(&record.to_string()).expect("it is a record");
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(record.signature_zh, some("号"));
    assert_eq!(record.tags, ["a", "7"]);
    assert_eq!(record.versions[0].version, some("RFC 6455"));
    assert_eq!(record.versions[1].removed, some("2020"));
    assert_eq!(record.dead_ends[0].action, some("retry"));
    assert_eq!(record.dead_ends[1].fail_rate, some("0.85"));
    assert_eq!(record.workarounds[0].success_rate, some("7/8"));
    assert_eq!(record.workarounds_zh[0].action, some("做"));
    assert_eq!(record.transitions.leads_to, ["1006", "1001"]);
    assert!(record.transitions.preceded_by.is_empty());
    assert_eq!(record.evidence_count, some("12"));
    assert_eq!(record.fix_success_rate, some("0.5"));
    let plain = [
        ("id", "x"),
        ("os_specific", "{\"linux\":1}"),
        ("resolvable", "true"),
    ];
    assert_eq!(
        record.plain,
        plain.map(|(key, text)| (key, text.to_owned()))
    );
    assert_eq!(
        record.unknown,
        [("severity".to_owned(), "[\"high\"]".to_owned())]
    );
}

#[test]
fn a_record_is_opened_once_and_can_be_given_up() {
    let mut library = Library::default();
    let code = CloseCode::new(1006);
    for text in [
        "{\"error_code\":1006}",
        "{\"error_code\": 1006}",
        "{\"error_code\":1006,\"id\":\"b\"}",
    ] {
        assert_eq!(library.open(text), Ok(code));
    }
    let places = |library: &Library| library.opened(code).map(|(at, _)| at).collect::<Vec<_>>();
    assert_eq!(places(&library), [0, 1]);
    library.give_up(0);
    assert_eq!(places(&library), [0]);
    library.give_up(7);
    assert_eq!(places(&library), [0]);
}

/// Whether one way leads to the other or beyond it.
fn on_the_way(a: &str, b: &str) -> bool {
    let within = |a: &str, b: &str| {
        a.strip_prefix(b)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    within(a, b) || within(b, a)
}

/// The ways to everything in a tree, as JSON pointers.
fn pointers(tree: &Value, path: &str, found: &mut Vec<String>) {
    let mut add = |key: &str, value: &Value| {
        let path = format!("{path}/{key}");
        pointers(value, &path, found);
        found.push(path);
    };
    match tree {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| add(key, value)),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                add(&at.to_string(), item);
            }
        }
        _ => {}
    }
}

/// A real record, and the ways to everything in it.
static REAL: LazyLock<(Value, Vec<String>)> = LazyLock::new(|| {
    let record = json("records/1006.json");
    let mut found = Vec::new();
    pointers(&record, "", &mut found);
    (record, found)
});

/// What may stand in place of a value; `None` for nothing.
pub(crate) fn put() -> impl Strategy<Value = Option<Value>> {
    let values = [
        value!(null),
        value!(true),
        value!(-1.5),
        value!(70_000),
        value!("x"),
        value!([]),
        value!({}),
        value!([null, [1]]),
        value!({ "a": {} }),
    ];
    prop_oneof![1 => Just(None), 6 => prop::sample::select(values.to_vec()).prop_map(Some)]
}

/// A tree with the value at a place replaced or taken away.
pub(crate) fn changed(tree: &Value, pointer: &str, put: Option<&Value>) -> Value {
    let mut tree = tree.clone();
    let (parent, key) = pointer.rsplit_once('/').expect("a place has a parent");
    match (tree.pointer_mut(parent).expect("the parent is there"), put) {
        (Value::Object(fields), None) => {
            fields.remove(key);
        }
        (Value::Array(items), None) => {
            items.remove(key.parse().expect("a list is counted"));
        }
        (parent, Some(put)) => match parent {
            Value::Array(items) => {
                items[key.parse::<usize>().expect("a list is counted")] = put.clone()
            }
            parent => parent[key] = put.clone(),
        },
        _ => unreachable!("only objects and lists have something in them"),
    }
    tree
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_opened_or_refused_with_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "\\PC*") {
        for text in [String::from_utf8_lossy(&bytes).into_owned(), text] {
            if let Err(error) = open(&text) {
                prop_assert!(!error.to_string().trim().is_empty());
            }
        }
    }

    #[test]
    fn any_json_is_opened_or_refused_with_a_reason(text in any_json()) {
        if let Err(error) = open(&text) {
            prop_assert!(!error.to_string().trim().is_empty());
        }
    }

    #[test]
    fn a_changed_record_is_opened_or_the_change_is_named(at in any::<prop::sample::Index>(), put in put()) {
        thread_local!(static SCHEMA: Schema = Schema::of("record"));
        let (record, ways) = &*REAL;
        let pointer = &ways[at.index(ways.len())];
        let changed = changed(record, pointer, put.as_ref());
        let described = SCHEMA.with(|schema| schema.check(&changed).is_ok());
        match open(&changed.to_string()) {
            Ok(_) => {}
            Err(CatalogError::Shape { file, fault }) => {
                prop_assert_eq!(file, "the record");
                prop_assert_ne!(fault.problem, Problem::Twice);
                let way = pointer[1..].replace('/', ".");
                prop_assert!(on_the_way(&fault.path, &way), "{} for {}", fault, way);
                prop_assert!(!described, "the schema takes {:?} at {}", put, way);
            }
            Err(error) => {
                prop_assert_eq!(error, CatalogError::NoCode);
                prop_assert_eq!(pointer, "/error_code");
            }
        }
    }
}
