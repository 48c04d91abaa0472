//! The whole state of a widget and every way it can change. What is derived from
//! it (the hits) is computed from it elsewhere.

use std::rc::Rc;

use super::{Asked, Parameter, Place, Remark, Texts, Theme, View};
use crate::{
    catalog::{Category, CloseCode, Locale},
    lookup::Query,
};

/// Everything a widget remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct State {
    /// What can be shared of what is seen.
    pub(super) view: View,
    /// What the reader should know.
    pub(super) remarks: Vec<Remark>,
    /// How the last copying went.
    pub(super) copy: Option<Copied>,
    /// Whether the query changed a moment ago, so that more keys may follow.
    pub(super) typing: bool,
}

/// How the last copying went.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Copied {
    /// The clipboard has it.
    Done(CloseCode),
    /// The clipboard was refused; here is the text to copy by hand.
    Refused(CloseCode, Rc<str>),
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Action {
    /// Somebody typed.
    Search(Query),
    /// Nobody has typed for a moment.
    Settle,
    /// The search is to be cleared, from elsewhere than the search box.
    ClearSearch,
    /// The category is to be cleared, from elsewhere than the chips.
    ClearCategory,
    /// A chip was pressed.
    Filter(Option<Category>),
    /// A row was opened, or closed when it was open.
    Toggle(CloseCode),
    /// An entry was asked for while its row is there to see.
    Open(CloseCode),
    /// An entry was asked for, whatever is searched for at the moment.
    GoTo(CloseCode),
    /// The open entry was closed.
    Close,
    /// A theme was chosen.
    Dress(Theme),
    /// A language was chosen.
    Speak(Locale),
    /// The focus is to go elsewhere.
    Focus(Place),
    /// A code is to be copied.
    Copy(CloseCode),
    /// The clipboard has a code.
    Copied(CloseCode),
    /// The clipboard was refused for a code; the text is to be shown.
    CopyRefused(CloseCode, Rc<str>),
    /// What was said about copying has been said long enough.
    ForgetCopy,
    /// The notice was read.
    Dismiss,
}

impl State {
    /// The state that shows what is asked for. A code the table does not have is
    /// passed over.
    pub(super) fn showing(texts: &Texts, asked: Asked) -> Self {
        let Asked {
            mut view,
            mut remarks,
            ..
        } = asked;
        if view.code.is_some_and(|code| texts.entry(code).is_none()) {
            view.code = None;
            remarks.push(Remark::Ignored(Parameter::Code));
        }
        Self {
            view,
            remarks,
            ..Self::default()
        }
    }

    /// The state after something happened.
    pub(super) fn after(mut self, action: Action) -> Self {
        let view = &mut self.view;
        match action {
            Action::Search(query) => {
                self.typing = view.query != query;
                view.query = query;
            }
            Action::ClearSearch => view.query = Query::default(),
            Action::ClearCategory => view.category = None,
            Action::Settle => self.typing = false,
            Action::Filter(category) => view.category = category,
            Action::Toggle(code) => view.code = (view.code != Some(code)).then_some(code),
            Action::Open(code) => view.code = Some(code),
            Action::GoTo(code) => {
                view.code = Some(code);
                view.query = Query::default();
                view.category = None;
            }
            Action::Close => view.code = None,
            Action::Dress(theme) => view.theme = theme,
            Action::Speak(locale) => view.locale = Some(locale),
            Action::Copied(code) => self.copy = Some(Copied::Done(code)),
            Action::CopyRefused(code, text) => self.copy = Some(Copied::Refused(code, text)),
            Action::ForgetCopy => self.copy = None,
            Action::Dismiss => self.remarks.clear(),
            // Things for the host to do; what comes of them is told by other actions.
            Action::Focus(_) | Action::Copy(_) => {}
        }
        self
    }
}
