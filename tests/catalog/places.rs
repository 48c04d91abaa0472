//! A file of the wrong shape is refused with the way to the field at fault.

use serde_json::{Value, json as value};
use ws_close_codes::catalog::{CatalogError, CloseCode, Fault, Problem};

use super::{
    json,
    spoilt::{FILES, spoilt},
};

#[test]
fn a_field_that_is_not_as_it_should_be_is_named_with_the_way_to_it() {
    let cases = [
        (
            "codes.json",
            "/codes/3/reconnect",
            value!({}),
            "codes.3.reconnect.verdict",
            Problem::Missing,
        ),
        (
            "codes.json",
            "/codes/1/reconnect/wait/to_s",
            value!("5"),
            "codes.1.reconnect.wait.to_s",
            Problem::WrongType,
        ),
        (
            "codes.json",
            "/codes/1/reconnect/wait/to_s",
            value!(-5),
            "codes.1.reconnect.wait.to_s",
            Problem::WrongType,
        ),
        (
            "codes.json",
            "/codes/1/reconnect/wait/to_s",
            value!(70_000),
            "codes.1.reconnect.wait.to_s",
            Problem::NoSuchValue,
        ),
        (
            "codes.json",
            "/codes/0/category",
            value!("fine"),
            "codes.0.category",
            Problem::NoSuchValue,
        ),
        (
            "codes.json",
            "/codes/0/on_wire",
            value!("yes"),
            "codes.0.on_wire",
            Problem::WrongType,
        ),
        (
            "codes.json",
            "/codes/0/registered_name",
            value!(1),
            "codes.0.registered_name",
            Problem::WrongType,
        ),
        (
            "codes.json",
            "/codes/0/related",
            value!([1001, 1.5]),
            "codes.0.related",
            Problem::WrongType,
        ),
        (
            "codes.json",
            "/codes/0",
            value!(1000),
            "codes.0",
            Problem::WrongType,
        ),
        (
            "codes.json",
            "/codes",
            value!({}),
            "codes",
            Problem::WrongType,
        ),
        (
            "en.json",
            "/messages/entry.about",
            value!(null),
            "messages.entry.about",
            Problem::WrongType,
        ),
        (
            "en.json",
            "/messages",
            value!({}),
            "messages.title",
            Problem::Missing,
        ),
        (
            "en.json",
            "/codes/1006/keywords",
            value!(["a", 2]),
            "codes.1006.keywords",
            Problem::WrongType,
        ),
        (
            "details/en.json",
            "/codes/1006/sides",
            value!({ "server": "x" }),
            "codes.1006.sides.client",
            Problem::Missing,
        ),
        (
            "details/en.json",
            "/faq/2/codes/0",
            value!(99_999),
            "faq.2.codes",
            Problem::NoSuchValue,
        ),
        (
            "sources.json",
            "/sources/iana-registry/url",
            value!(null),
            "sources.iana-registry.url",
            Problem::WrongType,
        ),
    ];
    for (file, pointer, put, path, problem) in cases {
        let mut tree = json(file);
        *tree.pointer_mut(pointer).expect("the place is there") = put;
        let (texts, name) = spoilt(file, tree.to_string());
        let path = path.to_owned();
        let fault = Fault { path, problem };
        assert_eq!(texts.refused(), CatalogError::Shape { file: name, fault });
    }
}

#[test]
fn the_place_is_said_in_words() {
    let mut facts = json("codes.json");
    let reconnect = facts["codes"][3]["reconnect"].as_object_mut();
    reconnect.expect("an object").remove("verdict");
    let (texts, _) = spoilt("codes.json", facts.to_string());
    let said = texts.refused().to_string();
    assert_eq!(said, "codes.json: codes.3.reconnect.verdict: is missing");
}

/// The ways to all fields of the objects in a tree, of lists only to the first item.
fn fields(tree: &Value, path: &str, found: &mut Vec<String>) {
    match tree {
        Value::Object(fields_of) => {
            for (key, value) in fields_of {
                let path = format!("{path}/{key}");
                fields(value, &path, found);
                found.push(path);
            }
        }
        Value::Array(items) => {
            if let Some(first) = items.first() {
                fields(first, &format!("{path}/0"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn whichever_field_is_taken_away_is_the_one_that_is_missed() {
    // For whoever reads the files; the program does not.
    let unread = ["/$schema", "/language"];
    for file in FILES {
        let tree = json(file);
        let mut paths = Vec::new();
        fields(&tree, "", &mut paths);
        // Entries and sources are all of one shape, so the first will do.
        let repeated = |path: &str| {
            let mut steps = path.split('/').skip(1);
            let within = matches!(steps.next(), Some("codes" | "sources"));
            let first = steps
                .next()
                .is_some_and(|key| ["0", "1000", "iana-registry"].contains(&key));
            within && path.matches('/').count() > 1 && !first
        };
        paths.retain(|path| !unread.contains(&path.as_str()) && !repeated(path));
        assert!(paths.len() >= 3, "{file}: {paths:?}");
        for path in paths {
            let mut spoilt_tree = tree.clone();
            let (parent, key) = path.rsplit_once('/').expect("a path has a last step");
            let object = spoilt_tree
                .pointer_mut(parent)
                .and_then(Value::as_object_mut);
            object.expect("the parent is an object").remove(key);
            let (texts, name) = spoilt(file, spoilt_tree.to_string());
            let error = texts.refused();
            match path.as_str() {
                "/codes/1000" => {
                    assert_eq!(
                        error,
                        CatalogError::MissingProse(CloseCode::new(1000)),
                        "{file}"
                    );
                }
                "/sources/iana-registry" => {
                    assert!(
                        matches!(error, CatalogError::UnknownSource { .. }),
                        "{error}"
                    );
                }
                _ => {
                    let fault = Fault {
                        path: path[1..].replace('/', "."),
                        problem: Problem::Missing,
                    };
                    assert_eq!(error, CatalogError::Shape { file: name, fault });
                }
            }
        }
    }
}
