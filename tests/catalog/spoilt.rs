//! The shipped English files with one of them spoilt.

use ws_close_codes::catalog::{Catalog, CatalogError, Files};

use super::shipped;

/// The English files, any of which a test may spoil.
pub(crate) struct Texts {
    pub(crate) facts: String,
    pub(crate) prose: String,
    details: String,
    sources: String,
}

impl Texts {
    pub(crate) fn shipped() -> Self {
        Self {
            facts: shipped::file("codes.json"),
            prose: shipped::file("en.json"),
            details: shipped::file("details/en.json"),
            sources: shipped::file("sources.json"),
        }
    }

    pub(crate) fn parse(&self) -> Result<Catalog, CatalogError> {
        Catalog::parse(Files {
            facts: &self.facts,
            prose: &self.prose,
            details: Some((&self.details, &self.sources)),
        })
    }

    pub(crate) fn refused(&self) -> CatalogError {
        match self.parse() {
            Ok(_) => panic!("the files were taken"),
            Err(error) => error,
        }
    }
}

/// The files with one of them spoilt, and the name it goes by in an error.
pub(crate) fn spoilt(file: &str, text: String) -> (Texts, &'static str) {
    let mut texts = Texts::shipped();
    let (place, name) = match file {
        "codes.json" => (&mut texts.facts, "codes.json"),
        "sources.json" => (&mut texts.sources, "sources.json"),
        "en.json" => (&mut texts.prose, "the language file"),
        _ => (&mut texts.details, "the details"),
    };
    *place = text;
    (texts, name)
}

/// What a catalog is made of.
pub(crate) const FILES: [&str; 4] = ["codes.json", "en.json", "details/en.json", "sources.json"];
