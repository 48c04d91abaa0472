//! The schemas of what the languages say refuse what is not as it should be.

use serde_json::{Value, json as value};

use super::{json, schemas::Schema, strictness::refuses};

#[test]
fn the_schema_of_the_rows_is_strict() {
    refuses(
        "prose",
        "en.json",
        &[
            ("without a message", "/messages/count", None),
            ("with a blank message", "/messages/count", Some(value!(""))),
            ("without a name", "/codes/1000/name", None),
            (
                "with a padded name",
                "/codes/1000/name",
                Some(value!(" OK")),
            ),
            (
                "with a meaning too long",
                "/codes/1000/meaning",
                Some(value!("x".repeat(111))),
            ),
            ("without keywords", "/codes/1000/keywords", Some(value!([]))),
            ("with a number beyond the registry", "/codes", {
                let row = json("en.json")["codes"]["1000"].clone();
                Some(value!({ "5000": row }))
            }),
        ],
    );
}

#[test]
fn the_schema_of_the_questions_is_strict() {
    refuses(
        "faq",
        "faq/en.json",
        &[
            ("without questions", "/faq", Some(value!([]))),
            ("without an id", "/faq/0/id", None),
            (
                "with an answer left blank",
                "/faq/0/answer",
                Some(value!(["  "])),
            ),
            (
                "with a step twice",
                "/faq/0/steps",
                Some(value!(["x", "x"])),
            ),
            (
                "with a field of its own",
                "/faq/0/mood",
                Some(value!("good")),
            ),
        ],
    );
}

#[test]
fn the_schema_of_a_record_lets_out_what_it_likes_but_not_mix_up_what_it_has() {
    refuses(
        "record",
        "records/1006.json",
        &[
            (
                "with half of what the sides see",
                "/details/sides/client",
                None,
            ),
            ("without symptoms", "/details/symptoms", Some(value!([]))),
            ("with a padded note", "/details/note", Some(value!("x "))),
            (
                "with a dead end of its own kind",
                "/dead_ends/0",
                Some(value!(5)),
            ),
            (
                "with an action in parts",
                "/workarounds/0/action",
                Some(value!(["x"])),
            ),
            (
                "with a list for a graph",
                "/transition_graph",
                Some(value!([])),
            ),
            (
                "with a step nobody knows",
                "/course",
                Some(value!(["handshake", "dance"])),
            ),
        ],
    );
    let schema = Schema::of("record");
    let mut record = json("records/1006.json");
    let fields = record.as_object_mut().expect("an object");
    for (_, field) in fields
        .iter_mut()
        .filter(|(key, _)| !["error_code", "$schema"].contains(&key.as_str()))
    {
        *field = Value::Null;
    }
    fields.insert("severity".to_owned(), value!("high"));
    fields.insert("fix_success_rate".to_owned(), value!(0.85));
    assert_eq!(schema.check(&record), Ok(()));
    assert_eq!(schema.check(&value!({ "error_code": 1006 })), Ok(()));
    assert!(
        schema.check(&value!({ "tags": [] })).is_err(),
        "no code is named"
    );
}

#[test]
fn the_schema_of_a_translation_is_strict() {
    refuses(
        "record-translation",
        "records/vi/1006.json",
        &[
            ("without a cause", "/root_cause", None),
            ("without a condition", "/workarounds/0/condition", None),
            ("with a rate", "/dead_ends/0/fail_rate", Some(value!(0.5))),
            ("with half of the sentences", "/details/in_log", None),
            ("with a blank version", "/versions/0", Some(value!(""))),
            ("with a field of its own", "/tags", Some(value!([]))),
        ],
    );
}

#[test]
fn the_schemas_of_what_is_said_of_numbers_and_pairs_are_strict() {
    refuses(
        "numbers",
        "numbers/en.json",
        &[
            ("without a range", "/ranges/outside", None),
            ("without browsers", "/ranges/private/browser", None),
            (
                "with a reason left blank",
                "/invalid/fraction",
                Some(value!("")),
            ),
            (
                "with a range of its own",
                "/ranges/beyond",
                Some(value!({})),
            ),
            ("without a note", "/reserved/1004/note", None),
        ],
    );
    refuses(
        "pairs",
        "pairs/en.json",
        &[
            (
                "without differences",
                "/pairs/1000-1001/differences",
                Some(value!([])),
            ),
            ("without a choice", "/pairs/1000-1001/choose", None),
            (
                "with three codes",
                "/pairs/1000-1001-1002",
                Some(json("pairs/en.json")["pairs"]["1000-1001"].clone()),
            ),
        ],
    );
}

#[test]
fn the_schemas_of_phrases_and_samples_are_strict() {
    refuses(
        "answers",
        "answers/en.json",
        &[
            ("without a phrase", "/phrases/rate.fixes", None),
            (
                "with a blank phrase",
                "/phrases/rate.fixes",
                Some(value!("")),
            ),
            ("with a key in capitals", "/phrases/Rate", Some(value!("x"))),
        ],
    );
    refuses(
        "snippets",
        "snippets.json",
        &[
            (
                "with a way out of the folder",
                "/snippets/0/file",
                Some(value!("../codes.json")),
            ),
            (
                "with a language we do not colour",
                "/snippets/0/language",
                Some(value!("cobol")),
            ),
            ("without what it was made for", "/snippets/0/for", None),
        ],
    );
}
