//! What every part of the tree is drawn from, and where each reports what the
//! reader does. One borrowed value instead of a list of properties a part: a
//! part is then a plain function, which in wasm is a tenth of a component.

use std::{cell::Cell, rc::Rc};

use yew::{html::Scope, prelude::*};

use super::{
    Answers, Depths, Level, Request, Widget,
    answers::Answered,
    state::{Action, State},
};
use crate::{
    answer::Topic,
    catalog::{Catalog, CloseCode, Message, Node},
    lookup::{Hit, Mark},
};

/// A moment of the widget, as its parts see it.
pub(super) struct Scene<'a> {
    /// What is said, in the language shown.
    pub(super) texts: &'a Catalog,
    /// What the widget remembers.
    pub(super) state: &'a State,
    /// The codes to show, best first.
    pub(super) codes: &'a [CloseCode],
    /// The codes that fit the query, in whichever category.
    pub(super) fitting: &'a [Hit],
    /// The words that were found.
    pub(super) mark: &'a Mark,
    /// The sentences of full entries that are searched in.
    pub(super) depths: &'a [Depths],
    /// What gives full answers, once it is there.
    pub(super) answers: Option<&'a Answers>,
    /// Whether it could not be had.
    pub(super) answers_failed: bool,
    /// The answers shown lately.
    pub(super) answered: &'a Answered,
    /// Takes what only the host can do.
    pub(super) on_request: &'a Callback<Request>,
    /// The rank above that of an answer's title.
    pub(super) level: Level,
    /// Counts what the host asked for; see [`Asked::turn`](super::Asked::turn).
    pub(super) turn: u32,
    /// The choice of language, which forgets attributes once it was used.
    pub(super) language: &'a NodeRef,
    /// Where the pointer was last pressed, in CSS pixels of the window.
    pub(super) pressed_at: &'a Rc<Cell<(i32, i32)>>,
    /// Where to report to.
    pub(super) link: &'a Scope<Widget>,
}

impl Scene<'_> {
    /// A text of the interface, to be shown.
    pub(super) fn say(&self, message: Message) -> AttrValue {
        shown(self.texts.say(message))
    }

    /// A text of the interface with its `{placeholders}` filled in.
    pub(super) fn fill(&self, message: Message, values: &[(&str, &str)]) -> AttrValue {
        self.texts.fill(message, values).into()
    }

    /// The answer to a topic, where there is one.
    pub(super) fn answer(&self, topic: &Topic) -> Option<Rc<Node>> {
        let answers = self.answers?;
        self.answered.get(answers, topic, self.texts.locale())
    }

    /// The answer to what is searched for, where that has one beyond the table.
    pub(super) fn search_answer(&self) -> Option<Rc<Node>> {
        let query = &self.state.view.query;
        self.answered
            .search(self.answers?, query, self.texts.locale())
    }

    /// Reports an action on a click.
    pub(super) fn on_click(&self, action: Action) -> Callback<MouseEvent> {
        let link = self.link.clone();
        Callback::from(move |event: MouseEvent| {
            // A row opens on a click too, but not on a click on what stands in it.
            event.stop_propagation();
            link.send_message(action.clone());
        })
    }
}

/// A text as Yew takes it. Converted in one place: the conversion is inlined
/// wherever it stands.
pub(super) fn shown(text: &str) -> AttrValue {
    AttrValue::Rc(text.into())
}
