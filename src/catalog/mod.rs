//! KNOWS: the close codes, their ranges and everything said of them. Reads and
//! checks the data files it is handed as text; fetching them, finding things in
//! them and showing them are left to others.

mod answer;
mod category;
mod close_code;
mod facts;
mod locale;
mod message;
mod prose;

use std::collections::BTreeMap;

pub use self::{
    answer::Answer,
    category::{Category, UnknownCategory},
    close_code::{CloseCode, CodeRange},
    facts::{
        AdviceBasis, Basis, Facts, Reconnect, Sender, Source, SourceId, Then, Verdict, Wait,
        WasClean,
    },
    locale::Locale,
    message::Message,
    prose::{CodeProse, Question, Sides},
};

/// One row of the table with all that belongs to it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    /// What holds in every language.
    pub facts: Facts,
    /// What is said in this one.
    pub prose: CodeProse,
}

/// Why data could not be taken as a catalog.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// A file is not the JSON its schema describes; carries the parser's line and column.
    #[error("{file} cannot be read: {cause}")]
    Shape {
        /// Which file.
        file: &'static str,
        /// What the parser said.
        cause: serde_json::Error,
    },
    /// The language file is for a language we do not have.
    #[error("unknown locale {0:?}")]
    UnknownLocale(String),
    /// A text of the interface is missing in the language.
    #[error("no message {0:?} in this language")]
    MissingMessage(&'static str),
    /// A code of the table has no sentences in the language.
    #[error("no sentences for {0} in this language")]
    MissingProse(CloseCode),
    /// A code refers to a source that is not listed.
    #[error("{code} names an unknown source {id:?}")]
    UnknownSource {
        /// The code that refers to it.
        code: CloseCode,
        /// The key it uses.
        id: String,
    },
}

/// All codes of the table with everything known about them, in one language.
#[derive(Debug)]
pub struct Catalog {
    locale: Locale,
    checked: String,
    entries: Vec<Entry>,
    sources: BTreeMap<SourceId, Source>,
    messages: Vec<String>,
    stop_words: Vec<String>,
    faq: Vec<Question>,
}

impl Catalog {
    /// Puts a catalog together from the text of `codes.json` and of one language's file.
    ///
    /// # Errors
    ///
    /// A [`CatalogError`] says which file, code or text is at fault.
    pub fn parse(facts: &str, prose: &str) -> Result<Self, CatalogError> {
        let shape = |file| move |cause| CatalogError::Shape { file, cause };
        let facts: facts::FactsFile = serde_json::from_str(facts).map_err(shape("codes.json"))?;
        let mut prose: prose::ProseFile =
            serde_json::from_str(prose).map_err(shape("the language file"))?;

        let locale = Locale::ALL
            .into_iter()
            .find(|locale| locale.tag() == prose.locale)
            .ok_or(CatalogError::UnknownLocale(prose.locale))?;
        let messages = Message::ALL
            .iter()
            .map(|message| {
                let missing = CatalogError::MissingMessage(message.key());
                prose.messages.remove(message.key()).ok_or(missing)
            })
            .collect::<Result<_, _>>()?;
        let mut entries = Vec::with_capacity(facts.codes.len());
        for facts_of_code in facts.codes {
            let code = facts_of_code.code;
            let cited = facts_of_code.sources.iter();
            for id in cited.chain(&facts_of_code.reconnect.sources) {
                if !facts.sources.contains_key(id) {
                    let id = id.as_str().to_owned();
                    return Err(CatalogError::UnknownSource { code, id });
                }
            }
            let prose_of_code = prose.codes.remove(&code.to_string());
            entries.push(Entry {
                facts: facts_of_code,
                prose: prose_of_code.ok_or(CatalogError::MissingProse(code))?,
            });
        }
        entries.sort_by_key(|entry| entry.facts.code);

        Ok(Self {
            locale,
            checked: facts.checked,
            entries,
            sources: facts.sources,
            messages,
            stop_words: prose.stop_words,
            faq: prose.faq,
        })
    }

    /// The language everything in it is written in.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The day the facts were last checked, `YYYY-MM-DD`.
    pub fn checked(&self) -> &str {
        &self.checked
    }

    /// All entries, in numeric order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a code, where the table has it.
    pub fn entry(&self, code: CloseCode) -> Option<&Entry> {
        let at = self
            .entries
            .binary_search_by_key(&code, |entry| entry.facts.code);
        at.ok().map(|at| &self.entries[at])
    }

    /// The sources behind an entry, in the order the data lists them.
    pub fn sources_of<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Source> {
        let ids = entry.facts.sources.iter();
        ids.filter_map(|id| self.sources.get(id))
    }

    /// The sources behind the advice on reconnecting.
    pub fn reconnect_sources_of<'a>(
        &'a self,
        entry: &'a Entry,
    ) -> impl Iterator<Item = &'a Source> {
        let ids = entry.facts.reconnect.sources.iter();
        ids.filter_map(|id| self.sources.get(id))
    }

    /// A text of the interface.
    pub fn say(&self, message: Message) -> &str {
        &self.messages[message as usize]
    }

    /// A text of the interface with its `{placeholders}` filled in. A value is
    /// never itself looked through for placeholders.
    pub fn fill(&self, message: Message, values: &[(&str, &str)]) -> String {
        let mut rest = self.say(message);
        let mut filled = String::with_capacity(rest.len() + 16);
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let known = after.split_once('}').and_then(|(name, after)| {
                let (_, value) = values.iter().find(|(known, _)| *known == name)?;
                Some((value, after))
            });
            match known {
                Some((value, after)) => {
                    filled.push_str(value);
                    rest = after;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        filled
    }

    /// Words of this language that say nothing about a code.
    pub fn stop_words(&self) -> &[String] {
        &self.stop_words
    }

    /// The questions people ask most, with answers.
    pub fn faq(&self) -> &[Question] {
        &self.faq
    }
}
