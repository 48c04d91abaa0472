//! Reads texts as logs: keeps what recognises them while the library grows, and
//! remembers the text that was pasted last, of which the search box shows a line.

use std::rc::Rc;

use crate::{
    catalog::Library,
    lookup::{Diagnosis, Query, Recogniser, forms},
};

/// Texts with fewer words are searches, unless they have the shape of what a program
/// prints: "close code 1006" is typed, not pasted.
const FEWEST_WORDS: usize = 4;

/// What reads texts.
#[derive(Default)]
pub struct Reading {
    /// With how many files the library had when it was made.
    recogniser: Option<(usize, Rc<Recogniser>)>,
    pasted: Option<(String, Diagnosis)>,
}

impl Reading {
    /// What recognises lines, with everything the library knows by now.
    pub fn recogniser(&mut self, library: &Library) -> Rc<Recogniser> {
        let files = library.files();
        match &self.recogniser {
            Some((known, recogniser)) if *known == files => recogniser.clone(),
            _ => {
                let names = library.names();
                let made = Recogniser::new(library.signatures(), names, library.services());
                let made = Rc::new(made);
                self.recogniser = Some((files, made.clone()));
                made
            }
        }
    }

    /// Remembers what a whole text was recognised as; returns the line that stands for
    /// it in the search box.
    pub fn keep(&mut self, text: &str, diagnosis: Diagnosis) -> String {
        let line = Query::new(text).as_str().trim().to_owned();
        self.pasted = Some((line.clone(), diagnosis));
        line
    }

    /// What a search is recognised as: where it is the line that stands for a pasted
    /// text, what that was; `None` where it is no more than a search.
    pub fn of(&mut self, search: &str, library: &Library) -> Option<Diagnosis> {
        if let Some((line, diagnosis)) = &self.pasted
            && line == search
        {
            return Some(diagnosis.clone());
        }
        let diagnosis = self.recogniser(library).diagnose(search);
        let findings = &diagnosis.findings;
        let told =
            findings.iter().any(|it| it.program.is_some()) || forms(search).len() >= FEWEST_WORDS;
        (told && !findings.is_empty()).then_some(diagnosis)
    }
}
