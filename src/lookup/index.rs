//! The words of every entry, sorted, with where they stand: built once for a
//! catalog, asked on every keystroke. How findings add up is left to `rank`.

use std::ops::Range;

use super::{
    IndexBuilder,
    typo::{forgiven, slips},
};
use crate::catalog::{Catalog, CloseCode, Depth};

/// A word that occurs somewhere, with where it does.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) form: String,
    chars: Vec<char>,
    places: Range<usize>,
}

/// A word's weight in one document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) document: usize,
    pub(super) weight: f32,
}

/// A name or keyword, as indices of its words, with the documents that have it.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) terms: Vec<usize>,
    pub(super) weight: f32,
    pub(super) documents: Vec<usize>,
}

/// A word of the index that a typed word may stand for, and how surely, 0 to 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    pub(super) term: usize,
    pub(super) quality: f32,
}

/// The same word.
const EXACT: f32 = 1.0;
/// The best a beginning of a word can score, when hardly anything is missing.
const BEGINNING: f32 = 0.9;
/// The least a beginning scores: still ahead of a guess at a typing slip.
const BEGINNING_LEAST: f32 = 0.65;
/// The same word with another ending, such as "closing" for "closed".
const OTHER_ENDING: f32 = 0.8;
/// One slip: less than any beginning, which needs no guessing.
const ONE_SLIP: f32 = 0.6;
/// Two slips, or slips in a word that is not finished yet.
const TWO_SLIPS: f32 = 0.4;
/// What a word is worth in a further kind of text of the same document, against its
/// worth in the best.
const FURTHER_FIELD: f32 = 0.1;
/// The endings of English words that are passed over, longer ones first.
const ENDINGS: [&str; 8] = ["ing", "ion", "ed", "er", "es", "d", "e", "s"];
/// What has to be left of a word without its ending.
const SHORTEST_STEM: usize = 3;

impl Term {
    /// A word with the first of its places.
    fn new(form: String, place: usize) -> Self {
        Self {
            chars: form.chars().collect(),
            form,
            places: place..place + 1,
        }
    }
}

/// Which of the letters and digits occur, a bit each: two words that are few
/// slips apart differ in few bits, which is far quicker to see.
fn letters(chars: &[char]) -> u64 {
    chars
        .iter()
        .fold(0, |set, c| set | 1 << (u32::from(*c) % 64))
}

/// A word without its ending, if it has one.
fn stem(form: &str) -> &str {
    let stems = ENDINGS
        .iter()
        .filter_map(|ending| form.strip_suffix(ending));
    let mut stems = stems.filter(|stem| stem.len() >= SHORTEST_STEM);
    stems.next().unwrap_or(form)
}

/// Everything that can be found, ready to be searched.
#[derive(Debug)]
pub struct Index {
    codes: Vec<CloseCode>,
    terms: Vec<Term>,
    /// Which letters each of the terms has; side by side, they are gone through quickly.
    letters: Vec<u64>,
    places: Vec<Place>,
    phrases: Vec<Phrase>,
    stop_words: Vec<String>,
}

impl Index {
    /// Indexes a catalog and, where it is given, the same catalog in a second
    /// language, so that both can be searched at once; with the sentences of full
    /// entries, as far as they are here.
    pub fn new(shown: &Catalog, second: Option<&Catalog>, depths: &[&Depth]) -> Self {
        let mut builder = IndexBuilder::default();
        for catalog in [Some(shown), second].into_iter().flatten() {
            builder.add_stop_words(catalog.stop_words());
        }
        for entry in shown.entries() {
            let translated = second.and_then(|second| second.entry(entry.code));
            builder.add_names(entry);
            for entry in [Some(entry), translated].into_iter().flatten() {
                builder.add_entry(entry);
            }
        }
        for depth in depths {
            builder.add_depth(depth);
        }
        builder.finish()
    }

    /// Puts together what a builder collected: words with their weights in
    /// documents, and names and keywords as words.
    pub(super) fn build(
        codes: Vec<CloseCode>,
        mut found: Vec<(String, Place)>,
        expressions: Vec<(usize, Vec<String>, f32)>,
        mut stop_words: Vec<String>,
    ) -> Self {
        stop_words.sort_unstable();
        found.sort_unstable_by(|(a, in_a), (b, in_b)| {
            a.cmp(b)
                .then(in_a.document.cmp(&in_b.document))
                .then(in_b.weight.total_cmp(&in_a.weight))
        });
        let mut terms: Vec<Term> = Vec::new();
        let mut places: Vec<Place> = Vec::new();
        let mut lightest = 0.0;
        for (form, place) in found {
            match terms.last_mut() {
                Some(term) if term.form == form => match places.last_mut() {
                    // A word counts where it weighs most, and a little in each
                    // further field.
                    Some(last) if last.document == place.document => {
                        if place.weight < lightest {
                            last.weight += FURTHER_FIELD * place.weight;
                            lightest = place.weight;
                        }
                        continue;
                    }
                    _ => term.places.end += 1,
                },
                _ => terms.push(Term::new(form, places.len())),
            }
            lightest = place.weight;
            places.push(place);
        }
        let number = |form: &String| terms.binary_search_by(|term| term.form.cmp(form)).ok();
        let told = expressions.into_iter().map(|(document, forms, weight)| {
            // Stop words are not asked for, so a phrase is whole without them.
            let telling = forms
                .iter()
                .filter(|form| stop_words.binary_search(form).is_err());
            (telling.filter_map(number).collect(), weight, document)
        });
        let mut told: Vec<(Vec<usize>, f32, usize)> = told.collect();
        told.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let mut phrases: Vec<Phrase> = Vec::new();
        for (terms, weight, document) in told {
            match phrases.last_mut() {
                Some(last) if last.terms == terms && last.weight == weight => {
                    last.documents.push(document);
                }
                _ => phrases.push(Phrase {
                    terms,
                    weight,
                    documents: vec![document],
                }),
            }
        }
        Self {
            codes,
            letters: terms.iter().map(|term| letters(&term.chars)).collect(),
            terms,
            places,
            phrases,
            stop_words,
        }
    }

    /// The codes, a document each.
    pub(super) fn codes(&self) -> &[CloseCode] {
        &self.codes
    }

    /// The evened-out form of a word.
    pub(super) fn form(&self, term: usize) -> &str {
        &self.terms[term].form
    }

    /// The number of a word that occurs just as it is.
    pub(super) fn number(&self, form: &str) -> Option<usize> {
        let terms = &self.terms;
        terms
            .binary_search_by(|term| term.form.as_str().cmp(form))
            .ok()
    }

    /// Where a word stands.
    pub(super) fn places(&self, term: usize) -> &[Place] {
        &self.places[self.terms[term].places.clone()]
    }

    /// The names and keywords that begin with a word.
    pub(super) fn phrases(&self, first: usize) -> &[Phrase] {
        let begins = |after: usize| {
            let first = |phrase: &Phrase| phrase.terms.first().copied();
            self.phrases
                .partition_point(|phrase| first(phrase) < Some(after))
        };
        &self.phrases[begins(first)..begins(first + 1)]
    }

    /// How many words there are.
    pub(super) fn vocabulary(&self) -> usize {
        self.terms.len()
    }

    /// Whether a word says nothing about a code.
    pub(super) fn is_stop_word(&self, form: &str) -> bool {
        let words = &self.stop_words;
        words
            .binary_search_by(|stop| stop.as_str().cmp(form))
            .is_ok()
    }

    /// The words a typed word may stand for: itself, words it begins, the same with
    /// another ending and, when there are none of those, words a few typing slips away.
    pub(super) fn likenesses(&self, form: &str, typing: bool) -> Vec<Likeness> {
        let typed: Vec<char> = form.chars().collect();
        let stem = stem(form);
        let first = self.terms.partition_point(|term| term.form.as_str() < stem);
        let near = self.terms[first..].iter().enumerate();
        let mut alike = Vec::new();
        for (after, term) in near {
            let Some(ending) = term.form.strip_prefix(stem) else {
                break;
            };
            let quality = if term.form.starts_with(form) {
                match typed.len() as f32 / term.chars.len() as f32 {
                    1.0 => EXACT,
                    _ if !typing && typed.len() == 1 => continue,
                    share => BEGINNING_LEAST + (BEGINNING - BEGINNING_LEAST) * share,
                }
            } else if ending.is_empty() || ENDINGS.contains(&ending) {
                OTHER_ENDING
            } else {
                continue;
            };
            alike.push(Likeness {
                term: first + after,
                quality,
            });
        }
        let limit = forgiven(typed.len());
        // A number with a slip is another number.
        if alike.is_empty() && limit > 0 && !form.bytes().all(|b| b.is_ascii_digit()) {
            alike = self.mistyped(&typed, limit);
        }
        alike
    }

    fn mistyped(&self, typed: &[char], limit: usize) -> Vec<Likeness> {
        let wanted = letters(typed);
        let mut alike = Vec::new();
        for (number, letters) in self.letters.iter().enumerate() {
            // Each slip can bring in at most one letter that the word lacks.
            if (wanted & !letters).count_ones() as usize > limit {
                continue;
            }
            let term = &self.terms[number];
            let whole = slips(typed, &term.chars, limit, false);
            let quality = match whole {
                Some(0 | 1) => ONE_SLIP,
                Some(_) => TWO_SLIPS,
                None => match slips(typed, &term.chars, 1, true) {
                    Some(_) => TWO_SLIPS,
                    None => continue,
                },
            };
            alike.push(Likeness {
                term: number,
                quality,
            });
        }
        alike
    }
}
