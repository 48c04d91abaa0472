//! A file with a field taken away is refused with the way to what is missing.

use serde_json::Value;
use ws_close_codes::catalog::{CatalogError, Fault, Problem};

use super::{
    json,
    spoilt::{FILES, named, refused},
};

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

/// Whether the program reads a field, so that it has to be there.
fn is_needed(file: &str, tree: &Value, parent: &str, key: &str) -> bool {
    let for_people: &[&str] = match file {
        "en.json" => &["$schema", "language"],
        "snippets.json" => &["$schema", "needs"],
        "implementations.json" => &["$schema", "checked", "kind"],
        _ => &["$schema", "locale", "checked", "error_code"],
    };
    // Objects with keys of the data's own, each of which may be missing without a
    // fault in the file's shape.
    let by_key = [
        "/sources",
        "/services",
        "/implementations",
        "/pairs",
        "/reserved",
        "/registered",
    ];
    let by_key = by_key.contains(&parent) || parent.ends_with("/codes");
    let by_key = by_key && tree.pointer(parent).is_some_and(Value::is_object);
    // May be left out, where a number differs in nothing from its range.
    let named = parent.starts_with("/reserved/") || parent.starts_with("/registered/");
    let optional = ["sending", "receiving"].contains(&key) && named;
    !for_people.contains(&key) && !by_key && !optional
}

#[test]
fn whichever_field_is_taken_away_is_the_one_that_is_missed() {
    for file in FILES {
        let tree = json(file);
        let mut paths = Vec::new();
        fields(&tree, "", &mut paths);
        let mut missed = 0;
        for path in paths {
            let (parent, key) = path.rsplit_once('/').expect("a path has a last step");
            if !is_needed(file, &tree, parent, key) {
                continue;
            }
            let mut spoilt = tree.clone();
            let object = spoilt.pointer_mut(parent).and_then(Value::as_object_mut);
            object.expect("the parent is an object").remove(key);
            let expected = CatalogError::Shape {
                file: named(file).to_owned(),
                fault: Fault {
                    path: path[1..].replace('/', "."),
                    problem: Problem::Missing,
                },
            };
            assert_eq!(refused(file, &spoilt.to_string()), expected);
            missed += 1;
        }
        assert!(missed >= 3, "{file}: only {missed} fields are needed");
    }
}
