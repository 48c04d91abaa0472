//! The catalog room: that the data is whole and right, and that data which is
//! not is refused with the place.

mod answers;
mod facts;
mod faults;
mod languages;
mod locales;
mod messages;
mod numbers;
mod places;
mod robust;
mod schemas;
#[path = "../shipped.rs"]
mod shipped;
mod sources;
mod spoilt;

use serde_json::Value;

/// A data file as a JSON tree.
fn json(name: &str) -> Value {
    serde_json::from_str(&shipped::file(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
