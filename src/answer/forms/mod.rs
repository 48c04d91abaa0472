//! The forms a document takes: elements for the page, and plain text, Markdown or
//! JSON to be carried elsewhere.

mod draw;
mod elements;
mod highlight;
mod json;
mod markdown;
mod plain;
mod tree;

use super::{
    Document,
    document::{Run, To, Way},
};
use crate::catalog::{Library, Locale, words};

pub use self::{elements::elements, tree::Element};

/// A form to be carried elsewhere.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Form {
    /// Plain text.
    Text,
    /// Markdown (CommonMark, with GitHub's tables).
    Markdown,
    /// JSON, by sections.
    Json,
    /// The address that opens it.
    Link,
}

words!(Form {
    Text = "text",
    Markdown = "markdown",
    Json = "json",
    Link = "link",
});

impl Form {
    /// All four, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Text, Self::Markdown, Self::Json, Self::Link];

    /// Puts a document into this form. `page` is the page's address without
    /// parameters.
    pub fn write(
        self,
        document: &Document,
        library: &Library,
        locale: Locale,
        page: &str,
    ) -> String {
        let link = match document.link.as_str() {
            "" => page.to_owned(),
            parameters => format!("{page}?{parameters}&lang={}", locale.tag()),
        };
        match self {
            Self::Text => plain::write(document, &link),
            Self::Markdown => markdown::write(document, &link),
            Self::Json => json::write(document, &link, library, locale),
            Self::Link => link,
        }
    }
}

/// Whether a text may be a link's target.
fn is_link(url: &str) -> bool {
    url.starts_with("https://")
}

/// The entries that buttons lead to; what else they do is of use on the page only.
fn entries(ways: &[Way]) -> impl Iterator<Item = &str> {
    let ways = ways.iter().filter(|way| matches!(way.to, To::Code(_)));
    ways.map(|way| way.label.as_str())
}

/// A run as bare text.
fn bare(run: &Run) -> String {
    match run {
        Run::Words(text) | Run::Code(text) | Run::Yes(text) | Run::No(text) => text.clone(),
        Run::Link { title, url } if is_link(url) && title != url => format!("{title} ({url})"),
        Run::Link { title, .. } => title.clone(),
    }
}

/// A text without markup.
fn bare_text(text: &[Run]) -> String {
    text.iter().map(bare).collect()
}
