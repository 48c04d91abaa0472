//! Composes answers from the library: which facts and sentences belong to a topic,
//! in which order. How they look is left to `forms`.

mod choice;
mod course;
mod diagnosis;
mod entry;
mod number;
mod number_line;
mod opened;
mod pair;
mod pair_facts;
mod questions;
mod record;
mod search;
mod sending;
mod service;

use super::{
    Topic,
    document::{Block, Document, Point, Run, Section, Text, To, Way, sentence, words},
};
use crate::{
    catalog::{
        Catalog, CloseCode, Facts, Library, Locale, Pair, Phrase, Source, Subject, Tongue, Verdict,
    },
    lookup::Diagnosis,
};

/// Composes an answer; `None` where the data for it has not arrived, or where
/// there is nothing to say.
pub fn compose(library: &Library, topic: &Topic, locale: Locale) -> Option<Document> {
    let arrived = |file: &String| library.has(file) || !library.exists(file);
    if !topic.needs(locale).iter().all(arrived) {
        return None;
    }
    let desk = desk(library, locale)?;
    match topic {
        Topic::Code(code) => desk
            .entry(*code)
            .or_else(|| desk.own(*code))
            .or_else(|| desk.number(*code)),
        Topic::Search(text) => desk.search(text),
        Topic::Pair(Pair(a, b)) => desk.pair(a, b),
        Topic::Sending => Some(desk.sending()),
        Topic::Questions => Some(desk.questions()),
        Topic::Choice => Some(desk.choice()),
    }
}

/// Composes what a text was recognised as; where nothing was found in it, that it was
/// looked at. `None` where the language has not arrived.
pub fn diagnosed(library: &Library, diagnosis: &Diagnosis, locale: Locale) -> Option<Document> {
    Some(desk(library, locale)?.diagnosis(diagnosis))
}

fn desk(library: &Library, locale: Locale) -> Option<Desk<'_>> {
    let tongue = library.tongue(locale)?;
    Some(Desk {
        library,
        tongue,
        rows: tongue.rows()?,
    })
}

/// What an answer is composed with.
#[derive(Clone, Copy)]
struct Desk<'a> {
    library: &'a Library,
    tongue: &'a Tongue,
    rows: &'a Catalog,
}

impl<'a> Desk<'a> {
    fn say(&self, phrase: Phrase) -> &'a str {
        self.tongue.phrase(phrase)
    }

    fn fill(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        crate::catalog::fill(self.say(phrase), values)
    }

    /// A phrase as a sentence, with code in it set as code.
    fn told(&self, phrase: Phrase) -> Text {
        sentence(self.say(phrase))
    }

    fn section(&self, key: &'static str, title: Phrase, blocks: Vec<Block>) -> Section {
        Section::new(key, self.say(title), blocks)
    }

    /// `1006 Abnormal Closure`, or the bare number where we have no name for it.
    fn named(&self, code: CloseCode) -> String {
        match self.name(code) {
            Some(name) => format!("{code} {name}"),
            None => code.to_string(),
        }
    }

    fn name(&self, code: CloseCode) -> Option<&'a str> {
        if let Some(entry) = self.rows.entry(code) {
            return Some(&entry.prose.name);
        }
        let numbers = self.tongue.numbers()?;
        let named = numbers.registered(code).or_else(|| numbers.reserved(code));
        named.map(|named| named.name.as_str())
    }

    /// A link to a source under the name we know it by, else under its address.
    fn source(&self, url: &str) -> Run {
        let title = match self.library.source(url) {
            Some(source) => source.title.clone(),
            None => url.trim_start_matches("https://").to_owned(),
        };
        Run::Link {
            title,
            url: url.to_owned(),
        }
    }

    /// Sources in a row, after the word for them.
    fn sources(&self, urls: &[String]) -> Option<Block> {
        let (first, more) = urls.split_first()?;
        let mut text = words(self.say(Phrase::SourcesLine));
        text.push(Run::Words(" ".to_owned()));
        text.push(self.source(first));
        for url in more {
            text.push(Run::Words(self.say(Phrase::ListSeparator).to_owned()));
            text.push(self.source(url));
        }
        Some(Block::Sources(text))
    }

    /// Buttons to the entries of codes and, beside each, to its comparison.
    fn ways(&self, from: CloseCode, to: &[CloseCode]) -> Block {
        let mut ways = Vec::new();
        for code in to {
            ways.push(Way {
                label: self.named(*code),
                to: To::Code(*code),
            });
            let (a, b) = (from.to_string(), code.to_string());
            ways.push(Way {
                label: self.fill(Phrase::CompareShort, &[("a", &a), ("b", &b)]),
                to: To::Pair(Subject::from(from), Subject::from(*code)),
            });
        }
        Block::Ways(ways)
    }

    fn verdict(&self, facts: &Facts) -> &'a str {
        self.say(match facts.reconnect.verdict {
            Verdict::Yes => Phrase::ReconnectYes,
            Verdict::No => Phrase::ReconnectNo,
            Verdict::Later => Phrase::ReconnectLater,
            Verdict::AfterFix => Phrase::ReconnectAfterFix,
            Verdict::Depends => Phrase::ReconnectDepends,
        })
    }
}

/// A list of sentences.
fn points(sentences: &[String]) -> Block {
    let points = sentences.iter().map(|text| Point::new(sentence(text)));
    Block::Points(points.collect())
}

fn link(source: &Source) -> Text {
    vec![Run::Link {
        title: source.title.clone(),
        url: source.url.clone(),
    }]
}
