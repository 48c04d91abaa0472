//! What is true of a code in every language, as `static/data/codes.json` states
//! it: who may send it, whether it can be on the wire, whether to reconnect, and
//! the sources of all that. Sentences are left to `prose`.

use super::{Category, CloseCode, fields::Fields, words::words};

/// Reads `codes.json`.
pub(super) fn facts_file(file: &mut Fields) -> Vec<Facts> {
    file.objects("codes", Facts::read)
}

/// Reads `sources.json`.
pub(super) fn sources_file(file: &mut Fields) -> Vec<(SourceId, Source)> {
    let sources = file.object("sources", |sources| sources.each(Source::read));
    let sources = sources.into_iter();
    sources.map(|(id, source)| (SourceId(id), source)).collect()
}

/// The key of a source within `codes.json`.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct SourceId(String);

impl SourceId {
    /// The key as it is written in the data.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where a fact can be checked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Source {
    /// What the source is called, with its section where it has one.
    pub title: String,
    /// Its address, always `https:`.
    pub url: String,
}

impl Source {
    fn read(fields: &mut Fields) -> Self {
        Self {
            title: fields.text("title"),
            url: fields.text("url"),
        }
    }
}

/// Everything about a code that does not depend on language.
#[derive(Clone, Debug, Eq, PartialEq)]
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
    /// Where all this can be checked.
    pub sources: Vec<SourceId>,
}

impl Facts {
    fn read(fields: &mut Fields) -> Self {
        Self {
            code: CloseCode::new(fields.number("code")),
            registered_name: fields.optional_text("registered_name"),
            category: fields.word("category"),
            basis: fields.word("basis"),
            sender: fields.word("sender"),
            on_wire: fields.flag("on_wire"),
            browser_close: fields.flag("browser_close"),
            was_clean: fields.word("was_clean"),
            reconnect: fields.object("reconnect", Reconnect::read),
            related: codes(fields, "related"),
            sources: sources(fields),
        }
    }
}

/// What gives a code its meaning.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Basis {
    /// RFC 6455, section 7.4.1.
    Rfc6455,
    /// An entry in the IANA registry that RFC 6455 does not have.
    Iana,
    /// Habit: nothing binds a service to it.
    CommonPractice,
}

words!(Basis {
    Rfc6455 = "rfc6455",
    Iana = "iana",
    CommonPractice = "common-practice",
});

/// Who may send a code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
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

words!(Sender {
    Nobody = "nobody",
    Client = "client",
    Server = "server",
    Either = "either",
});

/// `CloseEvent.wasClean` as a script sees it with a code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum WasClean {
    /// Always `true`.
    Yes,
    /// Always `false`.
    No,
    /// It depends on how the connection ended.
    Varies,
}

words!(WasClean {
    Yes = "yes",
    No = "no",
    Varies = "varies",
});

/// Whether, and after how long, connecting again makes sense.
#[derive(Clone, Debug, Eq, PartialEq)]
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

impl Reconnect {
    fn read(fields: &mut Fields) -> Self {
        Self {
            verdict: fields.word("verdict"),
            wait: fields.optional_object("wait", Wait::read),
            basis: fields.word("basis"),
            sources: sources(fields),
        }
    }
}

/// The short answer to "shall I reconnect?".
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
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

words!(Verdict {
    Yes = "yes",
    No = "no",
    Later = "later",
    AfterFix = "after-fix",
    Depends = "depends",
});

/// A random delay before the first attempt, in seconds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Wait {
    /// The shortest delay.
    pub from_s: u16,
    /// The longest delay.
    pub to_s: u16,
    /// How later attempts are spaced.
    pub then: Then,
}

impl Wait {
    fn read(fields: &mut Fields) -> Self {
        Self {
            from_s: fields.number("from_s"),
            to_s: fields.number("to_s"),
            then: fields.word("then"),
        }
    }
}

/// How attempts after the first are spaced.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Then {
    /// The same random delay each time.
    Steady,
    /// Longer and longer (RFC 6455, section 7.2.3).
    Backoff,
}

words!(Then {
    Steady = "steady",
    Backoff = "backoff",
});

/// What advice on reconnecting rests on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AdviceBasis {
    /// A specification says so.
    Specification,
    /// The registry entry, or the proposal behind it, says so.
    Registry,
    /// It follows from the code's meaning; nothing prescribes it.
    Advice,
}

words!(AdviceBasis {
    Specification = "specification",
    Registry = "registry",
    Advice = "advice",
});

/// A list of codes.
pub(super) fn codes(fields: &mut Fields, key: &str) -> Vec<CloseCode> {
    let numbers = fields.numbers(key).into_iter();
    numbers.map(CloseCode::new).collect()
}

/// The sources an object names.
fn sources(fields: &mut Fields) -> Vec<SourceId> {
    let ids = fields.texts("sources").into_iter();
    ids.map(SourceId).collect()
}
