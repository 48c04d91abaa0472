//! Records from elsewhere that leave things empty, or say more than the schema knows.

use serde_json::json as value;
use ws_close_codes::{
    answer::{Topic, compose},
    catalog::{CloseCode, Locale},
};

use super::{
    no_more_than,
    opened::{CODE, FULL, entry, outside, shelf},
    reading::{none, said, unfinished},
};

#[test]
fn empty_fields_leave_no_empty_places() {
    let mut found = Vec::new();
    for empty in [
        value!(null),
        value!(""),
        value!("  "),
        value!([]),
        value!({}),
    ] {
        for key in FULL.as_object().expect("it is an object").keys() {
            if key == "error_code" {
                continue;
            }
            let record = value!({ "error_code": 1006, key: empty });
            let mut library = shelf(Locale::En);
            // What is of the wrong kind is refused; that is tested elsewhere.
            if library.open(&record.to_string()).is_err() {
                continue;
            }
            let faults = unfinished(&entry(&library, Locale::En)).into_iter();
            found.extend(
                faults
                    .filter(|it| !it.contains("{}"))
                    .map(|it| format!("{key}: {empty}: {it}")),
            );
        }
    }
    for list in ["dead_ends", "workarounds", "workarounds_zh", "versions"] {
        for item in [
            value!({}),
            value!({ "action": "" }),
            value!({ "action": null, "how": "" }),
            value!({ "version": "" }),
        ] {
            let record = value!({ "error_code": 1006, list: [item] });
            let mut library = shelf(Locale::En);
            assert_eq!(library.open(&record.to_string()), Ok(CODE), "{record}");
            let faults = unfinished(&entry(&library, Locale::En)).into_iter();
            found.extend(faults.map(|it| format!("{record}: {it}")));
        }
    }
    none(&found);
}

#[test]
fn fields_it_does_not_know_are_listed_at_any_depth() {
    let record = value!({
        "error_code": 1006,
        "workarounds": [{ "action": "help", "effort": "unknown-effort" }],
        "dead_ends": [{ "action": "try", "risk": "unknown-risk" }],
        "versions": [{ "version": "v", "note": "unknown-note" }],
        "transition_graph": { "leads_to": [], "often_with": ["unknown-neighbour"] },
    });
    let told = said(&outside(&record, Locale::En));
    let missing = [
        "unknown-effort",
        "unknown-risk",
        "unknown-note",
        "unknown-neighbour",
    ];
    let missing: Vec<String> = missing
        .into_iter()
        .filter(|it| !told.contains(it))
        .map(str::to_owned)
        .collect();
    none(&missing);
}

#[test]
fn a_record_about_a_number_outside_the_table_is_shown_there() {
    for number in [999, 1004, 4404, 65_535] {
        let topic = Topic::Code(CloseCode::new(number));
        let mut library = no_more_than(Locale::En, &topic);
        let record = value!({ "error_code": number, "root_cause": "Its own cause." });
        assert_eq!(
            library.open(&record.to_string()),
            Ok(CloseCode::new(number))
        );
        let document = compose(&library, &topic, Locale::En).expect("any number is answered");
        let keys: Vec<&str> = document.sections.iter().map(|it| it.key).collect();
        assert_eq!(keys[0], "outside", "{number}");
        assert!(keys.contains(&"number"), "{number}");
        assert!(said(&document.sections[0]).contains("Its own cause."));
    }
}
