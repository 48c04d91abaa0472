//! A documentation portal's own codes: what is taken, what is refused and why, and
//! where they are shown.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json as value};
use ws_close_codes::catalog::{
    Advice, Catalog, CatalogError, Category, CloseCode, CodeFile, Fault, Files, Locale, Problem,
    is_code_file,
};

use super::{
    elsewhere::{changed, put},
    robust::any_json,
    schemas::Schema,
    shipped,
};

/// A file with everything that may be in one.
static EXAMPLE: LazyLock<Value> = LazyLock::new(|| {
    value!({
        "$schema": "https://docs.example/data/schema/code-file.schema.json",
        "service": "Example Live",
        "docs": "https://docs.example/codes",
        "codes": [
            { "code": 1006, "name": "Line lost", "meaning": "The line to the region was lost." },
            {
                "code": 4404, "name": "No such room", "meaning": "The room does not exist.",
                "recovery": "Join another room.", "reconnect": "after-fix",
                "source": "https://docs.example/codes#4404",
            },
            { "code": 3999, "name": "Moved", "meaning": "The room moved.", "recovery": null, "reconnect": "yes" },
        ],
    })
});

fn parse(tree: &Value) -> Result<CodeFile, CatalogError> {
    CodeFile::parse(&tree.to_string())
}

/// What is wrong with the example after a change.
fn fault(pointer: &str, put: Option<Value>) -> Option<(String, Problem)> {
    match parse(&changed(&EXAMPLE, pointer, put.as_ref())) {
        Ok(_) => None,
        Err(CatalogError::Shape {
            file,
            fault: Fault { path, problem },
        }) => {
            assert_eq!(file, "the code file");
            Some((path, problem))
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn the_documented_example_is_taken() {
    let text = r#"{"service": "…", "codes": [{"code": 4004, "name": "…", "meaning": "…"}]}"#;
    let file = CodeFile::parse(text).expect("the shortest file is one");
    assert_eq!((file.service.as_str(), file.docs), ("…", None));
    let own = &file.codes[0];
    assert_eq!(
        (own.code, own.recovery.as_str()),
        (CloseCode::new(4004), "")
    );
    assert_eq!(
        (own.reconnect, own.source.as_ref()),
        (Advice::Unknown, None)
    );

    let whole = parse(&EXAMPLE).expect("the example is a code file");
    assert_eq!(whole.docs.as_deref(), Some("https://docs.example/codes"));
    let advice: Vec<Advice> = whole.codes.iter().map(|own| own.reconnect).collect();
    assert_eq!(advice, [Advice::Unknown, Advice::AfterFix, Advice::Yes]);
    assert_eq!(whole.codes[1].recovery, "Join another room.");
    assert_eq!(whole.codes[2].recovery, "");
}

#[test]
fn the_schema_takes_the_examples_and_refuses_what_the_program_refuses() {
    let schema = Schema::of("code-file");
    assert_eq!(schema.check(&EXAMPLE), Ok(()));
    let short =
        value!({ "service": "…", "codes": [{ "code": 4004, "name": "…", "meaning": "…" }] });
    assert_eq!(schema.check(&short), Ok(()));
    let wrong = [
        ("/service", Some(value!(" "))),
        ("/docs", Some(value!("http://docs.example/"))),
        ("/codes", Some(value!([]))),
        ("/codes/0/code", Some(value!(999))),
        ("/codes/0/code", Some(value!(5000))),
        ("/codes/0/name", None),
        ("/codes/1/reconnect", Some(value!("maybe"))),
        ("/codes/1/source", Some(value!("javascript:alert(1)"))),
        ("/codes/1/recovry", Some(value!("misspelt"))),
    ];
    for (pointer, put) in wrong {
        let file = changed(&EXAMPLE, pointer, put.as_ref());
        assert!(schema.check(&file).is_err(), "{pointer}: {put:?}");
    }
}

#[test]
fn a_file_that_is_not_as_it_should_be_is_refused_with_the_field() {
    use Problem::{Missing, NoSuchValue, Twice, WrongType};
    let cases = [
        ("/codes/1/code", Some(value!(1006)), "codes.1.code", Twice),
        (
            "/codes/1/code",
            Some(value!(999)),
            "codes.1.code",
            NoSuchValue,
        ),
        (
            "/codes/1/code",
            Some(value!(5000)),
            "codes.1.code",
            NoSuchValue,
        ),
        (
            "/codes/1/code",
            Some(value!(70_000)),
            "codes.1.code",
            NoSuchValue,
        ),
        (
            "/codes/1/code",
            Some(value!("4404")),
            "codes.1.code",
            WrongType,
        ),
        (
            "/codes/1/code",
            Some(value!(-4404)),
            "codes.1.code",
            WrongType,
        ),
        ("/codes/1/code", None, "codes.1.code", Missing),
        (
            "/codes/1/reconnect",
            Some(value!("maybe")),
            "codes.1.reconnect",
            NoSuchValue,
        ),
        (
            "/codes/1/reconnect",
            Some(value!(true)),
            "codes.1.reconnect",
            WrongType,
        ),
        ("/codes/1/name", None, "codes.1.name", Missing),
        (
            "/codes/1/name",
            Some(value!(null)),
            "codes.1.name",
            WrongType,
        ),
        ("/codes/1/meaning", None, "codes.1.meaning", Missing),
        (
            "/codes/1/recovery",
            Some(value!(["x"])),
            "codes.1.recovery",
            WrongType,
        ),
        ("/codes/1", Some(value!(4404)), "codes.1", WrongType),
        ("/codes", Some(value!({})), "codes", WrongType),
        ("/codes", None, "codes", Missing),
        ("/service", None, "service", Missing),
        ("/service", Some(value!("  ")), "service", NoSuchValue),
        ("/docs", Some(value!(7)), "docs", WrongType),
    ];
    for (pointer, put, path, problem) in cases {
        let found = fault(pointer, put.clone());
        assert_eq!(
            found,
            Some((path.to_owned(), problem)),
            "{pointer}: {put:?}"
        );
    }
}

#[test]
fn a_list_of_codes_tells_a_code_file_from_a_record() {
    assert_eq!(is_code_file(&EXAMPLE.to_string()), Ok(true));
    assert_eq!(is_code_file("{\"codes\": null}"), Ok(true));
    assert_eq!(is_code_file(&shipped::file("records/1006.json")), Ok(false));
    for text in ["", "[]", "codes", "{\"codes\""] {
        assert!(is_code_file(text).is_err(), "{text}");
    }
}

fn table(own: &str) -> Catalog {
    let table = Catalog::parse(Files {
        facts: &shipped::file("codes.json"),
        prose: &shipped::file("en.json"),
        own: Some(own),
    });
    table.expect("the rows are taken")
}

#[test]
fn own_codes_join_the_table_in_numeric_order_and_leave_its_rows_as_they_are() {
    let file = parse(&EXAMPLE).expect("the example is a code file");
    let (plain, table) = (shipped::catalog(Locale::En), table(&file.rows()));
    assert_eq!(table.entries().len(), 22, "1006 has a row already");
    assert!(table.entries().is_sorted_by(|a, b| a.code < b.code));
    for entry in plain.entries() {
        let kept = table.entry(entry.code).expect("no row is lost");
        assert_eq!(
            (&kept.prose, &kept.names),
            (&entry.prose, &entry.names),
            "{}",
            entry.code
        );
        assert_eq!(kept.service, None, "{}", entry.code);
    }
    let own = table
        .entry(CloseCode::new(4404))
        .expect("it joined the table");
    assert_eq!(own.prose.name, "No such room");
    assert_eq!(own.prose.meaning, "The room does not exist.");
    assert_eq!(own.prose.recovery, "Join another room.");
    assert_eq!(own.service.as_deref(), Some("Example Live"));
    assert_eq!(own.names, ["Example Live"]);
    assert_eq!(own.category, Category::Application);
}

#[test]
fn an_own_code_is_filed_by_its_range() {
    for (number, category) in [
        (1016, Category::Protocol),
        (2999, Category::Protocol),
        (3001, Category::Application),
        (4999, Category::Application),
    ] {
        let tree =
            value!({ "service": "x", "codes": [{ "code": number, "name": "n", "meaning": "m" }] });
        let file = parse(&tree).expect("it is a code file");
        let table = table(&file.rows());
        let entry = table
            .entry(CloseCode::new(number))
            .expect("it joined the table");
        assert_eq!(entry.category, category, "{number}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_a_code_file_or_are_refused_with_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "\\PC*", json in any_json()) {
        for text in [String::from_utf8_lossy(&bytes).into_owned(), text, json] {
            let errors = [CodeFile::parse(&text).err(), is_code_file(&text).err()];
            for error in errors.into_iter().flatten() {
                prop_assert!(!error.to_string().trim().is_empty());
            }
        }
    }

    #[test]
    fn a_changed_code_file_is_taken_or_the_change_is_named(
        pointer in prop::sample::select(vec![
            "/service", "/docs", "/codes", "/codes/0", "/codes/1", "/codes/1/code", "/codes/1/name",
            "/codes/1/meaning", "/codes/1/recovery", "/codes/1/reconnect", "/codes/1/source", "/$schema",
        ]),
        put in put(),
    ) {
        let way = pointer[1..].replace('/', ".");
        match fault(pointer, put) {
            None => {}
            Some((path, _)) => prop_assert!(path.starts_with(&way), "{} for {}", path, way),
        }
    }

    #[test]
    fn what_is_taken_joins_the_table(codes in prop::collection::btree_set(1000..5000_u16, 1..6), service in "\\PC{1,12}", text in "\\PC{1,40}") {
        prop_assume!(!service.trim().is_empty() && !text.trim().is_empty());
        let codes: Vec<Value> = codes.into_iter().map(|code| value!({ "code": code, "name": text, "meaning": text })).collect();
        let tree = value!({ "service": service, "codes": codes });
        let file = parse(&tree);
        prop_assert!(file.is_ok(), "{:?}", file);
        let file = file.expect("it was just looked at");
        let table = table(&file.rows());
        for own in &file.codes {
            let entry = table.entry(own.code);
            prop_assert!(entry.is_some(), "{}", own.code);
        }
    }
}
