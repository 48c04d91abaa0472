//! A library while its files arrive: what is missing is missing from the answer,
//! and is no error.

use ws_close_codes::catalog::{CloseCode, Depth, Library, Locale};

use super::shipped;

fn with(names: &[&str]) -> Library {
    let mut library = Library::default();
    for name in names {
        let added = library.add(name, &shipped::file(name));
        assert_eq!(added, Ok(()), "{name}");
    }
    library
}

#[test]
fn a_library_without_files_knows_nothing() {
    let library = Library::default();
    let code = CloseCode::new(1006);
    assert_eq!(library.codes(), []);
    assert!(library.facts(code).is_none() && !library.in_table(code));
    assert_eq!(library.record(code, Locale::En), None);
    assert!(library.tongue(Locale::En).is_none());
    assert!(library.services().is_empty() && library.implementations().is_empty());
    assert_eq!(library.samples_of(code), [""; 0]);
    assert!(Depth::parse(&library.depth(Locale::En)).aliases.is_empty());
}

#[test]
fn a_language_is_there_with_its_rows_and_phrases() {
    assert!(
        with(&["codes.json", "en.json"])
            .tongue(Locale::En)
            .is_none()
    );
    assert!(with(&["answers/en.json"]).tongue(Locale::En).is_none());
    let library = with(&["codes.json", "en.json", "answers/en.json"]);
    let tongue = library
        .tongue(Locale::En)
        .expect("rows and phrases are here");
    assert_eq!(tongue.locale(), Locale::En);
    assert_eq!(tongue.rows().map(|rows| rows.entries().len()), Some(20));
    assert!(tongue.numbers().is_none() && tongue.questions().is_empty());
    assert!(library.tongue(Locale::Vi).is_none());
}

#[test]
fn a_record_is_there_in_a_language_with_its_translation() {
    let code = CloseCode::new(1006);
    let english = with(&["records/1006.json"]);
    assert!(english.record(code, Locale::En).is_some());
    assert_eq!(english.record(code, Locale::Vi), None);
    let translated = with(&["records/vi/1006.json"]);
    assert_eq!(
        translated.record(code, Locale::Vi),
        None,
        "the facts are not here"
    );
    let both = with(&["records/vi/1006.json", "records/1006.json"]);
    let (told, original) = (both.record(code, Locale::Vi), both.record(code, Locale::En));
    let (told, original) = (told.expect("both are here"), original.expect("it is here"));
    assert_ne!(told.root_cause, original.root_cause);
    assert_eq!(told.evidence, original.evidence);
}

#[test]
fn a_file_that_is_there_is_not_read_again() {
    let mut library = with(&["codes.json"]);
    assert_eq!(library.add("codes.json", "no JSON at all"), Ok(()));
    assert_eq!(library.codes().len(), 20);
}

#[test]
fn a_file_it_has_no_use_for_is_passed_over() {
    let mut library = Library::default();
    for name in [
        "",
        "de.json",
        "weather.json",
        "weather/en.json",
        "records/de/1006.json",
        "a/b/c/d",
    ] {
        assert_eq!(library.add(name, "{}"), Ok(()), "{name}");
        assert!(library.has(name), "{name}");
    }
    assert!(library.codes().is_empty() && library.tongue(Locale::En).is_none());
}

#[test]
fn only_codes_of_the_table_have_records() {
    let library = with(&["codes.json"]);
    for name in [
        "records/1006.json",
        "records/vi/4003.json",
        "codes.json",
        "pairs/vi.json",
    ] {
        assert!(library.exists(name), "{name}");
    }
    for name in [
        "records/1004.json",
        "records/0.json",
        "records/zh-Hans/4999.json",
    ] {
        assert!(!library.exists(name), "{name}");
    }
}

#[test]
fn what_there_is_to_search_in_is_read_back_as_it_was_written() {
    for locale in Locale::ALL {
        let library = shipped::library(locale);
        let depth = Depth::parse(&library.depth(locale));
        let (mut aliases, mut symptoms) = (Vec::new(), Vec::new());
        for code in library.codes() {
            let record = library.record(code, locale).expect("it has a record");
            aliases.extend(record.aliases.iter().map(|text| (code, text.clone())));
            let told = record.details.expect("it has details");
            symptoms.extend(told.symptoms.into_iter().map(|text| (code, text)));
            let mut body = depth.body.iter();
            let cause = record.root_cause.expect("it has a cause");
            assert!(
                body.any(|it| *it == (code, cause.clone())),
                "{locale:?} {code}"
            );
        }
        assert_eq!(depth.aliases, aliases, "{locale:?}");
        assert_eq!(depth.symptoms, symptoms, "{locale:?}");
        let keywords = library.codes().into_iter().flat_map(|code| {
            let record = library.record(code, locale).expect("it has a record");
            let words = record.searched_as.into_iter();
            words.map(move |words| (code, words))
        });
        assert_eq!(depth.keywords, keywords.collect::<Vec<_>>(), "{locale:?}");
    }
}

#[test]
fn of_a_text_that_is_no_depth_nothing_is_read() {
    for text in [
        "",
        "{}",
        "null",
        "7",
        "[[1006]]",
        "[\"lost\", null, \"words\"]",
        "[70000, \"a\"]",
        "[1006",
    ] {
        let Depth {
            lang: _,
            aliases,
            keywords,
            symptoms,
            body,
        } = Depth::parse(text);
        let lists = [aliases, keywords, symptoms, body];
        assert!(lists.iter().all(Vec::is_empty), "{text}");
    }
}
