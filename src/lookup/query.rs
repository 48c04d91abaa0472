//! What somebody typed or pasted, held to a length that can be searched and shown.

/// The text of a search: one line, no control characters, at most
/// [`Query::MAX_CHARS`] characters. What was pasted, or is as long as a line of a log,
/// stays with the reader.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Query {
    text: String,
    kept: bool,
}

impl Query {
    /// Longer text is cut here. A sentence fits; a log belongs elsewhere.
    pub const MAX_CHARS: usize = 500;

    /// Longer text is not shared, in bytes: people search with less.
    const MOST_SHARED: usize = 160;

    /// Takes any text: line breaks and tabs become spaces, other control
    /// characters go, and the rest is cut at [`Query::MAX_CHARS`].
    pub fn new(text: &str) -> Self {
        let one_line = text.chars().filter_map(|c| match c {
            '\n' | '\r' | '\t' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        });
        let text: String = one_line.take(Self::MAX_CHARS).collect();
        Self {
            kept: text.len() > Self::MOST_SHARED,
            text,
        }
    }

    /// The same, to be kept from everybody but the reader: logs hold more than codes.
    #[must_use]
    pub fn keep(mut self) -> Self {
        self.kept = true;
        self
    }

    /// Whether it is kept from everybody but the reader.
    pub fn is_kept(&self) -> bool {
        self.kept
    }

    /// The text, as it is shown in the search box.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// As much of it as others may see: the address bar, the page around.
    pub fn shared(&self) -> &str {
        match self.kept {
            true => "",
            false => &self.text,
        }
    }

    /// Whether there is nothing to search for: no text, or a single letter, which
    /// begins too many words to say anything.
    pub fn is_blank(&self) -> bool {
        let mut letters = self.text.trim().bytes();
        match (letters.next(), letters.next()) {
            (None, _) => true,
            (Some(only), None) => only.is_ascii_alphabetic(),
            _ => false,
        }
    }
}
