//! What a host hands to a widget, at first and whenever it changes.

use yew::prelude::*;

use super::{Answers, Depths, Level, Remark, Request, Texts, View};

/// What the host wants shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The view to show.
    pub view: View,
    /// What the reader should know about it.
    pub remarks: Vec<Remark>,
    /// Counts the askings, so that asking for the same view again is seen.
    pub turn: u32,
}

/// What a [`Widget`](super::Widget) is given.
#[derive(Clone, PartialEq, Properties)]
pub struct WidgetProps {
    /// The codes, in the language to show.
    pub texts: Texts,
    /// The same codes in a second language to search in.
    #[prop_or_default]
    pub second: Option<Texts>,
    /// The sentences of full entries to search in, in both languages, as far as
    /// they are here.
    #[prop_or_default]
    pub depths: Vec<Depths>,
    /// What gives full answers, once it is there.
    #[prop_or_default]
    pub answers: Option<Answers>,
    /// Whether it could not be had.
    #[prop_or_default]
    pub answers_failed: bool,
    /// What to show. The reader goes on from there.
    #[prop_or_default]
    pub asked: Asked,
    /// The address that deep links are made from, without parameters.
    #[prop_or_default]
    pub page: AttrValue,
    /// The rank of the title.
    #[prop_or(Level::SECTION)]
    pub level: Level,
    /// Takes what only the host can do.
    #[prop_or_default]
    pub on_request: Callback<Request>,
}
