//! What one language says, as far as its files have arrived in the `library`.

use super::{
    Catalog, CloseCode, ImplementationProse, Locale, NumberProse, PairProse, Phrase, Question,
    RecordTranslation, ServiceProse,
};

/// What one language says.
#[derive(Debug)]
pub struct Tongue {
    pub(super) locale: Locale,
    /// Rows whose codes have not arrived yet, as their file has them.
    pub(super) waiting: Option<String>,
    pub(super) rows: Option<Catalog>,
    pub(super) phrases: Vec<String>,
    pub(super) numbers: Option<NumberProse>,
    pub(super) services: Vec<(String, ServiceProse)>,
    pub(super) implementations: Vec<(String, ImplementationProse)>,
    pub(super) pairs: Vec<(String, PairProse)>,
    pub(super) questions: Vec<Question>,
    pub(super) records: Vec<(CloseCode, RecordTranslation)>,
}

impl Tongue {
    pub(super) fn new(locale: Locale) -> Self {
        Self {
            locale,
            waiting: None,
            rows: None,
            phrases: Vec::new(),
            numbers: None,
            services: Vec::new(),
            implementations: Vec::new(),
            pairs: Vec::new(),
            questions: Vec::new(),
            records: Vec::new(),
        }
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A phrase of the answers.
    pub fn phrase(&self, phrase: Phrase) -> &str {
        self.phrases.get(phrase as usize).map_or("", String::as_str)
    }

    /// The table in this language.
    pub fn rows(&self) -> Option<&Catalog> {
        self.rows.as_ref()
    }

    /// What is said of numbers.
    pub fn numbers(&self) -> Option<&NumberProse> {
        self.numbers.as_ref()
    }

    /// What is said of a service.
    pub fn service(&self, id: &str) -> Option<&ServiceProse> {
        let mut services = self.services.iter();
        let found = services.find(|(known, _)| known == id);
        found.map(|(_, prose)| prose)
    }

    /// What is said of an implementation.
    pub fn implementation(&self, id: &str) -> Option<&ImplementationProse> {
        let mut all = self.implementations.iter();
        let found = all.find(|(known, _)| known == id);
        found.map(|(_, prose)| prose)
    }

    /// The differences written by hand between two codes.
    pub fn pair(&self, a: CloseCode, b: CloseCode) -> Option<&PairProse> {
        let key = PairProse::key(a, b);
        let mut pairs = self.pairs.iter();
        let found = pairs.find(|(known, _)| *known == key);
        found.map(|(_, prose)| prose)
    }

    /// The questions people ask most.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }
}
