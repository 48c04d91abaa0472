//! Full answers from a library in the same program, as the answering program gives
//! them in a browser (`src/host/shelf.rs`).

use std::{cell::RefCell, ops::Deref, rc::Rc};

use ws_close_codes::{
    answer::{Form, Opened, Reading, Topic, compose, open, show},
    catalog::{Depth, Library, Locale},
    widget::{Answering, Answers, Depths},
};

pub(crate) use super::read_once::library;
use super::shipped;

struct Shelf<L>(L, RefCell<Reading>);

impl<L: Deref<Target = Library>> Answering for Shelf<L> {
    fn elements(&self, topic: &Topic, locale: Locale) -> Option<String> {
        let answer = show(&self.0, &mut self.1.borrow_mut(), topic, locale)?;
        Some(answer.to_string())
    }

    fn write(&self, topic: &Topic, form: Form, locale: Locale, page: &str) -> Option<String> {
        let document = compose(&self.0, topic, locale)?;
        Some(form.write(&document, &self.0, locale, page))
    }
}

/// Answers that are not there yet: the program has arrived, its data has not.
struct Empty;

impl Answering for Empty {
    fn elements(&self, _: &Topic, _: Locale) -> Option<String> {
        None
    }

    fn write(&self, _: &Topic, _: Form, _: Locale, _: &str) -> Option<String> {
        None
    }
}

/// Answers that say the same of everything, whatever that is.
struct Fixed(String);

impl Answering for Fixed {
    fn elements(&self, _: &Topic, _: Locale) -> Option<String> {
        Some(self.0.clone())
    }

    fn write(&self, _: &Topic, _: Form, _: Locale, _: &str) -> Option<String> {
        None
    }
}

/// Answers without data.
pub(crate) fn none_yet() -> Answers {
    Answers::from_source(Rc::new(Empty))
}

/// The same elements as the answer to everything.
pub(crate) fn always(elements: &str) -> Answers {
    Answers::from_source(Rc::new(Fixed(elements.to_owned())))
}

/// Answers from a library.
pub(crate) fn answers_from(library: impl Deref<Target = Library> + 'static) -> Answers {
    Answers::from_source(Rc::new(Shelf(library, RefCell::default())))
}

/// A library of what an answer is made of, each file as `change` makes it.
pub(crate) fn library_for(
    topic: &Topic,
    locale: Locale,
    change: impl Fn(&str, String) -> String,
) -> Library {
    let mut library = Library::default();
    let mut files = Topic::always(locale);
    files.extend(topic.needs(locale));
    for file in files {
        if library.exists(&file) {
            let text = change(&file, shipped::file(&file));
            let added = library.add(&file, &text);
            added.unwrap_or_else(|error| panic!("{file}: {error}"));
        }
    }
    library
}

/// Answers from a library in which a text from elsewhere was opened, and the rows
/// that has for the table.
pub(crate) fn opened(
    mut library: Library,
    text: &str,
    locale: Locale,
) -> (Answers, Option<String>) {
    let rows = match open(&mut library, None, text, locale) {
        Opened::Record { .. } => None,
        Opened::Codes { rows, .. } => Some(rows),
        Opened::Refused { said } => panic!("{said} {text}"),
    };
    (answers_from(Box::new(library)), rows)
}

/// Full answers in a language.
pub(crate) fn answers(locale: Locale) -> Answers {
    answers_from(library(locale))
}

/// What the records have to be searched in, in a language and in English, as the
/// host hands it over.
pub(crate) fn depths(locale: Locale) -> Vec<Depths> {
    let mut locales = vec![locale, Locale::En];
    locales.dedup();
    let texts = locales.into_iter().map(|it| library(it).depth(it));
    texts.map(|text| Depths::new(Depth::parse(&text))).collect()
}
