//! The catalog room: that the data is whole and right, and that data which is
//! not is refused with the place.

mod answers;
mod arrival;
mod code_files;
mod elsewhere;
mod facts;
mod faults;
mod implementations;
mod languages;
mod locales;
mod messages;
mod missing;
mod named_numbers;
mod numbers;
mod pairs;
mod phrases;
mod places;
mod questions;
mod records;
mod robust;
mod schemas;
mod services;
#[path = "../shipped.rs"]
mod shipped;
mod snippets;
mod sources;
mod spoilt;
mod strict_prose;
mod strictness;
mod subjects;
mod syntax;
mod told;
mod transitions;

use serde_json::Value;

/// A data file as a JSON tree.
fn json(name: &str) -> Value {
    serde_json::from_str(&shipped::file(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
