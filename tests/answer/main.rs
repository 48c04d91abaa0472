//! The answer room: that every topic is answered, wholly and rightly, in every
//! language, and that its forms say the same.

mod diagnosis;
mod elements;
mod forms;
mod impossible;
mod incomplete;
mod markdown;
mod needs;
mod numbers;
mod opened;
mod opening;
mod own_codes;
mod pairs;
mod pictures;
#[path = "../read_once.rs"]
mod read_once;
mod reading;
mod samples;
mod searches;
mod sending;
#[path = "../shipped.rs"]
mod shipped;
mod statements;
mod subjects;
mod symptoms;

use serde_json::Value;
use ws_close_codes::{
    answer::{Document, Section, Topic, compose},
    catalog::{CloseCode, Library, Locale},
};

use read_once::library;

/// Where the page is, for forms that say it.
const PAGE: &str = "https://docs.example/codes";

/// A library of no more than the files that a topic says it needs.
fn no_more_than(locale: Locale, topic: &Topic) -> Library {
    let mut library = Library::default();
    let add = |library: &mut Library, files: Vec<String>| {
        for file in files {
            if library.exists(&file) {
                let added = library.add(&file, &shipped::file(&file));
                added.unwrap_or_else(|error| panic!("{file}: {error}"));
            }
        }
    };
    add(&mut library, Topic::always(locale));
    add(&mut library, topic.needs(locale));
    if let Topic::Code(code) = topic {
        let samples = library.samples_of(*code);
        add(&mut library, samples);
    }
    library
}

/// The answer to a topic, written as in the address bar.
fn answer(locale: Locale, topic: &str) -> Document {
    let parsed = Topic::parse(topic).unwrap_or_else(|| panic!("{topic} is no topic"));
    let document = compose(library(locale), &parsed, locale);
    document.unwrap_or_else(|| panic!("{locale:?} {topic} has no answer"))
}

/// What a search brings up, if anything.
fn search(locale: Locale, text: &str) -> Option<Document> {
    compose(library(locale), &Topic::Search(text.to_owned()), locale)
}

/// A section by its key.
fn section<'a>(document: &'a Document, key: &str) -> &'a Section {
    let mut sections = document.sections.iter();
    let found = sections.find(|section| section.key == key);
    found.unwrap_or_else(|| panic!("{} has no section {key}", document.title))
}

/// What the table calls a code, as `1006 Abnormal Closure`.
fn named(locale: Locale, code: CloseCode) -> String {
    let rows = library(locale).tongue(locale).and_then(|it| it.rows());
    let entry = rows.and_then(|rows| rows.entry(code));
    let entry = entry.unwrap_or_else(|| panic!("{locale:?} has no row for {code}"));
    format!("{code} {}", entry.prose.name)
}

/// A shipped data file as a JSON tree.
fn json(name: &str) -> Value {
    serde_json::from_str(&shipped::file(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}
