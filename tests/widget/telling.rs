//! Which elements of an answer are shown: those the widget knows, with the
//! attributes it knows, whatever the answering program says.

use serde_json::{Value, json};
use ws_close_codes::catalog::Locale;

use super::{
    answers::always,
    dangers::is_of_our_making,
    page::{Drawn, Page},
};

/// The page with an answer of these elements in the entry of 1006.
fn told(elements: &str) -> Page {
    let drawn = Drawn {
        answers: Some(always(elements)),
        ..Drawn::at_first(Locale::En)
    };
    drawn.at("code=1006")
}

/// The name of an element, its attributes and its text.
type Shown = (String, Vec<(String, String)>, String);

/// The elements of the answer.
fn shown(answer: &Value) -> Vec<Shown> {
    let page = told(&answer.to_string());
    is_of_our_making(&page, &answer.to_string());
    let inside = page.inside("entry").iter();
    // The first is the one that listens for clicks.
    let elements = inside.skip(1).map(|it| {
        let attributes = it.attributes.clone().into_iter().collect();
        (it.name.clone(), attributes, it.text.clone())
    });
    elements.collect()
}

#[test]
fn elements_that_no_answer_is_made_of_are_left_out_with_what_is_in_them() {
    for name in [
        "script",
        "img",
        "iframe",
        "style",
        "form",
        "input",
        "object",
        "template",
        "SCRIPT",
        "b",
        "h7",
        "h3",
        "use",
        "foreignObject",
        "",
        "p onclick=x",
        "p>",
    ] {
        let answer = json!([
            "div",
            {},
            [name, {}, ["p", {}, "in it"]],
            ["p", {}, "beside"]
        ]);
        let names: Vec<_> = shown(&answer).into_iter().map(|it| (it.0, it.2)).collect();
        let expected = [("div", "beside"), ("p", "beside")];
        let expected = expected.map(|(name, text)| (name.to_owned(), text.to_owned()));
        assert_eq!(names, expected, "{name}");
    }
}

#[test]
fn attributes_that_no_answer_has_are_left_out() {
    let answer = json!(["p", {
        "class": "kept", "onclick": "alert(1)", "style": "color:red", "src": "x", "srcdoc": "x",
        "CLASS": "other", "href ": "javascript:alert(1)", "xlink:href": "javascript:alert(1)",
        "x\" onload=\"y": "z", "tabindex": 7, "role": null, "id": ["x"],
    }, "text"]);
    let expected = vec![("class".to_owned(), "kept".to_owned())];
    assert_eq!(
        shown(&answer),
        [("p".to_owned(), expected, "text".to_owned())]
    );
}

#[test]
fn a_link_leads_to_https_alone_into_a_page_that_cannot_reach_back() {
    for (url, linked) in [
        ("https://x.example/", true),
        ("https://x.example/\"onclick=\"alert(1)", true),
        ("http://x.example/", false),
        ("javascript:alert(1)", false),
        (" https://x.example/", false),
        ("HTTPS://x.example/", false),
        ("//x.example/", false),
        ("#x", false),
        ("data:text/html,x", false),
        ("", false),
    ] {
        let answer = json!(["a", { "href": url, "target": "_top", "rel": "opener" }, "there"]);
        let mut expected = vec![("rel", "noopener noreferrer"), ("target", "_blank")];
        if linked {
            expected.insert(0, ("href", url));
        }
        let expected = expected.into_iter();
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let expected = ("a".to_owned(), expected.collect(), "there".to_owned());
        assert_eq!(shown(&answer), [expected], "{url}");
    }
}

#[test]
fn a_button_never_submits() {
    let answer = json!(["button", { "type": "submit", "data-on": "code" }, "1006"]);
    let attributes = [("data-on", "code"), ("type", "button")];
    let attributes = attributes.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(shown(&answer)[0].1, attributes);
}

#[test]
fn headings_count_from_the_rank_below_the_title() {
    let answer = json!(["div", {}, ["h0", {}, "a"], ["h1", {}, "b"], ["h2", {}, "c"]]);
    let names: Vec<_> = shown(&answer).into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["div", "h3", "h4", "h5"]);
}

#[test]
fn what_is_no_element_is_nothing() {
    for answer in [
        json!(null),
        json!(7),
        json!(true),
        json!({}),
        json!([]),
        json!(["p"]),
        json!(["p", "text"]),
        json!([{}, "p"]),
        json!([["p"], {}]),
    ] {
        assert_eq!(shown(&answer), [], "{answer}");
    }
    let answer = json!(["p", {}, "a", null, 1, {}, ["p"], "b"]);
    assert_eq!(shown(&answer)[0].2, "ab");
}

#[test]
fn an_answer_that_cannot_be_read_is_still_waited_for() {
    for elements in ["", "<p>", "[\"p\",{},\"open", "[\"p\",{}] [\"p\",{}]"] {
        let page = told(elements);
        let mut inside = page.inside("entry").iter();
        let busy = inside.find(|it| it.attribute("aria-busy") == Some("true"));
        assert!(busy.is_some(), "{elements}");
    }
}
