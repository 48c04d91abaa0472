//! The data in the page: the questions for search engines, the files that the program begins with.

use serde_json::Value;
use ws_close_codes::catalog::Locale;

use super::{built::page, shipped};

/// What search engines read of a page.
fn structured(locale: Locale) -> (String, Value) {
    let data = page(locale).with("type", "application/ld+json");
    let [data] = data.as_slice() else {
        panic!("{} blocks of data", data.len());
    };
    let parsed = serde_json::from_str(&data.text).expect("it is JSON");
    (data.text.clone(), parsed)
}

#[test]
fn every_question_is_there_with_its_answer() {
    for locale in Locale::ALL {
        let (_, data) = structured(locale);
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["@type"], "FAQPage");
        assert_eq!(data["inLanguage"], locale.tag());
        let file = shipped::file(&format!("faq/{}.json", locale.tag()));
        let file: Value = serde_json::from_str(&file).expect("it is JSON");
        let questions = file["faq"].as_array().expect("a list");
        let entities = data["mainEntity"].as_array().expect("a list");
        assert_eq!(entities.len(), questions.len());
        for (entity, question) in entities.iter().zip(questions) {
            let plain = |value: &Value| value.as_str().map(|it| it.replace('`', ""));
            assert_eq!(entity["@type"], "Question");
            assert_eq!(plain(&entity["name"]), plain(&question["question"]));
            assert_eq!(entity["acceptedAnswer"]["@type"], "Answer");
            let told = entity["acceptedAnswer"]["text"].as_str().expect("a text");
            let first = plain(&question["answer"][0]).expect("a sentence");
            assert!(told.starts_with(&first), "{told}");
            let steps = question["steps"].as_array().expect("a list");
            for step in steps {
                let step = plain(step).expect("a sentence");
                assert!(told.contains(&step), "{step}");
            }
        }
    }
}

#[test]
fn nothing_in_it_can_end_its_element() {
    for locale in Locale::ALL {
        let (text, _) = structured(locale);
        assert!(!text.contains('<'), "{}", locale.tag());
    }
}

#[test]
fn the_table_that_the_program_begins_with_is_in_the_page() {
    for locale in Locale::ALL {
        let file = |name: &str| {
            let found = page(locale).with("data-wscc-file", name);
            let [only] = found.as_slice() else {
                panic!("{name} is there {} times", found.len());
            };
            assert!(!only.text.contains('<'), "{name} could end its element");
            serde_json::from_str::<Value>(&only.text).expect("it is JSON")
        };
        let facts = file("data/table.json");
        assert_eq!(facts["codes"].as_array().map(Vec::len), Some(20));
        let prose = file(&format!("data/{}.json", locale.tag()));
        assert_eq!(prose["locale"], locale.tag());
    }
}
