//! FINDS: text in, codes out, best first. Knows the catalog and nothing of the
//! screen; [`Mark`] tells whoever shows a text which of its words were found.

mod index;
mod mark;
mod query;
mod rank;
mod typo;
mod words;

pub use self::{
    index::{Field, Index, IndexBuilder},
    mark::{Mark, Piece},
    query::Query,
    rank::{Found, Hit},
};
