//! KNOWS: the close codes, their ranges and everything said of them. Reads and
//! checks the data files it is handed as text; fetching them, finding things in
//! them and showing them are left to others.

mod answer;
mod category;
mod close_code;
mod contents;
mod error;
mod facts;
mod fields;
mod json;
mod locale;
mod message;
mod prose;
mod words;

pub(crate) use self::fields::Word;
pub(crate) use self::words::words;
pub use self::{
    answer::{Answer, deep_link},
    category::Category,
    close_code::{CloseCode, CodeRange},
    contents::{Catalog, Entry, Files},
    error::CatalogError,
    facts::{
        AdviceBasis, Basis, Facts, Reconnect, Sender, Source, SourceId, Then, Verdict, Wait,
        WasClean,
    },
    fields::{Fault, Problem},
    locale::Locale,
    message::Message,
    prose::{CodeProse, Details, Question, Sides},
    words::UnknownWord,
};
