//! The parts of a record: how standards and implementations treat the code, what does
//! not help, what does, and what comes before and after.

use super::fields::Fields;

/// How one standard or implementation treats the code.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Version {
    /// The standard or implementation.
    pub version: Option<String>,
    /// Since when.
    pub introduced: Option<String>,
    /// Since when it is deprecated.
    pub deprecated: Option<String>,
    /// Since when it is gone.
    pub removed: Option<String>,
    /// What it does.
    pub behavior_change: Option<String>,
    /// Where it stands now.
    pub status: Option<String>,
    /// Fields the schema does not have, with their values as JSON.
    pub unknown: Vec<(String, String)>,
}

impl Version {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            version: fields.said("version"),
            introduced: fields.said("introduced"),
            deprecated: fields.said("deprecated"),
            removed: fields.said("removed"),
            behavior_change: fields.said("behavior_change"),
            status: fields.said("status"),
            unknown: fields.unknown(),
        }
    }
}

/// Something that does not help.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct DeadEnd {
    /// What is tried.
    pub action: Option<String>,
    /// Why it fails.
    pub why_fails: Option<String>,
    /// How often it fails, from 0 to 1 or as it is written.
    pub fail_rate: Option<String>,
    /// When this holds.
    pub condition: Option<String>,
    /// Where it can be checked.
    pub sources: Vec<String>,
    /// Fields the schema does not have, with their values as JSON.
    pub unknown: Vec<(String, String)>,
}

impl DeadEnd {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            action: fields.said("action"),
            why_fails: fields.said("why_fails"),
            fail_rate: fields.said("fail_rate"),
            condition: fields.said("condition"),
            sources: fields.all_said("sources"),
            unknown: fields.unknown(),
        }
    }
}

/// Something that helps.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Workaround {
    /// What to do.
    pub action: Option<String>,
    /// How exactly.
    pub how: Option<String>,
    /// How often it helps, from 0 to 1 or as it is written.
    pub success_rate: Option<String>,
    /// When it applies.
    pub condition: Option<String>,
    /// Where it can be checked.
    pub sources: Vec<String>,
    /// Code samples, by their files in `snippets/`.
    pub snippets: Vec<String>,
    /// Fields the schema does not have, with their values as JSON.
    pub unknown: Vec<(String, String)>,
}

impl Workaround {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            action: fields.said("action"),
            how: fields.said("how"),
            success_rate: fields.said("success_rate"),
            condition: fields.said("condition"),
            sources: fields.all_said("sources"),
            snippets: fields.all_said("snippets"),
            unknown: fields.unknown(),
        }
    }
}

/// How the code hangs together with others.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Transitions {
    /// What it leads to.
    pub leads_to: Vec<String>,
    /// What precedes it.
    pub preceded_by: Vec<String>,
    /// What it is confused with, the most confusing first.
    pub confused_with: Vec<String>,
    /// Fields the schema does not have, with their values as JSON.
    pub unknown: Vec<(String, String)>,
}

impl Transitions {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            leads_to: fields.all_said("leads_to"),
            preceded_by: fields.all_said("preceded_by"),
            confused_with: fields.all_said("frequently_confused_with"),
            unknown: fields.unknown(),
        }
    }
}
