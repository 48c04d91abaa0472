//! Code samples keep every character when they are coloured.

use proptest::prelude::*;
use ws_close_codes::{
    answer::{Block, Document, Place, Sample, Section},
    catalog::{Language, Locale},
};

use super::{elements, json, library, reading::none};

const LANGUAGES: [Language; 9] = [
    Language::JavaScript,
    Language::Python,
    Language::Rust,
    Language::Go,
    Language::Java,
    Language::Shell,
    Language::Nginx,
    Language::Haproxy,
    Language::Apache,
];

/// A class, and what is shown with it.
type Piece = (&'static str, &'static str);

/// What a sample shows, and its pieces with their classes.
fn shown(code: &str, language: Language) -> (String, Vec<(String, String)>) {
    let sample = Sample {
        file: "sample".to_owned(),
        label: "label".to_owned(),
        made_for: "made for".to_owned(),
        language,
        code: code.to_owned(),
    };
    let section = Section {
        key: "samples",
        title: "Samples".to_owned(),
        place: Place::Main,
        blocks: vec![Block::Samples(vec![sample])],
    };
    let document = Document {
        title: "Sample".to_owned(),
        link: String::new(),
        sections: vec![section],
        ..Document::default()
    };
    let found = elements::all(&document, Locale::En);
    let at = found
        .iter()
        .position(|it| it.tag == "code")
        .expect("code is shown as code");
    let pieces = found[at + 1..]
        .iter()
        .filter(|it| it.tag == "span")
        .map(|it| {
            let class = it.attributes.iter().find(|(name, _)| name == "class");
            (
                class.map_or_else(String::new, |(_, class)| class.clone()),
                it.text.clone(),
            )
        });
    (found[at].text.clone(), pieces.collect())
}

#[test]
fn every_shipped_sample_is_shown_as_it_is() {
    let library = library(Locale::En);
    let mut found = Vec::new();
    let listed = json("snippets.json");
    for snippet in listed["snippets"].as_array().into_iter().flatten() {
        let file = snippet["file"].as_str().unwrap_or_default();
        let Some((snippet, text)) = library.sample(file) else {
            found.push(format!("{file} is in no record"));
            continue;
        };
        let (whole, pieces) = shown(text, snippet.language);
        if whole != *text {
            found.push(format!("{file} is changed"));
        }
        if pieces.is_empty() {
            found.push(format!("{file} has no colours"));
        }
        // A comment or a text that swallows the rest of the file was never closed.
        let (class, last) = pieces.last().cloned().unwrap_or_default();
        if matches!(class.as_str(), "comment" | "string") && last.lines().count() > 3 {
            found.push(format!("{file} ends in a long {class}: {last}"));
        }
    }
    none(&found);
}

#[test]
fn comments_texts_numbers_and_keywords_are_told_apart() {
    let cases: [(Language, &str, &[Piece]); 8] = [
        (
            Language::JavaScript,
            "const x = 'a\\'b' // why\n1e3",
            &[
                ("keyword", "const"),
                ("string", "'a\\'b'"),
                ("comment", "// why"),
                ("number", "1e3"),
            ],
        ),
        (
            Language::JavaScript,
            "/* a\n b */ `t\n${x}`",
            &[("comment", "/* a\n b */"), ("string", "`t\n${x}`")],
        ),
        (
            Language::Python,
            "def f(): # \"no\"\n  return \"x\"",
            &[
                ("keyword", "def"),
                ("comment", "# \"no\""),
                ("keyword", "return"),
                ("string", "\"x\""),
            ],
        ),
        (
            Language::Rust,
            "fn f<'a>(x: &'a str) { 1_000 }",
            &[("keyword", "fn"), ("number", "1_000")],
        ),
        (
            Language::Go,
            "if err != nil { return }",
            &[("keyword", "if"), ("keyword", "nil"), ("keyword", "return")],
        ),
        (
            Language::Java,
            "new Thing(60); // s",
            &[("keyword", "new"), ("number", "60"), ("comment", "// s")],
        ),
        (
            Language::Shell,
            "curl -i \"$url\" # try",
            &[("string", "\"$url\""), ("comment", "# try")],
        ),
        (
            Language::Nginx,
            "proxy_read_timeout 300s; # long",
            &[("number", "300s"), ("comment", "# long")],
        ),
    ];
    for (language, code, expected) in cases {
        let (whole, pieces) = shown(code, language);
        assert_eq!(whole, code);
        let pieces: Vec<(&str, &str)> = pieces
            .iter()
            .map(|(class, text)| (class.as_str(), text.as_str()))
            .collect();
        assert_eq!(pieces, expected, "{code}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_text_is_shown_as_it_is(text in "\\PC*|[\\s\"'`\\\\/*#a-z0-9é漢]{0,40}|.{0,40}", place in 0..LANGUAGES.len()) {
        let (whole, _) = shown(&text, LANGUAGES[place]);
        prop_assert_eq!(whole, text);
    }
}
