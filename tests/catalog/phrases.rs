//! The words that answers are put together with.

use std::collections::BTreeSet;

use ws_close_codes::catalog::{Locale, Phrase};

use super::{json, shipped, told::placeholders};

#[test]
fn the_phrases_of_a_language_are_those_the_program_says() {
    let said: BTreeSet<&str> = Phrase::ALL.iter().map(|phrase| phrase.key()).collect();
    assert_eq!(
        said.len(),
        Phrase::ALL.len(),
        "a key stands for two phrases"
    );
    for locale in Locale::ALL {
        let file = json(&format!("answers/{}.json", locale.tag()));
        let phrases = file["phrases"].as_object().expect("an object");
        let keys: BTreeSet<&str> = phrases.keys().map(String::as_str).collect();
        let missing: Vec<_> = said.difference(&keys).collect();
        assert_eq!(missing, [&""; 0], "{locale:?} lacks them");
        let idle: Vec<_> = keys.difference(&said).collect();
        assert_eq!(idle, [&""; 0], "{locale:?} has them in vain");
    }
}

#[test]
fn a_phrase_is_what_stands_under_its_key() {
    for locale in Locale::ALL {
        let file = json(&format!("answers/{}.json", locale.tag()));
        let library = shipped::library(locale);
        let tongue = library.tongue(locale).expect("the language is whole");
        for phrase in Phrase::ALL {
            let written = file["phrases"][phrase.key()].as_str();
            assert_eq!(Some(tongue.phrase(*phrase)), written, "{}", phrase.key());
        }
    }
}

#[test]
fn a_phrase_has_the_same_places_to_fill_in_every_language() {
    let english = json("answers/en.json");
    for locale in Locale::ALL {
        let file = json(&format!("answers/{}.json", locale.tag()));
        for phrase in Phrase::ALL {
            let text = |of: &serde_json::Value| {
                let text = of["phrases"][phrase.key()].as_str();
                text.unwrap_or_else(|| panic!("{locale:?} lacks {}", phrase.key()))
                    .to_owned()
            };
            let (told, original) = (text(&file), text(&english));
            let key = phrase.key();
            assert_eq!(
                placeholders(&told),
                placeholders(&original),
                "{locale:?} {key}"
            );
        }
    }
}
