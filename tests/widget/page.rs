//! The widget as HTML, read by the rules that browsers read it by.

use std::{cell::RefCell, collections::BTreeMap};

use html5gum::{Token, Tokenizer};
use tokio::{runtime::Builder, task::LocalSet};
use ws_close_codes::{
    catalog::Locale,
    widget::{Answers, Asked, Depths, Level, Remark, Texts, View, Widget, WidgetProps},
};
use yew::LocalServerRenderer;

use super::{answers, shipped};

/// Elements that have no end.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "link"];

/// An element as it was met, with where it stands.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// All text in it, put together.
    pub(crate) text: String,
    /// The same without code.
    pub(crate) prose: String,
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

    /// The elements that stand in the only element of a part.
    pub(crate) fn inside(&self, part: &str) -> &[Element] {
        let depth = self.part(part).depth;
        let mut elements = self.elements.iter();
        let at = elements.position(|element| element.part() == Some(part));
        let inside = &self.elements[at.map_or(0, |at| at + 1)..];
        let end = inside.iter().position(|element| element.depth <= depth);
        &inside[..end.unwrap_or(inside.len())]
    }

    /// The elements that stand in no answer.
    pub(crate) fn frame(&self) -> Vec<&Element> {
        let mut answer: Option<usize> = None;
        let mut frame = Vec::new();
        for element in &self.elements {
            if answer.is_some_and(|depth| element.depth > depth) {
                continue;
            }
            let is_answer = element.attribute("class") == Some("answer");
            answer = is_answer.then_some(element.depth);
            if !is_answer {
                frame.push(element);
            }
        }
        frame
    }

    /// Where a part stands among the elements.
    pub(crate) fn place(&self, part: &str) -> usize {
        let mut elements = self.elements.iter();
        let place = elements.position(|element| element.part() == Some(part));
        place.unwrap_or_else(|| panic!("there is no part {part}"))
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
    match query_string.contains("q=") {
        true => Drawn::from(locale).at(query_string),
        false => Drawn::answered(locale).at(query_string),
    }
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

/// What a widget is drawn from, beside what is asked of it.
pub(crate) struct Drawn {
    pub(crate) texts: Texts,
    pub(crate) depths: Vec<Depths>,
    pub(crate) answers: Option<Answers>,
    pub(crate) answers_failed: bool,
    pub(crate) level: Level,
}

impl Drawn {
    /// All that ships in a language, once everything has arrived.
    pub(crate) fn from(locale: Locale) -> Self {
        Self {
            depths: answers::depths(locale),
            ..Self::answered(locale)
        }
    }

    /// The same without what is only there to be searched in, which takes longest.
    pub(crate) fn answered(locale: Locale) -> Self {
        Self {
            answers: Some(answers::answers(locale)),
            ..Self::at_first(locale)
        }
    }

    /// The table of a language alone, as it is at first paint.
    pub(crate) fn at_first(locale: Locale) -> Self {
        Self {
            texts: texts(locale),
            depths: Vec::new(),
            answers: None,
            answers_failed: false,
            level: Level::SECTION,
        }
    }

    /// The widget as HTML.
    pub(crate) fn html(self, asked: Asked) -> String {
        let props = yew::props!(WidgetProps {
            texts: self.texts,
            depths: self.depths,
            answers: self.answers,
            answers_failed: self.answers_failed,
            asked: asked,
            level: self.level,
            page: "https://docs.example/",
        });
        let runtime = Builder::new_current_thread().build();
        let runtime = runtime.expect("a runtime without I/O needs nothing");
        let renderer = LocalServerRenderer::<Widget>::with_props(props).hydratable(false);
        LocalSet::new().block_on(&runtime, renderer.render())
    }

    /// The widget with a query string in its address.
    pub(crate) fn at(self, query_string: &str) -> Page {
        read(&self.html(asked(query_string)))
    }
}

/// What a query string in an address asks for, with a remark on what means nothing.
pub(crate) fn asked(query_string: &str) -> Asked {
    let mut view = View::default();
    let ignored = view.set_all(query_string);
    Asked {
        view,
        remarks: ignored.into_iter().map(Remark::from).collect(),
        turn: 0,
    }
}

/// The widget as HTML, in a shipped language.
pub(crate) fn html(locale: Locale, asked: Asked) -> String {
    Drawn::from(locale).html(asked)
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
                    prose: String::new(),
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
                let code = open.iter().any(|at| elements[*at].name == "code");
                for at in &open {
                    elements[*at].text.push_str(&text);
                    if !code {
                        elements[*at].prose.push_str(&text);
                    }
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
