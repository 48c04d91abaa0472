//! The widget as HTML, read by the rules that browsers read it by.

use std::{cell::RefCell, collections::BTreeMap};

use html5gum::{Token, Tokenizer};
use tokio::{runtime::Builder, task::LocalSet};
use ws_close_codes::{
    catalog::Locale,
    widget::{Asked, Remark, Texts, View, Widget, WidgetProps},
};
use yew::LocalServerRenderer;

use super::shipped;

/// Elements that have no end.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "link"];

/// An element as it was met, with where it stands.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// All text in it, put together.
    pub(crate) text: String,
    /// How many elements it stands in.
    pub(crate) depth: usize,
    /// The text that is in no further element, save those that are parts of a
    /// sentence.
    pub(crate) own: String,
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    pub(crate) fn part(&self) -> Option<&str> {
        self.attribute("part")
    }
}

/// All elements of a rendered widget, in the order they open.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) elements: Vec<Element>,
}

impl Page {
    /// The elements of a part.
    pub(crate) fn parts(&self, part: &str) -> Vec<&Element> {
        let elements = self.elements.iter();
        elements
            .filter(|element| element.part() == Some(part))
            .collect()
    }

    /// The only element of a part.
    pub(crate) fn part(&self, part: &str) -> &Element {
        match self.parts(part).as_slice() {
            [only] => only,
            others => panic!("{} elements of part {part}", others.len()),
        }
    }

    pub(crate) fn named(&self, name: &str) -> Vec<&Element> {
        let elements = self.elements.iter();
        elements.filter(|element| element.name == name).collect()
    }

    /// The numbers of the rows, from above.
    pub(crate) fn rows(&self) -> Vec<u16> {
        let rows = self.named("tr").into_iter();
        rows.filter_map(|row| row.attribute("data-code")?.parse().ok())
            .collect()
    }
}

/// What a widget shows that was asked for with a query string in an address.
pub(crate) fn at(locale: Locale, query_string: &str) -> Page {
    let mut view = View::default();
    let ignored = view.set_all(query_string);
    let remarks = ignored.into_iter().map(Remark::from).collect();
    show(locale, view, remarks)
}

/// What a widget shows of a view.
pub(crate) fn show(locale: Locale, view: View, remarks: Vec<Remark>) -> Page {
    let asked = Asked {
        view,
        remarks,
        turn: 0,
    };
    read(&html(locale, asked))
}

/// The widget as HTML, in a shipped language.
pub(crate) fn html(locale: Locale, asked: Asked) -> String {
    html_of(texts(locale), asked)
}

/// The widget as HTML, with any texts.
pub(crate) fn html_of(texts: Texts, asked: Asked) -> String {
    let props = yew::props!(WidgetProps {
        texts: texts,
        asked: asked,
        page: "https://docs.example/",
    });
    let runtime = Builder::new_current_thread().build();
    let runtime = runtime.expect("a runtime without I/O needs nothing");
    let renderer = LocalServerRenderer::<Widget>::with_props(props).hydratable(false);
    LocalSet::new().block_on(&runtime, renderer.render())
}

/// A language's texts, read once a test.
fn texts(locale: Locale) -> Texts {
    thread_local!(static READ: RefCell<Vec<Texts>> = RefCell::default());
    READ.with_borrow_mut(|read| {
        let known = read.iter().find(|texts| texts.locale() == locale).cloned();
        known.unwrap_or_else(|| {
            let texts = Texts::new(shipped::catalog(locale));
            read.push(texts.clone());
            texts
        })
    })
}

/// Reads HTML. Panics where it is not well-formed or an element is left open.
pub(crate) fn read(html: &str) -> Page {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let name = plain(&tag.name);
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (plain(name), plain(value)));
                elements.push(Element {
                    attributes: attributes.collect(),
                    text: String::new(),
                    depth: open.len(),
                    own: String::new(),
                    name: name.clone(),
                });
                if !VOID.contains(&name.as_str()) {
                    open.push(elements.len() - 1);
                }
            }
            Token::EndTag(tag) => {
                let ended = open.pop().map(|at| elements[at].name.as_str());
                assert_eq!(
                    ended,
                    Some(plain(&tag.name).as_str()),
                    "elements are nested"
                );
            }
            Token::String(text) => {
                let text = plain(&text);
                for at in &open {
                    elements[*at].text.push_str(&text);
                }
                let mut inside = open.iter().rev();
                if let Some(at) = inside.find(|at| !is_phrasing(&elements[**at].name)) {
                    elements[*at].own.push_str(&text);
                }
            }
            Token::Error(error) => panic!("not well-formed: {}", *error),
            Token::Comment(_) | Token::Doctype(_) => {}
        }
    }
    assert_eq!(open, [0_usize; 0], "an element is left open");
    Page { elements }
}

/// Whether an element is a part of a sentence.
pub(crate) fn is_phrasing(name: &str) -> bool {
    matches!(name, "code" | "mark" | "strong" | "bdi")
}

fn plain(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}
