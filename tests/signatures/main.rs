//! What programs print when a WebSocket closes is recognised, and what only looks
//! like it is left alone: held against lines that people posted.

#[allow(dead_code, reason = "the table alone is not asked for here")]
#[path = "../shipped.rs"]
mod shipped;

use std::{fs, path::Path};

use proptest::prelude::*;
use serde_json::Value;
use ws_close_codes::{
    catalog::{CloseCode, Locale},
    lookup::{How, Recogniser},
};

fn recogniser() -> Recogniser {
    let mut library = shipped::library(Locale::En);
    let added = library.add("signatures.json", &shipped::file("signatures.json"));
    added.expect("the signatures can be read");
    Recogniser::new(library.signatures(), library.names(), library.services())
}

fn lines(name: &str) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/signatures");
    let text = fs::read_to_string(folder.join(name)).expect("the lines are in the repository");
    let file: Value = serde_json::from_str(&text).expect("they are JSON");
    let lines = file["lines"].as_array().expect("there is a list of them");
    lines.clone()
}

fn text(line: &Value) -> &str {
    line["line"].as_str().expect("a line is a text")
}

#[test]
fn no_look_alike_is_taken_for_a_close() {
    let recogniser = recogniser();
    let lines = lines("look-alikes.json");
    assert!(lines.len() >= 50, "{}", lines.len());
    let taken = lines.iter().map(text);
    let taken: Vec<&str> = taken
        .filter(|line| !recogniser.diagnose(line).findings.is_empty())
        .collect();
    assert!(taken.is_empty(), "{taken:#?}");
}

#[test]
fn real_lines_are_recognised_and_hardly_ever_wrongly() {
    let recogniser = recogniser();
    let lines = lines("real.json");
    assert!(lines.len() >= 150, "{}", lines.len());
    let (mut claimed, mut right) = (0.0, 0.0);
    for it in &lines {
        let diagnosis = recogniser.diagnose(text(it));
        let Some(first) = diagnosis.findings.first() else {
            continue;
        };
        claimed += 1.0;
        let code = first.code.map(|code| u64::from(code.number()));
        let sending = (it["how"] == "sending") == (first.how == How::Sending);
        right += f64::from(u8::from(sending && code == it["code"].as_u64()));
    }
    let (precision, recall) = (right / claimed, right / lines.len() as f64);
    assert!(precision >= 0.99, "precision {precision:.3}");
    assert!(recall >= 0.9, "recall {recall:.3}");
}

#[test]
fn an_error_about_sending_claims_no_code_was_received() {
    let refused = "InvalidAccessError: Failed to execute 'close' on 'WebSocket': The code must be either \
                   1000, or between 3000 and 4999. 1001 is neither.";
    let diagnosis = recogniser().diagnose(refused);
    let findings = diagnosis.findings.iter();
    let found: Vec<_> = findings.map(|it| (it.how, it.code)).collect();
    assert_eq!(found, [(How::Sending, None)]);
}

#[test]
fn several_codes_come_most_telling_first_with_their_counts() {
    let log = "websocket: close 1001 (going away)\nnoise\n\
               websocket: close 1011 (internal server error): boom\n\
               websocket: close 1001 (going away)\n";
    let findings = recogniser().diagnose(log).findings;
    let found: Vec<_> = findings
        .iter()
        .map(|it| (it.code, it.count, it.line, it.reason.as_deref()))
        .collect();
    let code = |number| Some(CloseCode::new(number));
    assert_eq!(
        found,
        [
            (code(1011), 1, 3, Some("boom")),
            (code(1001), 2, 1, Some("going away")),
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_looked_at_without_a_panic(text in "\\PC{0,300}", bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let recogniser = recogniser();
        for text in [text.as_str(), &String::from_utf8_lossy(&bytes)] {
            let diagnosis = recogniser.diagnose(text);
            prop_assert!(diagnosis.lines <= text.lines().count());
        }
    }
}
