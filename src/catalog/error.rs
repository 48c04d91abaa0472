//! Why data could not be taken as a catalog.

use super::{CloseCode, fields::Fault};

/// What is wrong with a set of data files.
#[derive(Debug, Eq, PartialEq, thiserror::Error)]
pub enum CatalogError {
    /// A file is not JSON.
    #[error("{file}: not JSON, line {line}, column {column}")]
    Syntax {
        /// Which file.
        file: &'static str,
        /// Where it stops being JSON, counted from 1.
        line: usize,
        /// Where in that line, counted from 1.
        column: usize,
    },
    /// A file is JSON, but not of the shape its schema describes.
    #[error("{file}: {fault}")]
    Shape {
        /// Which file.
        file: &'static str,
        /// Where, and what.
        fault: Fault,
    },
    /// The language file is for a language we do not have, or the details are for
    /// another one.
    #[error("unexpected locale {0}")]
    UnexpectedLocale(String),
    /// A code of the table has no sentences in the language.
    #[error("no sentences for {0} in this language")]
    MissingProse(CloseCode),
    /// A code refers to a source that is not listed.
    #[error("{code} names an unknown source {id}")]
    UnknownSource {
        /// The code that refers to it.
        code: CloseCode,
        /// The key it uses.
        id: String,
    },
}
