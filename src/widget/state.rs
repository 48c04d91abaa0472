//! The whole state of a widget and every way it can change. What is derived from
//! it (the hits) is computed from it elsewhere.

use std::rc::Rc;

use super::{Asked, Place, Remark, Theme, View};
use crate::{
    answer::{Form, Topic},
    catalog::{Category, CloseCode, Locale, Pair, Subject},
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
    /// The first of two codes to be compared, while the second is still to be named.
    pub(super) picked: Option<CloseCode>,
    /// Whether the table of what may be sent is open.
    pub(super) sending: bool,
    /// Whether the query changed a moment ago, so that more keys may follow.
    pub(super) typing: bool,
}

/// How the last copying went.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Copied {
    /// The clipboard has it.
    Done(Copy),
    /// The clipboard was refused; here is the text to copy by hand.
    Refused(Copy, Rc<str>),
}

/// Something that can be copied.
#[derive(Clone, Debug, PartialEq)]
pub enum Copy {
    /// The short answer about a code, from its row.
    Row(CloseCode),
    /// A full answer, in one of its forms.
    Answer(Topic, Form),
    /// A code sample of an answer, by its file, with its code.
    Sample(Topic, Rc<str>, Rc<str>),
}

impl Copy {
    /// Whether it belongs to the answer to a topic.
    pub(super) fn is_of(&self, topic: &Topic) -> bool {
        match self {
            Self::Row(_) => false,
            Self::Answer(of, _) | Self::Sample(of, _, _) => of == topic,
        }
    }

    /// Whether an answer's button of that value copies it.
    pub(super) fn is_by(&self, value: &str) -> bool {
        match self {
            Self::Row(_) => false,
            Self::Answer(_, form) => form.key() == value,
            Self::Sample(_, file, _) => **file == *value,
        }
    }
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Action {
    /// The search box has the focus, so somebody may be about to type.
    Expect,
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
    /// A search was asked for by a button.
    SearchFor(Rc<str>),
    /// A code was picked to be compared, as the first or as the second.
    Pick(CloseCode),
    /// Two codes are to be compared.
    Compare(Pair),
    /// The comparison was closed, or the pick given up.
    EndComparison,
    /// The table of what may be sent was opened or closed.
    FlipSending,
    /// A record from elsewhere is to be removed, by its place.
    Remove(usize),
    /// Something is to be copied.
    Copy(Copy),
    /// The clipboard has it.
    Copied(Copy),
    /// The clipboard was refused; the text is to be shown.
    CopyRefused(Copy, Rc<str>),
    /// What was said about copying has been said long enough.
    ForgetCopy,
    /// The notice was read.
    Dismiss,
}

impl State {
    /// The state that shows what is asked for.
    pub(super) fn showing(asked: Asked) -> Self {
        Self {
            view: asked.view,
            remarks: asked.remarks,
            ..Self::default()
        }
    }

    /// The state after something happened.
    pub(super) fn after(mut self, action: Action) -> Self {
        let view = &mut self.view;
        match action {
            Action::Search(query) => {
                // What was pasted stays pasted while it is typed on.
                let kept = view.query.is_kept() && !view.query.is_blank();
                let query = if kept { query.keep() } else { query };
                self.typing = view.query != query;
                view.query = query;
            }
            Action::ClearSearch => view.query = Query::default(),
            Action::ClearCategory => view.category = None,
            Action::Settle => self.typing = false,
            Action::Filter(category) => view.category = category,
            Action::Toggle(code) => view.code = (view.code != Some(code)).then_some(code),
            Action::Open(code) => view.open(code),
            Action::GoTo(code) => {
                view.open(code);
                view.query = Query::default();
                view.category = None;
            }
            Action::Close => view.code = None,
            Action::Dress(theme) => view.theme = theme,
            Action::Speak(locale) => view.locale = Some(locale),
            Action::SearchFor(text) => view.query = Query::new(&text),
            Action::Pick(code) => match self.picked.take() {
                None => {
                    view.compare = None;
                    self.picked = Some(code);
                }
                Some(first) if first != code => {
                    view.compare = Some(Pair(Subject::from(first), Subject::from(code)));
                }
                Some(_) => {}
            },
            Action::Compare(pair) => {
                self.picked = None;
                view.compare = Some(pair);
            }
            Action::EndComparison => {
                self.picked = None;
                view.compare = None;
            }
            Action::FlipSending => self.sending = !self.sending,
            Action::Copied(what) => self.copy = Some(Copied::Done(what)),
            Action::CopyRefused(what, text) => self.copy = Some(Copied::Refused(what, text)),
            Action::ForgetCopy => self.copy = None,
            Action::Dismiss => self.remarks.clear(),
            // Things for the host to do; what comes of them is told by other actions.
            Action::Expect | Action::Focus(_) | Action::Copy(_) | Action::Remove(_) => {}
        }
        self
    }
}
