//! What is true of a code in every language, as `static/data/codes.json` states
//! it: who may send it, whether it can be on the wire, whether to reconnect, and
//! the sources of all that. Sentences are left to `prose`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Category, CloseCode};

/// The whole of `codes.json`.
#[derive(Debug, Deserialize)]
pub(super) struct FactsFile {
    pub(super) checked: String,
    pub(super) sources: BTreeMap<SourceId, Source>,
    pub(super) codes: Vec<Facts>,
}

/// The key of a source within `codes.json`.
#[derive(Clone, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct SourceId(String);

impl SourceId {
    /// The key as it is written in the data.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where a fact can be checked.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
pub struct Source {
    /// What the source is called, with its section where it has one.
    pub title: String,
    /// Its address, always `https:`.
    pub url: String,
}

/// Everything about a code that does not depend on language.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
pub struct Facts {
    /// The number.
    pub code: CloseCode,
    /// The name the registry or RFC 6455 gives it, where there is one.
    pub registered_name: Option<String>,
    /// The chip it is filed under.
    pub category: Category,
    /// What its meaning rests on.
    pub basis: Basis,
    /// Who may put it in a Close frame.
    pub sender: Sender,
    /// Whether a Close frame may carry it (RFC 6455, section 7.4).
    pub on_wire: bool,
    /// Whether a browser's `close()` takes it (WHATWG WebSockets standard).
    pub browser_close: bool,
    /// What `CloseEvent.wasClean` says when a script sees this code.
    pub was_clean: WasClean,
    /// Whether connecting again makes sense.
    pub reconnect: Reconnect,
    /// Codes it is confused with, the most confusing first.
    pub related: Vec<CloseCode>,
    /// Constants that libraries use for it.
    pub aliases: Vec<String>,
    /// Where all this can be checked.
    pub sources: Vec<SourceId>,
}

/// What gives a code its meaning.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// RFC 6455, section 7.4.1.
    Rfc6455,
    /// An entry in the IANA registry that RFC 6455 does not have.
    Iana,
    /// Habit: nothing binds a service to it.
    CommonPractice,
}

/// Who may send a code.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Sender {
    /// Nobody: an endpoint makes it up for its own side.
    Nobody,
    /// Only the client.
    Client,
    /// Only the server.
    Server,
    /// Either side.
    Either,
}

/// `CloseEvent.wasClean` as a script sees it with a code.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum WasClean {
    /// Always `true`.
    Yes,
    /// Always `false`.
    No,
    /// It depends on how the connection ended.
    Varies,
}

/// Whether, and after how long, connecting again makes sense.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
pub struct Reconnect {
    /// The short answer; its condition is a sentence in `prose`.
    pub verdict: Verdict,
    /// How long to wait before the first attempt.
    pub wait: Option<Wait>,
    /// What the verdict rests on.
    pub basis: AdviceBasis,
    /// Where it can be checked.
    pub sources: Vec<SourceId>,
}

/// The short answer to "shall I reconnect?".
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Yes, after [`Reconnect::wait`].
    Yes,
    /// No: the connection had done its work.
    No,
    /// Yes, but not soon, or elsewhere.
    Later,
    /// Only once the cause is removed: the same attempt fails the same way.
    AfterFix,
    /// It depends on something the code does not say.
    Depends,
}

/// A random delay before the first attempt, in seconds.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
pub struct Wait {
    /// The shortest delay.
    pub from_s: u32,
    /// The longest delay.
    pub to_s: u32,
    /// How later attempts are spaced.
    pub then: Then,
}

/// How attempts after the first are spaced.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Then {
    /// The same random delay each time.
    Steady,
    /// Longer and longer (RFC 6455, section 7.2.3).
    Backoff,
}

/// What advice on reconnecting rests on.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum AdviceBasis {
    /// A specification says so.
    Specification,
    /// The registry entry, or the proposal behind it, says so.
    Registry,
    /// It follows from the code's meaning; nothing prescribes it.
    Advice,
}
