//! What can be asked. A topic is written like the parameter of the address bar
//! that asks it, which is also how it crosses from the page's program to the one
//! that answers.

use std::fmt;

use crate::catalog::{CloseCode, Locale, Pair};

/// What an answer is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Topic {
    /// Everything about a code, in the table or not.
    Code(CloseCode),
    /// What a text that looks like a number is, if not one of the table's codes;
    /// and the services whose codes or names fit a search.
    Search(String),
    /// Two codes side by side.
    Pair(Pair),
    /// What may be sent, over all codes and implementations.
    Sending,
    /// The questions people ask most.
    Questions,
    /// Which of the table's codes it is, where none is named.
    Choice,
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "code={code}"),
            Self::Search(text) => write!(f, "q={text}"),
            Self::Pair(pair) => write!(f, "compare={pair}"),
            Self::Sending => f.write_str("sending"),
            Self::Questions => f.write_str("questions"),
            Self::Choice => f.write_str("choice"),
        }
    }
}

impl Topic {
    /// Reads what [`Topic`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        Some(match name {
            "code" => Self::Code(value.parse().ok()?),
            "q" => Self::Search(value.to_owned()),
            "compare" => Self::Pair(value.parse().ok()?),
            "sending" => Self::Sending,
            "questions" => Self::Questions,
            "choice" => Self::Choice,
            _ => return None,
        })
    }

    /// The data files an answer in a language is made from, beside those every
    /// answer needs ([`Topic::always`]).
    pub fn needs(&self, locale: Locale) -> Vec<String> {
        let tag = locale.tag();
        let record = |code: CloseCode| {
            let translated = (locale != Locale::En).then(|| format!("records/{tag}/{code}.json"));
            [format!("records/{code}.json")]
                .into_iter()
                .chain(translated)
        };
        match self {
            Self::Code(code) => record(*code).collect(),
            Self::Pair(Pair(a, b)) => {
                let records = [a, b].into_iter().filter(|it| it.service.is_none());
                let mut files: Vec<String> = records.flat_map(|it| record(it.code)).collect();
                files.push(format!("pairs/{tag}.json"));
                files
            }
            Self::Questions => vec![format!("faq/{tag}.json")],
            Self::Search(_) | Self::Sending | Self::Choice => Vec::new(),
        }
    }

    /// The data files that every answer in a language needs.
    pub fn always(locale: Locale) -> Vec<String> {
        let tag = locale.tag();
        let facts = [
            "codes",
            "sources",
            "services",
            "implementations",
            "snippets",
        ];
        let prose = ["answers", "numbers", "services", "implementations"];
        let facts = facts.map(|name| format!("{name}.json"));
        let rows = format!("{tag}.json");
        let prose = prose.map(|name| format!("{name}/{tag}.json"));
        facts.into_iter().chain([rows]).chain(prose).collect()
    }
}
