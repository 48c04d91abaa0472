//! The kinds of text an entry is made of, and what a word in each is worth.

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
    pub(super) fn weight(self) -> f32 {
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
    pub(super) fn is_phrase(self) -> bool {
        matches!(self, Self::Name | Self::Alias | Self::Keyword)
    }
}
