//! The data files as they ship, read from disk. What they should hold is for
//! the tests of each room.

use std::{fs, path::Path};

use ws_close_codes::catalog::{Catalog, Files, Locale};

/// The text of a file under `static/data/`.
pub(crate) fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("static/data")
        .join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The whole catalog in a language.
pub(crate) fn catalog(locale: Locale) -> Catalog {
    let tag = locale.tag();
    let catalog = Catalog::parse(Files {
        facts: &file("codes.json"),
        prose: &file(&format!("{tag}.json")),
        details: Some((&file(&format!("details/{tag}.json")), &file("sources.json"))),
    });
    catalog.unwrap_or_else(|error| panic!("{tag}: {error}"))
}
