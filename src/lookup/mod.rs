//! FINDS: text in, codes out, best first. Knows the catalog and nothing of the
//! screen; [`Mark`] tells whoever shows a text which of its words were found.

mod builder;
mod field;
mod index;
mod mark;
mod query;
mod rank;
mod recognise;
mod typo;
mod words;

pub use self::{
    builder::IndexBuilder,
    field::Field,
    index::Index,
    mark::{Mark, Piece},
    query::Query,
    rank::{Found, Hit},
    recognise::{Diagnosing, Diagnosis, Finding, Hidden, How, Recogniser, Side},
    words::forms,
};
