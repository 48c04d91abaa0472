//! The sentences of a record in another language than English, as
//! `static/data/records/<lang>/<code>.json` has them: in the order of the record.

use super::{Details, fields::Fields};

/// A record's sentences in one language.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RecordTranslation {
    /// What people call it when they look for it.
    pub searched_as: Vec<String>,
    /// Why it happens at bottom.
    pub root_cause: String,
    /// The entry's sentences.
    pub details: Details,
    /// What each version does.
    pub versions: Vec<String>,
    /// The dead ends.
    pub dead_ends: Vec<ToldDeadEnd>,
    /// The workarounds.
    pub workarounds: Vec<ToldWorkaround>,
}

impl RecordTranslation {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            searched_as: fields.texts("searched_as"),
            root_cause: fields.text("root_cause"),
            details: fields.object("details", Details::read),
            versions: fields.texts("versions"),
            dead_ends: fields.objects("dead_ends", ToldDeadEnd::read),
            workarounds: fields.objects("workarounds", ToldWorkaround::read),
        }
    }
}

/// A dead end's sentences.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ToldDeadEnd {
    /// What is tried.
    pub action: String,
    /// Why it fails.
    pub why: String,
    /// When this holds.
    pub condition: Option<String>,
}

impl ToldDeadEnd {
    fn read(fields: &mut Fields) -> Self {
        Self {
            action: fields.text("action"),
            why: fields.text("why_fails"),
            condition: fields.optional_text("condition"),
        }
    }
}

/// A workaround's sentences.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ToldWorkaround {
    /// What to do.
    pub action: String,
    /// How exactly.
    pub how: Option<String>,
    /// When it applies.
    pub condition: Option<String>,
}

impl ToldWorkaround {
    fn read(fields: &mut Fields) -> Self {
        Self {
            action: fields.text("action"),
            how: fields.optional_text("how"),
            condition: fields.optional_text("condition"),
        }
    }
}
