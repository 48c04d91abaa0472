//! Recognises what programs print when a WebSocket closes: by the shape of the line
//! first, then by a number that is said to be a close code, then by the bytes of a
//! Close frame. Looks at each line a bounded number of times.

mod bare;
mod finding;
mod frame;
mod said;
mod shape;

use std::collections::HashMap;

use super::forms;
use crate::catalog::{CloseCode, Says, Service, Signature};

use self::shape::Shape;

pub use self::finding::{Diagnosis, Finding, Hidden, How, Side};

/// At most so many lines are looked at.
const MOST_LINES: usize = 40_000;
/// Of each line at most so many bytes.
const LONGEST_LINE: usize = 4_000;
/// For so many lines below one about a WebSocket, a number may still belong to it.
const NEAR: usize = 8;

/// The programs that report to a page, by their ids.
const BROWSERS: [&str; 4] = ["chrome", "firefox", "safari", "browser"];

/// Knows the shapes and the names.
#[derive(Debug, Default)]
pub struct Recogniser {
    signatures: Vec<(Signature, Shape)>,
    anchors: HashMap<String, Vec<usize>>,
    names: HashMap<String, CloseCode>,
}

impl Recogniser {
    /// Knows these shapes, these names and constants of codes, and what services mean
    /// by codes of their own.
    pub fn new<'a>(
        signatures: &[Signature],
        names: impl IntoIterator<Item = (CloseCode, &'a str)>,
        _services: &[Service],
    ) -> Self {
        let mut anchors: HashMap<String, Vec<usize>> = HashMap::new();
        let shaped = signatures
            .iter()
            .map(|it| (it.clone(), Shape::parse(&evened(&it.shape))));
        let signatures: Vec<(Signature, Shape)> = shaped.collect();
        for (at, (_, shape)) in signatures.iter().enumerate() {
            let anchor = shape.anchor().to_owned();
            anchors.entry(anchor).or_default().push(at);
        }
        let names = names.into_iter().map(|(code, name)| (folded(name), code));
        Self {
            signatures,
            anchors,
            names: names.collect(),
        }
    }

    /// Looks at a text all at once.
    pub fn diagnose(&self, text: &str) -> Diagnosis {
        let mut diagnosing = self.begin();
        diagnosing.look(text);
        diagnosing.finish(false)
    }

    /// Looks at a text bit by bit.
    pub fn begin(&self) -> Diagnosing<'_> {
        Diagnosing {
            recogniser: self,
            diagnosis: Diagnosis::default(),
            near: 0,
        }
    }

    /// What one line was recognised as.
    fn line(&self, line: &str, lower: &str, near: bool) -> Vec<Finding> {
        let shaped = self.shaped(line, lower);
        // What a line prints is believed over its shape, unless the shape knows the
        // number for something else: a code that was refused, say.
        let told = shaped.iter().any(|it| {
            it.how != How::Inferred || matches!(it.says, Some(Says::Fault | Says::Sending))
        });
        let bare = match told {
            true => Vec::new(),
            false => bare::codes(lower, near, &|name| self.named(name)),
        };
        if bare.is_empty() {
            let open = shaped
                .iter()
                .all(|it| it.code.is_none() && it.how == How::Inferred);
            let frame = open.then(|| frame::find(line)).flatten();
            return match frame {
                Some(frame) => vec![of_frame(frame, line)],
                None => shaped,
            };
        }
        let program = shaped.first().and_then(|it| it.program.clone());
        let findings = bare.into_iter().map(|(code, place)| Finding {
            program: program.clone(),
            reason: said::reason(line, place.end),
            clean: said::was_clean(lower),
            ..Finding::new(Some(code), How::Printed, line)
        });
        findings.collect()
    }

    /// What the shapes of a line say: the one that fits best.
    fn shaped(&self, line: &str, lower: &str) -> Vec<Finding> {
        let mut best: Option<((bool, usize), Finding)> = None;
        let words = line.split(|c: char| !c.is_ascii_alphanumeric());
        let candidates = words.filter_map(|word| self.anchors.get(word)).flatten();
        let mut tried: Vec<usize> = Vec::new();
        for at in candidates {
            if tried.contains(at) {
                continue;
            }
            tried.push(*at);
            let (signature, shape) = &self.signatures[*at];
            let Some(fit) = shape.fit(line) else {
                continue;
            };
            // What tells no code gives way to everything else.
            let weight = (signature.says != Says::General, shape.weight());
            if best.as_ref().is_some_and(|(known, _)| *known >= weight) {
                continue;
            }
            let printed = fit.code.clone().and_then(|place| line[place].parse().ok());
            let named = fit.name.clone().and_then(|place| self.named(&line[place]));
            let how = match (signature.says, printed.or(named)) {
                (Says::Sending, _) => How::Sending,
                (_, Some(_)) => How::Printed,
                (_, None) => How::Inferred,
            };
            let code = match how {
                How::Sending => None,
                // A page is not told what the browser found: it sees 1006.
                _ if signature.says == Says::Fault && BROWSERS.contains(&&*signature.program) => {
                    Some(CloseCode::new(1006))
                }
                _ => printed.or(named).or(signature.code),
            };
            let after = fit
                .code
                .or(fit.name)
                .map_or(fit.whole.end, |place| place.end);
            let reason = match fit.reason {
                Some(place) => Some(line[place].trim().to_owned()).filter(|it| !it.is_empty()),
                None if how == How::Printed => said::reason(line, after),
                None => None,
            };
            let finding = Finding {
                says: Some(signature.says),
                program: Some(signature.program.clone()),
                reason,
                clean: said::was_clean(lower),
                ..Finding::new(code, how, line)
            };
            best = Some((weight, finding));
        }
        let found = best.map(|(_, finding)| finding).into_iter();
        let telling = |it: &Finding| it.code.is_some() || it.says != Some(Says::General);
        found.filter(telling).collect()
    }

    /// The code of a name or constant, in whatever casing.
    fn named(&self, name: &str) -> Option<CloseCode> {
        self.names.get(&folded(name)).copied()
    }
}

/// A diagnosis that is being made, so that a page need not stand still meanwhile.
#[derive(Debug)]
pub struct Diagnosing<'a> {
    recogniser: &'a Recogniser,
    diagnosis: Diagnosis,
    near: usize,
}

impl Diagnosing<'_> {
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
        self.diagnosis.lines >= MOST_LINES
    }

    /// The findings in order; `more` says that the text goes on beyond what was given.
    pub fn finish(mut self, more: bool) -> Diagnosis {
        self.diagnosis.cut |= more;
        self.diagnosis.findings.sort_by_key(Finding::rank);
        self.diagnosis
    }

    fn line(&mut self, whole: &str) {
        self.diagnosis.lines += 1;
        let begins = cut(whole, LONGEST_LINE);
        self.diagnosis.shortened += usize::from(begins.len() < whole.len());
        let line = evened(&without_colours(begins));
        let lower = line.to_ascii_lowercase();
        if bare::is_context(&lower) {
            self.near = NEAR;
        }
        for mut finding in self.recogniser.line(&line, &lower, self.near > 0) {
            finding.line = self.diagnosis.lines;
            finding.last_line = self.diagnosis.lines;
            self.diagnosis.add(finding);
        }
        self.near = self.near.saturating_sub(1);
    }
}

fn of_frame(frame: frame::Frame, line: &str) -> Finding {
    Finding {
        reason: Some(frame.reason).filter(|it| !it.is_empty()),
        ..Finding::new(
            frame.code.or(Some(CloseCode::new(1005))),
            How::Printed,
            line,
        )
    }
}

/// A name without casing and signs: `CLOSE_GOING_AWAY` is `closegoingaway`.
fn folded(name: &str) -> String {
    forms(name).concat()
}

/// The beginning of a line, cut between characters.
fn cut(line: &str, most: usize) -> &str {
    match line.char_indices().map(|(at, _)| at).find(|at| *at >= most) {
        Some(at) => &line[..at],
        None => line,
    }
}

/// A line with straight apostrophes: programs and those who quote them differ.
fn evened(line: &str) -> String {
    line.replace(['‘', '’'], "'")
}

/// A line without the colour codes of a terminal.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find("\u{1b}[") {
        plain.push_str(&rest[..at]);
        let behind = &rest[at + 2..];
        let end = behind.find(|c: char| c.is_ascii_alphabetic());
        rest = end.map_or("", |end| &behind[end + 1..]);
    }
    plain.push_str(rest);
    plain
}
