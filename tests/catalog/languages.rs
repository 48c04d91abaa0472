//! The four languages say the same: nothing is left out, nothing is blank, and
//! what is code stays code.

use std::collections::BTreeSet;

use serde_json::Value;
use ws_close_codes::catalog::{Locale, Message};

use super::{json, shipped};

/// Lists of words, of which each language has its own.
const OWN_WORDS: [&str; 2] = ["keywords", "stop_words"];

/// The two files of a language.
fn files(locale: Locale) -> [String; 2] {
    let tag = locale.tag();
    [format!("{tag}.json"), format!("details/{tag}.json")]
}

/// The texts of a tree with the way to each, other than words of a language's own.
fn texts<'a>(tree: &'a Value, path: &str, found: &mut Vec<(String, &'a str)>) {
    match tree {
        Value::Object(fields) => {
            for (key, value) in fields {
                if !OWN_WORDS.contains(&key.as_str()) {
                    texts(value, &format!("{path}/{key}"), found);
                }
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                texts(item, &format!("{path}/{at}"), found);
            }
        }
        Value::String(text) => found.push((path.to_owned(), text)),
        _ => {}
    }
}

fn all_texts(tree: &Value) -> Vec<(String, &str)> {
    let mut found = Vec::new();
    texts(tree, "", &mut found);
    found.sort_unstable();
    found
}

/// What stands between backticks, in alphabetical order: word order differs.
fn code_in(text: &str) -> Vec<&str> {
    let mut code: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    code.sort_unstable();
    code
}

/// What stands between braces.
fn placeholders(text: &str) -> Vec<&str> {
    let starts = text.split('{').skip(1);
    let mut names: Vec<&str> = starts
        .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
        .collect();
    names.sort_unstable();
    names
}

/// Pairs every text of a language with its English counterpart.
fn beside_english(check: impl Fn(&str, &str, &str)) {
    let english = files(Locale::En).map(|name| json(&name));
    for locale in [Locale::Es, Locale::ZhHans, Locale::Vi] {
        for (english, name) in english.iter().zip(files(locale)) {
            let tree = json(&name);
            let pairs = all_texts(english).into_iter().zip(all_texts(&tree));
            for ((path, original), (_, translated)) in pairs {
                check(&format!("{name}{path}"), original, translated);
            }
        }
    }
}

#[test]
fn every_language_has_the_same_keys_and_as_many_paragraphs_steps_and_symptoms() {
    let english = files(Locale::En).map(|name| json(&name));
    for locale in Locale::ALL {
        for (english, name) in english.iter().zip(files(locale)) {
            let tree = json(&name);
            let paths = |tree| -> Vec<String> {
                all_texts(tree).into_iter().map(|(path, _)| path).collect()
            };
            assert_eq!(paths(&tree), paths(english), "{name}");
        }
    }
}

#[test]
fn no_text_is_blank_or_padded_but_a_note_may_be_missing() {
    for name in Locale::ALL.into_iter().flat_map(files) {
        let tree = json(&name);
        for (path, text) in all_texts(&tree) {
            let may_be_blank = path.ends_with("/note");
            assert!(may_be_blank || !text.trim().is_empty(), "{name}{path}");
            // A separator is made of its blank.
            let padded = text.trim() != text && !path.ends_with("list.separator");
            assert!(!padded, "{name}{path}: {text:?}");
            assert!(!text.contains("  "), "{name}{path}: two blanks in {text:?}");
        }
    }
}

#[test]
fn every_code_has_its_words_to_search_by_none_twice() {
    for locale in Locale::ALL {
        for entry in shipped::catalog(locale).entries() {
            let (code, keywords) = (entry.facts.code, &entry.prose.keywords);
            assert!(keywords.len() >= 5, "{locale:?} {code}");
            for (at, word) in keywords.iter().enumerate() {
                assert_eq!(word.trim(), word, "{locale:?} {code}");
                assert!(!word.is_empty(), "{locale:?} {code}");
                assert!(
                    !keywords[..at].contains(word),
                    "{locale:?} {code}: {word} twice"
                );
            }
        }
    }
}

#[test]
fn a_translation_is_not_the_english_text_left_standing() {
    beside_english(|path, original, translated| {
        // A title of one word may be the same; a sentence cannot.
        let sentence = original.split_whitespace().count() > 6;
        let mostly_code = code_in(original).concat().len() * 2 > original.len();
        assert!(
            !sentence || mostly_code || original != translated,
            "{path}: {translated}"
        );
    });
}

#[test]
fn code_is_the_same_in_every_language() {
    beside_english(|path, original, translated| {
        assert_eq!(code_in(translated), code_in(original), "{path}");
    });
}

#[test]
fn every_backtick_has_its_second() {
    for name in Locale::ALL.into_iter().flat_map(files) {
        let tree = json(&name);
        for (path, text) in all_texts(&tree) {
            assert_eq!(text.matches('`').count() % 2, 0, "{name}{path}");
            assert!(!code_in(text).contains(&""), "{name}{path}: empty code");
        }
    }
}

#[test]
fn a_translation_names_the_codes_that_the_english_text_names() {
    let codes = |text: &str| {
        let runs = text.split(|c: char| !c.is_ascii_digit());
        let numbers = runs.filter_map(|run| run.parse().ok());
        let codes: BTreeSet<u16> = numbers.filter(|it| (1000..=4999).contains(it)).collect();
        codes
    };
    beside_english(|path, original, translated| {
        let (mut named, mut expected) = (codes(translated), codes(original));
        // "It" in one language may be the code's own number in another.
        for own in path.split('/').filter_map(|step| step.parse().ok()) {
            named.remove(&own);
            expected.remove(&own);
        }
        assert_eq!(named, expected, "{path}: {translated}");
    });
}

#[test]
fn placeholders_are_the_same_in_every_language() {
    let english = shipped::catalog(Locale::En);
    for locale in Locale::ALL {
        let catalog = shipped::catalog(locale);
        for message in Message::ALL {
            let (told, original) = (catalog.say(*message), english.say(*message));
            assert_eq!(
                placeholders(told),
                placeholders(original),
                "{locale:?} {message:?}"
            );
        }
    }
}

#[test]
fn the_messages_of_a_language_are_those_the_program_says() {
    let mut said: Vec<&str> = Message::ALL.iter().map(|message| message.key()).collect();
    said.sort_unstable();
    for locale in Locale::ALL {
        let file = json(&format!("{}.json", locale.tag()));
        let messages = file["messages"].as_object().expect("an object");
        let mut keys: Vec<&str> = messages.keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(keys, said, "{locale:?}");
    }
}

#[test]
fn a_language_calls_itself_by_the_name_the_menu_shows() {
    for locale in Locale::ALL {
        let file = json(&format!("{}.json", locale.tag()));
        assert_eq!(file["language"].as_str(), Some(locale.autonym()));
        assert_eq!(shipped::catalog(locale).locale(), locale);
    }
}

#[test]
fn the_questions_cover_what_people_ask_and_are_the_same_everywhere() {
    let asked_most = [
        "what-is-1006",
        "fix-1006",
        "1000-or-1001",
        "which-codes-reconnect",
        "codes-from-javascript",
        "tls-shows-1006",
    ];
    let english = shipped::catalog(Locale::En);
    for id in asked_most {
        assert!(
            english.faq().iter().any(|question| question.id == id),
            "{id}"
        );
    }
    for locale in Locale::ALL {
        let catalog = shipped::catalog(locale);
        assert_eq!(catalog.faq().len(), english.faq().len(), "{locale:?}");
        for (told, original) in catalog.faq().iter().zip(english.faq()) {
            assert_eq!(told.id, original.id, "{locale:?}");
            assert_eq!(told.codes, original.codes, "{locale:?} {}", told.id);
            for code in &told.codes {
                assert!(catalog.entry(*code).is_some(), "{} names {code}", told.id);
            }
        }
    }
}

#[test]
fn the_question_of_reconnecting_names_the_codes_that_call_for_it() {
    let english = shipped::catalog(Locale::En);
    let question = english
        .faq()
        .iter()
        .find(|it| it.id == "which-codes-reconnect");
    let codes = &question.expect("it is asked").codes;
    let numbers: Vec<u16> = codes.iter().map(|code| code.number()).collect();
    assert_eq!(
        numbers,
        [1001, 1005, 1006, 1011, 1012, 1013, 1014, 4001, 4002]
    );
}
