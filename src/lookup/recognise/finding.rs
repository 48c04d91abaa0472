//! What a text was recognised as: findings, put together and in order.

use crate::catalog::{CloseCode, Says};

/// An excerpt has at most so many characters.
const LONGEST_EXCERPT: usize = 200;

/// How a finding was made.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum How {
    /// The line prints the code.
    Printed,
    /// The line's shape says it.
    Inferred,
    /// The line is about sending a code, and claims none was received.
    Sending,
}

/// What a line was recognised as.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The code, where one belongs to the line.
    pub code: Option<CloseCode>,
    /// How it was found.
    pub how: How,
    /// What the shape says, where a shape was found.
    pub says: Option<Says>,
    /// The program that printed it, by its id.
    pub program: Option<String>,
    /// The close reason.
    pub reason: Option<String>,
    /// Whether the close was clean.
    pub clean: Option<bool>,
    /// The first line it stands in, counted from 1.
    pub line: usize,
    /// That line, cut.
    pub excerpt: String,
    /// In how many lines it was found.
    pub count: usize,
}

/// What a text was recognised as.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagnosis {
    /// The findings, the most telling first.
    pub findings: Vec<Finding>,
    /// How many lines were looked at.
    pub lines: usize,
    /// Whether the text went on beyond them.
    pub cut: bool,
}

impl Diagnosis {
    pub(super) fn add(&mut self, finding: Finding) {
        let same = self.findings.iter_mut().find(|it| {
            it.code == finding.code && it.how == finding.how && it.program == finding.program
        });
        match same {
            Some(known) => {
                known.count += 1;
                known.reason = known.reason.take().or(finding.reason);
                known.clean = known.clean.or(finding.clean);
            }
            None => self.findings.push(finding),
        }
    }
}

impl Finding {
    pub(super) fn new(code: Option<CloseCode>, how: How, line: &str) -> Self {
        Self {
            code,
            how,
            says: None,
            program: None,
            reason: None,
            clean: None,
            line: 0,
            excerpt: line.trim().chars().take(LONGEST_EXCERPT).collect(),
            count: 1,
        }
    }

    /// How little it tells: codes that name a cause first, then those that only say
    /// that the line ended.
    pub(super) fn rank(&self) -> (u8, u8, usize) {
        let telling = match self.code.map(CloseCode::number) {
            Some(1000) => 4,
            Some(1005) => 3,
            Some(1001) => 2,
            Some(1006) => 1,
            Some(_) => 0,
            None => 5,
        };
        (telling, self.how as u8, self.line)
    }
}
