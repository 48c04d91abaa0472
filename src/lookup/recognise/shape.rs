//! The shape of a log line that a program prints: literal pieces with places between
//! them that change. A shape is tried where one of its words stands, piece by piece and
//! never far, so that the work is in proportion to the text, whatever it is.

use std::ops::Range;

use super::vocabulary::{Word, words};

/// A place that changes is at most so many bytes long.
const LONGEST_HOLE: usize = 1_200;
/// From the word a shape was found by, its beginning is looked for so many times.
const BEGINNINGS: usize = 3;

/// A place in a shape.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Hole {
    /// A close code's number.
    Code,
    /// A close code's name or constant.
    Name,
    /// The close reason.
    Reason,
    /// Anything.
    Any,
}

const HOLES: [(&str, Hole); 4] = [
    ("{code}", Hole::Code),
    ("{name}", Hole::Name),
    ("{reason}", Hole::Reason),
    ("{any}", Hole::Any),
];

/// A shape, taken apart.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    /// Each literal, in lower case, with the hole behind it.
    pieces: Vec<(String, Option<Hole>)>,
}

/// A word of a shape that it can be filed under.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchor {
    /// The word, as it stands in its piece.
    pub(super) word: Word,
    piece: usize,
}

/// Where in a text a shape was found.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Fit {
    pub(super) whole: Range<usize>,
    pub(super) code: Option<Range<usize>>,
    pub(super) name: Option<Range<usize>>,
    pub(super) reason: Option<Range<usize>>,
}

impl Shape {
    /// Reads a shape as `static/data/signatures.json` writes it: `{code}`, `{name}`,
    /// `{reason}` and `{any}` are places, everything else is literal.
    pub(super) fn parse(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut literal = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('{') {
            let (before, behind) = rest.split_at(at);
            literal.push_str(before);
            let hole = HOLES
                .iter()
                .find(|(written, _)| behind.starts_with(written));
            match hole {
                Some((written, hole)) => {
                    pieces.push((std::mem::take(&mut literal), Some(*hole)));
                    rest = &behind[written.len()..];
                }
                None => {
                    literal.push('{');
                    rest = &behind[1..];
                }
            }
        }
        literal.push_str(rest);
        pieces.push((literal, None));
        for (literal, _) in &mut pieces {
            literal.make_ascii_lowercase();
        }
        Self { pieces }
    }

    /// The words it can be found by: those that no hole can make part of a longer one.
    pub(super) fn anchors(&self) -> Vec<Anchor> {
        let mut anchors = Vec::new();
        let last = self.pieces.len() - 1;
        for (piece, (literal, _)) in self.pieces.iter().enumerate() {
            let whole = |word: &Word| {
                (word.start > 0 || piece == 0) && (word.end < literal.len() || piece == last)
            };
            let found = words(literal).filter(whole);
            anchors.extend(found.map(|word| Anchor { word, piece }));
        }
        anchors
    }

    /// How much of it is literal: the more, the surer.
    pub(super) fn weight(&self) -> usize {
        self.pieces.iter().map(|(literal, _)| literal.len()).sum()
    }

    /// Where the piece of an anchor begins, if it stands in a text in lower case around
    /// the word `at`.
    pub(super) fn stands(
        &self,
        anchor: Anchor,
        lower: &str,
        at: Word,
        steps: &mut usize,
    ) -> Option<usize> {
        let literal = &self.pieces[anchor.piece].0;
        let start = at.start.checked_sub(anchor.word.start)?;
        let stands = lower.as_bytes()[start..].starts_with(literal.as_bytes());
        *steps += if stands { literal.len() } else { 1 };
        stands.then_some(start)
    }

    /// Where it fits into a text in lower case in which the piece of an anchor begins at
    /// `start`.
    pub(super) fn fit(
        &self,
        anchor: Anchor,
        lower: &str,
        start: usize,
        steps: &mut usize,
    ) -> Option<Fit> {
        if anchor.piece == 0 {
            return self.fit_from(lower, start, steps);
        }
        let first = &self.pieces[0].0;
        let window = floor(lower, start.saturating_sub(LONGEST_HOLE));
        let mut end = start;
        for _ in 0..BEGINNINGS {
            let found = lower[window..end].rfind(first.as_str())? + window;
            *steps += end - found;
            end = found;
            let fit = self.fit_from(lower, found, steps);
            if fit.as_ref().is_some_and(|fit| fit.whole.end > start) {
                return fit;
            }
        }
        None
    }

    /// Where it fits if it begins at `start`.
    fn fit_from(&self, lower: &str, start: usize, steps: &mut usize) -> Option<Fit> {
        let mut fit = Fit {
            whole: start..start,
            ..Fit::default()
        };
        let mut at = start + self.pieces[0].0.len();
        for (place, pair) in self.pieces.windows(2).enumerate() {
            let (hole, literal) = (pair[0].1?, &pair[1].0);
            let window = &lower[at..floor(lower, at + LONGEST_HOLE)];
            let last = place + 2 == self.pieces.len() && literal.is_empty();
            let length = match hole {
                Hole::Code => digits(window),
                _ if last => window.len(),
                _ => {
                    let found = window.find(literal.as_str());
                    *steps += found.unwrap_or(window.len());
                    found?
                }
            };
            *steps += literal.len() + 1;
            fit.take(hole, at..at + length)?;
            at += length;
            if !lower[at..].starts_with(literal.as_str()) {
                return None;
            }
            at += literal.len();
        }
        fit.whole.end = at;
        Some(fit)
    }
}

impl Fit {
    /// Keeps what a hole took; a code has to be a number.
    fn take(&mut self, hole: Hole, taken: Range<usize>) -> Option<()> {
        match hole {
            Hole::Code if taken.is_empty() || taken.len() > 5 => return None,
            Hole::Code => self.code = Some(taken),
            Hole::Name => self.name = Some(taken),
            Hole::Reason => self.reason = Some(taken),
            Hole::Any => {}
        }
        Some(())
    }
}

/// How many digits a text begins with.
fn digits(text: &str) -> usize {
    let digits = text.bytes().take(6).take_while(u8::is_ascii_digit);
    digits.count()
}

/// The nearest place at or before `at` where a character begins.
pub(super) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
