//! The words of every entry, sorted, with where they stand: built once for a
//! catalog, asked on every keystroke. How findings add up is left to `rank`.

use std::ops::Range;

use super::{
    typo::{forgiven, slips},
    words::words,
};
use crate::catalog::{Catalog, CloseCode, Entry};

/// The part of an entry a text comes from. The weights say how much a word
/// there tells about the code: its name is the code, a keyword was put there to
/// be found, a symptom is what people describe, and long explanations mention
/// much in passing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Field {
    /// The name shown.
    Name,
    /// The registered name and the constants libraries use.
    Alias,
    /// Words put there to be searched for.
    Keyword,
    /// When the code is seen.
    Symptom,
    /// The table's one-sentence meaning and recovery.
    Summary,
    /// Everything longer.
    Body,
}

impl Field {
    /// How much a word in this field weighs against one in another.
    fn weight(self) -> f32 {
        match self {
            Self::Name => 10.0,
            Self::Alias => 8.0,
            Self::Keyword => 7.0,
            Self::Symptom => 4.0,
            Self::Summary => 3.0,
            Self::Body => 1.5,
        }
    }

    /// Whether the field's text is one expression, worth more when all its words
    /// are asked for.
    fn is_phrase(self) -> bool {
        matches!(self, Self::Name | Self::Alias | Self::Keyword)
    }
}

/// A word that occurs somewhere, with where it does.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) form: String,
    chars: Vec<char>,
    letters: u64,
    places: Range<usize>,
}

/// A word's weight in one document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) document: usize,
    pub(super) weight: f32,
}

/// A name or keyword of a document, as indices of its words.
#[derive(Debug)]
pub(super) struct Phrase {
    pub(super) terms: Vec<usize>,
    pub(super) weight: f32,
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
/// One slip; each further slip costs as much again as the step down from exact.
const ONE_SLIP: f32 = 0.6;
/// Two slips, or slips in a word that is not finished yet.
const TWO_SLIPS: f32 = 0.4;

/// Collects texts for an [`Index`].
#[derive(Default)]
pub struct IndexBuilder {
    codes: Vec<CloseCode>,
    found: Vec<(String, Place)>,
    phrases: Vec<(usize, Vec<String>, f32)>,
    stop_words: Vec<String>,
}

impl IndexBuilder {
    /// Adds a text that is known about a code.
    pub fn add(&mut self, code: CloseCode, field: Field, text: &str) {
        let document = self.document(code);
        let found = words(text);
        for word in &found {
            self.occurs(document, word.form.clone(), field);
        }
        // "utf-8" is also searched as "utf8", "CLOSE_GOING_AWAY" as "closegoingaway".
        for name in text.split_whitespace().filter(|name| is_compound(name)) {
            let parts = words(name).into_iter();
            self.occurs(document, parts.map(|word| word.form).collect(), field);
        }
        if field.is_phrase() && !found.is_empty() {
            let forms = found.into_iter().map(|word| word.form).collect();
            self.phrases.push((document, forms, field.weight()));
        }
    }

    /// Adds what one language says of a code.
    fn add_entry(&mut self, entry: &Entry) {
        let (code, prose) = (entry.facts.code, &entry.prose);
        self.add(code, Field::Name, &prose.name);
        for text in [&prose.meaning, &prose.recovery] {
            self.add(code, Field::Summary, text);
        }
        for text in &prose.keywords {
            self.add(code, Field::Keyword, text);
        }
        let Some(details) = &entry.details else {
            return;
        };
        for text in &details.symptoms {
            self.add(code, Field::Symptom, text);
        }
        let told = [
            &details.about,
            &details.note,
            &details.sender,
            &details.reconnect,
        ];
        let sides = [&details.sides.server, &details.sides.client];
        for text in details.fixes.iter().chain(told).chain(sides) {
            self.add(code, Field::Body, text);
        }
    }

    /// Adds words to leave out of a query, as long as others remain.
    pub fn add_stop_words(&mut self, stop_words: &[String]) {
        let forms = stop_words.iter().flat_map(|word| words(word));
        self.stop_words.extend(forms.map(|word| word.form));
    }

    /// Puts the index together.
    pub fn finish(self) -> Index {
        let mut found = self.found;
        found.sort_unstable_by(|(a, in_a), (b, in_b)| {
            a.cmp(b).then(in_a.document.cmp(&in_b.document))
        });
        let mut terms: Vec<Term> = Vec::new();
        let mut places: Vec<Place> = Vec::new();
        for (form, place) in found {
            match terms.last_mut() {
                Some(term) if term.form == form => match places.last_mut() {
                    // A word counts where it weighs most.
                    Some(last) if last.document == place.document => {
                        last.weight = last.weight.max(place.weight);
                        continue;
                    }
                    _ => term.places.end += 1,
                },
                _ => terms.push(Term::new(form, places.len())),
            }
            places.push(place);
        }
        let mut phrases: Vec<Vec<Phrase>> = Vec::new();
        phrases.resize_with(self.codes.len(), Vec::new);
        for (document, forms, weight) in self.phrases {
            // Stop words are not asked for, so a phrase is whole without them.
            let telling = forms.iter().filter(|form| !self.stop_words.contains(form));
            let number = |form: &String| terms.binary_search_by(|term| term.form.cmp(form)).ok();
            phrases[document].push(Phrase {
                terms: telling.filter_map(number).collect(),
                weight,
            });
        }
        Index {
            codes: self.codes,
            terms,
            places,
            phrases,
            stop_words: self.stop_words,
        }
    }

    fn document(&mut self, code: CloseCode) -> usize {
        // Texts of a code come one after the other, so the last is nearly always it.
        let known = self.codes.iter().rposition(|known| *known == code);
        known.unwrap_or_else(|| {
            self.codes.push(code);
            self.codes.len() - 1
        })
    }

    fn occurs(&mut self, document: usize, form: String, field: Field) {
        let weight = field.weight();
        self.found.push((form, Place { document, weight }));
    }
}

impl Term {
    /// A word with the first of its places.
    fn new(form: String, place: usize) -> Self {
        let chars: Vec<char> = form.chars().collect();
        Self {
            letters: letters(&chars),
            chars,
            form,
            places: place..place + 1,
        }
    }
}

/// Whether a name is put together from several words, with nothing else in it.
fn is_compound(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    name.bytes().all(plain) && words(name).len() > 1
}

/// Which of the letters and digits occur, a bit each: two words that are few
/// slips apart differ in few bits, which is far quicker to see.
fn letters(chars: &[char]) -> u64 {
    chars
        .iter()
        .fold(0, |set, c| set | 1 << (u32::from(*c) % 64))
}

/// Everything that can be found, ready to be searched.
#[derive(Debug)]
pub struct Index {
    codes: Vec<CloseCode>,
    terms: Vec<Term>,
    places: Vec<Place>,
    phrases: Vec<Vec<Phrase>>,
    stop_words: Vec<String>,
}

impl Index {
    /// Indexes a catalog and, where it is given, the same catalog in a second
    /// language, so that both can be searched at once.
    pub fn new(shown: &Catalog, second: Option<&Catalog>) -> Self {
        let mut builder = IndexBuilder::default();
        for catalog in [Some(shown), second].into_iter().flatten() {
            builder.add_stop_words(catalog.stop_words());
        }
        for entry in shown.entries() {
            let code = entry.facts.code;
            let translated = second.and_then(|catalog| catalog.entry(code));
            for name in entry
                .facts
                .aliases
                .iter()
                .chain(&entry.facts.registered_name)
            {
                builder.add(code, Field::Alias, name);
            }
            for entry in [Some(entry), translated].into_iter().flatten() {
                builder.add_entry(entry);
            }
        }
        builder.finish()
    }

    /// The codes, a document each.
    pub(super) fn codes(&self) -> &[CloseCode] {
        &self.codes
    }

    /// The evened-out form of a word.
    pub(super) fn form(&self, term: usize) -> &str {
        &self.terms[term].form
    }

    /// Where a word stands.
    pub(super) fn places(&self, term: usize) -> &[Place] {
        &self.places[self.terms[term].places.clone()]
    }

    /// The names and keywords of a document.
    pub(super) fn phrases(&self, document: usize) -> &[Phrase] {
        &self.phrases[document]
    }

    /// Whether a word says nothing about a code.
    pub(super) fn is_stop_word(&self, form: &str) -> bool {
        self.stop_words.iter().any(|stop| stop == form)
    }

    /// The words a typed word may stand for: itself, words it begins and, when
    /// there are none of those, words a few typing slips away.
    pub(super) fn likenesses(&self, form: &str, typing: bool) -> Vec<Likeness> {
        let typed: Vec<char> = form.chars().collect();
        let first = self.terms.partition_point(|term| term.form.as_str() < form);
        let begun = self.terms[first..].iter().enumerate();
        let mut alike: Vec<Likeness> = begun
            .take_while(|(_, term)| term.form.starts_with(form))
            .filter(|(_, term)| typing || typed.len() > 1 || term.chars.len() == 1)
            .map(|(after, term)| Likeness {
                term: first + after,
                quality: match typed.len() as f32 / term.chars.len() as f32 {
                    1.0 => EXACT,
                    share => BEGINNING_LEAST + (BEGINNING - BEGINNING_LEAST) * share,
                },
            })
            .collect();
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
        for (number, term) in self.terms.iter().enumerate() {
            // Each slip can bring in at most one letter that the word lacks.
            if (wanted & !term.letters).count_ones() as usize > limit {
                continue;
            }
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
