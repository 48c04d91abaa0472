//! The texts of a table, field by field: what is written down for the others and
//! what our own index is built from.

use serde_json::{Map, Value, json};
use ws_close_codes::{
    catalog::{CloseCode, Depth, Entry},
    lookup::{Field, Index, IndexBuilder},
};

use crate::shipped::Shipped;

/// A text of an entry, and the part of the entry it is.
pub(crate) type Text = (Field, String);

/// What is said of every code.
pub(crate) struct Texts {
    /// The entries, in the order of the table.
    pub(crate) entries: Vec<(CloseCode, Vec<Text>)>,
    /// Words that say nothing.
    pub(crate) stop_words: Vec<String>,
}

impl Texts {
    /// What [`Index::new`] takes: a language and, with another than English,
    /// English as well.
    pub(crate) fn of(own: &Shipped, second: Option<&Shipped>) -> Self {
        let languages = || [Some(own), second].into_iter().flatten();
        let entries = own.catalog.entries().iter().map(|entry| {
            let names = entry.names.iter().map(|name| (Field::Alias, name.clone()));
            let mut texts: Vec<Text> = names.collect();
            for language in languages() {
                if let Some(entry) = language.catalog.entry(entry.code) {
                    texts.extend(row(entry));
                }
                texts.extend(record(&language.depth, entry.code));
            }
            (entry.code, once(texts))
        });
        let stop_words = languages().flat_map(|language| language.catalog.stop_words());
        Self {
            entries: entries.collect(),
            stop_words: stop_words.cloned().collect(),
        }
    }

    /// Our index of them.
    pub(crate) fn index(&self) -> Index {
        let mut builder = IndexBuilder::default();
        builder.add_stop_words(&self.stop_words);
        for (code, texts) in &self.entries {
            for (field, text) in texts {
                builder.add(*code, *field, text);
            }
        }
        builder.finish()
    }

    /// The texts for the others: a list a field.
    pub(crate) fn to_json(&self) -> Value {
        let entries = self.entries.iter().map(|(code, texts)| {
            let mut entry = Map::new();
            entry.insert("id".to_owned(), code.number().into());
            for field in [
                Field::Name,
                Field::Alias,
                Field::Keyword,
                Field::Symptom,
                Field::Summary,
                Field::Body,
            ] {
                let own = texts.iter().filter(|(known, _)| *known == field);
                let own: Vec<&str> = own.map(|(_, text)| text.as_str()).collect();
                entry.insert(name(field).to_owned(), own.into());
            }
            Value::Object(entry)
        });
        json!({ "stopWords": self.stop_words, "entries": entries.collect::<Vec<_>>() })
    }
}

/// The same without repetitions: the languages have constants in common, which
/// would count twice with the others.
fn once(texts: Vec<Text>) -> Vec<Text> {
    let mut kept: Vec<Text> = Vec::new();
    for text in texts {
        if !kept.contains(&text) {
            kept.push(text);
        }
    }
    kept
}

/// What a row of the table says.
fn row(entry: &Entry) -> Vec<Text> {
    let prose = &entry.prose;
    let mut texts = vec![
        (Field::Name, prose.name.clone()),
        (Field::Summary, prose.meaning.clone()),
        (Field::Summary, prose.recovery.clone()),
    ];
    let keywords = prose.keywords.iter();
    texts.extend(keywords.map(|text| (Field::Keyword, text.clone())));
    texts
}

/// What the record of a code says.
fn record(depth: &Depth, code: CloseCode) -> impl Iterator<Item = Text> {
    let lists = [
        (Field::Alias, &depth.aliases),
        (Field::Keyword, &depth.keywords),
        (Field::Symptom, &depth.symptoms),
        (Field::Body, &depth.body),
    ];
    lists.into_iter().flat_map(move |(field, list)| {
        let own = list.iter().filter(move |(known, _)| *known == code);
        own.map(move |(_, text)| (field, text.clone()))
    })
}

/// What the other programs call a field.
fn name(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Alias => "alias",
        Field::Keyword => "keyword",
        Field::Symptom => "symptom",
        Field::Summary => "summary",
        Field::Body => "body",
    }
}
