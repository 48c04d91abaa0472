//! Adds up what the words of a query were found to mean, and puts the codes in
//! order: best first, equals by number.

use super::{Index, Mark, Query, index::Likeness, words::forms};
use crate::catalog::CloseCode;

/// A code that fits a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The code.
    pub code: CloseCode,
    /// How well it fits; only the order means something.
    pub score: f32,
}

/// All that fits a query, best first, and which words made it fit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The codes that fit, best first; equal scores in numeric order.
    pub hits: Vec<Hit>,
    /// Recognises the words that were found, wherever they are shown.
    pub mark: Mark,
}

/// Only so many words of a query are looked at: enough for any sentence.
const MOST_WORDS: usize = 40;
/// As many digits as a close code has.
const CODE_DIGITS: usize = 4;
/// A code's own number, asked for: ahead of any sum of words.
const NUMBER: f32 = 1000.0;
/// What a word that occurs nowhere takes from the share of the query that fits:
/// less than the rarest word that occurs, for sentences are full of such words.
const UNKNOWN_WORD: f32 = 1.2;
/// What the words that occur somewhere have to be worth on the average for a code to
/// fit at all, more than a mention in passing, times the share of the query that fits.
/// Where no whole name or keyword is among them, that share counts twice: a single
/// word out of a longer name, beside words that do not fit, is mostly a coincidence.
const LEAST_WORTH: f32 = 2.5;
/// Hits below this share of the best one's score are left out: they only
/// mention what the best ones are about.
const LEAST_OF_BEST: f32 = 0.22;
/// What a name or keyword adds, a word, when all of it is in the query.
const WHOLE_PHRASE: f32 = 0.8;
/// What two words that stand together add, against what they would as one word.
const PAIR: f32 = 0.6;

impl Found {
    /// What a blank query fits: every code, equally, in numeric order.
    pub fn all(codes: impl Iterator<Item = CloseCode>) -> Self {
        let hits = codes.map(|code| Hit { code, score: 1.0 });
        Self::new(hits.collect(), Mark::default())
    }

    /// The codes that fit, best first.
    pub fn codes(&self) -> impl Iterator<Item = CloseCode> {
        self.hits.iter().map(|hit| hit.code)
    }

    /// Puts hits in order and leaves out those that are far behind the best, whether
    /// or not that one's number was asked for.
    fn new(mut hits: Vec<Hit>, mark: Mark) -> Self {
        let scores = hits.iter().map(|hit| hit.score);
        let words = scores.map(|score| {
            if score < NUMBER {
                score
            } else {
                score - NUMBER
            }
        });
        let best = words.fold(0.0, f32::max);
        hits.retain(|hit| hit.score >= LEAST_OF_BEST * best);
        hits.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.code.cmp(&b.code)));
        Self { hits, mark }
    }
}

impl Index {
    /// Searches for a query. A blank one fits every code equally.
    ///
    /// Takes time in proportion to the number of different words indexed, times
    /// the at most forty words of the query that are looked at.
    pub fn search(&self, query: &Query) -> Found {
        if query.is_blank() {
            return Found::all(self.codes().iter().copied());
        }
        let mut forms: Vec<String> = Vec::new();
        let (asked, parts) = self.asked(query.as_str());
        for form in asked.into_iter().take(MOST_WORDS) {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        if let [only] = forms.as_slice() {
            if let Some(found) = self.numbers_beginning(only) {
                return found;
            }
            // As long as a code, and none of them: words that happen to have the
            // same digits are about something else.
            if only.len() >= CODE_DIGITS && only.bytes().all(|b| b.is_ascii_digit()) {
                return Found::default();
            }
        }
        self.fit(&forms, parts)
    }

    /// The words of a query. A constant that is known as a whole, such as
    /// `NO_CLOSE`, is one word; its parts, which come second, would find other codes
    /// but are marked where they stand.
    fn asked(&self, query: &str) -> (Vec<String>, Vec<String>) {
        let (mut asked, mut marked) = (Vec::new(), Vec::new());
        for name in query.split_whitespace() {
            let parts = forms(name);
            let whole = parts.concat();
            match parts.len() > 1 && self.number(&whole).is_some() {
                true => {
                    asked.push(whole);
                    marked.extend(parts);
                }
                false => asked.extend(parts),
            }
        }
        (asked, marked)
    }

    /// The codes whose number begins with the digits, when there are any.
    fn numbers_beginning(&self, digits: &str) -> Option<Found> {
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let beginning = |document: usize| {
            let number = self.codes()[document].to_string();
            f32::from(number.starts_with(digits))
        };
        let mark = Mark::new(vec![digits.to_owned()], &[]);
        Some(Found::new(self.hits(beginning), mark)).filter(|found| !found.hits.is_empty())
    }

    /// The documents that score, with their scores.
    fn hits(&self, score: impl Fn(usize) -> f32) -> Vec<Hit> {
        let scored = self.codes().iter().enumerate().map(|(document, code)| Hit {
            code: *code,
            score: score(document),
        });
        scored.filter(|hit| hit.score > 0.0).collect()
    }

    fn fit(&self, forms: &[String], parts: Vec<String>) -> Found {
        let telling = |form: &&String| !self.is_stop_word(form);
        let mut asked: Vec<&String> = forms.iter().filter(telling).collect();
        if asked.is_empty() {
            asked = forms.iter().collect();
        }
        let documents = self.codes().len();
        let mut score = vec![0.0_f32; documents];
        let mut share = vec![0.0_f32; documents];
        let (mut known, mut unknown) = (0.0, 0.0);
        // What each word of the index is worth to this query.
        let mut worth = vec![0.0_f32; self.vocabulary()];
        let mut found: Vec<usize> = Vec::new();
        for pair in forms
            .windows(2)
            .filter(|pair| pair.iter().any(|form| telling(&form)))
        {
            self.add_pair(&pair.join(" "), &mut score);
        }
        for form in asked {
            // The last word may not be finished yet.
            let typing = forms.last() == Some(form);
            let alike = self.likenesses(form, typing);
            let mut best = vec![0.0_f32; documents];
            for likeness in &alike {
                for place in self.places(likeness.term) {
                    let fit = place.weight * likeness.quality;
                    best[place.document] = best[place.document].max(fit);
                }
            }
            let reach = best.iter().filter(|fit| **fit > 0.0).count();
            if reach == 0 {
                unknown += UNKNOWN_WORD;
                continue;
            }
            let rarity = rarity(reach, documents);
            known += rarity;
            for (document, fit) in best.into_iter().enumerate().filter(|(_, fit)| *fit > 0.0) {
                score[document] += fit * rarity;
                share[document] += rarity;
            }
            for Likeness { term, quality } in alike {
                worth[term] = worth[term].max(quality * rarity);
                found.push(term);
            }
        }
        let total = known + unknown;
        let numbers: Vec<&String> = forms
            .iter()
            .filter(|form| form.parse::<CloseCode>().is_ok())
            .collect();
        if !numbers.is_empty() {
            for (document, code) in self.codes().iter().enumerate() {
                let number = code.to_string();
                if numbers.iter().any(|form| **form == number) {
                    score[document] += NUMBER;
                    share[document] = total;
                }
            }
        }
        let whole = self.whole_phrases(&found, &worth);
        let hits = self.hits(|document| {
            if share[document] == 0.0 {
                return 0.0;
            }
            let fitting = share[document] / total;
            let sum = score[document] + whole[document];
            let sure = match whole[document] > 0.0 {
                true => fitting,
                false => fitting * fitting,
            };
            match sure * sum < LEAST_WORTH * known {
                true => 0.0,
                // The more of the query fits, the better.
                false => fitting.sqrt() * sum,
            }
        });
        let found = found.into_iter().map(|term| self.form(term).to_owned());
        let numbers = numbers.into_iter().cloned();
        let marked = found.chain(numbers).chain(parts);
        Found::new(hits, Mark::new(marked.collect(), forms))
    }

    /// Adds what two words that stand together in a query are worth to the documents
    /// that have them together, too.
    fn add_pair(&self, pair: &str, score: &mut [f32]) {
        let places = self.number(pair).map_or(&[][..], |term| self.places(term));
        for place in places {
            score[place.document] += PAIR * place.weight * rarity(places.len(), score.len());
        }
    }

    /// What the best fully asked-for name or keyword adds, document by document.
    fn whole_phrases(&self, found: &[usize], worth: &[f32]) -> Vec<f32> {
        let mut best = vec![0.0_f32; self.codes().len()];
        for phrase in found.iter().flat_map(|term| self.phrases(*term)) {
            let mut sum = 0.0;
            let whole = phrase.terms.iter().all(|term| {
                sum += worth[*term];
                worth[*term] > 0.0
            });
            if whole {
                let adds = WHOLE_PHRASE * phrase.weight * sum;
                for document in &phrase.documents {
                    best[*document] = best[*document].max(adds);
                }
            }
        }
        best
    }
}

/// How much a word tells that `reach` of so many documents have: nearly nothing
/// when all have it, the more the fewer do (the inverse document frequency of
/// BM25).
fn rarity(reach: usize, documents: usize) -> f32 {
    let (reach, documents) = (reach as f32, documents as f32);
    (1.0 + (documents - reach + 0.5) / (reach + 0.5)).ln()
}
