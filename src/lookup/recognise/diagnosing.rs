//! A diagnosis in the making: takes a text bit by bit, so that a page need not stand
//! still, puts lines that belong together into passages, and keeps what they are
//! recognised as.

use super::{
    Diagnosis, Finding, Hidden, How, Recogniser,
    frame::Dump,
    passage::{self, Passage},
    shape::floor,
};
use crate::catalog::{CloseCode, Says};

/// At most so many lines are looked at, and so many bytes.
const MOST_LINES: usize = 200_000;
const MOST_BYTES: usize = 8_000_000;
/// Of each line at most so many bytes.
const LONGEST_LINE: usize = 4_000;
/// For so many lines below one about a WebSocket, a label may still belong to it.
const NEAR: usize = 8;
/// A cause and the close it led to are at most so many lines apart.
const CAUSE_NEAR: usize = 3;
/// At most so many findings are told apart.
const MOST_FINDINGS: usize = 100;

/// A diagnosis that is being made.
#[derive(Debug)]
pub struct Diagnosing<'a> {
    recogniser: &'a Recogniser,
    diagnosis: Diagnosis,
    passage: Passage,
    dump: Dump,
    bytes: usize,
    steps: usize,
    /// Up to which line a label still belongs to a WebSocket named above.
    near: usize,
    /// A cause that was named, and in which line.
    cause: Option<(Hidden, usize)>,
    /// A finding that a close printed just below may belong to.
    pending: Option<Finding>,
}

impl<'a> Diagnosing<'a> {
    pub(super) fn new(recogniser: &'a Recogniser) -> Self {
        Self {
            recogniser,
            diagnosis: Diagnosis::default(),
            passage: Passage::default(),
            dump: Dump::default(),
            bytes: 0,
            steps: 0,
            near: 0,
            cause: None,
            pending: None,
        }
    }

    /// Looks at a piece of the text, which ends where a line does.
    pub fn look(&mut self, lines: &str) {
        for line in lines.lines() {
            if self.is_full() {
                self.diagnosis.cut = true;
                return;
            }
            self.line(line);
        }
    }

    /// Whether no more is looked at, whatever comes.
    pub fn is_full(&self) -> bool {
        self.diagnosis.lines >= MOST_LINES || self.bytes >= MOST_BYTES
    }

    /// How much work it was so far, in steps of about the same size: a few for each
    /// byte, however the text is made.
    pub fn steps(&self) -> usize {
        self.steps
    }

    /// The findings in order; `more` says that the text goes on beyond what was given.
    pub fn finish(mut self, more: bool) -> Diagnosis {
        self.settle();
        self.settle_dump();
        self.release();
        self.diagnosis.cut |= more;
        for finding in &mut self.diagnosis.findings {
            self.recogniser.complete(finding);
        }
        self.diagnosis.findings.sort_by_key(Finding::rank);
        self.diagnosis
    }

    fn line(&mut self, whole: &str) {
        self.diagnosis.lines += 1;
        let begins = &whole[..floor(whole, LONGEST_LINE)];
        self.diagnosis.shortened += usize::from(begins.len() < whole.len());
        self.bytes += begins.len() + 1;
        self.steps += begins.len() + 1;
        let line = passage::plain(begins);
        let number = self.diagnosis.lines;
        if self.dump.takes(&line, number) {
            self.settle();
            return;
        }
        self.settle_dump();
        if !self.passage.takes(&line) {
            self.settle();
        }
        self.passage.add(&line, number);
    }

    /// Recognises the passage that has ended.
    fn settle(&mut self) {
        if self.passage.is_empty() {
            self.passage.clear();
            return;
        }
        self.passage.close();
        let first = self.passage.number(0);
        let last = first + self.passage.lines() - 1;
        let near = first <= self.near;
        let (findings, context, cause) =
            self.recogniser
                .passage(&self.passage, near, &mut self.steps);
        if context {
            self.near = last + NEAR;
        }
        for finding in findings {
            self.keep(finding);
        }
        if let Some(cause) = cause {
            self.cause = Some((cause, last));
        }
        self.passage.clear();
    }

    fn settle_dump(&mut self) {
        if let Some(finding) = self.dump.settle() {
            self.keep(finding);
        }
    }

    /// Keeps a finding, with the cause that was named just above it.
    fn keep(&mut self, mut finding: Finding) {
        let abnormal = finding.code == Some(CloseCode::new(1006));
        let close = |line: usize| finding.line <= line + CAUSE_NEAR;
        if let Some((cause, line)) = self.cause
            && abnormal
            && close(line)
        {
            finding.hidden = finding.hidden.or(Some(cause));
        }
        if let Some(pending) = self.pending.take() {
            let printed = finding.how == How::Printed && close(pending.last_line);
            let handshake = pending.says == Some(Says::Handshake) && abnormal;
            if printed && (pending.code == finding.code || (handshake && pending.code.is_none())) {
                finding = finding.with(pending);
            } else {
                if let (Some(Says::Fault), Some(code), true) =
                    (pending.says, pending.code, printed && abnormal)
                {
                    finding.hidden = finding.hidden.or(Some(Hidden::Fault(code)));
                }
                self.add(pending);
            }
        }
        match finding.how {
            How::Inferred => self.pending = Some(finding),
            _ => self.add(finding),
        }
    }

    fn release(&mut self) {
        if let Some(pending) = self.pending.take() {
            self.add(pending);
        }
    }

    fn add(&mut self, mut finding: Finding) {
        let findings = &mut self.diagnosis.findings;
        self.steps += findings.len();
        let same = findings.iter_mut().find(|it| {
            it.code == finding.code && it.how == finding.how && it.program == finding.program
        });
        if let Some(known) = same {
            known.again(finding);
        } else if findings.len() < MOST_FINDINGS {
            self.recogniser.owe(&mut finding);
            findings.push(finding);
        }
    }
}
