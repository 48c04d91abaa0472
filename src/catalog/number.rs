//! What is said of numbers the table does not have: their range, 1004, the codes
//! registered with IANA, and what can be no close code at all
//! (`static/data/numbers/<lang>.json`).

use super::{CloseCode, CodeRange, fields::Fields};

/// Everything one language says of numbers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NumberProse {
    ranges: [RangeProse; 5],
    reserved: Vec<(String, NamedNumber)>,
    registered: Vec<(String, NamedNumber)>,
    /// Why some texts are no close code.
    pub invalid: InvalidProse,
}

impl NumberProse {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            ranges: fields.object("ranges", |ranges| {
                ["unused", "protocol", "registered", "private", "outside"]
                    .map(|key| ranges.object(key, RangeProse::read))
            }),
            reserved: fields.object("reserved", |all| all.each(NamedNumber::read)),
            registered: fields.object("registered", |all| all.each(NamedNumber::read)),
            invalid: fields.object("invalid", InvalidProse::read),
        }
    }

    /// What holds for all numbers of a range that have no meaning of their own.
    pub fn range(&self, range: CodeRange) -> &RangeProse {
        &self.ranges[range as usize]
    }

    /// A reserved number.
    pub fn reserved(&self, code: CloseCode) -> Option<&NamedNumber> {
        of(&self.reserved, code)
    }

    /// A number registered with IANA that the table does not have.
    pub fn registered(&self, code: CloseCode) -> Option<&NamedNumber> {
        of(&self.registered, code)
    }

    /// The numbers registered with IANA that the table does not have.
    pub fn all_registered(&self) -> impl Iterator<Item = CloseCode> {
        let numbers = self.registered.iter();
        numbers.filter_map(|(number, _)| number.parse().ok())
    }
}

fn of(all: &[(String, NamedNumber)], code: CloseCode) -> Option<&NamedNumber> {
    let mut all = all.iter();
    let found = all.find(|(number, _)| number.parse() == Ok(code));
    found.map(|(_, named)| named)
}

/// What is said of a range.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RangeProse {
    /// Who assigns codes there.
    pub assigned_by: String,
    /// Whether one may be sent.
    pub sending: String,
    /// Whether a browser's `close()` takes one.
    pub browser: String,
    /// What a receiver does on seeing one.
    pub receiving: String,
}

impl RangeProse {
    fn read(fields: &mut Fields) -> Self {
        Self {
            assigned_by: fields.text("assigned_by"),
            sending: fields.text("sending"),
            browser: fields.text("browser"),
            receiving: fields.text("receiving"),
        }
    }
}

/// A number that has a name without being in the table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NamedNumber {
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// Whether it may be sent, where that differs from its range.
    pub sending: Option<String>,
    /// What a receiver does, where that differs from its range.
    pub receiving: Option<String>,
    /// What else to know; may be empty.
    pub note: String,
}

impl NamedNumber {
    fn read(fields: &mut Fields) -> Self {
        Self {
            name: fields.text("name"),
            meaning: fields.text("meaning"),
            sending: fields.said("sending"),
            receiving: fields.said("receiving"),
            note: fields.text("note"),
        }
    }
}

/// Why a text can be no close code.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvalidProse {
    /// Above 65535.
    pub too_big: String,
    /// Below zero.
    pub negative: String,
    /// Not whole.
    pub fraction: String,
    /// No number at all.
    pub not_a_number: String,
}

impl InvalidProse {
    fn read(fields: &mut Fields) -> Self {
        Self {
            too_big: fields.text("too_big"),
            negative: fields.text("negative"),
            fraction: fields.text("fraction"),
            not_a_number: fields.text("not_a_number"),
        }
    }
}
