//! Recognises what programs print when a WebSocket closes: by the shape of the line
//! first, then by a number that is said to be a close code, then by the bytes of a
//! Close frame. Everything is looked at a bounded number of times.

mod bare;
mod cue;
mod diagnosing;
mod finding;
mod frame;
mod hidden;
mod passage;
mod said;
mod service;
mod shape;
mod vocabulary;

use std::collections::HashMap;

use self::{
    bare::Around,
    cue::{Cue, Tells},
    passage::Passage,
    service::Services,
    shape::{Anchor, Fit, Shape},
    vocabulary::{Vocabulary, words},
};
use super::forms;
use crate::catalog::{CloseCode, Says, Service, Signature};

pub use self::{
    diagnosing::Diagnosing,
    finding::{Diagnosis, Finding, Hidden, How, Side},
};

/// In a passage at most so many places are tried for shapes, and one shape so often.
const MOST_TRIES: usize = 48;
const TRIES_EACH: usize = 12;
/// Of a passage at most so many findings are kept.
const MOST_FOUND: usize = 16;

/// The programs that report to a page, by their ids.
const BROWSERS: [&str; 4] = ["chrome", "firefox", "safari", "browser"];

/// Knows the shapes, the names, and what services mean by codes of their own.
#[derive(Debug)]
pub struct Recogniser {
    signatures: Vec<Known>,
    vocabulary: Vocabulary<Filed>,
    names: HashMap<String, CloseCode>,
    services: Services,
}

/// A signature with its shape taken apart.
#[derive(Debug)]
struct Known {
    program: String,
    says: Says,
    code: Option<CloseCode>,
    shape: Shape,
}

/// What the vocabulary files under a word.
#[derive(Clone, Copy, Debug)]
enum Filed {
    Shape(usize, Anchor),
    Cue(Cue),
}

/// A shape that was found in a passage.
struct Match {
    signature: usize,
    fit: Fit,
}

/// What going through a passage word by word brings.
#[derive(Default)]
struct Seen {
    context: bool,
    /// The places that speak of other software's numbers.
    foreign: Vec<usize>,
    cause: Option<Hidden>,
    matches: Vec<Match>,
}

/// A finding in a passage, with what mentions it: the same thing mentioned in two ways
/// is one finding, mentioned twice in one way it is two.
struct Mentioned {
    finding: Finding,
    by: Option<usize>,
    line: usize,
}

impl Recogniser {
    /// Knows these shapes, these names and constants of codes, and these services.
    pub fn new<'a>(
        signatures: &[Signature],
        names: impl IntoIterator<Item = (CloseCode, &'a str)>,
        services: &[Service],
    ) -> Self {
        let known = signatures.iter().map(|it| Known {
            program: it.program.clone(),
            says: it.says,
            code: it.code,
            shape: Shape::parse(&passage::even(&it.shape)),
        });
        let signatures: Vec<Known> = known.collect();
        // Each shape is filed under the word that the fewest others have.
        let mut common: Vocabulary<()> = Vocabulary::default();
        for it in &signatures {
            for anchor in it.shape.anchors() {
                common.file(anchor.word, ());
            }
        }
        let mut vocabulary = Vocabulary::default();
        for (at, it) in signatures.iter().enumerate() {
            let anchors = it.shape.anchors().into_iter();
            let rarest = anchors.min_by_key(|it| {
                let length = it.word.end - it.word.start;
                (common.under(it.word).len(), usize::MAX - length)
            });
            if let Some(anchor) = rarest {
                vocabulary.file(anchor.word, Filed::Shape(at, anchor));
            }
        }
        Cue::file(&mut vocabulary, Filed::Cue);
        let names = names.into_iter().map(|(code, name)| (folded(name), code));
        Self {
            signatures,
            vocabulary,
            names: names.collect(),
            services: Services::new(services),
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
        Diagnosing::new(self)
    }

    /// Goes through a passage word by word.
    fn see(&self, lower: &str, steps: &mut usize) -> Seen {
        let mut seen = Seen::default();
        let mut tries: Vec<usize> = Vec::new();
        for word in words(lower) {
            *steps += word.end - word.start;
            let long = word.end - word.start >= "websocket".len();
            if long && !seen.context && lower[word.start..word.end].contains("websocket") {
                seen.context = true;
            }
            for filed in self.vocabulary.under(word) {
                match *filed {
                    Filed::Cue(cue) => match cue.told(lower, word.start, steps) {
                        Some(Tells::Context) => seen.context = true,
                        Some(Tells::Foreign) => seen.foreign.push(word.start),
                        Some(Tells::Cause(cause)) => seen.cause = seen.cause.or(Some(cause)),
                        None => {}
                    },
                    Filed::Shape(at, anchor) => {
                        let shape = &self.signatures[at].shape;
                        let Some(start) = shape.stands(anchor, lower, word, steps) else {
                            continue;
                        };
                        let before = tries.iter().filter(|it| **it == at).count();
                        if tries.len() >= MOST_TRIES || before >= TRIES_EACH {
                            continue;
                        }
                        tries.push(at);
                        if let Some(fit) = shape.fit(anchor, lower, start, steps) {
                            seen.matches.push(Match { signature: at, fit });
                        }
                    }
                }
            }
        }
        seen
    }

    /// What a passage was recognised as; `near` says that lines not far above are about
    /// a WebSocket. Also whether this one is, and what cause it names.
    fn passage(
        &self,
        passage: &Passage,
        near: bool,
        steps: &mut usize,
    ) -> (Vec<Finding>, bool, Option<Hidden>) {
        let lower = passage.lower.as_str();
        let Seen {
            context,
            foreign,
            cause,
            mut matches,
        } = self.see(lower, steps);
        let program = self.program_of(&matches);
        let mut told = vec![false; passage.lines()];
        let mut found: Vec<Mentioned> = Vec::new();
        // What tells no code gives way to everything else, then the surer shape counts.
        matches.sort_by_key(|it| {
            let known = &self.signatures[it.signature];
            (
                known.says == Says::General,
                usize::MAX - known.shape.weight(),
            )
        });
        let mut taken = vec![false; passage.lines()];
        for it in matches.iter().take(MOST_TRIES) {
            if self.signatures[it.signature].says == Says::General {
                break;
            }
            let first = passage.line_at(it.fit.whole.start);
            let last = passage.line_at(it.fit.whole.end.saturating_sub(1));
            if taken[first..=last].contains(&true) {
                continue;
            }
            taken[first..=last].fill(true);
            let finding = self.of_match(it, passage, cause);
            // What a line prints is believed over its shape, unless the shape knows the
            // number for something else: a code that was refused, say.
            let sure = finding.how != How::Inferred || finding.says == Some(Says::Fault);
            told[first..=last].fill(sure);
            found.push(Mentioned {
                finding,
                by: Some(it.signature),
                line: first,
            });
        }
        for (code, place) in bare::numbers(lower) {
            *steps += 400;
            let line = passage.line_at(place.start);
            if told[line] || found.len() >= MOST_FOUND {
                continue;
            }
            let around = Around {
                lower,
                line: passage.place(line).start,
                context,
                near,
                foreign: !lower[passage.place(line)].contains("websocket")
                    && foreign.iter().any(|it| passage.line_at(*it) == line),
                named: &|name| self.named(name),
                of_service: &|code, name| self.services.has(code, &folded(name)),
            };
            if around.is_code(code, &place) {
                let finding = self.of_number(code, &place, passage, cause);
                let inferred = |it: &Mentioned| it.line == line && it.finding.how == How::Inferred;
                let shaped = found.iter().position(inferred).map(|at| found.remove(at));
                let by = None;
                let finding = match shaped {
                    Some(shaped) => finding.with(shaped.finding),
                    None => finding,
                };
                found.push(Mentioned { finding, by, line });
            }
        }
        if found.iter().all(|it| it.finding.code.is_none())
            && !found.iter().any(|it| it.finding.how == How::Sending)
            && lower.contains("88")
        {
            *steps += lower.len();
            if let Some(frame) = frame::find(&passage.text) {
                let finding = frame.finding(passage.text[passage.place(0)].trim());
                found = vec![Mentioned {
                    finding: Finding {
                        line: passage.number(0),
                        last_line: passage.number(0),
                        ..finding
                    },
                    by: None,
                    line: 0,
                }];
            }
        }
        let mut findings = together(found);
        for it in &mut findings {
            it.program = it.program.take().or_else(|| program.clone());
        }
        (findings, context, cause)
    }

    /// The program that a passage is from, as its shapes have it.
    fn program_of(&self, matches: &[Match]) -> Option<String> {
        let surest = matches
            .iter()
            .max_by_key(|it| self.signatures[it.signature].shape.weight())?;
        Some(self.signatures[surest.signature].program.clone())
    }

    /// What a shape that fits says.
    fn of_match(&self, it: &Match, passage: &Passage, cause: Option<Hidden>) -> Finding {
        let Known {
            program,
            says,
            code,
            ..
        } = &self.signatures[it.signature];
        let (text, lower, fit) = (&passage.text, &passage.lower, &it.fit);
        let printed = fit.code.clone().and_then(|place| text[place].parse().ok());
        let named = fit.name.clone().and_then(|place| self.named(&text[place]));
        let how = match (says, printed.or(named)) {
            (Says::Sending, _) => How::Sending,
            (_, Some(_)) => How::Printed,
            (_, None) => How::Inferred,
        };
        let first = passage.line_at(fit.whole.start);
        let ends = passage
            .place(passage.line_at(fit.whole.end.saturating_sub(1)))
            .end;
        let after = fit.code.as_ref().or(fit.name.as_ref());
        let after = after.map_or(fit.whole.end, |place| place.end);
        let reason = match &fit.reason {
            // What nothing ends goes as far as its line.
            Some(place) if place.end == fit.whole.end => {
                let ends = passage.place(passage.line_at(place.start)).end;
                said::clean(&text[place.start..place.end.min(ends).max(place.start)])
            }
            Some(place) => said::clean(&text[place.clone()]),
            None if how == How::Printed => said::reason(text, ends, after),
            None => None,
        };
        let browser = BROWSERS.contains(&program.as_str());
        let code = match (how, says) {
            (How::Sending, _) => None,
            // A page is not told what the browser found: it sees 1006.
            (_, Says::Fault) if browser => Some(CloseCode::new(1006)),
            _ => printed.or(named).or(*code),
        };
        let near = said::around(lower, &fit.whole);
        let closed_by = said::closed_by(near).or((*says == Says::Fault).then_some(Side::Local));
        let hidden = match *says {
            Says::Fault if browser => self.signatures[it.signature].code.map(Hidden::Fault),
            Says::Handshake => hidden::of_handshake(near, cause),
            Says::Local if code == Some(CloseCode::new(1006)) => hidden::of_break(near, cause),
            _ if code == Some(CloseCode::new(1006)) => cause,
            _ => None,
        };
        Finding {
            says: Some(*says),
            program: Some(program.clone()),
            reason,
            clean: said::was_clean(near),
            closed_by: closed_by.filter(|_| code.is_some()),
            hidden,
            ..Finding::new(code, how, passage, first)
        }
    }

    /// What a bare number says.
    fn of_number(
        &self,
        code: CloseCode,
        place: &std::ops::Range<usize>,
        passage: &Passage,
        cause: Option<Hidden>,
    ) -> Finding {
        let line = passage.line_at(place.start);
        let near = said::around(&passage.lower, place);
        Finding {
            reason: said::reason(&passage.text, passage.place(line).end, place.end),
            clean: said::was_clean(near),
            closed_by: said::closed_by(near),
            hidden: cause.filter(|_| code.number() == 1006),
            ..Finding::new(Some(code), How::Printed, passage, line)
        }
    }

    /// Adds the service that a finding's line names.
    fn owe(&self, finding: &mut Finding) {
        let lower = finding.excerpt.to_ascii_lowercase();
        let program = finding.program.as_deref();
        let named = |code| self.services.named(code, &lower, program);
        finding.service = finding.code.and_then(named).map(str::to_owned);
    }

    /// Adds what the reason of a finding tells.
    fn complete(&self, finding: &mut Finding) {
        let (Some(code), Some(reason)) = (finding.code, finding.reason.as_deref()) else {
            return;
        };
        if finding.service.is_none() {
            let worded = self.services.worded(code, reason);
            finding.service = worded.map(str::to_owned);
        }
        finding.reason_speaks_of = self.spoken_of(reason).filter(|other| *other != code);
    }

    /// The code whose fault or name some words are.
    fn spoken_of(&self, reason: &str) -> Option<CloseCode> {
        let lower = reason.to_ascii_lowercase();
        let matches = self.see(&lower, &mut 0).matches;
        let fault = matches.iter().find_map(|it| {
            let known = &self.signatures[it.signature];
            known.code.filter(|_| known.says == Says::Fault)
        });
        fault.or_else(|| {
            let parts = forms(reason);
            let runs = (0..parts.len())
                .flat_map(|from| (2..=4).filter_map(move |length| Some((from, from + length))));
            let mut named = runs
                .filter_map(|(from, to)| self.names.get(&parts.get(from..to)?.concat()).copied());
            named.next()
        })
    }

    /// The code of a name or constant, in whatever casing.
    fn named(&self, name: &str) -> Option<CloseCode> {
        self.names.get(&folded(name)).copied()
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

/// A name without casing and signs: `CLOSE_GOING_AWAY` is `closegoingaway`.
fn folded(name: &str) -> String {
    forms(name).concat()
}
