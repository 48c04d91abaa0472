//! KNOWS: the close codes, their ranges and everything said of them. Reads and
//! checks the data files it is handed as text; fetching them, finding things in
//! them and showing them are left to others.

mod answer;
mod category;
mod close_code;
mod code_file;
mod contents;
mod depth;
mod error;
mod facts;
mod fields;
mod implementation;
mod intake;
mod json;
mod library;
mod locale;
mod loose;
mod message;
mod number;
mod pair;
mod phrase;
mod prose;
mod record;
mod remedy;
mod service;
mod signature;
mod snippet;
mod step;
mod subject;
mod tongue;
mod translation;
mod words;

pub use self::{
    answer::{Answer, deep_link},
    category::Category,
    close_code::{CloseCode, CodeRange},
    code_file::{CodeFile, OwnCode, is_code_file},
    contents::{Catalog, Entry, Files, fill},
    depth::Depth,
    error::CatalogError,
    facts::{
        AdviceBasis, Basis, Facts, Reconnect, Sender, Source, SourceId, Then, Verdict, Wait,
        WasClean,
    },
    fields::{Fault, Problem},
    implementation::{Implementation, ImplementationProse, ReceiveRefusal, Rule, SendRefusal},
    library::Library,
    locale::Locale,
    message::Message,
    number::{InvalidProse, NamedNumber, NumberProse, RangeProse},
    pair::PairProse,
    phrase::Phrase,
    prose::{CodeProse, Details, Question, Sides},
    record::Record,
    remedy::{DeadEnd, Transitions, Version, Workaround},
    service::{Advice, Service, ServiceCode, ServiceProse},
    signature::{Program, Says, Signature},
    snippet::{Language, Snippet},
    step::Step,
    subject::{NoSubject, Pair, Subject},
    tongue::Tongue,
    translation::{RecordTranslation, ToldDeadEnd, ToldWorkaround},
    words::UnknownWord,
};
pub(crate) use self::{fields::Word, json::Node, words::words};
