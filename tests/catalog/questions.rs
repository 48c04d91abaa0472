//! The questions people ask most.

use ws_close_codes::catalog::{Locale, Question};

use super::shipped;

/// The questions of a language.
fn questions(locale: Locale) -> Vec<Question> {
    let library = shipped::library(locale);
    let tongue = library.tongue(locale).expect("the language is whole");
    tongue.questions().to_vec()
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
    let english = questions(Locale::En);
    for id in asked_most {
        assert!(english.iter().any(|question| question.id == id), "{id}");
    }
    for locale in Locale::ALL {
        let library = shipped::library(locale);
        let told = questions(locale);
        assert_eq!(told.len(), english.len(), "{locale:?}");
        for (told, original) in told.iter().zip(&english) {
            assert_eq!(told.id, original.id, "{locale:?}");
            assert_eq!(told.codes, original.codes, "{locale:?} {}", told.id);
            for code in &told.codes {
                assert!(library.in_table(*code), "{} names {code}", told.id);
            }
        }
    }
}

#[test]
fn no_question_is_asked_twice_and_each_has_an_answer() {
    for locale in Locale::ALL {
        let questions = questions(locale);
        for (at, question) in questions.iter().enumerate() {
            let id = &question.id;
            assert!(!question.answer.is_empty(), "{locale:?} {id}");
            let twice = |it: &Question| it.id == *id || it.question == question.question;
            assert!(!questions[..at].iter().any(twice), "{locale:?} {id}");
        }
    }
}

#[test]
fn the_question_of_reconnecting_names_the_codes_that_call_for_it() {
    let english = questions(Locale::En);
    let question = english.iter().find(|it| it.id == "which-codes-reconnect");
    let codes = &question.expect("it is asked").codes;
    let numbers: Vec<u16> = codes.iter().map(|code| code.number()).collect();
    assert_eq!(
        numbers,
        [1001, 1005, 1006, 1011, 1012, 1013, 1014, 4001, 4002]
    );
}
