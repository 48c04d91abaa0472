//! The catalog itself: facts and sentences put together, code by code.

use super::{
    CatalogError, Category, CloseCode, CodeProse, Details, Facts, Locale, Message, Question,
    Source, SourceId,
    facts::{facts_file, sources_file},
    fields::{Fields, document},
    json::Node,
    prose::{DetailsFile, ProseFile},
};

/// The texts of the data files that make up a catalog.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// `codes.json`: what holds in every language.
    pub facts: &'a str,
    /// `<lang>.json`: the interface and the rows of the table.
    pub prose: &'a str,
    /// `details/<lang>.json` and `sources.json`: what opens below a row. A catalog
    /// can be searched without them.
    pub details: Option<(&'a str, &'a str)>,
}

/// One row of the table with all that belongs to it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    /// What holds in every language.
    pub facts: Facts,
    /// What the row says.
    pub prose: CodeProse,
    /// What opens below it, where that is here already.
    pub details: Option<Details>,
}

/// All codes of the table with everything known about them, in one language.
#[derive(Debug)]
pub struct Catalog {
    locale: Locale,
    checked: String,
    entries: Vec<Entry>,
    sources: Vec<(SourceId, Source)>,
    messages: Vec<String>,
    stop_words: Vec<String>,
    faq: Vec<Question>,
    complete: bool,
}

impl Catalog {
    /// Puts a catalog together.
    ///
    /// # Errors
    ///
    /// A [`CatalogError`] says which file, code or text is at fault.
    pub fn parse(files: Files<'_>) -> Result<Self, CatalogError> {
        let (checked, facts) = read("codes.json", files.facts, facts_file)?;
        let mut prose = read("the language file", files.prose, ProseFile::read)?;
        let known = Locale::ALL.into_iter().find(|it| it.tag() == prose.locale);
        let locale = known.ok_or(CatalogError::UnexpectedLocale(prose.locale))?;

        let mut entries = Vec::with_capacity(facts.len());
        for facts in facts {
            entries.push(Entry {
                prose: of_code(&mut prose.codes, facts.code)?,
                facts,
                details: None,
            });
        }
        let mut catalog = Self {
            locale,
            checked,
            entries,
            sources: Vec::new(),
            messages: prose.messages,
            stop_words: prose.stop_words,
            faq: Vec::new(),
            complete: false,
        };
        if let Some((details, sources)) = files.details {
            catalog.complete(details, sources)?;
        }
        Ok(catalog)
    }

    /// Adds what opens below the rows.
    fn complete(&mut self, details: &str, sources: &str) -> Result<(), CatalogError> {
        let mut details = read("the details", details, DetailsFile::read)?;
        if details.locale != self.locale.tag() {
            return Err(CatalogError::UnexpectedLocale(details.locale));
        }
        self.sources = read("sources.json", sources, sources_file)?;
        for entry in &mut self.entries {
            let code = entry.facts.code;
            entry.details = Some(of_code(&mut details.codes, code)?);
            let cited = entry.facts.sources.iter();
            for id in cited.chain(&entry.facts.reconnect.sources) {
                if !self.sources.iter().any(|(known, _)| known == id) {
                    let id = id.as_str().to_owned();
                    return Err(CatalogError::UnknownSource { code, id });
                }
            }
        }
        self.faq = details.faq;
        self.complete = true;
        Ok(())
    }

    /// The language everything in it is written in.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// The day the facts were last checked, `YYYY-MM-DD`.
    pub fn checked(&self) -> &str {
        &self.checked
    }

    /// Whether the details are in it.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// All entries, in the order of the data, which is numeric.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a code, where the table has it.
    pub fn entry(&self, code: CloseCode) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.facts.code == code)
    }

    /// Whether a code is in a category, `None` standing for all of them.
    pub fn is_in(&self, code: CloseCode, category: Option<Category>) -> bool {
        let entry = self.entry(code);
        entry.is_some_and(|entry| category.is_none_or(|it| it == entry.facts.category))
    }

    /// The sources of those ids, in their order.
    pub fn sources<'a>(&'a self, ids: &'a [SourceId]) -> impl Iterator<Item = &'a Source> {
        ids.iter().filter_map(|id| {
            let (_, source) = self.sources.iter().find(|(known, _)| known == id)?;
            Some(source)
        })
    }

    /// A text of the interface.
    pub fn say(&self, message: Message) -> &str {
        &self.messages[message as usize]
    }

    /// A text of the interface with its `{placeholders}` filled in. A value is
    /// never itself looked through for placeholders.
    pub fn fill(&self, message: Message, values: &[(&str, &str)]) -> String {
        let mut rest = self.say(message);
        let mut filled = String::new();
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let placeholder = after.split_once('}').and_then(|(name, after)| {
                let (_, value) = values.iter().find(|(known, _)| *known == name)?;
                Some((*value, after))
            });
            let (value, after) = placeholder.unwrap_or(("{", after));
            filled.push_str(value);
            rest = after;
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

/// Takes what is said of a code out of a file's list.
fn of_code<T>(said: &mut Vec<(String, T)>, code: CloseCode) -> Result<T, CatalogError> {
    let key = code.to_string();
    let at = said.iter().position(|(known, _)| *known == key);
    let at = at.ok_or(CatalogError::MissingProse(code))?;
    Ok(said.swap_remove(at).1)
}

fn read<T>(file: &'static str, text: &str, read: fn(&mut Fields) -> T) -> Result<T, CatalogError> {
    let node: Node = serde_json::from_str(text).map_err(|error| CatalogError::Syntax {
        file,
        line: error.line(),
        column: error.column(),
    })?;
    document(node, read).map_err(|fault| CatalogError::Shape { file, fault })
}
