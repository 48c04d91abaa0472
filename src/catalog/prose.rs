//! The sentences of one language, as `static/data/<lang>.json` holds them.
//! `Backticks` in them mark inline code; there is no other markup.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::CloseCode;

/// The whole of a language's file.
#[derive(Debug, Deserialize)]
pub(super) struct ProseFile {
    pub(super) locale: String,
    pub(super) stop_words: Vec<String>,
    pub(super) messages: BTreeMap<String, String>,
    pub(super) codes: BTreeMap<String, CodeProse>,
    pub(super) faq: Vec<Question>,
}

/// What is said of one code.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
pub struct CodeProse {
    /// Its name.
    pub name: String,
    /// One sentence for the table: what it means.
    pub meaning: String,
    /// One sentence for the table: what to do.
    pub recovery: String,
    /// What it means, precisely.
    pub about: String,
    /// When it is seen.
    pub symptoms: Vec<String>,
    /// What helps, in the order to try it.
    pub fixes: Vec<String>,
    /// Who sends it.
    pub sender: String,
    /// Whether it can be on the wire, and what `close()` does with it.
    pub wire: String,
    /// Whether reconnecting makes sense, and after how long.
    pub reconnect: String,
    /// What each side sees of the same event.
    pub sides: Sides,
    /// Where common tables are wrong, or what else should be known; may be empty.
    pub note: String,
    /// Words people search with; found, never shown.
    pub keywords: Vec<String>,
}

/// The same event from both ends.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
pub struct Sides {
    /// What the server sees.
    pub server: String,
    /// What the browser or other client sees.
    pub client: String,
}

/// One question of the FAQ.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
pub struct Question {
    /// Names the question in every language.
    pub id: String,
    /// The question.
    pub question: String,
    /// The answer's paragraphs.
    pub answer: Vec<String>,
    /// Steps in order, after the paragraphs; may be empty.
    pub steps: Vec<String>,
    /// The codes it is about.
    pub codes: Vec<CloseCode>,
}
