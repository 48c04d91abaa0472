//! Reads a passage: shapes first, then bare numbers, bytes, constants and causes, each
//! only for what those before it left open.

use super::{
    Finding, Hidden, How, Recogniser,
    bare::{self, Around},
    bytes, folded, hidden,
    passage::Passage,
    said,
    seen::Seen,
};
use crate::catalog::{CloseCode, Says};

/// Of a passage at most so many findings are kept.
const MOST_FOUND: usize = 16;
/// So many steps it takes to see whether a number is a close code.
const STEPS_A_NUMBER: usize = 400;

/// What a passage was recognised as.
pub(super) struct Read {
    pub(super) findings: Vec<Finding>,
    /// Whether it is about a WebSocket.
    pub(super) context: bool,
    /// The cause that it names.
    pub(super) cause: Option<Hidden>,
}

/// What the shapes in a line leave open.
#[derive(Clone, Copy)]
enum Told {
    /// Everything.
    Nothing,
    /// Whether the code of the fault is printed as well.
    Fault(Option<CloseCode>),
    /// Nothing: its numbers are known.
    All,
}

/// A finding in a passage, with what mentions it: the same thing mentioned in two ways
/// is one finding, mentioned twice in one way it is two.
struct Mentioned {
    finding: Finding,
    by: Option<usize>,
    line: usize,
}

/// A passage that is being read.
struct Reading<'a> {
    recogniser: &'a Recogniser,
    passage: &'a Passage,
    seen: Seen,
    /// Whether lines not far above are about a WebSocket.
    near: bool,
    steps: &'a mut usize,
    /// What is told of each line.
    told: Vec<Told>,
    found: Vec<Mentioned>,
}

impl Recogniser {
    /// Reads a passage; `near` says that lines not far above are about a WebSocket.
    pub(super) fn read(&self, passage: &Passage, near: bool, steps: &mut usize) -> Read {
        let seen = self.see(&passage.lower, steps);
        let matches = seen.matches.iter();
        let surest = matches.max_by_key(|it| self.signatures[it.signature].shape.weight());
        let program = surest.map(|it| &self.signatures[it.signature].program);
        let mut reading = Reading {
            recogniser: self,
            passage,
            seen,
            near,
            steps,
            told: vec![Told::Nothing; passage.lines()],
            found: Vec::new(),
        };
        reading.shapes();
        reading.numbers();
        reading.bytes();
        reading.constants();
        reading.cause();
        let (context, cause) = (reading.seen.context.is_some(), reading.seen.cause);
        let mut findings = together(reading.found);
        for it in &mut findings {
            it.program = it.program.take().or_else(|| program.cloned());
        }
        Read {
            findings,
            context,
            cause: cause.map(|(cause, _)| cause),
        }
    }
}

impl Reading<'_> {
    /// The shapes, each line taken by one. What tells no code gives way to everything
    /// else, what goes over several lines to what needs but one, words to a printed
    /// code; then the surer shape counts.
    fn shapes(&mut self) {
        let signatures = &self.recogniser.signatures;
        let mut matches = std::mem::take(&mut self.seen.matches);
        matches.retain(|it| signatures[it.signature].says != Says::General);
        matches.sort_by_key(|it| {
            let known = &signatures[it.signature];
            let words = it.fit.code.is_none() && known.says != Says::Sending;
            let across = self.passage.line_at(it.fit.whole.start)
                < self.passage.line_at(it.fit.whole.end - 1);
            (across, words, usize::MAX - known.shape.weight())
        });
        let mut taken = vec![false; self.passage.lines()];
        for it in &matches {
            let first = self.passage.line_at(it.fit.whole.start);
            let last = self.passage.line_at(it.fit.whole.end - 1);
            if taken[first..=last].contains(&true) {
                continue;
            }
            let cause = self.named_cause();
            *self.steps += said::steps(&self.passage.lower, &it.fit.whole);
            let finding = self.recogniser.of_match(it, self.passage, cause);
            if finding.code.is_none() && finding.says == Some(Says::Received) {
                continue;
            }
            taken[first..=last].fill(true);
            // What a line prints is believed over its shape, unless the shape knows the
            // number for something else: a code that was refused, say.
            let told = match (finding.how, finding.says) {
                (How::Inferred, Some(Says::Fault)) => Told::Fault(finding.code),
                (How::Inferred, _) => Told::Nothing,
                _ => Told::All,
            };
            self.told[first..=last].fill(told);
            self.found.push(Mentioned {
                finding,
                by: Some(it.signature),
                line: first,
            });
        }
    }

    /// The bare numbers in lines whose shapes leave room for them.
    fn numbers(&mut self) {
        let lower = self.passage.lower.as_str();
        let mut ended = None;
        // What is indented below a line does not say what that is about.
        let structure = self.passage.is_structure();
        // The line that was last looked at, and whether it is about other numbers.
        let mut foreign = (usize::MAX, false);
        for (code, place) in bare::numbers(lower) {
            *self.steps += STEPS_A_NUMBER;
            let at = self.passage.line_at(place.start);
            let open = match self.told[at] {
                Told::Nothing => true,
                Told::Fault(fault) => fault == Some(code),
                Told::All => false,
            };
            if !open || self.found.len() >= MOST_FOUND {
                continue;
            }
            let line = self.passage.place(at);
            if foreign.0 != at {
                *self.steps += line.len();
                let mut places = self.seen.foreign.iter();
                let named = places.any(|it| line.contains(it));
                foreign = (at, named && !lower[line.clone()].contains("websocket"));
            }
            let above = |context: usize| structure || context < line.end;
            let around = Around {
                lower,
                context: self.seen.context.is_some_and(above),
                line,
                ended: *ended.get_or_insert_with(|| bare::ended(lower, self.steps)),
                near: self.near,
                foreign: foreign.1,
                named: &|name| self.recogniser.named(name),
                of_service: &|code, name| self.recogniser.services.has(code, &folded(name)),
            };
            if around.is_code(code, &place) {
                let cause = self.named_cause();
                *self.steps += said::steps(lower, &place);
                let finding = self.recogniser.of_number(code, &place, self.passage, cause);
                self.add_printed(finding, at);
            }
        }
    }

    /// A printed code takes the place of what the shape of its line infers.
    fn add_printed(&mut self, finding: Finding, line: usize) {
        let inferred = |it: &Mentioned| it.line == line && it.finding.how == How::Inferred;
        let shaped = self.found.iter().position(inferred);
        let finding = match shaped.map(|at| self.found.remove(at)) {
            Some(shaped) => finding.with(shaped.finding),
            None => finding,
        };
        self.found.push(Mentioned {
            finding,
            by: None,
            line,
        });
    }

    /// A Close frame shown as bytes, where nothing else tells a code.
    fn bytes(&mut self) {
        let tells = |it: &Mentioned| it.finding.code.is_some() || it.finding.how == How::Sending;
        let lower = self.passage.lower.as_str();
        if self.found.iter().any(tells) || !(lower.contains("88") || lower.contains("opcode=8")) {
            return;
        }
        *self.steps += lower.len();
        let text = |line: usize| &self.passage.text[self.passage.place(line)];
        let frames = (0..self.passage.lines())
            .find_map(|line| bytes::find(text(line)).map(|frame| (frame, line)));
        if let Some((frame, line)) = frames {
            let number = self.passage.number(line);
            let finding = Finding {
                line: number,
                last_line: number,
                ..frame.finding(text(line))
            };
            let by = None;
            self.found = vec![Mentioned { finding, by, line }];
        }
    }

    /// Constants that name a code, where nothing else was found.
    fn constants(&mut self) {
        let Passage { text, lower, .. } = self.passage;
        if !self.found.is_empty() || !(self.seen.context.is_some() || lower.contains("clos")) {
            return;
        }
        *self.steps += lower.len();
        let ended = self.seen.context.is_some() && bare::ended(lower, self.steps);
        let named = |name: &str| self.recogniser.named(name);
        let constants: Vec<_> = bare::constants(text, lower, ended, &named)
            .take(MOST_FOUND)
            .collect();
        for (code, place) in constants {
            let line = self.passage.line_at(place.start);
            let cause = self.named_cause();
            *self.steps += said::steps(lower, &place);
            let finding = self.recogniser.of_number(code, &place, self.passage, cause);
            self.add_printed(finding, line);
        }
    }

    /// A cause that a WebSocket failed for, where nothing else was found.
    fn cause(&mut self) {
        let (true, Some((cause, at))) = (self.found.is_empty(), self.seen.cause) else {
            return;
        };
        let line = self.passage.line_at(at);
        if hidden::is_of_websocket(&self.passage.lower[self.passage.place(line)]) {
            let code = Some(CloseCode::new(1006));
            let finding = Finding {
                hidden: Some(cause),
                ..Finding::new(code, How::Inferred, self.passage, line)
            };
            self.found.push(Mentioned {
                finding,
                by: None,
                line,
            });
        }
    }

    fn named_cause(&self) -> Option<Hidden> {
        self.seen.cause.map(|(cause, _)| cause)
    }
}

/// What is mentioned in several ways is one finding: the surest of them, with what the
/// others add.
fn together(found: Vec<Mentioned>) -> Vec<Finding> {
    let mut kept: Vec<Mentioned> = Vec::new();
    for it in found {
        let same = kept
            .iter_mut()
            .find(|known| known.finding.code == it.finding.code && known.by != it.by);
        match same {
            Some(known) if it.finding.how == How::Printed && known.finding.how != How::Printed => {
                let inferred = std::mem::replace(&mut known.finding, it.finding);
                known.finding = known.finding.clone().with(inferred);
            }
            Some(known) => known.finding = known.finding.clone().with(it.finding),
            None => kept.push(it),
        }
    }
    kept.sort_by_key(|it| it.line);
    kept.into_iter().map(|it| it.finding).collect()
}
