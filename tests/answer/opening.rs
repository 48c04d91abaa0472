//! What is said when a text is opened: what it was and where it went, or why it
//! could not be read.

use std::cell::RefCell;

use proptest::{prelude::*, test_runner::TestRunner};
use serde_json::{Value, json as value};
use ws_close_codes::{
    answer::{Opened, Topic, compose, open, refuse},
    catalog::{CloseCode, Library, Locale, Phrase},
};

use super::{
    opened::{self, FULL},
    search,
};

fn refused(text: &str) -> String {
    let mut library = opened::shelf(Locale::En);
    match open(&mut library, Some("a.json"), text, Locale::En) {
        Opened::Refused { said } => {
            assert_eq!(library.opened(CloseCode::new(1006)).count(), 0);
            assert!(library.own().is_none());
            said
        }
        other => panic!("{text} is taken: {other:?}"),
    }
}

#[test]
fn a_record_says_which_entry_it_is_in() {
    let mut library = opened::shelf(Locale::En);
    let came = open(
        &mut library,
        Some("full.json"),
        &FULL.to_string(),
        Locale::En,
    );
    let said = "Opened: it is shown in the entry of 1006.".to_owned();
    assert_eq!(
        came,
        Opened::Record {
            code: CloseCode::new(1006),
            said
        }
    );
}

#[test]
fn what_is_not_json_is_refused_with_its_line_and_column() {
    for (text, line, column) in [
        ("", 1, 1),
        ("{", 1, 2),
        ("hello", 1, 1),
        ("{\n \"error_code\": 1006,\n \"id\": oops\n}", 3, 8),
        ("{\"error_code\": 1006,}", 1, 21),
        ("{\"error_code\": 1006} x", 1, 22),
        ("<html></html>", 1, 1),
    ] {
        let place = format!(
            "a.json could not be read: it is not JSON (line {line}, column {column}). Nothing was changed."
        );
        assert_eq!(refused(text), place, "{text}");
    }
}

#[test]
fn a_field_of_the_wrong_kind_is_named() {
    for (pointer, put, path) in [
        ("/root_cause", value!(["a"]), "root_cause"),
        ("/versions", value!("all"), "versions"),
        ("/versions/0/status", value!({}), "versions.0.status"),
        ("/dead_ends/0/action", value!([1]), "dead_ends.0.action"),
        ("/workarounds/0/how", value!({}), "workarounds.0.how"),
        ("/workarounds", value!({}), "workarounds"),
        ("/transition_graph", value!([]), "transition_graph"),
        (
            "/transition_graph/leads_to",
            value!("1001"),
            "transition_graph.leads_to",
        ),
        ("/tags", value!("one"), "tags"),
        ("/error_code", value!([1006]), "error_code"),
    ] {
        let mut record: Value = FULL.clone();
        *record
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("{pointer} is not there")) = put;
        let said = refused(&record.to_string());
        let right = format!(
            "a.json could not be read: its field `{path}` is of the wrong kind. Nothing was changed."
        );
        assert_eq!(said, right);
    }
}

#[test]
fn what_is_neither_or_names_no_code_says_so() {
    for text in ["[]", "7", "\"1006\"", "null", "true"] {
        assert_eq!(
            refused(text),
            "a.json could not be read: it is neither a record nor a file of codes. Nothing was changed."
        );
    }
    for text in [
        "{}",
        "{\"id\": \"x\"}",
        "{\"error_code\": \"ECONNRESET\"}",
        "{\"error_code\": 70000}",
    ] {
        assert_eq!(
            refused(text),
            "a.json could not be read: neither `error_code` nor `signature` names a close code. Nothing was changed."
        );
    }
}

#[test]
fn everything_is_said_in_the_reader_s_language() {
    for locale in Locale::ALL {
        let mut library = opened::shelf(locale);
        let tongue = |library: &Library, phrase| {
            library
                .tongue(locale)
                .map(|it| it.phrase(phrase).to_owned())
                .unwrap_or_default()
        };
        for (text, phrase) in [("{}", Phrase::ReasonNoCode), ("[]", Phrase::ReasonNeither)] {
            let reason = tongue(&library, phrase);
            let Opened::Refused { said } = open(&mut library, Some("n.json"), text, locale) else {
                panic!("{text} is taken");
            };
            assert!(
                !reason.is_empty() && said.contains(&reason) && said.contains("n.json"),
                "{locale:?}: {said}"
            );
            assert!(!said.contains(['{', '}']), "{said}");
        }
        let Opened::Refused { said } = refuse(
            &library,
            "https://x.example/c.json",
            Phrase::ReasonElsewhere,
            locale,
        ) else {
            panic!("a refusal is none");
        };
        assert!(
            said.contains(&tongue(&library, Phrase::ReasonElsewhere))
                && said.contains("x.example/c.json")
        );
    }
}

#[test]
fn any_text_is_opened_or_refused_with_a_reason() {
    let library = RefCell::new(opened::shelf(Locale::En));
    let keys = "error_code|signature|codes|service|versions|workarounds|dead_ends|transition_graph|tags|details|id|x";
    let worth = prop_oneof![
        "null|true|1006|4404|70000|-1|0.5|\\[\\]|\\{\\}|\"1006\"|\"`\\{x\\}\"|\"\"|\\[null\\]|\\[\"a\",1\\]|\\[\\{\\}\\]|\\{\"use_when\":1\\}",
        "\"\\PC{0,6}\"",
    ];
    let field = (keys, worth).prop_map(|(key, worth)| format!("\"{key}\":{worth}"));
    let object = prop::collection::vec(field, 0..6).prop_map(|fields| {
        format!("{{\"error_code\":1006,{}}}", fields.join(",")).replace(",}", "}")
    });
    let any = prop_oneof![
        "\\PC*",
        prop::collection::vec(any::<u8>(), 0..80)
            .prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        object,
    ];
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let ran = runner.run(&any, |text| {
        let mut library = library.borrow_mut();
        match open(&mut library, None, &text, Locale::En) {
            Opened::Record { code, said } => {
                prop_assert!(said.contains(&code.to_string()));
                if library.has(&format!("records/{code}.json")) || !library.in_table(code) {
                    let document = compose(&library, &Topic::Code(code), Locale::En);
                    prop_assert_eq!(document.map(|it| it.sections[0].key), Some("outside"));
                }
            }
            Opened::Codes { said, rows } => {
                prop_assert!(!said.is_empty() && rows.contains("codes"));
            }
            Opened::Refused { said } => {
                prop_assert!(
                    said.starts_with("The pasted text could not be read: "),
                    "{}",
                    said
                );
                prop_assert!(said.ends_with(". Nothing was changed."), "{}", said);
            }
        }
        library.give_up(0);
        library.set_own(None);
        Ok(())
    });
    ran.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_shipped_library_is_not_changed_by_what_other_readers_open() {
    let mut library = opened::shelf(Locale::En);
    let came = open(&mut library, None, &FULL.to_string(), Locale::En);
    assert!(matches!(came, Opened::Record { .. }), "{came:?}");
    assert!(search(Locale::En, "filled-tag").is_none());
}
