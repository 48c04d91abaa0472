//! The records of the twenty codes are whole in every language, and say nothing
//! that nobody counted.

use ws_close_codes::catalog::{CloseCode, Library, Locale, Record, Sender, Step};

use super::{json, shipped};

/// The words we use; records from elsewhere may have others.
const TIERS: [&str; 6] = [
    "specification",
    "registry",
    "vendor-documentation",
    "library-source",
    "observed",
    "unverified",
];
const CONFIDENCES: [&str; 3] = ["high", "medium", "low"];
const CAUSES: [&str; 2] = ["generic", "component"];
const STATUSES: [&str; 3] = ["current", "differs", "not-supported"];

fn record(library: &Library, code: CloseCode, locale: Locale) -> Record {
    let record = library.record(code, locale);
    record.unwrap_or_else(|| panic!("{code} has no record in {locale:?}"))
}

/// Whether there is a text, and it says something.
fn says(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

#[test]
fn every_code_has_a_whole_record_in_every_language() {
    for locale in Locale::ALL {
        let library = shipped::library(locale);
        assert_eq!(library.codes().len(), 20);
        for code in library.codes() {
            let record = record(&library, code, locale);
            let place = format!("{locale:?} {code}");
            assert_eq!(record.code(), Some(code), "{place}");
            assert!(says(record.root_cause.as_ref()), "{place}: root_cause");
            assert!(says(record.signature.as_ref()), "{place}: signature");
            let told = record.details.as_ref();
            let told = told.unwrap_or_else(|| panic!("{place} has no details"));
            // A note may be missing.
            let said = [
                ("about", &told.about),
                ("sender", &told.sender),
                ("wire", &told.wire),
                ("reconnect", &told.reconnect),
                ("sides.server", &told.sides.server),
                ("sides.client", &told.sides.client),
                ("use_when", &told.use_when),
                ("in_log", &told.in_log),
            ];
            for (field, text) in said {
                assert!(!text.trim().is_empty(), "{place}: {field}");
            }
            assert!(told.symptoms.len() >= 2, "{place}: {:?}", told.symptoms);
            assert!(told.symptoms.iter().all(|it| says(Some(it))), "{place}");
            for it in &record.versions {
                assert!(says(it.version.as_ref()), "{place}: {it:?}");
                assert!(says(it.behavior_change.as_ref()), "{place}: {it:?}");
                assert!(says(it.status.as_ref()), "{place}: {it:?}");
            }
            for it in &record.dead_ends {
                assert!(says(it.action.as_ref()), "{place}: {it:?}");
                assert!(says(it.why_fails.as_ref()), "{place}: {it:?}");
                assert!(!it.sources.is_empty(), "{place}: {it:?}");
                assert!(
                    it.condition.is_none() || says(it.condition.as_ref()),
                    "{place}: {it:?}"
                );
            }
            for it in &record.workarounds {
                assert!(says(it.action.as_ref()), "{place}: {it:?}");
                assert!(it.how.is_none() || says(it.how.as_ref()), "{place}: {it:?}");
                assert!(
                    it.condition.is_none() || says(it.condition.as_ref()),
                    "{place}: {it:?}"
                );
            }
            let counts = [
                record.versions.len(),
                record.dead_ends.len(),
                record.workarounds.len(),
            ];
            assert!(
                counts.iter().all(|count| *count >= 2),
                "{place}: {counts:?}"
            );
            assert_eq!(record.unknown, [], "{place}");
        }
    }
}

#[test]
fn a_record_in_another_language_keeps_what_is_not_a_sentence() {
    for locale in [Locale::Es, Locale::ZhHans, Locale::Vi] {
        let library = shipped::library(locale);
        for code in library.codes() {
            let (told, english) = (
                record(&library, code, locale),
                record(&library, code, Locale::En),
            );
            assert_ne!(told.root_cause, english.root_cause, "{locale:?} {code}");
            let mut same = told.clone();
            same.root_cause.clone_from(&english.root_cause);
            same.searched_as.clone_from(&english.searched_as);
            same.details.clone_from(&english.details);
            for (one, other) in same.versions.iter_mut().zip(&english.versions) {
                one.behavior_change.clone_from(&other.behavior_change);
            }
            for (one, other) in same.dead_ends.iter_mut().zip(&english.dead_ends) {
                one.action.clone_from(&other.action);
                one.why_fails.clone_from(&other.why_fails);
                one.condition.clone_from(&other.condition);
            }
            for (one, other) in same.workarounds.iter_mut().zip(&english.workarounds) {
                one.action.clone_from(&other.action);
                one.how.clone_from(&other.how);
                one.condition.clone_from(&other.condition);
            }
            assert_eq!(same, english, "{locale:?} {code}");
        }
    }
}

#[test]
fn no_rate_is_given_since_nobody_counted() {
    fn rates(tree: &serde_json::Value, path: &str, found: &mut Vec<String>) {
        match tree {
            serde_json::Value::Object(fields) => {
                for (key, value) in fields {
                    let path = format!("{path}.{key}");
                    if key.ends_with("_rate") && !value.is_null() {
                        found.push(path.clone());
                    }
                    rates(value, &path, found);
                }
            }
            serde_json::Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    rates(item, &format!("{path}.{at}"), found);
                }
            }
            _ => {}
        }
    }
    let library = shipped::library(Locale::En);
    let mut found = Vec::new();
    for code in library.codes() {
        rates(
            &json(&format!("records/{code}.json")),
            &code.to_string(),
            &mut found,
        );
        let record = record(&library, code, Locale::En);
        assert_eq!(record.fix_success_rate, None, "{code}");
        assert!(
            record.dead_ends.iter().all(|it| it.fail_rate.is_none()),
            "{code}"
        );
        assert!(
            record
                .workarounds
                .iter()
                .all(|it| it.success_rate.is_none()),
            "{code}"
        );
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_record_is_rated_in_words_that_are_known() {
    let library = shipped::library(Locale::En);
    let one_of =
        |words: &[&str], word: Option<&String>| word.is_some_and(|it| words.contains(&it.as_str()));
    for code in library.codes() {
        let record = record(&library, code, Locale::En);
        assert!(one_of(&TIERS, record.verification_tier.as_ref()), "{code}");
        assert!(one_of(&CONFIDENCES, record.confidence.as_ref()), "{code}");
        assert!(one_of(&CAUSES, record.root_cause_type.as_ref()), "{code}");
        for version in &record.versions {
            assert!(
                one_of(&STATUSES, version.status.as_ref()),
                "{code}: {version:?}"
            );
        }
    }
}

#[test]
fn a_record_is_filed_as_its_code_is() {
    for facts in json("codes.json")["codes"].as_array().expect("a list") {
        let code = facts["code"].as_u64().expect("a number");
        let record = json(&format!("records/{code}.json"));
        let expected = [
            ("id", format!("websocket-close-{code}")),
            ("error_code", code.to_string()),
            ("locale", "en".to_owned()),
            ("domain", "websocket".to_owned()),
            ("category", "close-code".to_owned()),
            (
                "subcategory",
                facts["category"].as_str().expect("a text").to_owned(),
            ),
        ];
        for (field, value) in expected {
            assert_eq!(
                record[field].as_str(),
                Some(value.as_str()),
                "{code} {field}"
            );
        }
    }
}

#[test]
fn the_course_of_a_code_agrees_with_who_may_send_it() {
    let library = shipped::library(Locale::En);
    for code in library.codes() {
        let facts = library.facts(code).expect("it has facts");
        let course = record(&library, code, Locale::En).course;
        let written = json(&format!("records/{code}.json"));
        let steps = written["course"].as_array().map(Vec::len);
        assert_eq!(steps, Some(course.len()), "{code} has a step nobody knows");
        let has = |step| course.contains(&step);
        let (either, client, server) = (
            has(Step::CloseEither),
            has(Step::CloseClient),
            has(Step::CloseServer),
        );
        assert_eq!(
            either || client || server,
            facts.on_wire,
            "{code}: {course:?}"
        );
        assert!(
            !client || matches!(facts.sender, Sender::Client | Sender::Either),
            "{code}"
        );
        assert!(
            !server || matches!(facts.sender, Sender::Server | Sender::Either),
            "{code}"
        );
        assert!(
            !either || facts.sender == Sender::Either,
            "{code}: {course:?}"
        );
        assert!(!course.is_empty(), "{code}");
    }
}

#[test]
fn a_name_that_libraries_use_is_used_for_one_code_and_given_once() {
    let library = shipped::library(Locale::En);
    let mut seen: Vec<(String, CloseCode)> = Vec::new();
    for code in library.codes() {
        let record = record(&library, code, Locale::En);
        assert!(!record.aliases.is_empty(), "{code} has no name");
        for alias in record.aliases {
            let plain = |b: u8| b.is_ascii_alphanumeric() || b"_.:()".contains(&b);
            assert!(alias.bytes().all(plain), "{code}: {alias}");
            let other = seen.iter().find(|(known, _)| *known == alias);
            assert_eq!(other, None, "{code} has {alias} as well");
            seen.push((alias, code));
        }
    }
    // Nor do two codes have one that differs in letter case alone.
    for (alias, code) in &seen {
        let mut others = seen.iter().filter(|(_, other)| other != code);
        let other = others.find(|(other, _)| other.eq_ignore_ascii_case(alias));
        assert_eq!(other, None, "{alias} is {code}");
    }
}
