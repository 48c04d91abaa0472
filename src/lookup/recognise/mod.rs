//! Recognises what programs print when a WebSocket closes: by the shape of the line
//! first, then by a number that is said to be a close code, then by the bytes of a
//! Close frame. Everything is looked at a bounded number of times.

mod bare;
mod bytes;
mod cue;
mod diagnosing;
mod finding;
mod hidden;
mod meaning;
mod passage;
mod reading;
mod said;
mod seen;
mod service;
mod shape;
mod telling;
mod vocabulary;

use std::collections::HashMap;

use self::{
    cue::Cue,
    service::Services,
    shape::{Anchor, Shape},
    vocabulary::Vocabulary,
};
use super::forms;
use crate::catalog::{CloseCode, Says, Service, Signature};

pub use self::{
    diagnosing::Diagnosing,
    finding::{Diagnosis, Finding, Hidden, How, Side},
};

/// Knows the shapes, the names, and what services mean by codes of their own.
#[derive(Debug)]
pub struct Recogniser {
    signatures: Vec<Known>,
    vocabulary: Vocabulary<Filed>,
    names: HashMap<String, CloseCode>,
    services: Services,
}

/// A signature with its shape taken apart.
#[derive(Debug)]
struct Known {
    program: String,
    says: Says,
    code: Option<CloseCode>,
    /// Whether the shape itself prints the code, as a constant: `code: Policy`.
    prints: bool,
    shape: Shape,
}

/// What the vocabulary files under a word.
#[derive(Clone, Copy, Debug)]
enum Filed {
    Shape(usize, Anchor),
    Cue(Cue),
}

impl Recogniser {
    /// Knows these shapes, these names and constants of codes, and these services.
    pub fn new<'a>(
        signatures: &[Signature],
        names: impl IntoIterator<Item = (CloseCode, &'a str)>,
        services: &[Service],
    ) -> Self {
        let known = signatures.iter().map(|it| Known {
            program: it.program.clone(),
            says: it.says,
            code: it.code,
            prints: it.says == Says::Received && it.code.is_some() && it.shape.contains("code: "),
            shape: Shape::parse(&passage::even(&it.shape)),
        });
        let signatures: Vec<Known> = known.collect();
        let anchors: Vec<Vec<Anchor>> = signatures.iter().map(|it| it.shape.anchors()).collect();
        // Each shape is filed under the word that the fewest others have.
        let mut common: Vocabulary<()> = Vocabulary::default();
        for anchor in anchors.iter().flatten() {
            common.file(anchor.word, ());
        }
        let mut vocabulary = Vocabulary::default();
        for (at, anchors) in anchors.into_iter().enumerate() {
            let rarest = anchors.into_iter().min_by_key(|it| {
                let length = it.word.end - it.word.start;
                (common.under(it.word).len(), usize::MAX - length)
            });
            if let Some(anchor) = rarest {
                vocabulary.file(anchor.word, Filed::Shape(at, anchor));
            }
        }
        Cue::file(&mut vocabulary, Filed::Cue);
        let names = names.into_iter().map(|(code, name)| (folded(name), code));
        Self {
            signatures,
            vocabulary,
            names: names.collect(),
            services: Services::new(services),
        }
    }

    /// Looks at a text all at once.
    pub fn diagnose(&self, text: &str) -> Diagnosis {
        let mut diagnosing = self.begin();
        diagnosing.look(text);
        diagnosing.finish(false)
    }

    /// Looks at a text bit by bit.
    pub fn begin(&self) -> Diagnosing<'_> {
        Diagnosing::new(self)
    }

    /// The code of a name or constant, in whatever casing.
    fn named(&self, name: &str) -> Option<CloseCode> {
        self.names.get(&folded(name)).copied()
    }
}

/// A name without casing and signs: `CLOSE_GOING_AWAY` is `closegoingaway`.
fn folded(name: &str) -> String {
    forms(name).concat()
}
