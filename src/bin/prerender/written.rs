//! The folder: which files a page is made of, and where each language's page goes,
//! and its entries.

use std::{fs, path::Path};

use ws_close_codes::{
    answer::Topic,
    catalog::{Catalog, CloseCode, Files, Library, Locale},
    widget::Texts,
};

use super::{drawing::Drawing, page, structured, words::Words};

/// Where the entries are, in a folder for each language: pieces of a page that
/// `static/element/entry.js` asks for. They are no pages, and by their name no host
/// takes them for any.
const ENTRIES: &str = "entries";

/// Writes the page of every language, and its entries. The page that is there is the
/// mould of all, and becomes the English one.
pub(super) fn write(folder: &Path, site: &str) -> Result<(), String> {
    let mould = read(folder, "index.html")?;
    for locale in Locale::ALL {
        let words = Words::parse(&read(folder, &format!("data/pages/{}.json", locale.tag()))?)?;
        let library = library(folder, locale)?;
        let questions = structured::questions(&library, locale);
        let drawing = Drawing::new(texts(folder, locale)?, library);
        let early = drawing.page()?;
        let parts = page::Parts {
            early: &early,
            questions: &questions,
            files: &structured::files(&begun_with(folder, locale)?)?,
        };
        let written = page::of(&mould, locale, &words, site, &parts)?;
        put(&folder.join(page::folder(locale)), "index.html", &written)?;
        let place = folder.join(ENTRIES).join(locale.tag());
        for code in drawing.codes() {
            put(&place, &format!("{code}.txt"), &drawing.entry(code)?)?;
        }
    }
    Ok(())
}

/// Writes a file into a folder, which is made where it is not there.
fn put(folder: &Path, name: &str, text: &str) -> Result<(), String> {
    let wrote = fs::create_dir_all(folder).and_then(|()| fs::write(folder.join(name), text));
    wrote.map_err(|error| format!("{}: {error}", folder.display()))
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

/// What the questions are answered from, and entries made of.
fn library(folder: &Path, locale: Locale) -> Result<Library, String> {
    let mut library = Library::default();
    let mut files = Topic::always(locale);
    files.extend(Topic::Questions.needs(locale));
    add(&mut library, folder, files)?;
    let codes: Vec<CloseCode> = library.codes();
    for code in codes {
        add(&mut library, folder, Topic::Code(code).needs(locale))?;
        let samples = library.samples_of(code);
        add(&mut library, folder, samples)?;
    }
    Ok(library)
}

/// Adds data files to a library that does not have them.
fn add(library: &mut Library, folder: &Path, mut files: Vec<String>) -> Result<(), String> {
    files.retain(|file| !library.has(file));
    for file in files {
        let text = read(folder, &format!("data/{file}"))?;
        let added = library.add(&file, &text);
        added.map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

fn read(folder: &Path, name: &str) -> Result<String, String> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}
