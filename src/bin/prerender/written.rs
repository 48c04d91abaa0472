//! The folder: which files a page is made of, and where each language's page goes.

use std::{fs, path::Path};

use ws_close_codes::{
    answer::Topic,
    catalog::{Catalog, Files, Library, Locale},
    widget::Texts,
};

use super::{drawing, page, structured, words::Words};

/// Writes the page of every language. The page that is there is the mould of all,
/// and becomes the English one.
pub(super) fn write(folder: &Path, site: &str) -> Result<(), String> {
    let mould = read(folder, "index.html")?;
    for locale in Locale::ALL {
        let words = Words::parse(&read(folder, &format!("data/pages/{}.json", locale.tag()))?)?;
        let library = library(folder, locale)?;
        let questions = structured::questions(&library, locale);
        let early = drawing::draw(texts(folder, locale)?, library)?;
        let parts = page::Parts {
            early: &early,
            questions: &questions,
            files: &structured::files(&begun_with(folder, locale)?)?,
        };
        let written = page::of(&mould, locale, &words, site, &parts)?;
        let place = folder.join(page::folder(locale));
        let wrote =
            fs::create_dir_all(&place).and_then(|()| fs::write(place.join("index.html"), written));
        wrote.map_err(|error| format!("{}: {error}", place.display()))?;
    }
    Ok(())
}

/// The files that the program begins with, by their names.
fn begun_with(folder: &Path, locale: Locale) -> Result<Vec<(String, String)>, String> {
    let names = ["table", locale.tag()].map(|name| format!("data/{name}.json"));
    let named = |name: String| Ok((name.clone(), read(folder, &name)?));
    names.into_iter().map(named).collect()
}

/// The table.
fn texts(folder: &Path, locale: Locale) -> Result<Texts, String> {
    let facts = read(folder, "data/codes.json")?;
    let prose = read(folder, &format!("data/{}.json", locale.tag()))?;
    let files = Files {
        facts: &facts,
        prose: &prose,
        own: None,
    };
    let catalog = Catalog::parse(files).map_err(|error| error.to_string())?;
    Ok(Texts::new(catalog))
}

/// What the questions are answered from.
fn library(folder: &Path, locale: Locale) -> Result<Library, String> {
    let mut library = Library::default();
    let mut files = Topic::always(locale);
    files.extend(Topic::Questions.needs(locale));
    for file in files {
        let text = read(folder, &format!("data/{file}"))?;
        let added = library.add(&file, &text);
        added.map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(library)
}

fn read(folder: &Path, name: &str) -> Result<String, String> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}
