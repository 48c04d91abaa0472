//! Data that is not as it should be is refused, and the error says why; where in
//! a file its shape is wrong is for `places`.

use serde_json::json as value;
use ws_close_codes::catalog::{Catalog, CatalogError, CloseCode, Files, Problem};

use super::{
    json, shipped,
    spoilt::{FILES, Texts, spoilt},
};

#[test]
fn the_files_are_taken_with_and_without_details() {
    let texts = Texts::shipped();
    let whole = texts.parse().expect("the shipped files are right");
    assert!(whole.is_complete());
    let rows = Catalog::parse(Files {
        facts: &texts.facts,
        prose: &texts.prose,
        details: None,
    });
    let rows = rows.expect("rows stand by themselves");
    assert!(!rows.is_complete());
    assert_eq!(rows.entries().len(), whole.entries().len());
    assert!(rows.entries().iter().all(|entry| entry.details.is_none()));
    assert!(whole.entries().iter().all(|entry| entry.details.is_some()));
    assert!(rows.faq().is_empty());
}

#[test]
fn what_is_not_json_is_refused_with_line_and_column() {
    for file in FILES {
        let (texts, name) = spoilt(file, "{\n  \"a\": 1,\n  \"b\": oops\n}".to_owned());
        let expected = CatalogError::Syntax {
            file: name,
            line: 3,
            column: 8,
        };
        let error = texts.refused();
        assert_eq!(
            error.to_string(),
            format!("{name}: not JSON, line 3, column 8")
        );
        assert_eq!(error, expected);
    }
}

#[test]
fn a_file_that_stops_short_is_refused_where_it_stops() {
    for file in FILES {
        let text = shipped::file(file);
        let half = text.floor_char_boundary(text.len() / 2);
        let lines = text[..half].matches('\n').count() + 1;
        let (texts, name) = spoilt(file, text[..half].to_owned());
        match texts.refused() {
            CatalogError::Syntax { file, line, .. } => assert_eq!((file, line), (name, lines)),
            other => panic!("{file}: {other}"),
        }
    }
}

#[test]
fn a_document_that_is_no_object_is_refused() {
    for (file, text) in FILES
        .into_iter()
        .flat_map(|file| ["null", "[]", "7", "\"text\"", "true", "-0.5"].map(|text| (file, text)))
    {
        let (texts, name) = spoilt(file, text.to_owned());
        let CatalogError::Shape { file, fault } = texts.refused() else {
            panic!("{name}: {text} is JSON, of the wrong shape");
        };
        assert_eq!((file, fault.problem), (name, Problem::WrongType), "{text}");
    }
}

#[test]
fn a_language_we_do_not_have_is_refused() {
    let mut prose = json("en.json");
    prose["locale"] = value!("tlh");
    let (texts, _) = spoilt("en.json", prose.to_string());
    let error = texts.refused();
    assert_eq!(error, CatalogError::UnexpectedLocale("tlh".to_owned()));
    assert_eq!(error.to_string(), "unexpected locale tlh");
}

#[test]
fn details_in_another_language_than_the_rows_are_refused() {
    let (texts, _) = spoilt("details/en.json", shipped::file("details/es.json"));
    let expected = CatalogError::UnexpectedLocale("es".to_owned());
    assert_eq!(texts.refused(), expected);
}

#[test]
fn a_code_without_sentences_is_refused_in_the_rows_and_in_the_details() {
    for file in ["en.json", "details/en.json"] {
        let mut tree = json(file);
        let codes = tree["codes"].as_object_mut().expect("an object");
        codes.remove("1013");
        let (texts, _) = spoilt(file, tree.to_string());
        let error = texts.refused();
        assert_eq!(error, CatalogError::MissingProse(CloseCode::new(1013)));
        assert_eq!(error.to_string(), "no sentences for 1013 in this language");
    }
}

#[test]
fn a_source_that_is_not_listed_is_refused() {
    for field in ["sources", "reconnect"] {
        let mut facts = json("codes.json");
        let entry = &mut facts["codes"][0];
        let ids = match field {
            "sources" => &mut entry["sources"],
            _ => &mut entry["reconnect"]["sources"],
        };
        *ids = value!(["hearsay"]);
        let (texts, _) = spoilt("codes.json", facts.to_string());
        let error = texts.refused();
        let expected = CatalogError::UnknownSource {
            code: CloseCode::new(1000),
            id: "hearsay".to_owned(),
        };
        assert_eq!(error, expected, "{field}");
        assert_eq!(error.to_string(), "1000 names an unknown source hearsay");
    }
}
