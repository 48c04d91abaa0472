//! What a widget asks of whoever hosts it: everything it cannot do without
//! touching the browser.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Callback};

use super::{Theme, View};
use crate::{
    answer::Topic,
    catalog::{CloseCode, Locale},
};

/// Something for the host to do, or to tell the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// The view changed: bring the address bar up to date.
    Shown(View),
    /// The reader chose a theme: remember it.
    Dress(Theme),
    /// A search settled: tell the page.
    Searched {
        /// What was searched for.
        query: AttrValue,
        /// The codes found, best first.
        codes: Vec<CloseCode>,
    },
    /// An entry was opened: tell the page.
    Selected(CloseCode),
    /// Put a text on the clipboard and answer whether that succeeded.
    Copy {
        /// The text.
        text: AttrValue,
        /// Takes the answer.
        reply: Callback<bool>,
    },
    /// Give the focus to a place in the widget.
    Focus(Place),
    /// Bring an entry into the visible part of the page.
    Reveal(CloseCode),
    /// Get what the answer to a topic is made of.
    Need(Topic),
    /// Open the file that was chosen.
    OpenFile(HtmlInputElement),
    /// Open a text that was pasted.
    OpenText(AttrValue),
    /// Give up a record from elsewhere, by its place.
    Remove(usize),
    /// The reader chose a language: remember it and get its texts.
    Speak(Locale),
}

/// A place that can be given the focus.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    /// The search box.
    Search,
    /// The button that opens a row.
    Row(CloseCode),
    /// The comparison.
    Comparison,
    /// The entry that is there alone.
    Entry,
    /// The text to be copied by hand; all of it becomes selected.
    CopyText,
}
