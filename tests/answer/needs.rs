//! An answer is made from the files its topic names, and waits for each of them.

use ws_close_codes::{
    answer::{Topic, compose},
    catalog::{CloseCode, Library, Locale},
};

use super::{library, no_more_than, shipped};

const TOPICS: [&str; 11] = [
    "code=1006",
    "code=4001",
    "code=1004",
    "code=4404",
    "q=discord 4004",
    "q=65536",
    "compare=1001,1015",
    "compare=1000,1013",
    "compare=discord-gateway:4004,1008",
    "sending",
    "questions",
];

fn topics() -> impl Iterator<Item = Topic> {
    TOPICS.into_iter().map(|text| {
        let topic = Topic::parse(text).unwrap_or_else(|| panic!("{text} is no topic"));
        assert_eq!(topic.to_string(), text);
        topic
    })
}

#[test]
fn the_files_a_topic_names_make_its_whole_answer() {
    for locale in Locale::ALL {
        for topic in topics() {
            let own = compose(&no_more_than(locale, &topic), &topic, locale);
            let whole = compose(library(locale), &topic, locale);
            assert!(whole.is_some(), "{locale:?} {topic}");
            assert_eq!(own, whole, "{locale:?} {topic}");
        }
    }
}

#[test]
fn nothing_is_answered_before_the_files_of_a_topic_have_arrived() {
    let empty = Library::default();
    for topic in topics() {
        assert_eq!(compose(&empty, &topic, Locale::En), None, "{topic}");
        let mut missing = no_more_than(Locale::En, &Topic::Sending);
        for file in topic.needs(Locale::En) {
            let needed = missing.exists(&file);
            let answered = compose(&missing, &topic, Locale::En).is_some();
            assert!(!needed || !answered, "{topic} without {file}");
            if needed {
                let added = missing.add(&file, &shipped::file(&file));
                added.unwrap_or_else(|error| panic!("{file}: {error}"));
            }
        }
        assert!(compose(&missing, &topic, Locale::En).is_some(), "{topic}");
    }
}

#[test]
fn a_topic_is_read_as_it_is_written_and_nothing_else_is_one() {
    for text in [
        "",
        "code=",
        "code=65536",
        "code=-1",
        "compare=1006",
        "compare=1006,1006",
        "answer=1006",
        "1006",
    ] {
        assert_eq!(Topic::parse(text), None, "{text}");
    }
    let search = Topic::Search("a=b&c ?".to_owned());
    assert_eq!(Topic::parse(&search.to_string()), Some(search));
    let code = Topic::Code(CloseCode::new(65_535));
    assert_eq!(Topic::parse("code=65535"), Some(code));
}
