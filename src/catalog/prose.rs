//! The sentences of one language. Those of the table and of the interface are in
//! `static/data/<lang>.json`; those of the entries are in the records, those of the
//! questions in `static/data/faq/<lang>.json`. `Backticks` in them mark inline
//! code; there is no other markup.

use super::{CloseCode, Message, facts::codes, fields::Fields};

/// The whole of a language's file.
pub(super) struct ProseFile {
    pub(super) locale: String,
    pub(super) stop_words: Vec<String>,
    pub(super) messages: Vec<String>,
    pub(super) codes: Vec<(String, CodeProse)>,
}

impl ProseFile {
    pub(super) fn read(file: &mut Fields) -> Self {
        Self {
            locale: file.text("locale"),
            stop_words: file.texts("stop_words"),
            messages: file.object("messages", |messages| {
                let all = Message::ALL.iter();
                all.map(|message| messages.text(message.key())).collect()
            }),
            codes: file.object("codes", |codes| codes.each(CodeProse::read)),
        }
    }
}

/// The whole of a language's questions, `static/data/faq/<lang>.json`.
pub(super) fn faq_file(file: &mut Fields) -> Vec<Question> {
    file.objects("faq", Question::read)
}

/// What the table says of a code.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CodeProse {
    /// Its name.
    pub name: String,
    /// One sentence: what it means.
    pub meaning: String,
    /// One sentence: what to do.
    pub recovery: String,
    /// Words people search with; found, never shown.
    pub keywords: Vec<String>,
}

impl CodeProse {
    fn read(fields: &mut Fields) -> Self {
        Self {
            name: fields.text("name"),
            meaning: fields.text("meaning"),
            recovery: fields.text("recovery"),
            keywords: fields.texts("keywords"),
        }
    }
}

/// What the entry of a code says beyond its row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Details {
    /// What it means, precisely.
    pub about: String,
    /// When it is seen.
    pub symptoms: Vec<String>,
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
    /// When a server's author is to send it.
    pub use_when: String,
    /// How an operator tells it from others in a log.
    pub in_log: String,
}

impl Details {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            about: fields.text("about"),
            symptoms: fields.texts("symptoms"),
            sender: fields.text("sender"),
            wire: fields.text("wire"),
            reconnect: fields.text("reconnect"),
            sides: fields.object("sides", Sides::read),
            note: fields.text("note"),
            use_when: fields.text("use_when"),
            in_log: fields.text("in_log"),
        }
    }
}

/// The same event from both ends.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Sides {
    /// What the server sees.
    pub server: String,
    /// What the browser or other client sees.
    pub client: String,
}

impl Sides {
    fn read(fields: &mut Fields) -> Self {
        Self {
            server: fields.text("server"),
            client: fields.text("client"),
        }
    }
}

/// One question of the FAQ.
#[derive(Clone, Debug, Eq, PartialEq)]
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

impl Question {
    fn read(fields: &mut Fields) -> Self {
        Self {
            id: fields.text("id"),
            question: fields.text("question"),
            answer: fields.texts("answer"),
            steps: fields.texts("steps"),
            codes: codes(fields, "codes"),
        }
    }
}
