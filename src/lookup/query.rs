//! What somebody typed, held to a length that can be searched and shown.

/// The text of a search: one line, no control characters, at most
/// [`Query::MAX_CHARS`] characters.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Query(String);

impl Query {
    /// Longer text is cut here. A sentence fits; a log belongs elsewhere.
    pub const MAX_CHARS: usize = 500;

    /// Takes any text: line breaks and tabs become spaces, other control
    /// characters go, and the rest is cut at [`Query::MAX_CHARS`].
    pub fn new(text: &str) -> Self {
        let kept = text.chars().filter_map(|c| match c {
            '\n' | '\r' | '\t' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        });
        Self(kept.take(Self::MAX_CHARS).collect())
    }

    /// The text, as it is shown in the search box.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to search for: no text, or a single letter, which
    /// begins too many words to say anything.
    pub fn is_blank(&self) -> bool {
        let mut letters = self.0.trim().bytes();
        match (letters.next(), letters.next()) {
            (None, _) => true,
            (Some(only), None) => only.is_ascii_alphabetic(),
            _ => false,
        }
    }
}
