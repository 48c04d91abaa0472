//! The words by which shapes and cues are found. Each is filed under one of its words,
//! so that a text is gone through once, word by word, however many there are; whether
//! what is filed there really stands in the text is for its owner to see.

/// How many drawers the words are spread over, a power of two.
const DRAWERS: usize = 2048;

/// Texts, each filed under one of its words.
#[derive(Debug)]
pub(super) struct Vocabulary<T> {
    drawers: Vec<Vec<T>>,
}

/// A word of a text in lower case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Word {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    hash: u32,
}

impl<T> Default for Vocabulary<T> {
    fn default() -> Self {
        Self {
            drawers: std::iter::repeat_with(Vec::new).take(DRAWERS).collect(),
        }
    }
}

impl<T> Vocabulary<T> {
    /// Files something under a word.
    pub(super) fn file(&mut self, word: Word, what: T) {
        self.drawers[word.hash as usize % DRAWERS].push(what);
    }

    /// What may be filed under a word: other words can share its drawer.
    pub(super) fn under(&self, word: Word) -> &[T] {
        &self.drawers[word.hash as usize % DRAWERS]
    }
}

/// The words of a text: runs of letters and digits of ASCII.
pub(super) fn words(lower: &str) -> impl Iterator<Item = Word> {
    let bytes = lower.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() && !bytes[at].is_ascii_alphanumeric() {
            at += 1;
        }
        let start = at;
        let mut hash = 0x811c_9dc5_u32;
        while at < bytes.len() && bytes[at].is_ascii_alphanumeric() {
            hash = (hash ^ u32::from(bytes[at])).wrapping_mul(0x0100_0193);
            at += 1;
        }
        (at > start).then_some(Word {
            start,
            end: at,
            hash: hash ^ (hash >> 15),
        })
    })
}
