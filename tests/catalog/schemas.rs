//! The schemas and the files they describe hold to each other.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use boon::{Compiler, Schemas};
use serde_json::{Value, json as value};
use ws_close_codes::catalog::{Locale, Message};

use super::json;

/// Every data file with the schema it is of.
fn described() -> Vec<(String, &'static str)> {
    let mut files = vec![
        ("codes.json".to_owned(), "codes"),
        ("sources.json".to_owned(), "sources"),
    ];
    for locale in Locale::ALL {
        files.push((format!("{}.json", locale.tag()), "prose"));
        files.push((format!("details/{}.json", locale.tag()), "details"));
    }
    files
}

fn schema_name(schema: &str) -> String {
    format!("schema/{schema}.schema.json")
}

/// Whether a schema takes a document, and what it finds wrong otherwise.
fn check(schema: &str, document: &Value) -> Result<(), String> {
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    let mut schemas = Schemas::new();
    let location = format!("https://schemas.example/{schema}.schema.json");
    compiler
        .add_resource(&location, json(&schema_name(schema)))
        .map_err(|error| error.to_string())?;
    let index = compiler
        .compile(&location, &mut schemas)
        .map_err(|error| format!("{error:#}"))?;
    let outcome = schemas.validate(document, index);
    outcome.map_err(|error| format!("{error:#}"))
}

#[test]
fn every_data_file_is_as_its_schema_says() {
    for (name, schema) in described() {
        if let Err(error) = check(schema, &json(&name)) {
            panic!("{name}: {error}");
        }
    }
}

#[test]
fn every_data_file_names_its_schema_by_a_path_that_leads_there() {
    for (name, schema) in described() {
        let file = json(&name);
        let named = file["$schema"].as_str().expect("it names one");
        let mut path = PathBuf::from(&name);
        path.pop();
        for step in Path::new(named).components() {
            match step {
                std::path::Component::ParentDir => assert!(path.pop(), "{name}"),
                step => path.push(step),
            }
        }
        assert_eq!(path, Path::new(&schema_name(schema)), "{name}");
    }
}

/// A break of a file, in words, with the place and what to put there.
type Break = (&'static str, &'static str, Option<Value>);

fn refuses(schema: &str, name: &str, breaks: &[Break]) {
    for (what, pointer, put) in breaks {
        let mut file = json(name);
        match put {
            Some(put) => {
                *file.pointer_mut(pointer).expect("the place is there") = put.clone();
            }
            None => {
                let (parent, key) = pointer.rsplit_once('/').expect("a place has a parent");
                let parent = file.pointer_mut(parent).and_then(Value::as_object_mut);
                let removed = parent.and_then(|fields| fields.remove(key));
                assert!(removed.is_some(), "{pointer} is there");
            }
        }
        assert!(check(schema, &file).is_err(), "{name} passed {what}");
    }
}

#[test]
fn the_schema_of_the_facts_is_strict() {
    refuses(
        "codes",
        "codes.json",
        &[
            ("without a date", "/checked", None),
            (
                "with an impossible date",
                "/checked",
                Some(value!("2026-13-40")),
            ),
            ("without a fact", "/codes/0/on_wire", None),
            (
                "with a number beyond the registry",
                "/codes/0/code",
                Some(value!(5000)),
            ),
            (
                "with a number as text",
                "/codes/0/code",
                Some(value!("1000")),
            ),
            (
                "with a category of its own",
                "/codes/0/category",
                Some(value!("fine")),
            ),
            ("without any source", "/codes/0/sources", Some(value!([]))),
            (
                "with a source twice",
                "/codes/0/sources",
                Some(value!(["a", "a"])),
            ),
            (
                "with half a wait",
                "/codes/1/reconnect/wait",
                Some(value!({ "from_s": 1 })),
            ),
            ("with a fact nobody knows", "/codes/0/reconnect", {
                let mut reconnect = json("codes.json")["codes"][0]["reconnect"].clone();
                reconnect["mood"] = value!("good");
                Some(reconnect)
            }),
        ],
    );
}

#[test]
fn the_schema_of_the_sources_is_strict() {
    refuses(
        "sources",
        "sources.json",
        &[
            ("without sources", "/sources", Some(value!({}))),
            ("without a title", "/sources/iana-registry/title", None),
            (
                "with an address that is not https",
                "/sources/iana-registry/url",
                Some(value!("javascript:alert(1)")),
            ),
            (
                "with a key in capitals",
                "/sources",
                Some(value!({ "IANA": { "title": "x", "url": "https://a.example/" } })),
            ),
        ],
    );
}

#[test]
fn the_schema_of_the_rows_is_strict() {
    refuses(
        "prose",
        "en.json",
        &[
            ("without a message", "/messages/count", None),
            ("with a blank message", "/messages/count", Some(value!(""))),
            ("without a name", "/codes/1000/name", None),
            (
                "with a padded name",
                "/codes/1000/name",
                Some(value!(" OK")),
            ),
            (
                "with a meaning too long",
                "/codes/1000/meaning",
                Some(value!("x".repeat(111))),
            ),
            ("without keywords", "/codes/1000/keywords", Some(value!([]))),
            ("with a number beyond the registry", "/codes", {
                let row = json("en.json")["codes"]["1000"].clone();
                Some(value!({ "5000": row }))
            }),
        ],
    );
}

#[test]
fn the_schema_of_the_details_is_strict() {
    refuses(
        "details",
        "details/en.json",
        &[
            ("without questions", "/faq", Some(value!([]))),
            ("without an id", "/faq/0/id", None),
            (
                "with an answer left blank",
                "/faq/0/answer",
                Some(value!(["  "])),
            ),
            (
                "with half of what the sides see",
                "/codes/1006/sides/client",
                None,
            ),
            ("without symptoms", "/codes/1006/symptoms", Some(value!([]))),
            ("with a padded note", "/codes/1006/note", Some(value!("x "))),
        ],
    );
}

#[test]
fn the_schema_of_the_rows_wants_every_message_the_program_says() {
    let schema = json(&schema_name("prose"));
    let required = schema["properties"]["messages"]["required"].as_array();
    let required: BTreeSet<&str> = required
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let said: BTreeSet<&str> = Message::ALL.iter().map(|message| message.key()).collect();
    assert_eq!(required, said);
}

#[test]
fn every_property_is_described_unless_it_refers_to_what_is() {
    fn undescribed(schema: &Value, path: &str, found: &mut Vec<String>) {
        for group in ["properties", "$defs"] {
            for (name, part) in schema[group].as_object().into_iter().flatten() {
                let path = format!("{path}/{name}");
                let plain = name == "$schema" || name == "text" || name == "texts";
                if !plain && part.get("description").is_none() && part.get("$ref").is_none() {
                    found.push(path.clone());
                }
                undescribed(part, &path, found);
            }
        }
    }
    let mut found = Vec::new();
    for schema in ["codes", "sources", "prose", "details"] {
        undescribed(&json(&schema_name(schema)), schema, &mut found);
    }
    assert_eq!(found, [""; 0]);
}
