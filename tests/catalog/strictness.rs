//! The schemas of the facts refuse what is not as it should be; those of what the
//! languages say are for `strict_prose`.

use serde_json::{Value, json as value};

use super::{json, schemas::Schema};

/// A break of a file, in words, with the place and what to put there.
pub(crate) type Break = (&'static str, &'static str, Option<Value>);

pub(crate) fn refuses(schema: &str, name: &str, breaks: &[Break]) {
    let of = Schema::of(schema);
    for (what, pointer, put) in breaks {
        let mut file = json(name);
        let (parent, key) = pointer.rsplit_once('/').expect("a place has a parent");
        match put {
            // A field that is not there is added.
            Some(put) => match file.pointer_mut(parent) {
                Some(Value::Object(fields)) => {
                    fields.insert(key.to_owned(), put.clone());
                }
                _ => *file.pointer_mut(pointer).expect("the place is there") = put.clone(),
            },
            None => {
                let parent = file.pointer_mut(parent).and_then(Value::as_object_mut);
                let removed = parent.and_then(|fields| fields.remove(key));
                assert!(removed.is_some(), "{pointer} is there");
            }
        }
        assert!(of.check(&file).is_err(), "{name} passed {what}");
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
fn the_schema_of_the_services_is_strict() {
    refuses(
        "services",
        "services.json",
        &[
            ("without a date", "/checked", None),
            (
                "with a number beyond 16 bits",
                "/services/0/codes/0/code",
                Some(value!(65_536)),
            ),
            (
                "with advice of its own",
                "/services/0/codes/0/reconnect",
                Some(value!("maybe")),
            ),
            (
                "with an address that is not https",
                "/services/0/codes/0/source",
                Some(value!("http://a.example/")),
            ),
            (
                "with documentation that is not https",
                "/services/0/docs",
                Some(value!("javascript:alert(1)")),
            ),
            (
                "with an id in capitals",
                "/services/0/id",
                Some(value!("Discord")),
            ),
            (
                "with a word in capitals",
                "/services/0/names",
                Some(value!(["Discord"])),
            ),
            ("without codes", "/services/0/codes", Some(value!([]))),
        ],
    );
    refuses(
        "services-prose",
        "services/en.json",
        &[
            ("without a note", "/services/pusher/note", None),
            (
                "with a meaning left blank",
                "/services/pusher/codes/4000",
                Some(value!(" ")),
            ),
            (
                "with a name for a number",
                "/services/pusher/codes/first",
                Some(value!("x")),
            ),
        ],
    );
}

#[test]
fn the_schema_of_the_implementations_is_strict() {
    refuses(
        "implementations",
        "implementations.json",
        &[
            ("without a kind", "/implementations/0/kind", None),
            (
                "with half a range",
                "/implementations/0/send/accepts",
                Some(value!([[1000]])),
            ),
            (
                "with a range beyond 16 bits",
                "/implementations/0/send/accepts",
                Some(value!([[1000, 65_536]])),
            ),
            (
                "with a refusal on the wrong side",
                "/implementations/0/send/refusal",
                Some(value!("fails-1002")),
            ),
            (
                "with a rule nobody can check",
                "/implementations/0/receive/source",
                Some(value!(null)),
            ),
        ],
    );
    refuses(
        "implementations-prose",
        "implementations/en.json",
        &[
            ("with half of the rules", "/implementations/ws/send", None),
            (
                "with a padded sentence",
                "/implementations/ws/send",
                Some(value!(" x")),
            ),
        ],
    );
}
