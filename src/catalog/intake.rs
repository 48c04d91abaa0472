//! Takes data files into the library, each by its path.

use super::{
    Catalog, CatalogError, Files, Implementation, ImplementationProse, Library, Locale,
    NumberProse, PairProse, Program, RecordTranslation, Service, ServiceProse, Signature, Snippet,
    Tongue,
    contents::read_as,
    facts::{facts_file, sources_file},
    fields::Fields,
    library::read_record,
    phrase::phrases_file,
    prose::faq_file,
};

impl Library {
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
                // Rows that came first have waited for their codes.
                for at in 0..self.tongues.len() {
                    let tongue = &mut self.tongues[at];
                    if let Some(rows) = tongue.waiting.take() {
                        self.add_rows(self.tongues[at].locale, &rows)?;
                    }
                }
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
            "signatures" => {
                let read = |file: &mut Fields| {
                    let programs = file.objects("programs", Program::read);
                    (programs, file.objects("signatures", Signature::read))
                };
                (self.programs, self.signatures) = read_as("signatures.json", text, read)?;
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
        let Some(codes) = self.codes.clone() else {
            self.tongue_mut(locale).waiting = Some(text.to_owned());
            return Ok(());
        };
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
}

fn locale_of(tag: &str) -> Option<Locale> {
    Locale::ALL.into_iter().find(|locale| locale.tag() == tag)
}
