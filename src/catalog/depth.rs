//! The constants and sentences of full entries, as far as they are to be searched in. They arrive
//! after the table itself; the one that made a row fit is shown in it.

use super::{CloseCode, json::Node};

/// Texts about codes in one language.
#[derive(Debug, Default)]
pub struct Depth {
    /// The language, as a BCP 47 tag.
    pub lang: String,
    /// Constants and names that libraries use for a code.
    pub aliases: Vec<(CloseCode, String)>,
    /// What people call it when they look for it.
    pub keywords: Vec<(CloseCode, String)>,
    /// When a code is seen.
    pub symptoms: Vec<(CloseCode, String)>,
    /// Everything else.
    pub body: Vec<(CloseCode, String)>,
}

impl Depth {
    /// Reads what [`Library::depth`](super::Library::depth) writes; of anything else,
    /// nothing.
    pub fn parse(text: &str) -> Self {
        let mut lists: [Vec<(CloseCode, String)>; 4] = Default::default();
        let (mut about, mut list) = (None, 0);
        let mut lang = String::new();
        let texts = match Node::read(text) {
            Ok(Node::List(texts)) => texts,
            _ => Vec::new(),
        };
        for text in texts {
            match text {
                Node::Whole(code) => {
                    about = u16::try_from(code).ok().map(CloseCode::new);
                    list = 0;
                }
                Node::Null => list = 3.min(list + 1),
                Node::Text(text) => match about {
                    Some(code) => lists[list].push((code, text)),
                    None => lang = text,
                },
                _ => {}
            }
        }
        let [aliases, keywords, symptoms, body] = lists;
        Self {
            lang,
            aliases,
            keywords,
            symptoms,
            body,
        }
    }

    /// Tells the texts about a code, in the order they say why it fits.
    pub fn tell<'a>(&'a self, code: CloseCode, tell: &mut dyn FnMut(&'a str)) {
        for list in [&self.symptoms, &self.keywords, &self.body, &self.aliases] {
            for (about, text) in list {
                if *about == code {
                    tell(text);
                }
            }
        }
    }

    /// Writes texts as a flat list: the language, a code, its aliases, `null`, what it is
    /// searched as, `null`, its symptoms, `null`, the rest.
    pub(super) fn write(
        lang: &str,
        codes: impl IntoIterator<Item = (CloseCode, [Vec<String>; 4])>,
    ) -> String {
        let mut flat = vec![Node::Text(lang.to_owned())];
        for (code, lists) in codes {
            flat.push(Node::Whole(code.number().into()));
            for (at, list) in lists.into_iter().enumerate() {
                flat.extend((at > 0).then_some(Node::Null));
                flat.extend(list.into_iter().map(Node::Text));
            }
        }
        Node::List(flat).to_string()
    }
}
