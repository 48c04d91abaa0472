//! Tells which words of a shown text a query found, so that they can be marked.

use std::rc::Rc;

use super::words::{Word, words};

/// Recognises found words in any text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    forms: Rc<[String]>,
    asked: Rc<[String]>,
}

/// A run of text, found or not.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Piece<'a> {
    /// The text as it stands.
    pub text: &'a str,
    /// Whether the query found it.
    pub found: bool,
}

impl Mark {
    /// Recognises words by their evened-out forms, and those of the query also
    /// where they are spelled as two.
    pub(super) fn new(mut forms: Vec<String>, asked: &[String]) -> Self {
        forms.sort_unstable();
        forms.dedup();
        Self {
            forms: forms.into(),
            asked: asked.into(),
        }
    }

    /// How many different words of a text were found.
    pub fn count(&self, text: &str) -> usize {
        let mut known: Vec<&str> = Vec::new();
        for piece in self.pieces(text) {
            if piece.found && !known.iter().any(|it| it.eq_ignore_ascii_case(piece.text)) {
                known.push(piece.text);
            }
        }
        known.len()
    }

    /// Whether a word was found, by itself or as one with the word beside it: "utf8"
    /// finds "UTF-8".
    fn finds(&self, words: &[Word], at: usize) -> bool {
        let pairs = [at.saturating_sub(1), at].map(|first| words.get(first..first + 2));
        self.forms.binary_search(&words[at].form).is_ok()
            || pairs.into_iter().flatten().any(|pair| {
                let mut asked = self.asked.iter();
                asked.any(|it| it.strip_prefix(&*pair[0].form) == Some(&*pair[1].form))
            })
    }

    /// The text in pieces which, put together, are the text again.
    pub fn pieces<'a>(&self, text: &'a str) -> Vec<Piece<'a>> {
        let mut pieces = Vec::new();
        let mut behind = 0;
        if !self.forms.is_empty() {
            let words = words(text);
            for (at, word) in words.iter().enumerate() {
                if self.finds(&words, at) {
                    if behind < word.start {
                        pieces.push(Piece {
                            text: &text[behind..word.start],
                            found: false,
                        });
                    }
                    pieces.push(Piece {
                        text: &text[word.start..word.end],
                        found: true,
                    });
                    behind = word.end;
                }
            }
        }
        if behind < text.len() {
            pieces.push(Piece {
                text: &text[behind..],
                found: false,
            });
        }
        pieces
    }

    /// The beginning of a code's number that was asked for, as pieces.
    pub fn number<'a>(&self, number: &'a str) -> Vec<Piece<'a>> {
        let digits = self
            .forms
            .iter()
            .filter(|form| number.starts_with(form.as_str()));
        let found = digits.map(String::len).max().unwrap_or(0);
        let (head, tail) = number.split_at(found);
        let pieces = [(head, true), (tail, false)].into_iter();
        pieces
            .filter(|(text, _)| !text.is_empty())
            .map(|(text, found)| Piece { text, found })
            .collect()
    }
}
