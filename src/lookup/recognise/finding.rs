//! What a text was recognised as: findings, put together and in order.

use crate::catalog::{CloseCode, Says};

/// An excerpt has at most so many characters.
const LONGEST_EXCERPT: usize = 200;

/// How a finding was made.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum How {
    /// The line prints the code.
    Printed,
    /// The line's shape says it.
    Inferred,
    /// The line is about sending a code, and claims none was received.
    Sending,
}

/// A side of the connection, seen from the program that printed the line.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Side {
    /// The side that printed the line.
    Local,
    /// The other side.
    Remote,
}

/// What stands behind 1006, or behind a handshake that failed: no Close frame tells it.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Hidden {
    /// The TLS handshake failed. 1015 is the code for it, which no page gets to see.
    Tls,
    /// The server answered the opening handshake with HTTP and did not switch
    /// protocols; the status, where the line prints one.
    Http(Option<u16>),
    /// There was no connection, or it broke off.
    Network,
    /// A fault that this side found itself; the code is what the other side was told.
    Fault(CloseCode),
}

/// What a line, or lines that belong together, were recognised as.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    /// The code, where one belongs to the line.
    pub code: Option<CloseCode>,
    /// How it was found.
    pub how: How,
    /// What the shape says, where a shape was found.
    pub says: Option<Says>,
    /// The program that printed it, by its id in `signatures.json`.
    pub program: Option<String>,
    /// The service whose code it is, by its id in `services.json`: the line names it, or
    /// its wording is that of no other service's code.
    pub service: Option<String>,
    /// The close reason.
    pub reason: Option<String>,
    /// The code whose fault the reason's own words tell of, where it is not the code.
    pub reason_speaks_of: Option<CloseCode>,
    /// Whether the close was clean, where the line says so.
    pub clean: Option<bool>,
    /// Who sent the first Close frame or cut the connection, where the line says so.
    pub closed_by: Option<Side>,
    /// What the code hides, where the line tells.
    pub hidden: Option<Hidden>,
    /// The first line it stands in, counted from 1.
    pub line: usize,
    /// The last line it stands in.
    pub last_line: usize,
    /// How many times it was found.
    pub count: usize,
    /// The first line, cut.
    pub excerpt: String,
    /// The time stamp the first line begins with, as it stands there.
    pub stamp: Option<String>,
}

/// What a text was recognised as.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Diagnosis {
    /// The findings, the most telling first.
    pub findings: Vec<Finding>,
    /// How many lines were looked at.
    pub lines: usize,
    /// Whether the text went on beyond them.
    pub cut: bool,
    /// Of how many of these lines only the beginning was looked at.
    pub shortened: usize,
}

impl Diagnosis {
    pub(super) fn add(&mut self, finding: Finding) {
        let same = self.findings.iter_mut().find(|it| {
            it.code == finding.code && it.how == finding.how && it.program == finding.program
        });
        match same {
            Some(known) => {
                known.count += 1;
                known.last_line = finding.last_line;
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
            service: None,
            reason: None,
            reason_speaks_of: None,
            clean: None,
            closed_by: None,
            hidden: None,
            line: 0,
            last_line: 0,
            count: 1,
            excerpt: line.trim().chars().take(LONGEST_EXCERPT).collect(),
            stamp: None,
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
