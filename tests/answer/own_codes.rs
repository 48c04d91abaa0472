//! A file of the page's own codes joins the answers, or is refused with its field.

use serde_json::{Value, json as value};
use ws_close_codes::{
    answer::{Opened, Topic, compose, open},
    catalog::{CloseCode, Locale},
};

use super::{no_more_than, opened, reading::said};

#[test]
fn a_bad_code_file_is_refused_with_its_field_and_the_last_one_stays() {
    let mut library = opened::shelf(Locale::En);
    let good = value!({ "service": "Own", "codes": [{ "code": 4404, "name": "No room", "meaning": "It is gone." }] });
    let came = open(&mut library, None, &good.to_string(), Locale::En);
    assert!(matches!(came, Opened::Codes { .. }), "{came:?}");
    for (codes, why) in [
        (
            value!([]),
            "its field `codes` has a value that means nothing here",
        ),
        (
            value!([{ "code": 999, "name": "n", "meaning": "m" }]),
            "its field `codes.0.code` has a value that means nothing here",
        ),
        (
            value!([{ "code": 4000, "name": "n" }]),
            "its field `codes.0.meaning` is missing",
        ),
        (
            value!([{ "code": 4000, "name": "n", "meaning": "m" }, { "code": 4000, "name": "n", "meaning": "m" }]),
            "its field `codes.1.code` has a value that was there before",
        ),
    ] {
        let bad = value!({ "service": "Bad", "codes": codes }).to_string();
        let Opened::Refused { said } = open(&mut library, None, &bad, Locale::En) else {
            panic!("{bad} is taken");
        };
        assert_eq!(
            said,
            format!("The pasted text could not be read: {why}. Nothing was changed.")
        );
        assert_eq!(library.own().map(|own| own.service.as_str()), Some("Own"));
    }
}

#[test]
fn a_code_file_joins_the_answers_until_it_is_taken_away() {
    let topic = Topic::Code(CloseCode::new(4404));
    let mut library = no_more_than(Locale::En, &topic);
    let file = value!({
        "service": "Example Live",
        "docs": "https://docs.example/codes",
        "codes": [
            { "code": 4404, "name": "No such room", "meaning": "The room does not exist.", "recovery": "Join another.", "reconnect": "after-fix" },
            { "code": 4999, "name": "Moved", "meaning": "It moved.", "source": "https://docs.example/codes#4999" },
        ],
    });
    let before = compose(&library, &topic, Locale::En);
    let Opened::Codes { said: told, rows } = open(
        &mut library,
        Some("codes.json"),
        &file.to_string(),
        Locale::En,
    ) else {
        panic!("the file is refused");
    };
    assert_eq!(
        told,
        "Codes of Example Live joined the table and the search: 2."
    );
    let rows: Value = serde_json::from_str(&rows).expect("the rows are JSON");
    assert_eq!(
        (&rows["service"], &rows["codes"][1]["code"]),
        (&value!("Example Live"), &value!(4999))
    );
    let document = compose(&library, &topic, Locale::En).expect("it has an entry");
    assert_eq!(document.title, "4404 No such room");
    let own = &document.sections[0];
    assert_eq!((own.key, own.title.as_str()), ("own", "Example Live"));
    let own = said(own);
    for part in [
        "The room does not exist.",
        "Join another.",
        "Reconnect: after a fix.",
        "Source",
    ] {
        assert!(own.contains(part), "{part} is not in\n{own}");
    }
    library.set_own(None);
    assert_eq!(compose(&library, &topic, Locale::En), before);
}

#[test]
fn an_own_meaning_of_a_code_of_the_table_stands_in_its_entry() {
    let mut library = opened::shelf(Locale::En);
    let file = value!({ "service": "Own", "codes": [{ "code": 1006, "name": "Line lost", "meaning": "The region is gone." }] });
    let came = open(&mut library, None, &file.to_string(), Locale::En);
    assert!(matches!(came, Opened::Codes { .. }), "{came:?}");
    let document = opened::entry(&library, Locale::En);
    assert_eq!(document.title, "1006 Abnormal Closure");
    assert!(said(super::section(&document, "own")).contains("The region is gone."));
}
