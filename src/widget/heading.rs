//! Headings whose rank depends on where the widget stands: the page's own title
//! in one place, a section of somebody's documentation in another.

use yew::prelude::*;

use super::scene::shown;

/// The rank of the widget's title; sections and entries rank below it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Level(u8);

impl Level {
    /// The title of a page.
    pub const PAGE: Self = Self(1);
    /// A section of somebody else's page.
    pub const SECTION: Self = Self(2);

    /// The element of that rank.
    pub(super) fn tag(self) -> String {
        format!("h{}", self.0)
    }

    /// The rank above, for what brings a title of its own.
    pub(super) fn above(self) -> Self {
        Self(self.0 - 1)
    }

    /// One rank further down, and `more` beyond that, as far as HTML has ranks.
    pub(super) fn below(self, more: u8) -> Self {
        Self((self.0 + 1).saturating_add(more).min(6))
    }
}

/// A heading of a given rank.
pub(super) fn heading(level: Level, text: &str) -> Html {
    html! { <@{level.tag()}>{ shown(text) }</@> }
}
