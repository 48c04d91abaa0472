//! The widget as HTML, as it is before anybody touches it: the table, and below it
//! the questions with their answers. Its controls wait for the program.

use std::{cell::RefCell, rc::Rc};

use tokio::{runtime::Builder, task::LocalSet};
use ws_close_codes::{
    answer::{Form, Reading, Topic, show},
    catalog::{Library, Locale},
    widget::{Answering, Answers, Level, Texts, Widget, WidgetProps},
};
use yew::LocalServerRenderer;

/// What comes behind the questions is of no use without the program.
const BEHIND: &str = "<details part=\"sending\"";

/// Draws the widget.
pub(super) fn draw(texts: Texts, library: Library) -> Result<String, String> {
    let answers = Answers::from_source(Rc::new(Questions(library, RefCell::default())));
    let props = yew::props!(WidgetProps {
        texts: texts,
        answers: Some(answers),
        level: Level::PAGE,
    });
    let runtime = Builder::new_current_thread().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    let renderer = LocalServerRenderer::<Widget>::with_props(props).hydratable(false);
    let drawn = LocalSet::new().block_on(&runtime, renderer.render());
    let end = drawn
        .find(BEHIND)
        .ok_or("nothing comes behind the questions")?;
    Ok(inert(&drawn[..end]) + "</div>")
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

/// The answer to one topic.
struct Questions(Library, RefCell<Reading>);

impl Answering for Questions {
    fn elements(&self, topic: &Topic, locale: Locale) -> Option<String> {
        match topic {
            Topic::Questions => {
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
