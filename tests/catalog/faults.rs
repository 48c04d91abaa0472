//! Data that is not as it should be is refused, and the error says why; where in
//! a file its shape is wrong is for `places`.

use serde_json::json as value;
use ws_close_codes::catalog::{Catalog, CatalogError, CloseCode, Files, Library, Problem};

use super::{
    json, shipped,
    spoilt::{FILES, add, named, refused},
};

#[test]
fn every_kind_of_file_is_taken_as_it_ships() {
    for file in FILES {
        if let Err(error) = add(file, &shipped::file(file)) {
            panic!("{file}: {error}");
        }
    }
}

#[test]
fn what_is_not_json_is_refused_with_line_and_column() {
    for file in FILES.into_iter().chain(["records/1006.json"]) {
        let error = refused(file, "{\n  \"a\": 1,\n  \"b\": oops\n}");
        let name = named(file).to_owned();
        assert_eq!(
            error.to_string(),
            format!("{name}: not JSON, line 3, column 8")
        );
        let expected = CatalogError::Syntax {
            file: name,
            line: 3,
            column: 8,
        };
        assert_eq!(error, expected);
    }
}

#[test]
fn a_file_that_stops_short_is_refused_where_it_stops() {
    for name in FILES.into_iter().chain(["records/1006.json"]) {
        let text = shipped::file(name);
        let half = text.floor_char_boundary(text.len() / 2);
        let lines = text[..half].matches('\n').count() + 1;
        match refused(name, &text[..half]) {
            CatalogError::Syntax { file, line, .. } => {
                assert_eq!((file.as_str(), line), (named(name), lines));
            }
            other => panic!("{name}: {other}"),
        }
    }
}

#[test]
fn a_document_that_is_no_object_is_refused() {
    for (name, text) in FILES
        .into_iter()
        .chain(["records/1006.json"])
        .flat_map(|file| ["null", "[]", "7", "\"text\"", "true", "-0.5"].map(|text| (file, text)))
    {
        let CatalogError::Shape { file, fault } = refused(name, text) else {
            panic!("{name}: {text} is JSON, of the wrong shape");
        };
        let found = (file.as_str(), fault.problem);
        assert_eq!(found, (named(name), Problem::WrongType), "{text}");
    }
}

#[test]
fn a_table_is_refused_for_the_same_reasons_as_a_library() {
    let (facts, prose) = (shipped::file("codes.json"), shipped::file("en.json"));
    let table = |facts: &str, prose: &str| {
        let table = Catalog::parse(Files {
            facts,
            prose,
            own: None,
        });
        table.err()
    };
    assert_eq!(table(&facts, &prose), None);
    for text in ["", "{", "[]", "{}", "{\"codes\": [{}]}"] {
        let error = table(&facts, text);
        assert_eq!(error, Some(refused("en.json", text)), "{text}");
        let Some(error) = table(text, &prose) else {
            panic!("{text} was taken for the facts");
        };
        let named = error.to_string().starts_with("codes.json: ");
        assert!(named, "{text}: {error}");
    }
}

#[test]
fn a_language_we_do_not_have_is_refused() {
    let mut prose = json("en.json");
    prose["locale"] = value!("tlh");
    let error = refused("en.json", &prose.to_string());
    assert_eq!(error, CatalogError::UnexpectedLocale("tlh".to_owned()));
    assert_eq!(error.to_string(), "unexpected locale tlh");
}

#[test]
fn a_code_without_sentences_is_refused() {
    let mut tree = json("en.json");
    let codes = tree["codes"].as_object_mut().expect("an object");
    codes.remove("1013");
    let error = refused("en.json", &tree.to_string());
    assert_eq!(error, CatalogError::MissingProse(CloseCode::new(1013)));
    assert_eq!(error.to_string(), "no sentences for 1013 in this language");
}

#[test]
fn a_file_that_is_refused_leaves_nothing_behind() {
    let mut library = Library::default();
    for file in FILES {
        assert!(library.add(file, "{}").is_err(), "{file}");
        assert!(!library.has(file), "{file}");
        // The same file, whole, is welcome afterwards.
        let added = library.add(file, &shipped::file(file));
        assert_eq!(added, Ok(()), "{file}");
        assert!(library.has(file), "{file}");
    }
    assert_eq!(library.codes().len(), 20);
}
