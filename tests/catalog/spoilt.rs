//! A library with one of the shipped files spoilt.

use ws_close_codes::catalog::{CatalogError, Library};

use super::shipped;

/// One file of every kind that is held to its shape. Records are not: those from
/// elsewhere may leave anything out.
pub(crate) const FILES: [&str; 14] = [
    "codes.json",
    "sources.json",
    "services.json",
    "implementations.json",
    "snippets.json",
    "en.json",
    "answers/en.json",
    "faq/en.json",
    "implementations/en.json",
    "numbers/en.json",
    "pairs/en.json",
    "services/en.json",
    "records/vi/1006.json",
    "records/zh-Hans/4001.json",
];

/// The name a file goes by in an error.
pub(crate) fn named(file: &str) -> &str {
    match file {
        "en.json" => "the language file",
        file => file,
    }
}

/// Adds a file with another text than the one it ships with; the facts, which
/// the rows need, are there already.
pub(crate) fn add(file: &str, text: &str) -> Result<Library, CatalogError> {
    let mut library = Library::default();
    if file != "codes.json" {
        library.add("codes.json", &shipped::file("codes.json"))?;
    }
    library.add(file, text)?;
    Ok(library)
}

/// Why a file with such a text is refused.
pub(crate) fn refused(file: &str, text: &str) -> CatalogError {
    match add(file, text) {
        Ok(_) => panic!("{file} was taken"),
        Err(error) => error,
    }
}
