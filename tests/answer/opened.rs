//! A record from elsewhere in the entry of its code: every field it carries is
//! shown, with how far to trust it.

use std::{fs, path::Path, sync::LazyLock};

use serde_json::{Value, json as value};
use ws_close_codes::{
    answer::{Document, Place, Section, Topic, compose},
    catalog::{CloseCode, Library, Locale},
};

use super::{
    no_more_than,
    reading::{none, said, unfinished},
};

pub(crate) const CODE: CloseCode = CloseCode::new(1006);

/// A record with every field of the schema, and some that are not in it.
pub(crate) static FULL: LazyLock<Value> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/answer/records/full.json");
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
});

/// A library to open records about 1006 in.
pub(crate) fn shelf(locale: Locale) -> Library {
    no_more_than(locale, &Topic::Code(CODE))
}

/// The entry of 1006.
pub(crate) fn entry(library: &Library, locale: Locale) -> Document {
    compose(library, &Topic::Code(CODE), locale).expect("1006 has an entry")
}

/// The sections that records from elsewhere have in the entry of 1006.
pub(crate) fn outside(record: &Value, locale: Locale) -> Section {
    let mut library = shelf(locale);
    let opened = library.open(&record.to_string());
    assert_eq!(opened, Ok(CODE), "{record}");
    let mut document = entry(&library, locale);
    assert_eq!(
        document.sections[0].key, "outside",
        "what was opened comes first"
    );
    document.sections.swap_remove(0)
}

/// The ends of a JSON tree, with the way to each.
fn leaves(tree: &Value, way: &str, found: &mut Vec<(String, String)>) {
    match tree {
        Value::Null => {}
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, value)| leaves(value, &format!("{way}/{key}"), found)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(at, value)| leaves(value, &format!("{way}/{at}"), found)),
        Value::String(text) => found.push((way.to_owned(), text.clone())),
        other => found.push((way.to_owned(), other.to_string())),
    }
}

/// How a value reads in the entry.
fn shown(way: &str, value: &str) -> String {
    let share = way
        .ends_with("_rate")
        .then(|| value.parse::<f64>().ok())
        .flatten();
    match (way, share) {
        (_, Some(share)) => format!("{} %", share * 100.0),
        ("/verification_tier", _) => "AI-generated".to_owned(),
        ("/versions/1/status", _) => "in force".to_owned(),
        _ => value.trim_start_matches("https://").to_owned(),
    }
}

#[test]
fn every_field_it_carries_is_shown_in_the_entry_of_its_code() {
    let section = outside(&FULL, Locale::En);
    let told = format!("{}\n{}", section.title, said(&section));
    let mut values = Vec::new();
    leaves(&FULL, "", &mut values);
    assert!(values.len() > 60, "{} values", values.len());
    let missing = values
        .iter()
        .filter(|(way, value)| !told.contains(&shown(way, value)));
    let missing: Vec<String> = missing
        .map(|(way, value)| format!("{way} {value} is not shown"))
        .collect();
    none(&missing);
}

#[test]
fn fields_are_shown_under_their_names() {
    let told = said(&outside(&FULL, Locale::En));
    for name in [
        "regex",
        "domain",
        "category",
        "subcategory",
        "os_specific",
        "error_code",
        "evidence_count",
        "resolvable",
        "first_seen",
        "last_confirmed",
        "last_updated",
        "tags",
        "locale",
        "aliases",
        "filled_unknown",
        "filled_number",
        "severity",
        "signature_zh",
        "root_cause_zh",
        "workarounds_zh",
    ] {
        assert!(
            told.lines().any(|line| line == name),
            "{name} is no name in\n{told}"
        );
    }
    for phrase in [
        "Why it happens",
        "How to fix it",
        "What does not help",
        "Standards and implementations",
        "Official documentation:",
        "Verified by",
        "Confidence",
        "Often comes after",
        "Often confused with",
        "Fields this page does not know:",
        "It stays in this page only",
    ] {
        assert!(told.contains(phrase), "{phrase} is not said in\n{told}");
    }
}

#[test]
fn rates_stand_beside_the_reports_they_rest_on_and_how_they_were_verified() {
    let told = said(&outside(&FULL, Locale::En));
    for line in [
        "Said to be fixed in 75 % of cases (41 reports; AI-generated)",
        "Said to help in 87.5 % of cases (41 reports; AI-generated)",
        "Said to help in 7 of 8 of cases (41 reports; AI-generated)",
        "Said to fail in 62.5 % of cases (41 reports; AI-generated)",
    ] {
        assert!(
            told.lines().any(|it| it == line),
            "{line} is not in\n{told}"
        );
    }
    let rated = told.lines().filter(|line| line.contains('%'));
    assert!(rated.clone().count() >= 3);
    for line in rated {
        assert!(
            line.contains("41 reports") && line.contains("AI-generated"),
            "{line}"
        );
    }
    for (count, reports) in [
        (value!(1), "1 report"),
        (value!("12"), "12 reports"),
        (value!(null), "number of reports not given"),
    ] {
        let record = value!({ "error_code": 1006, "fix_success_rate": 1, "evidence_count": count });
        let told = said(&outside(&record, Locale::En));
        let line = format!("Said to be fixed in 100 % of cases ({reports}; not verified)");
        assert!(
            told.lines().any(|it| it == line),
            "{line} is not in\n{told}"
        );
    }
}

#[test]
fn a_tier_of_its_own_is_repeated_as_it_is() {
    for (tier, shown) in [
        (value!("ai_generated"), "AI-generated"),
        (value!("community"), "community"),
        (value!(null), "not verified"),
        (value!("specification"), "the specification"),
    ] {
        let record = value!({ "error_code": 1006, "verification_tier": tier });
        let told = said(&outside(&record, Locale::En));
        assert!(told.contains(&format!("Verified by\n{shown}\n")), "{told}");
    }
}

#[test]
fn its_chinese_texts_are_shown_where_chinese_is() {
    let chinese = [
        "中继日志：上游没有响应，代码 1006",
        "中继在第七次心跳丢失后断开了线路。",
        "每二十秒发送一次心跳",
        "把选项设为二十。",
    ];
    let english = [
        "relay-log: upstream went silent",
        "seventh missed heartbeat",
        "Send a heartbeat every 20 s",
    ];
    let told = said(&outside(&FULL, Locale::ZhHans));
    for text in chinese {
        assert!(told.contains(text), "{text} is not in\n{told}");
    }
    // What the Chinese texts stand in for is still listed, under its own name.
    for text in english {
        assert!(told.contains(text), "{text} is not in\n{told}");
    }
    for key in ["signature", "root_cause", "workarounds"] {
        assert!(
            told.lines().any(|line| line == key),
            "{key} is not in\n{told}"
        );
    }
    let listed = ["signature_zh", "root_cause_zh", "workarounds_zh"];
    assert!(
        !told.lines().any(|line| listed.contains(&line)),
        "nothing is listed twice"
    );
    for locale in [Locale::En, Locale::Es, Locale::Vi] {
        let told = said(&outside(&FULL, locale));
        for text in english {
            assert!(told.contains(text), "{text} is not in\n{told}");
        }
    }
    let bare = value!({ "error_code": 1006, "root_cause": "English only", "workarounds": ["English too"] });
    let told = said(&outside(&bare, Locale::ZhHans));
    assert!(
        told.contains("English only") && told.contains("English too"),
        "{told}"
    );
}

#[test]
fn what_was_opened_is_whole_in_every_language() {
    for locale in Locale::ALL {
        let mut library = shelf(locale);
        let opened = library.open(&FULL.to_string());
        assert_eq!(opened, Ok(CODE));
        let found = unfinished(&entry(&library, locale)).into_iter();
        // A section of a specification is a source too, though no address.
        let found = found.filter(|it| !it.contains("RFC 6455, section 5.5.2"));
        // What the record says with braces or backticks is its own.
        let found: Vec<String> = found.filter(|it| !it.contains("{\\\"")).collect();
        assert_eq!(found, [""; 0], "{locale:?}");
    }
}

#[test]
fn removing_a_record_takes_it_out_of_the_entry_and_nothing_else() {
    let mut library = shelf(Locale::En);
    let before = entry(&library, Locale::En);
    assert_eq!(library.open(&FULL.to_string()), Ok(CODE));
    let with = entry(&library, Locale::En);
    assert_eq!(with.sections[0].place, Place::Note);
    assert_eq!(with.sections[1..], before.sections);
    library.give_up(0);
    assert_eq!(entry(&library, Locale::En), before);
}
