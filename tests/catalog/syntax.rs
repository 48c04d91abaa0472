//! What is JSON, and what its texts say, is what serde_json says it is.

use proptest::prelude::*;
use ws_close_codes::catalog::{Catalog, CatalogError, Files, Message};

use super::{shipped, spoilt::add};

/// Whether a text is JSON at all, whatever it says.
fn is_json(text: &str) -> bool {
    !matches!(add("sources.json", text), Err(CatalogError::Syntax { .. }))
}

fn is_json_to_serde(text: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(text).is_ok()
}

/// Reads a text from a language's file, where it is written as `written`.
fn read(written: &str) -> Result<String, CatalogError> {
    let facts = shipped::file("codes.json");
    let prose = shipped::file("en.json");
    let (before, after) = prose.split_once("\"title\": ").expect("there is a title");
    let (_, after) = after.split_once('\n').expect("it has its line");
    let prose = format!("{before}\"title\": {written},\n{after}");
    let catalog = Catalog::parse(Files {
        facts: &facts,
        prose: &prose,
        own: None,
    })?;
    Ok(catalog.say(Message::Title).to_owned())
}

#[test]
fn what_is_nearly_json_is_told_from_json() {
    for text in [
        "",
        " ",
        "nul",
        "nulll",
        "True",
        "tru",
        "1 2",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1",
        "]",
        "{",
        "{}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "\n[ 1 , 2 ]\t",
        "{ \"a\" : [ ] , \"b\" : { } }\r\n",
        "0",
        "-0",
        "00",
        "01",
        "-01",
        "-",
        "+1",
        "1.",
        ".5",
        "1.50",
        "1e5",
        "1E+5",
        "1e-5",
        "1e",
        "1e+",
        "1.e5",
        "1.5e05",
        "--1",
        "1-1",
        "0x10",
        "1_000",
        "NaN",
        "Infinity",
        "4294967295",
        "4294967296",
        "-18446744073709551616",
        "\"",
        "\"a",
        "'a'",
        "\"\\q\"",
        "\"\\u12\"",
        "\"\\u+123\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ud83d\\ude00\"",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"\u{7f}\"",
        "\"\\/\"",
        "[1]x",
        "\u{feff}[]",
        "\u{a0}[]",
        "// []",
        "[]//",
    ] {
        assert_eq!(is_json(text), is_json_to_serde(text), "{text:?}");
    }
}

#[test]
fn values_are_read_as_deep_as_serde_json_reads_them() {
    for deep in [126, 127, 128] {
        let text = format!("{}{}", "[".repeat(deep), "]".repeat(deep));
        assert_eq!(is_json(&text), is_json_to_serde(&text), "{deep}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn pieces_of_json_are_json_where_serde_json_says_so(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "[", "]", "{", "}", ",", ":", "\"a\"", "\"", "\\", "\\u00e9", "null", "true", "0",
                "1", "-", ".", "e", "+", " ", "\n", "é",
            ]),
            0..7,
        ),
    ) {
        let text = pieces.concat();
        prop_assert_eq!(is_json(&text), is_json_to_serde(&text), "{:?}", text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_text_is_read_as_it_was_meant_however_it_is_written(text in any::<String>()) {
        let plain = serde_json::Value::from(text.as_str()).to_string();
        let units = text.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
        let escaped = format!("\"{}\"", units.collect::<String>());
        for written in [plain, escaped] {
            prop_assert_eq!(read(&written), Ok(text.clone()), "{}", written);
        }
    }
}
