//! What is handed out of the widget about a code: one typed answer, of which
//! every copied form is a rendering.

use super::{Catalog, CloseCode, Entry, Message};

/// The short answer about one code, ready to be pasted elsewhere.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answer<'a> {
    code: CloseCode,
    name: &'a str,
    meaning: (&'a str, &'a str),
    recovery: (&'a str, &'a str),
    link: String,
}

impl<'a> Answer<'a> {
    /// The answer for an entry; `page` is the page's address without parameters,
    /// to which the deep link adds its own.
    pub fn new(catalog: &'a Catalog, entry: &'a Entry, page: &str) -> Self {
        Self {
            code: entry.facts.code,
            name: &entry.prose.name,
            meaning: (catalog.say(Message::ColumnMeaning), &entry.prose.meaning),
            recovery: (catalog.say(Message::ColumnRecovery), &entry.prose.recovery),
            link: format!("{page}?code={}", entry.facts.code),
        }
    }

    /// The deep link to the code.
    pub fn link(&self) -> &str {
        &self.link
    }

    /// As plain text, four lines; the backticks of inline code go.
    pub fn plain_text(&self) -> String {
        let line = |(label, text): (&str, &str)| format!("{label}: {}", text.replace('`', ""));
        [
            format!("{} {}", self.code, self.name),
            line(self.meaning),
            line(self.recovery),
            self.link.clone(),
        ]
        .join("\n")
    }
}
