//! What is handed out of the widget about a code: one typed answer, of which
//! every copied form is a rendering.

use super::{Catalog, CloseCode, Entry, Message};

/// The address that opens a code's entry; `page` is the page's address without
/// parameters.
pub fn deep_link(page: &str, code: CloseCode) -> String {
    format!("{page}?code={code}")
}

/// The short answer about one code, ready to be pasted elsewhere.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answer<'a> {
    code: CloseCode,
    name: &'a str,
    meaning: String,
    recovery: String,
    link: String,
}

impl<'a> Answer<'a> {
    /// The answer for an entry; `page` is the page's address without parameters,
    /// to which the deep link adds its own.
    pub fn new(catalog: &'a Catalog, entry: &'a Entry, page: &str) -> Self {
        let line = |label, text: &str| {
            let values = [("label", catalog.say(label)), ("text", text)];
            catalog.fill(Message::CopyLine, &values)
        };
        Self {
            code: entry.code,
            name: &entry.prose.name,
            meaning: line(Message::ColumnMeaning, &entry.prose.meaning),
            recovery: line(Message::ColumnRecovery, &entry.prose.recovery),
            link: deep_link(page, entry.code),
        }
    }

    /// The deep link to the code.
    pub fn link(&self) -> &str {
        &self.link
    }

    /// As plain text, four lines; the backticks of inline code go.
    pub fn plain_text(&self) -> String {
        let (code, name, link) = (self.code, self.name, &self.link);
        let (meaning, recovery) = (&self.meaning, &self.recovery);
        format!("{code} {name}\n{meaning}\n{recovery}\n{link}").replace('`', "")
    }
}
