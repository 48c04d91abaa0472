//! Which codes an API lets you send, which it accepts on receipt, and what it does
//! with the others: facts once (`static/data/implementations.json`), a sentence
//! each in every language (`static/data/implementations/<lang>.json`).

use super::{
    CloseCode,
    fields::{Fields, Word},
    words::words,
};

/// A browser or library with rules of its own.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Implementation {
    /// Names it in the language files.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The language it is used from.
    pub language: String,
    /// What it lets you send, where that was read.
    pub send: Option<Rule<SendRefusal>>,
    /// What it accepts on receipt, where that was read.
    pub receive: Option<Rule<ReceiveRefusal>>,
}

impl Implementation {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            id: fields.text("id"),
            name: fields.text("name"),
            language: fields.text("language"),
            send: fields.optional_object("send", rule),
            receive: fields.optional_object("receive", rule),
        }
    }
}

/// The codes that pass, and what happens to the others.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rule<Refusal> {
    accepts: Vec<(u16, u16)>,
    /// What happens to a code that does not pass.
    pub refusal: Refusal,
    /// The error's text, exactly.
    pub error: Option<String>,
    /// Where it can be checked.
    pub source: String,
}

fn rule<Refusal: Word>(fields: &mut Fields) -> Rule<Refusal> {
    Rule {
        accepts: fields.pairs("accepts"),
        refusal: fields.word("refusal"),
        error: fields.optional_text("error"),
        source: fields.text("source"),
    }
}

impl<Refusal> Rule<Refusal> {
    /// Whether a code passes.
    pub fn accepts(&self, code: CloseCode) -> bool {
        let number = code.number();
        let mut ranges = self.accepts.iter();
        ranges.any(|(first, last)| (*first..=*last).contains(&number))
    }

    /// The codes that pass, as ranges.
    pub fn accepted(&self) -> &[(u16, u16)] {
        &self.accepts
    }
}

/// What happens to a code that may not be sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SendRefusal {
    /// The call throws or returns an error; nothing is sent.
    Throws,
    /// The call is passed over without a word.
    Drops,
    /// Close 1002 is sent.
    Closes1002,
    /// It is sent all the same.
    SendsAnyway,
    /// Something else is sent in its place.
    SendsOther,
    /// Not read.
    Unknown,
}

words!(SendRefusal {
    Unknown = "unknown",
    Throws = "throws",
    Drops = "drops",
    Closes1002 = "closes-1002",
    SendsAnyway = "sends-anyway",
    SendsOther = "sends-other",
});

/// What happens when a code that may not be on the wire arrives.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ReceiveRefusal {
    /// The connection is failed with Close 1002.
    Fails1002,
    /// The line is cut without a Close.
    Fails1006,
    /// The application gets it as it came.
    PassesOn,
    /// It is passed over.
    Drops,
    /// Not read.
    Unknown,
}

words!(ReceiveRefusal {
    Unknown = "unknown",
    Fails1002 = "fails-1002",
    Fails1006 = "fails-1006",
    PassesOn = "passes-on",
    Drops = "drops",
});

/// What one language says of an implementation's rules; empty where it has none.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ImplementationProse {
    /// On sending.
    pub send: String,
    /// On receiving.
    pub receive: String,
}

impl ImplementationProse {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            send: fields.text("send"),
            receive: fields.text("receive"),
        }
    }
}
