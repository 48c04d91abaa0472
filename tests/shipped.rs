//! The data files as they ship, read from disk. What they should hold is for
//! the tests of each room.

use std::{fs, path::Path};

use ws_close_codes::catalog::{Catalog, Files, Library, Locale};

/// The text of a file under `static/data/`.
pub(crate) fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("static/data")
        .join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The table in a language.
pub(crate) fn catalog(locale: Locale) -> Catalog {
    let tag = locale.tag();
    let catalog = Catalog::parse(Files {
        facts: &file("codes.json"),
        prose: &file(&format!("{tag}.json")),
        own: None,
    });
    catalog.unwrap_or_else(|error| panic!("{tag}: {error}"))
}

/// Everything that is said in a language, and what holds in all of them.
pub(crate) fn library(locale: Locale) -> Library {
    let tag = locale.tag();
    let mut library = Library::default();
    let add = |library: &mut Library, name: String| {
        let added = library.add(&name, &file(&name));
        added.unwrap_or_else(|error| panic!("{name}: {error}"));
    };
    for name in [
        "codes",
        "sources",
        "services",
        "implementations",
        "snippets",
        "signatures",
        tag,
    ] {
        add(&mut library, format!("{name}.json"));
    }
    for topic in [
        "answers",
        "faq",
        "implementations",
        "numbers",
        "pairs",
        "services",
    ] {
        add(&mut library, format!("{topic}/{tag}.json"));
    }
    for code in library.codes() {
        add(&mut library, format!("records/{code}.json"));
        if locale != Locale::En {
            add(&mut library, format!("records/{tag}/{code}.json"));
        }
        for sample in library.samples_of(code) {
            add(&mut library, sample);
        }
    }
    library
}
