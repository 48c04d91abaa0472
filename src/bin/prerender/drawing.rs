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
    // Text has no such sign that is not escaped.
    let early = drawn[..end]
        .replace("<button ", "<button disabled ")
        .replace("<select ", "<select disabled ");
    Ok(early + "</div>")
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
