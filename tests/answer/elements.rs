//! An answer as elements: nothing but what the page shows, and text that stays text.

use std::{fs, path::Path};

use serde_json::Value;
use ws_close_codes::{
    answer::{Block, Document, Place, Point, Run, Section, To, Way, elements},
    catalog::Locale,
};

use super::{answer, library, reading::none, search};

/// The words of a list in the widget's reader of elements.
fn listed(list: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/widget/told.rs");
    let source =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let start = source
        .find(&format!("const {list}:"))
        .unwrap_or_else(|| panic!("told.rs has no {list}"));
    let (list, _) = source[start..].split_once("];").unwrap_or_default();
    let words = list.split('"').skip(1).step_by(2);
    words.map(str::to_owned).collect()
}

/// An element with what is in it.
pub(crate) struct Found {
    pub(crate) tag: String,
    pub(crate) attributes: Vec<(String, String)>,
    /// All text in it.
    pub(crate) text: String,
}

/// All elements of a document, the outermost first.
pub(crate) fn all(document: &Document, locale: Locale) -> Vec<Found> {
    let tongue = library(locale)
        .tongue(locale)
        .expect("the language is there");
    let written = elements(document, tongue, true).to_string();
    let tree: Value =
        serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error} in {written}"));
    let mut found = Vec::new();
    read(&tree, &mut found);
    found
}

/// Reads an element and gives its text.
fn read(tree: &Value, found: &mut Vec<Found>) -> String {
    let Some([Value::String(tag), Value::Object(attributes), children @ ..]) =
        tree.as_array().map(Vec::as_slice)
    else {
        panic!("{tree} is no element");
    };
    let attributes = attributes.iter().map(|(name, value)| {
        let value = value
            .as_str()
            .unwrap_or_else(|| panic!("{name} of {tag} is no text"));
        (name.clone(), value.to_owned())
    });
    // Each text is drawn by itself, and a sample has hundreds of words.
    let neighbours = |pair: &[Value]| pair.iter().all(Value::is_string);
    assert!(
        tag != "code" || !children.windows(2).any(neighbours),
        "code comes in more texts than it has colours: {tree}"
    );
    let at = found.len();
    found.push(Found {
        tag: tag.clone(),
        attributes: attributes.collect(),
        text: String::new(),
    });
    let text: String = children
        .iter()
        .map(|child| match child {
            Value::String(text) => text.clone(),
            element => read(element, found),
        })
        .collect();
    found[at].text.clone_from(&text);
    text
}

/// What is wrong with a document's elements.
fn faults(document: &Document, locale: Locale) -> Vec<String> {
    let (tags, attributes) = (listed("TAGS"), listed("ATTRIBUTES"));
    let mut found = Vec::new();
    for element in all(document, locale) {
        if !tags.contains(&element.tag) {
            found.push(format!("{} is not shown", element.tag));
        }
        for (name, value) in &element.attributes {
            // The root tells the widget where the answer belongs.
            let told = ["data-part", "data-codes"].contains(&name.as_str());
            if !attributes.contains(name) && !told {
                found.push(format!("{name} of {} is not shown", element.tag));
            }
            if name == "href" && !value.starts_with("https://") {
                found.push(format!("a link to {value}"));
            }
        }
        let has = |name: &str| element.attributes.iter().any(|(known, _)| known == name);
        let link = element.tag == "a";
        let button = element.tag == "button";
        if link && !has("href") || button && !(has("data-on") && has("data-value")) {
            found.push(format!("{} leads nowhere", element.tag));
        }
        if (link || button || element.tag == "summary") && element.text.trim().is_empty() {
            found.push(format!("{} has no name", element.tag));
        }
        if element.tag == "svg" && !has("aria-label") {
            found.push("a drawing that is not described".to_owned());
        }
    }
    found
}

#[test]
fn the_lists_of_the_page_are_read() {
    assert!(listed("TAGS").contains(&"svg".to_owned()));
    assert!(listed("ATTRIBUTES").contains(&"href".to_owned()));
}

#[test]
fn every_answer_is_made_of_what_the_page_shows() {
    let mut found = Vec::new();
    for locale in Locale::ALL {
        let codes = library(locale).codes();
        let topics = codes.iter().map(|code| format!("code={code}"));
        let others = [
            "code=0",
            "code=1004",
            "code=3003",
            "code=4004",
            "code=65535",
            "compare=1001,1015",
            "compare=1000,1013",
            "compare=discord-gateway:4004,4004",
            "sending",
            "questions",
        ];
        for topic in topics.chain(others.map(str::to_owned)) {
            let faults = faults(&answer(locale, &topic), locale).into_iter();
            found.extend(faults.map(|fault| format!("{locale:?} {topic} {fault}")));
        }
        for text in ["4004", "discord 4004", "4001", "-1"] {
            let document =
                search(locale, text).unwrap_or_else(|| panic!("{text} brings up nothing"));
            let faults = faults(&document, locale).into_iter();
            found.extend(faults.map(|fault| format!("{locale:?} {text} {fault}")));
        }
    }
    none(&found);
}

#[test]
fn every_way_to_copy_is_offered_where_there_is_something_to_come_back_to() {
    let copies = |topic: &str| -> Vec<String> {
        let elements = all(&answer(Locale::En, topic), Locale::En).into_iter();
        let buttons = elements.filter(|it| {
            it.attributes
                .contains(&("data-on".to_owned(), "copy".to_owned()))
        });
        buttons.map(|it| it.text).collect()
    };
    for topic in ["code=1006", "code=4004", "compare=1001,1015"] {
        assert_eq!(
            copies(topic),
            ["Text", "Markdown", "JSON", "Link"],
            "{topic}"
        );
    }
}

/// Texts that have been used to break out of pages.
pub(crate) const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "</code></pre><iframe src=//x.example>",
    "\",{\"onclick\":\"alert(1)\"},[\"script\",{},\"x\"]",
    "a\u{0}b\u{202e}c\u{feff}",
    "[x](javascript:alert(1))",
    "\\\"\\u003cscript\\u003e",
];

/// A document that says a text wherever a text can stand.
pub(crate) fn everywhere(text: &str) -> Document {
    let words = || vec![Run::Words(text.to_owned())];
    let runs = vec![
        Run::Words(text.to_owned()),
        Run::Code(text.to_owned()),
        Run::Yes(text.to_owned()),
        Run::No(text.to_owned()),
        Run::Link {
            title: text.to_owned(),
            url: text.to_owned(),
        },
        Run::Link {
            title: text.to_owned(),
            url: "https://example.com/".to_owned(),
        },
    ];
    let blocks = vec![
        Block::Says(runs.clone()),
        Block::Label(words()),
        Block::Points(vec![Point {
            lead: words(),
            blocks: vec![Block::Sources(runs)],
            found: None,
        }]),
        Block::Facts(vec![(words(), words())]),
        Block::Ways(vec![Way {
            label: text.to_owned(),
            to: To::Search(text.to_owned()),
        }]),
        Block::Question(text.to_owned(), words(), vec![Block::Says(words())]),
        Block::Sides(vec![(words(), vec![Block::Says(words())])]),
    ];
    Document {
        title: text.to_owned(),
        link: "code=1006".to_owned(),
        sections: [Place::Main, Place::Side, Place::Folded, Place::Note]
            .map(|place| Section {
                key: "hostile",
                title: text.to_owned(),
                place,
                blocks: blocks.clone(),
            })
            .into(),
        ..Document::default()
    }
}

#[test]
fn hostile_text_becomes_neither_an_element_nor_an_attribute_nor_a_link() {
    let plain = all(&everywhere("plain"), Locale::En);
    let shape = |found: &[Found]| -> Vec<(String, Vec<String>)> {
        let shapes = found.iter().map(|it| {
            let names = it.attributes.iter().map(|(name, _)| name.clone());
            (it.tag.clone(), names.collect())
        });
        shapes.collect()
    };
    for text in HOSTILE {
        let document = everywhere(text);
        let found = all(&document, Locale::En);
        assert_eq!(shape(&found), shape(&plain), "{text}");
        assert_eq!(faults(&document, Locale::En), [""; 0], "{text}");
        assert!(
            found[0].text.matches(text).count() > 20,
            "{text} is changed"
        );
    }
}
