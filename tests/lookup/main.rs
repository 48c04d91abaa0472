//! The lookup room: what people type finds the code that helps them, in every
//! language, and no text whatever breaks it.

mod examples;
mod languages;
mod properties;
mod queries;
mod ranking;
#[path = "../shipped.rs"]
mod shipped;
mod spelling;

use std::sync::LazyLock;

use ws_close_codes::{
    catalog::{Catalog, Depth, Locale},
    lookup::{Found, Index, Query},
};

/// A catalog with its index, to be asked.
struct Shelf {
    catalog: Catalog,
    index: Index,
}

impl Shelf {
    /// The table alone, as it is searched before the records have arrived.
    fn of(catalog: Catalog) -> Self {
        let index = Index::new(&catalog, None, &[]);
        Self { catalog, index }
    }

    /// The table of a language with its records.
    fn whole(locale: Locale) -> Self {
        let catalog = shipped::catalog(locale);
        let index = Index::new(&catalog, None, &[&depth(locale)]);
        Self { catalog, index }
    }

    fn search(&self, query: &str) -> Found {
        self.index.search(&Query::new(query))
    }

    /// The numbers found, best first.
    fn numbers(&self, query: &str) -> Vec<u16> {
        numbers(&self.search(query))
    }

    fn first(&self, query: &str) -> Option<u16> {
        self.numbers(query).first().copied()
    }

    /// The words of the first hit's row that are marked.
    fn marked(&self, query: &str) -> Vec<String> {
        let found = self.search(query);
        let first = found.hits.first();
        let Some(entry) = first.and_then(|hit| self.catalog.entry(hit.code)) else {
            return Vec::new();
        };
        let told = &entry.prose;
        [&told.name, &told.meaning, &told.recovery]
            .into_iter()
            .flat_map(|text| found.mark.pieces(text))
            .filter(|piece| piece.found)
            .map(|piece| piece.text.to_owned())
            .collect()
    }
}

/// What the records of a language are searched in.
fn depth(locale: Locale) -> Depth {
    Depth::parse(&shipped::library(locale).depth(locale))
}

/// The shipped catalog of a language with its index, made once for all tests.
fn shelf(locale: Locale) -> &'static Shelf {
    static SHELVES: LazyLock<[Shelf; 4]> = LazyLock::new(|| Locale::ALL.map(Shelf::whole));
    let shelf = SHELVES
        .iter()
        .find(|shelf| shelf.catalog.locale() == locale);
    shelf.expect("there is one for each language")
}

fn numbers(found: &Found) -> Vec<u16> {
    let codes = found.hits.iter().map(|hit| hit.code.number());
    codes.collect()
}
