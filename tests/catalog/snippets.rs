//! The code samples: every one that a record names is there, and none is there in
//! vain.

use std::{collections::BTreeSet, fs, path::Path};

use ws_close_codes::catalog::{Language, Locale};

use super::{json, shipped};

/// A sample has to fit a telephone turned sideways.
const MOST_COLUMNS: usize = 80;

fn listed() -> BTreeSet<String> {
    let file = json("snippets.json");
    let snippets = file["snippets"].as_array().expect("a list");
    let files = snippets.iter().filter_map(|it| it["file"].as_str());
    let listed: BTreeSet<String> = files.map(str::to_owned).collect();
    assert_eq!(listed.len(), snippets.len(), "a sample is listed twice");
    listed
}

#[test]
fn the_samples_that_are_listed_are_those_in_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/data/snippets");
    let files = fs::read_dir(folder).expect("the folder can be listed");
    let files = files.map(|item| item.expect("the item can be read").file_name());
    let files: BTreeSet<String> = files.map(|it| it.to_string_lossy().into_owned()).collect();
    assert_eq!(files, listed());
}

#[test]
fn every_sample_that_is_listed_is_named_by_a_record_and_the_other_way_round() {
    let library = shipped::library(Locale::En);
    let mut named = BTreeSet::new();
    for code in library.codes() {
        let record = library.record(code, Locale::En).expect("it has a record");
        for workaround in &record.workarounds {
            for (at, file) in workaround.snippets.iter().enumerate() {
                assert!(
                    !workaround.snippets[..at].contains(file),
                    "{code}: {file} twice"
                );
                named.insert(file.clone());
            }
        }
    }
    assert_eq!(named, listed());
}

#[test]
fn a_sample_is_found_with_its_text() {
    let library = shipped::library(Locale::En);
    for file in listed() {
        let (snippet, text) = library.sample(&file).unwrap_or_else(|| panic!("no {file}"));
        assert_eq!(snippet.file, file);
        assert_eq!(text, shipped::file(&format!("snippets/{file}")));
        for told in [&snippet.label, &snippet.made_for] {
            assert!(!told.trim().is_empty(), "{file}");
        }
    }
    assert_eq!(library.sample("../codes.json"), None);
}

#[test]
fn a_sample_is_named_after_its_language() {
    let library = shipped::library(Locale::En);
    for file in listed() {
        let (snippet, _) = library.sample(&file).unwrap_or_else(|| panic!("no {file}"));
        let ending = match snippet.language {
            Language::JavaScript => ".js",
            Language::Python => ".py",
            Language::Rust => ".rs",
            Language::Go => ".go",
            Language::Java => ".java",
            Language::Shell => ".sh",
            Language::Nginx | Language::Apache => ".conf",
            Language::Haproxy => ".cfg",
        };
        assert!(
            file.ends_with(ending),
            "{file} is {}",
            snippet.language.key()
        );
    }
}

#[test]
fn a_sample_is_narrow_clean_text() {
    for file in listed() {
        let text = shipped::file(&format!("snippets/{file}"));
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{file}");
        for (at, line) in text.lines().enumerate() {
            let place = format!("{file}:{}: {line}", at + 1);
            // Go is indented with tabs, shown four wide.
            let indent = line.len() - line.trim_start_matches('\t').len();
            assert!(indent == 0 || file.ends_with(".go"), "a tab in {place}");
            assert!(
                line.chars().count() + 3 * indent <= MOST_COLUMNS,
                "too wide: {place}"
            );
            assert_eq!(line.trim_end(), line, "a blank at the end of {place}");
        }
    }
}
