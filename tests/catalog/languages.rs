//! The four languages say the same: nothing is left out, nothing is blank, and
//! what is code stays code.

use std::collections::BTreeSet;

use ws_close_codes::catalog::{Locale, Message};

use super::{
    json, shipped,
    told::{code_in, files, names, placeholders, ships, translations},
};

/// Fails with everything that was found wrong, a line each.
fn none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Fails with every text of a translation that does not hold beside the English.
fn beside_english(holds: impl Fn(&str, &str, &str) -> bool) {
    let mut wrong = Vec::new();
    for file in translations() {
        for (path, told) in &file.told {
            // Texts too many or too few are another test's.
            let Some(english) = file.english.get(path) else {
                continue;
            };
            let place = format!("{} {path}", file.file);
            if !holds(&place, english, told) {
                wrong.push(format!("{place}: {told}\n  beside {english}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn every_language_has_every_file() {
    let all = Locale::ALL.into_iter().flat_map(names);
    let missing = all.filter(|(file, ..)| !ships(file)).map(|(file, ..)| file);
    none(&missing.collect::<Vec<_>>());
}

#[test]
fn every_language_has_the_same_keys_and_as_many_items_in_every_list() {
    let mut wrong = Vec::new();
    for file in translations() {
        let missing = file
            .english
            .keys()
            .filter(|path| !file.told.contains_key(*path));
        wrong.extend(missing.map(|path| format!("{} has no {path}", file.file)));
        let more = file
            .told
            .keys()
            .filter(|path| !file.english.contains_key(*path));
        wrong.extend(more.map(|path| format!("{} has {path} too", file.file)));
    }
    none(&wrong);
}

#[test]
fn no_text_is_blank_or_padded_but_a_note_may_be_missing() {
    let mut wrong = Vec::new();
    for file in Locale::ALL.into_iter().flat_map(files) {
        for (path, text) in &file.told {
            let blank = text.trim().is_empty() && !path.ends_with("/note");
            // A separator is made of its blank.
            let padded = text.trim() != text && !path.ends_with("list.separator");
            if blank || padded || text.contains("  ") || text.contains(char::is_control) {
                wrong.push(format!("{} {path}: {text:?}", file.file));
            }
        }
    }
    none(&wrong);
}

#[test]
fn a_note_is_missing_in_every_language_or_in_none() {
    beside_english(|_, english, told| english.is_empty() == told.is_empty());
}

#[test]
fn every_code_has_its_words_to_search_by_none_twice() {
    for locale in Locale::ALL {
        for entry in shipped::catalog(locale).entries() {
            let (code, keywords) = (entry.code, &entry.prose.keywords);
            assert!(keywords.len() >= 2, "{locale:?} {code}");
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

/// The words of a text that are no code, no placeholder and no name.
fn plain_words(text: &str) -> usize {
    let outside: String = text.split('`').step_by(2).collect();
    let words = outside.split_whitespace().filter(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '{');
        word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase())
    });
    words.count()
}

#[test]
fn a_translation_is_not_the_english_text_left_standing() {
    beside_english(|_, original, translated| {
        // A title of few words, or a row of names, may be the same; a sentence cannot.
        let sentence = original.split_whitespace().count() > 6;
        let mostly_code = code_in(original).concat().len() * 2 > original.len();
        let told = plain_words(original) > 2 || sentence && !mostly_code;
        !told || original != translated
    });
}

#[test]
fn code_is_the_same_in_every_language() {
    beside_english(|_, original, translated| code_in(translated) == code_in(original));
}

#[test]
fn every_backtick_has_its_second() {
    let mut wrong = Vec::new();
    for file in Locale::ALL.into_iter().flat_map(files) {
        for (path, text) in &file.told {
            let paired = text.matches('`').count() % 2 == 0;
            if !paired || code_in(text).contains(&"") {
                wrong.push(format!("{} {path}: {text}", file.file));
            }
        }
    }
    none(&wrong);
}

/// The numbers in a text that a registry has a place for.
fn codes(text: &str) -> BTreeSet<u16> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    let numbers = runs.filter_map(|run| run.parse().ok());
    numbers.filter(|it| (1000..=4999).contains(it)).collect()
}

#[test]
fn a_translation_names_the_codes_that_the_english_text_names() {
    beside_english(|place, original, translated| {
        let (mut named, mut expected) = (codes(translated), codes(original));
        // "It" in one language may be the code's own number in another.
        for own in codes(place) {
            named.remove(&own);
            expected.remove(&own);
        }
        named == expected
    });
}

#[test]
fn placeholders_are_the_same_in_every_language() {
    beside_english(|place, original, translated| {
        // Elsewhere braces are the code's.
        let filled = place.contains("messages/") || place.contains("phrases/");
        !filled || placeholders(translated) == placeholders(original)
    });
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
fn every_file_says_which_language_it_is_in() {
    for locale in Locale::ALL {
        for (file, ..) in names(locale).into_iter().filter(|(file, ..)| ships(file)) {
            assert_eq!(json(&file)["locale"].as_str(), Some(locale.tag()), "{file}");
        }
    }
}
