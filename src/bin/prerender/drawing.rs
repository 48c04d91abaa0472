//! The widget as HTML, as it is before anybody touches it: the table, and below it
//! the questions with their answers; and for each code the row below its own, with
//! its full entry. Their controls wait for the program.

use std::{cell::RefCell, rc::Rc};

use tokio::{runtime::Builder, task::LocalSet};
use ws_close_codes::{
    answer::{Form, Reading, Topic, show},
    catalog::{CloseCode, Library, Locale},
    widget::{Answering, Answers, Asked, Level, Texts, View, Widget, WidgetProps},
};
use yew::LocalServerRenderer;

/// What comes behind the questions is of no use without the program.
const BEHIND: &str = "<details part=\"sending\"";

/// How the row of an entry begins and ends.
const BELOW: (&str, &str) = ("<tr role=\"row\" class=\"below\">", "</section></td></tr>");

/// What is drawn from, in one language.
pub(super) struct Drawing {
    texts: Texts,
    answers: Answers,
}

impl Drawing {
    /// From a table and what answers are made of.
    pub(super) fn new(texts: Texts, library: Library) -> Self {
        let answers = Answers::from_source(Rc::new(Told(library, RefCell::default())));
        Self { texts, answers }
    }

    /// The codes that have a row.
    pub(super) fn codes(&self) -> impl Iterator<Item = CloseCode> {
        self.texts.entries().iter().map(|entry| entry.code)
    }

    /// The widget with nothing open.
    pub(super) fn page(&self) -> Result<String, String> {
        let drawn = self.draw(View::default())?;
        let end = drawn.find(BEHIND);
        let end = end.ok_or("nothing comes behind the questions")?;
        Ok(inert(&drawn[..end]) + "</div>")
    }

    /// The row that opens below that of a code.
    pub(super) fn entry(&self, code: CloseCode) -> Result<String, String> {
        let drawn = self.draw(View {
            code: Some(code),
            ..View::default()
        })?;
        let (begin, end) = BELOW;
        let behind = drawn.split_once(begin).map(|(_, behind)| behind);
        let within = behind.and_then(|behind| behind.split_once(end));
        let (within, _) = within.ok_or_else(|| format!("nothing opens below {code}"))?;
        if within.contains("aria-busy") {
            return Err(format!("the entry of {code} lacks what it is made of"));
        }
        Ok(inert(&format!("{begin}{within}{end}")))
    }

    fn draw(&self, view: View) -> Result<String, String> {
        let props = yew::props!(WidgetProps {
            texts: self.texts.clone(),
            answers: Some(self.answers.clone()),
            asked: Asked {
                view,
                ..Asked::default()
            },
            level: Level::PAGE,
        });
        let runtime = Builder::new_current_thread().build();
        let runtime = runtime.map_err(|error| error.to_string())?;
        let renderer = LocalServerRenderer::<Widget>::with_props(props).hydratable(false);
        Ok(LocalSet::new().block_on(&runtime, renderer.render()))
    }
}

/// The controls as long as they do nothing: a button keeps its look. What else it
/// says is for readers who can press it, and 400 bytes of the first load.
fn inert(drawn: &str) -> String {
    let drawn = drawn.replace("<select ", "<select disabled ");
    // Text and values have no such signs that are not escaped.
    let mut pieces = drawn.split("<button ");
    let mut inert = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (attributes, rest) = piece.split_once('>').unwrap_or((piece, ""));
        inert.push_str("<button disabled");
        for attribute in attributes.split("\" ") {
            let attribute = attribute.trim_end_matches('"');
            if attribute.starts_with("class=") || attribute == "aria-pressed=\"true" {
                inert.push_str(&format!(" {attribute}\""));
            }
        }
        inert.push('>');
        inert.push_str(rest);
    }
    inert
}

/// The answers that are drawn.
struct Told(Library, RefCell<Reading>);

impl Answering for Told {
    fn elements(&self, topic: &Topic, locale: Locale) -> Option<String> {
        match topic {
            Topic::Questions | Topic::Code(_) => {
                let answer = show(&self.0, &mut self.1.borrow_mut(), topic, locale)?;
                Some(answer.to_string())
            }
            _ => None,
        }
    }

    fn write(&self, _: &Topic, _: Form, _: Locale, _: &str) -> Option<String> {
        None
    }
}
