//! What a text was recognised as: findings, put together and in order.

use super::passage::Passage;
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

impl Finding {
    /// A finding in a line of a passage.
    pub(super) fn new(code: Option<CloseCode>, how: How, passage: &Passage, line: usize) -> Self {
        let text = &passage.text[passage.place(line)];
        Self {
            line: passage.number(line),
            last_line: passage.number(line),
            ..Self::of_line(code, how, text)
        }
    }

    /// A finding in a line whose number is not known yet.
    pub(super) fn of_line(code: Option<CloseCode>, how: How, line: &str) -> Self {
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
            stamp: stamp(line.trim()).map(str::to_owned),
        }
    }

    /// The same close, told in another way as well: with what that adds.
    pub(super) fn with(self, other: Self) -> Self {
        let first = if other.line < self.line {
            &other
        } else {
            &self
        };
        Self {
            line: first.line,
            excerpt: first.excerpt.clone(),
            stamp: first.stamp.clone(),
            last_line: self.last_line.max(other.last_line),
            says: self.says.or(other.says),
            program: self.program.or(other.program),
            service: self.service.or(other.service),
            reason: self.reason.or(other.reason),
            clean: self.clean.or(other.clean),
            closed_by: self.closed_by.or(other.closed_by),
            hidden: self.hidden.or(other.hidden),
            ..self
        }
    }

    /// The same close once more, further down.
    pub(super) fn again(&mut self, other: Self) {
        self.count += other.count;
        self.last_line = self.last_line.max(other.last_line);
        self.says = self.says.or(other.says);
        self.reason = self.reason.take().or(other.reason);
        self.clean = self.clean.or(other.clean);
        self.closed_by = self.closed_by.or(other.closed_by);
        self.hidden = self.hidden.or(other.hidden);
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

/// The time stamp that a line begins with: words of digits and their signs, months and
/// days, of which one is a time.
fn stamp(line: &str) -> Option<&str> {
    let mut end = 0;
    let mut time = false;
    for word in line.split_inclusive(' ').take(5) {
        let bare = word.trim().trim_matches(['[', ']', '(', ')', ',', '|']);
        let digits = bare.bytes().filter(u8::is_ascii_digit).count();
        let signs = |c: char| c.is_ascii_digit() || "-/:.,TZ+".contains(c);
        let number = digits > 0 && bare.chars().all(signs);
        let named = bare.len() == 3 && bare.bytes().all(|b| b.is_ascii_alphabetic())
            || matches!(bare, "AM" | "PM");
        if !(number || (named && digits == 0 && !time)) && !matches!(bare, "AM" | "PM") {
            break;
        }
        time |= number && bare.matches(':').count() >= 1 && digits >= 4;
        end += word.len();
        if time && word.trim_end().ends_with(']') {
            break;
        }
    }
    let stamp = line[..end].trim();
    let stamp = stamp.trim_matches(['[', ']', '(', ')', ',', '|', ' ']);
    (time && stamp.len() <= 40).then_some(stamp)
}
