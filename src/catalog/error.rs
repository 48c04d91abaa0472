//! Why data could not be taken as a catalog.

use super::{CloseCode, fields::Fault};

/// What is wrong with a set of data files.
#[derive(Debug, Eq, PartialEq, thiserror::Error)]
pub enum CatalogError {
    /// A file is not JSON.
    #[error("{file}: not JSON, line {line}, column {column}")]
    Syntax {
        /// Which file.
        file: String,
        /// Where it stops being JSON, counted from 1.
        line: usize,
        /// Where in that line, counted from 1.
        column: usize,
    },
    /// A file is JSON, but not of the shape its schema describes.
    #[error("{file}: {fault}")]
    Shape {
        /// Which file.
        file: String,
        /// Where, and what.
        fault: Fault,
    },
    /// The language file is for a language we do not have.
    #[error("unexpected locale {0}")]
    UnexpectedLocale(String),
    /// A code of the table has no sentences in the language.
    #[error("no sentences for {0} in this language")]
    MissingProse(CloseCode),
    /// A record does not say which code it is about.
    #[error("no close code in error_code or signature")]
    NoCode,
}
