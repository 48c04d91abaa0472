//! The whole state of a widget and every way it can change. Nothing else holds
//! state; what is derived from it (the hits) is computed from it.

use std::rc::Rc;

use yew::Reducible;

use super::{Asked, Parameter, Remark, Texts, Theme, View};
use crate::{
    catalog::{Category, CloseCode, Locale},
    lookup::Query,
};

/// Everything a widget remembers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct State {
    pub(super) view: View,
    pub(super) remarks: Vec<Remark>,
    pub(super) copy: Option<Copied>,
}

/// How the last copying went.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Copied {
    /// The clipboard has it.
    Done(CloseCode),
    /// The clipboard was refused; here is the text to copy by hand.
    Refused(CloseCode, Rc<str>),
}

impl Copied {
    /// The code that was to be copied.
    pub(super) fn code(&self) -> CloseCode {
        match self {
            Self::Done(code) | Self::Refused(code, _) => *code,
        }
    }
}

/// Something that happened.
#[derive(Clone, Debug)]
pub(super) enum Action {
    /// The view was set from outside: address bar, back button, attributes.
    Show(View, Vec<Remark>),
    /// Somebody typed.
    Search(Query),
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
    /// Copying succeeded or failed.
    Copied(Copied),
    /// The message about copying has been up long enough.
    ForgetCopy,
    /// The notice was read.
    Dismiss,
}

impl State {
    /// The state that shows what was asked for. A code the table does not have is
    /// passed over.
    pub(super) fn new(texts: &Texts, asked: &Asked) -> Self {
        let mut view = asked.view.clone();
        let mut remarks = asked.remarks.clone();
        if let Some(code) = view.code
            && texts.entry(code).is_none()
        {
            view.code = None;
            remarks.push(Remark::Ignored(Parameter::Code));
        }
        Self {
            view,
            remarks,
            copy: None,
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        let view = &mut next.view;
        match action {
            Action::Show(shown, remarks) => {
                *view = shown;
                next.remarks = remarks;
            }
            Action::Search(query) => view.query = query,
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
            Action::Copied(copied) => next.copy = Some(copied),
            Action::ForgetCopy => next.copy = None,
            Action::Dismiss => next.remarks.clear(),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}
