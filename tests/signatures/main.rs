//! What programs print when a WebSocket closes is recognised, and what only looks
//! like it is left alone: held against lines that people posted, and against lines
//! that real programs printed for us.

mod bounded;
mod frames;
mod labelled;
mod observed;
mod passages;
mod saying;
#[allow(dead_code, reason = "the table alone is not asked for here")]
#[path = "../shipped.rs"]
mod shipped;

use std::{fs, path::Path, sync::LazyLock};

use serde_json::Value;
use ws_close_codes::{
    catalog::{CloseCode, Locale},
    lookup::{Finding, Recogniser},
};

/// Knows what ships.
static RECOGNISER: LazyLock<Recogniser> = LazyLock::new(|| {
    let mut library = shipped::library(Locale::En);
    let added = library.add("signatures.json", &shipped::file("signatures.json"));
    added.expect("the signatures can be read");
    Recogniser::new(library.signatures(), library.names(), library.services())
});

/// The lines that a file of this folder keeps.
fn lines(name: &str) -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/signatures");
    let text = fs::read_to_string(folder.join(name)).expect("the lines are in the repository");
    let file: Value = serde_json::from_str(&text).expect("they are JSON");
    let lines = file["lines"].as_array().expect("there is a list of them");
    lines.clone()
}

/// The text of a posted line.
fn text(line: &Value) -> &str {
    line["line"].as_str().expect("a line is a text")
}

/// What a text is recognised as.
fn findings(text: &str) -> Vec<Finding> {
    RECOGNISER.diagnose(text).findings
}

/// The only thing that a text is recognised as.
fn only(text: &str) -> Finding {
    let mut findings = findings(text);
    assert_eq!(findings.len(), 1, "{text:?}: {findings:#?}");
    findings.remove(0)
}

fn code(number: u16) -> Option<CloseCode> {
    Some(CloseCode::new(number))
}
