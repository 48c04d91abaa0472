//! Everything the data files say, in all languages that have arrived: what full
//! answers are composed from. A file is added when it is there; what is missing is
//! missing from the answer's topic, not an error.

use super::{
    Catalog, CatalogError, CloseCode, CodeFile, Depth, Facts, Files, Implementation,
    ImplementationProse, Locale, NumberProse, PairProse, Record, RecordTranslation, Service,
    ServiceProse, Snippet, Source, SourceId, Tongue,
    contents::{node, read_as},
    facts::{facts_file, sources_file},
    fields::Fields,
    phrase::phrases_file,
    prose::faq_file,
};

/// All data that has arrived.
#[derive(Debug, Default)]
pub struct Library {
    codes: Option<String>,
    facts: Vec<Facts>,
    sources: Vec<(SourceId, Source)>,
    services: Vec<Service>,
    implementations: Vec<Implementation>,
    snippets: Vec<Snippet>,
    samples: Vec<(String, String)>,
    records: Vec<(CloseCode, Record)>,
    tongues: Vec<Tongue>,
    arrived: Vec<String>,
    own: Option<CodeFile>,
    opened: Vec<Record>,
}

impl Library {
    /// Whether a file is in it.
    pub fn has(&self, file: &str) -> bool {
        self.arrived.iter().any(|known| known == file)
    }

    /// Adds a file by its path below `data/`. A file it has no use for is passed
    /// over.
    ///
    /// # Errors
    ///
    /// A [`CatalogError`] says what is wrong with the file; nothing is added then.
    pub fn add(&mut self, file: &str, text: &str) -> Result<(), CatalogError> {
        if self.has(file) {
            return Ok(());
        }
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        let stem = name.strip_suffix(".json").unwrap_or(name);
        let locale = locale_of(stem);
        match (folder, locale) {
            ("", Some(locale)) => self.add_rows(locale, text)?,
            ("", None) => self.add_facts(stem, text)?,
            ("snippets", _) => self.samples.push((name.to_owned(), text.to_owned())),
            ("records", _) => {
                let record = read_record(file, text)?;
                if let Some(code) = record.code() {
                    self.records.push((code, record));
                }
            }
            (folder, None) => {
                let locale = folder.strip_prefix("records/").and_then(locale_of);
                if let (Some(locale), Ok(code)) = (locale, stem.parse()) {
                    let told = read_as(file, text, RecordTranslation::read)?;
                    self.tongue_mut(locale).records.push((code, told));
                }
            }
            (topic, Some(locale)) => self.add_prose(topic, locale, file, text)?,
        }
        self.arrived.push(file.to_owned());
        Ok(())
    }

    fn add_facts(&mut self, stem: &str, text: &str) -> Result<(), CatalogError> {
        match stem {
            "codes" => {
                self.facts = read_as("codes.json", text, facts_file)?;
                self.codes = Some(text.to_owned());
            }
            "sources" => self.sources = read_as("sources.json", text, sources_file)?,
            "services" => {
                let read = |file: &mut Fields| file.objects("services", Service::read);
                self.services = read_as("services.json", text, read)?;
            }
            "implementations" => {
                let read =
                    |file: &mut Fields| file.objects("implementations", Implementation::read);
                self.implementations = read_as("implementations.json", text, read)?;
            }
            "snippets" => {
                let read = |file: &mut Fields| file.objects("snippets", Snippet::read);
                self.snippets = read_as("snippets.json", text, read)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn add_rows(&mut self, locale: Locale, text: &str) -> Result<(), CatalogError> {
        let codes = self.codes.clone().unwrap_or_default();
        let rows = Catalog::parse(Files {
            facts: &codes,
            prose: text,
            own: None,
        })?;
        self.tongue_mut(locale).rows = Some(rows);
        Ok(())
    }

    fn add_prose(
        &mut self,
        topic: &str,
        locale: Locale,
        file: &str,
        text: &str,
    ) -> Result<(), CatalogError> {
        let tongue = self.tongue_mut(locale);
        match topic {
            "answers" => tongue.phrases = read_as(file, text, phrases_file)?,
            "numbers" => tongue.numbers = Some(read_as(file, text, NumberProse::read)?),
            "faq" => tongue.questions = read_as(file, text, faq_file)?,
            "services" => {
                let read =
                    |file: &mut Fields| file.object("services", |all| all.each(ServiceProse::read));
                tongue.services = read_as(file, text, read)?;
            }
            "implementations" => {
                let read = |file: &mut Fields| {
                    file.object("implementations", |all| all.each(ImplementationProse::read))
                };
                tongue.implementations = read_as(file, text, read)?;
            }
            "pairs" => {
                let read =
                    |file: &mut Fields| file.object("pairs", |all| all.each(PairProse::read));
                tongue.pairs = read_as(file, text, read)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn tongue_mut(&mut self, locale: Locale) -> &mut Tongue {
        let known = self.tongues.iter().position(|it| it.locale == locale);
        let at = known.unwrap_or_else(|| {
            self.tongues.push(Tongue::new(locale));
            self.tongues.len() - 1
        });
        &mut self.tongues[at]
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
            let lists = [
                record.aliases.clone(),
                symptoms.unwrap_or_default(),
                record.body(),
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

fn locale_of(tag: &str) -> Option<Locale> {
    Locale::ALL.into_iter().find(|locale| locale.tag() == tag)
}

fn read_record(file: &str, text: &str) -> Result<Record, CatalogError> {
    Record::from_node(node(file, text)?).map_err(|fault| CatalogError::Shape {
        file: file.to_owned(),
        fault,
    })
}
