//! A file of the wrong shape is refused with the way to the field at fault.

use serde_json::{Value, json as value};
use ws_close_codes::catalog::{CatalogError, Fault, Problem};

use super::{
    json,
    spoilt::{named, refused},
};

/// A file, a place in it, what to put there, the way that is then named, and what
/// is said to be wrong.
type Case = (&'static str, &'static str, Value, &'static str, Problem);

fn cases() -> Vec<Case> {
    use Problem::{Missing, NoSuchValue, WrongType};
    let wait = "/codes/1/reconnect/wait/to_s";
    let to = "codes.1.reconnect.wait.to_s";
    let verdict = "codes.3.reconnect.verdict";
    let accepts = "implementations.0.send.accepts";
    let how = "workarounds.0.how";
    vec![
        (
            "codes.json",
            "/codes/3/reconnect",
            value!({}),
            verdict,
            Missing,
        ),
        ("codes.json", wait, value!("5"), to, WrongType),
        ("codes.json", wait, value!(-5), to, WrongType),
        ("codes.json", wait, value!(70_000), to, NoSuchValue),
        (
            "codes.json",
            "/codes/0/category",
            value!("fine"),
            "codes.0.category",
            NoSuchValue,
        ),
        (
            "codes.json",
            "/codes/0/on_wire",
            value!("yes"),
            "codes.0.on_wire",
            WrongType,
        ),
        (
            "codes.json",
            "/codes/0/registered_name",
            value!(1),
            "codes.0.registered_name",
            WrongType,
        ),
        (
            "codes.json",
            "/codes/0/related",
            value!([1001, 1.5]),
            "codes.0.related",
            WrongType,
        ),
        ("codes.json", "/codes/0", value!(1000), "codes.0", WrongType),
        ("codes.json", "/codes", value!({}), "codes", WrongType),
        (
            "en.json",
            "/messages/row.open",
            value!(null),
            "messages.row.open",
            WrongType,
        ),
        (
            "en.json",
            "/messages",
            value!({}),
            "messages.title",
            Missing,
        ),
        (
            "en.json",
            "/codes/1006/keywords",
            value!(["a", 2]),
            "codes.1006.keywords",
            WrongType,
        ),
        (
            "answers/en.json",
            "/phrases/rate.fixes",
            value!(3),
            "phrases.rate.fixes",
            WrongType,
        ),
        (
            "answers/en.json",
            "/phrases",
            value!({}),
            "phrases.entry.about",
            Missing,
        ),
        (
            "faq/en.json",
            "/faq/2/codes/0",
            value!(99_999),
            "faq.2.codes",
            NoSuchValue,
        ),
        (
            "sources.json",
            "/sources/iana-registry/url",
            value!(null),
            "sources.iana-registry.url",
            WrongType,
        ),
        (
            "services.json",
            "/services/0/codes/1/reconnect",
            value!("maybe"),
            "services.0.codes.1.reconnect",
            NoSuchValue,
        ),
        (
            "services.json",
            "/services/0/codes/1/code",
            value!(65_536),
            "services.0.codes.1.code",
            NoSuchValue,
        ),
        (
            "services/en.json",
            "/services/pusher/codes",
            value!([]),
            "services.pusher.codes",
            WrongType,
        ),
        (
            "implementations.json",
            "/implementations/0/send/accepts/0",
            value!([1]),
            accepts,
            WrongType,
        ),
        (
            "implementations.json",
            "/implementations/0/send/accepts/0/1",
            value!(-1),
            accepts,
            WrongType,
        ),
        (
            "implementations.json",
            "/implementations/0/receive/refusal",
            value!("throws"),
            "implementations.0.receive.refusal",
            NoSuchValue,
        ),
        (
            "snippets.json",
            "/snippets/0/language",
            value!("cobol"),
            "snippets.0.language",
            NoSuchValue,
        ),
        (
            "numbers/en.json",
            "/ranges/private",
            value!({}),
            "ranges.private.assigned_by",
            Missing,
        ),
        (
            "numbers/en.json",
            "/reserved/1004/note",
            value!(null),
            "reserved.1004.note",
            WrongType,
        ),
        (
            "pairs/en.json",
            "/pairs/1000-1001/choose/0",
            value!(7),
            "pairs.1000-1001.choose",
            WrongType,
        ),
        (
            "records/vi/1006.json",
            "/details/sides",
            value!({ "server": "x" }),
            "details.sides.client",
            Missing,
        ),
        (
            "records/vi/1006.json",
            "/workarounds/0/how",
            value!(["x"]),
            how,
            WrongType,
        ),
        // Records are read leniently, but not for something quite different.
        (
            "records/1006.json",
            "/workarounds/0/how",
            value!(["x"]),
            how,
            WrongType,
        ),
        (
            "records/1006.json",
            "/details/sides",
            value!({ "server": "x" }),
            "details.sides.client",
            Missing,
        ),
        (
            "records/1006.json",
            "/dead_ends",
            value!("none"),
            "dead_ends",
            WrongType,
        ),
        (
            "records/1006.json",
            "/transition_graph",
            value!([]),
            "transition_graph",
            WrongType,
        ),
    ]
}

#[test]
fn a_field_that_is_not_as_it_should_be_is_named_with_the_way_to_it() {
    for (file, pointer, put, path, problem) in cases() {
        let mut tree = json(file);
        let place = tree.pointer_mut(pointer);
        *place.unwrap_or_else(|| panic!("{file} has {pointer}")) = put;
        let path = path.to_owned();
        let expected = CatalogError::Shape {
            file: named(file).to_owned(),
            fault: Fault { path, problem },
        };
        assert_eq!(refused(file, &tree.to_string()), expected);
    }
}

#[test]
fn the_place_is_said_in_words() {
    let mut facts = json("codes.json");
    let reconnect = facts["codes"][3]["reconnect"].as_object_mut();
    reconnect.expect("an object").remove("verdict");
    let said = refused("codes.json", &facts.to_string()).to_string();
    assert_eq!(said, "codes.json: codes.3.reconnect.verdict: is missing");
}
