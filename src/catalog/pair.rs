//! The differences between two codes that people confuse, written by hand:
//! `static/data/pairs/<lang>.json`. Other pairs are compared from their facts.

use super::{CloseCode, fields::Fields};

/// What sets two codes apart.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PairProse {
    /// The key differences, a sentence each.
    pub differences: Vec<String>,
    /// Which to send when, for a server author.
    pub choose: Vec<String>,
    /// How to tell them apart in a log.
    pub tell_apart: Vec<String>,
}

impl PairProse {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            differences: fields.texts("differences"),
            choose: fields.texts("choose"),
            tell_apart: fields.texts("tell_apart"),
        }
    }

    /// The key of two codes, in whichever order they are given.
    pub fn key(a: CloseCode, b: CloseCode) -> String {
        format!("{}-{}", a.min(b), a.max(b))
    }
}
