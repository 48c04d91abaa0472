//! Lines that real servers and clients printed when they were closed in every way
//! there is (`observed.json`, made anew by `cargo xtask observe`).

use serde_json::Value;
use ws_close_codes::lookup::How;

use super::{findings, lines};

/// What shows that a text is about a WebSocket or its closing, in lower case. A cause
/// without any of them (`socket hang up`) is anybody's, and nothing is claimed for it.
const TELLING: [&str; 4] = ["websocket", "clos", "ws_", "opening handshake"];

/// The fault that gorilla/websocket answers with 1002, though RFC 6455 has 1007 for it
/// (`handleProtocolError` in its `conn.go`).
const GORILLAS_OWN: &str = "websocket: invalid utf8 payload in close frame";

/// Whether a text says what it is about.
fn tells(text: &str) -> bool {
    // Of a trace only the error counts: paths and calls are no message, nor is each step
    // of a connection.
    let steps = [" ", "DEBUG:", "INFO:"];
    let is_step = |line: &&str| steps.iter().any(|step| line.starts_with(step));
    let lines = text.lines().filter(|line| !is_step(line));
    let errors: Vec<String> = lines.map(str::to_lowercase).collect();
    TELLING
        .iter()
        .any(|word| errors.iter().any(|line| line.contains(word)))
}

fn name(how: How) -> &'static str {
    match how {
        How::Printed => "printed",
        How::Inferred => "inferred",
        How::Sending => "sending",
    }
}

/// What is wrong with what a line is recognised as.
fn wrong(line: &Value) -> Option<String> {
    let text = line["text"].as_str().expect("a line has a text");
    let (want, how) = (line["code"].as_u64(), line["how"].as_str());
    let findings = findings(text);
    let first = findings.first();
    let code = first
        .and_then(|it| it.code)
        .map(|it| u64::from(it.number()));
    let right = match (first, how) {
        // A handshake that failed at the server has no code; it may be said to be one. Nor
        // has a client's whose text does not name WebSockets, but its trace may.
        (Some(first), Some("none")) => {
            first.how == How::Inferred && (code.is_none() || first.hidden.is_some())
        }
        // What gorilla sends for it, and what the situation would ask for, differ.
        (Some(_), _) if text.contains(GORILLAS_OWN) => code == Some(1002),
        (None, Some("none")) => true,
        (Some(first), Some(how)) => code == want && name(first.how) == how,
        (None, _) => !tells(text),
        (Some(_), None) => false,
    };
    (!right).then(|| format!("{} is {code:?}, not {want:?}: {text}", line["id"]))
}

#[test]
fn what_real_programs_printed_is_diagnosed_right() {
    let lines = lines("observed.json");
    assert!(lines.len() >= 1_000, "{}", lines.len());
    let wrong: Vec<String> = lines.iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{}\n{wrong:#?}", wrong.len());
}

#[test]
fn nearly_all_that_has_a_code_is_diagnosed() {
    let mut lines = lines("observed.json");
    lines.retain(|it| it["code"].is_number());
    let silent = |it: &&Value| findings(it["text"].as_str().unwrap_or_default()).is_empty();
    let silent = lines.iter().filter(silent).count();
    assert!(silent * 20 < lines.len(), "{silent} of {}", lines.len());
}
