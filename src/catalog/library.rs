//! Everything the data files say, in all languages that have arrived: what full
//! answers are composed from. A file is added when it is there; what is missing is
//! missing from the answer's topic, not an error.

use super::{
    CatalogError, CloseCode, CodeFile, Depth, Facts, Implementation, Locale, Program, Record,
    Service, Signature, Snippet, Source, SourceId, Tongue, contents::node,
};

/// All data that has arrived.
#[derive(Debug, Default)]
pub struct Library {
    pub(super) codes: Option<String>,
    pub(super) facts: Vec<Facts>,
    pub(super) sources: Vec<(SourceId, Source)>,
    pub(super) services: Vec<Service>,
    pub(super) implementations: Vec<Implementation>,
    pub(super) programs: Vec<Program>,
    pub(super) signatures: Vec<Signature>,
    pub(super) snippets: Vec<Snippet>,
    pub(super) samples: Vec<(String, String)>,
    pub(super) records: Vec<(CloseCode, Record)>,
    pub(super) tongues: Vec<Tongue>,
    pub(super) arrived: Vec<String>,
    own: Option<CodeFile>,
    opened: Vec<Record>,
}

impl Library {
    /// Whether a file is in it.
    pub fn has(&self, file: &str) -> bool {
        self.arrived.iter().any(|known| known == file)
    }

    /// How many files are in it.
    pub fn files(&self) -> usize {
        self.arrived.len()
    }

    /// What a language says, where its rows and phrases are here.
    pub fn tongue(&self, locale: Locale) -> Option<&Tongue> {
        let mut tongues = self.tongues.iter();
        let tongue = tongues.find(|it| it.locale == locale)?;
        (tongue.rows.is_some() && !tongue.phrases.is_empty()).then_some(tongue)
    }

    /// The record of a code, in a language.
    pub fn record(&self, code: CloseCode, locale: Locale) -> Option<Record> {
        let (_, record) = self.records.iter().find(|(known, _)| *known == code)?;
        if locale == Locale::En {
            return Some(record.clone());
        }
        let mut told = self
            .tongues
            .iter()
            .find(|it| it.locale == locale)?
            .records
            .iter();
        let (_, told) = told.find(|(known, _)| *known == code)?;
        Some(record.told_in(told))
    }

    /// Whether a code is one of the table's own.
    pub fn in_table(&self, code: CloseCode) -> bool {
        self.facts(code).is_some()
    }

    /// The facts of a code of the table.
    pub fn facts(&self, code: CloseCode) -> Option<&Facts> {
        self.facts.iter().find(|facts| facts.code == code)
    }

    /// The codes of the table.
    pub fn codes(&self) -> Vec<CloseCode> {
        self.facts.iter().map(|facts| facts.code).collect()
    }

    /// Whether there is a file of that name: only codes of the table have records.
    pub fn exists(&self, file: &str) -> bool {
        let Some(number) = file.strip_prefix("records/") else {
            return true;
        };
        let number = number.rsplit('/').next().unwrap_or(number);
        let code = number.strip_suffix(".json").map(str::parse);
        !matches!(code, Some(Ok(code)) if !self.in_table(code))
    }

    /// The code samples that a code's record names.
    pub fn samples_of(&self, code: CloseCode) -> Vec<String> {
        let record = self.records.iter().find(|(known, _)| *known == code);
        let workarounds = record
            .into_iter()
            .flat_map(|(_, record)| &record.workarounds);
        let files = workarounds.flat_map(|it| &it.snippets);
        files.map(|file| format!("snippets/{file}")).collect()
    }

    /// What the records of a language have to be searched in, as
    /// [`Depth::parse`] takes it.
    pub fn depth(&self, locale: Locale) -> String {
        let depths = self.records.iter().filter_map(|(code, _)| {
            let record = self.record(*code, locale)?;
            let symptoms = record.details.as_ref().map(|told| told.symptoms.clone());
            // Tags file a code under subjects that others share: a mention, no more.
            let tags = record.tags.iter().map(|tag| tag.replace('-', " "));
            let body = record.body().into_iter().chain(tags);
            let lists = [
                record.aliases.clone(),
                record.searched_as.clone(),
                symptoms.unwrap_or_default(),
                body.collect(),
            ];
            Some((*code, lists))
        });
        Depth::write(depths)
    }

    /// What a source is called, by its address.
    pub fn source(&self, url: &str) -> Option<&Source> {
        let mut sources = self.sources.iter();
        let found = sources.find(|(_, source)| source.url == url);
        found.map(|(_, source)| source)
    }

    /// The sources a code's facts name.
    pub fn sources<'a>(&'a self, ids: &'a [SourceId]) -> impl Iterator<Item = &'a Source> {
        ids.iter().filter_map(|id| {
            let (_, source) = self.sources.iter().find(|(known, _)| known == id)?;
            Some(source)
        })
    }

    /// All services with codes of their own.
    pub fn services(&self) -> &[Service] {
        &self.services
    }

    /// All browsers and libraries with rules about codes.
    pub fn implementations(&self) -> &[Implementation] {
        &self.implementations
    }

    /// The lines that programs are known to print.
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    /// A program that prints lines, by its id.
    pub fn program(&self, id: &str) -> Option<&Program> {
        self.programs.iter().find(|it| it.id == id)
    }

    /// The names and constants of codes, as far as their records are here.
    pub fn names(&self) -> impl Iterator<Item = (CloseCode, &str)> {
        self.records.iter().flat_map(|(code, record)| {
            let names = record.aliases.iter();
            names.map(|name| (*code, name.as_str()))
        })
    }

    /// A code sample with its text, by its file.
    pub fn sample(&self, file: &str) -> Option<(&Snippet, &str)> {
        let snippet = self.snippets.iter().find(|snippet| snippet.file == file)?;
        let (_, text) = self.samples.iter().find(|(known, _)| known == file)?;
        Some((snippet, text))
    }

    /// The codes the page's author added.
    pub fn own(&self) -> Option<&CodeFile> {
        self.own.as_ref()
    }

    /// Takes over the codes the page's author added; `None` takes them away.
    pub fn set_own(&mut self, own: Option<CodeFile>) {
        self.own = own;
    }

    /// Opens a record from elsewhere and says which code it is about.
    ///
    /// # Errors
    ///
    /// A [`CatalogError`]: not JSON, a field of the wrong kind, or no code.
    pub fn open(&mut self, text: &str) -> Result<CloseCode, CatalogError> {
        let record = read_record("the record", text)?;
        let code = record.code().ok_or(CatalogError::NoCode)?;
        if !self.opened.contains(&record) {
            self.opened.push(record);
        }
        Ok(code)
    }

    /// The records opened from elsewhere about a code, with their places among
    /// all that are open.
    pub fn opened(&self, code: CloseCode) -> impl Iterator<Item = (usize, &Record)> {
        let opened = self.opened.iter().enumerate();
        opened.filter(move |(_, record)| record.code() == Some(code))
    }

    /// Gives up a record from elsewhere.
    pub fn give_up(&mut self, place: usize) {
        if place < self.opened.len() {
            self.opened.remove(place);
        }
    }
}

pub(super) fn read_record(file: &str, text: &str) -> Result<Record, CatalogError> {
    Record::from_node(node(file, text)?).map_err(|fault| CatalogError::Shape {
        file: file.to_owned(),
        fault,
    })
}
