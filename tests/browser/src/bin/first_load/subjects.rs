//! What is loaded: the page, an embed of it, and pages without a program to compare them with.
//!
//! They stand in a copy of the built folder, compressed as the build compresses.

use std::{
    fs,
    io::{self, Write as _},
};

use browser_tests::{Failure, Outcome, Settings, copy_folder};
use tempfile::TempDir;

/// A page to load.
pub(crate) struct Subject {
    /// What it is called in the report.
    pub(crate) name: &'static str,
    /// Its file, beside the built page.
    pub(crate) file: &'static str,
    /// What follows the question mark.
    pub(crate) query: &'static str,
    /// Whether it has a search that can be used.
    pub(crate) searches: bool,
}

/// In the order they are loaded in.
pub(crate) const SUBJECTS: [Subject; 5] = [
    Subject {
        name: "the page",
        file: "",
        query: "",
        searches: true,
    },
    Subject {
        name: "the page with an entry, ?code=1006",
        file: "",
        query: "code=1006",
        searches: true,
    },
    Subject {
        name: "an embed in a small page",
        file: "embedding.html",
        query: "",
        searches: true,
    },
    Subject {
        name: "static page, the same table and look",
        file: "static.html",
        query: "",
        searches: false,
    },
    Subject {
        name: "static page, the bare table",
        file: "bare.html",
        query: "",
        searches: false,
    },
];

/// A page of somebody else's with nothing on it but a heading and the element.
const EMBEDDING: &str = "<!doctype html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>Our WebSocket API</title>
<script type=\"module\" src=\"embed.js\"></script>
<h1>Our WebSocket API</h1>
<ws-close-codes><a href=\"./\">WebSocket close codes</a></ws-close-codes>
";

const BARE_HEAD: &str = "<!doctype html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>WebSocket close codes</title>
<h1>WebSocket close codes</h1>
";

/// A copy of the built folder with all of them in it.
pub(crate) fn lay_out(settings: &Settings) -> Outcome<TempDir> {
    let folder = tempfile::Builder::new().prefix("wscc-first-").tempdir()?;
    copy_folder(&settings.dist, folder.path())?;
    let page = fs::read_to_string(settings.dist.join("index.html"))?;
    let made = [
        ("embedding.html", EMBEDDING.to_owned()),
        ("static.html", without_program(&page)),
        ("bare.html", format!("{BARE_HEAD}{}\n", table(&page)?)),
    ];
    for (name, text) in made {
        fs::write(folder.path().join(name), &text)?;
        let compressed = brotli(text.as_bytes())?;
        fs::write(folder.path().join(format!("{name}.br")), compressed)?;
    }
    Ok(folder)
}

/// The page as it was drawn, with its style sheets and what it tells search engines, and without all
/// that only the program needs: scripts, and the data for it.
fn without_program(page: &str) -> String {
    let page = without(page, "<script type=\"module\"", "</script>");
    without(&page, "<script type=\"application/json\"", "</script>")
}

/// The text without everything from each `start` to the next `end`.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(start) {
        left.push_str(before);
        rest = after.split_once(end).map_or("", |(_, after)| after);
    }
    left + rest
}

/// The table in the page, as it is.
fn table(page: &str) -> Outcome<&str> {
    let end = "</table>";
    let found = page.find("<table").zip(page.find(end));
    let (from, to) = found.ok_or_else(|| Failure::Missing("a table in the page".to_owned()))?;
    Ok(&page[from..to + end.len()])
}

/// As the build compresses what hosts send.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}
