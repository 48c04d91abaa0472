//! What a pasted text was recognised as: a finding a point, the most telling first,
//! then their order in the text, and what was looked at.

use super::{Desk, service::title};
use crate::{
    answer::document::{
        Block, Document, Part, Point, Run, Section, Text, To, Way, code as code_run, sentence,
        words,
    },
    catalog::{CloseCode, Phrase, Service, ServiceCode, Subject},
    lookup::{Diagnosis, Finding, Hidden, How, Side},
};

/// At most so many findings are told in full; what comes after them tells less.
const MOST: usize = 12;

/// What a page sees of a connection that ended without a Close frame.
const ABNORMAL: CloseCode = CloseCode::new(1006);
/// What stands for a TLS handshake that failed (RFC 6455, section 7.4.1).
const TLS: CloseCode = CloseCode::new(1015);

/// The implementation whose rules a page has.
const BROWSER: &str = "browser";

impl Desk<'_> {
    /// What a text was recognised as; of one that was not, that it was looked at.
    pub(super) fn diagnosis(&self, diagnosis: &Diagnosis) -> Document {
        let findings = &diagnosis.findings;
        let mut sections = Vec::new();
        if findings.is_empty() {
            let hint = Block::Says(self.told(Phrase::DiagnosisNothingHint));
            sections.push(Section::new("findings", "", vec![hint]));
        } else {
            let points = findings.iter().take(MOST).map(|it| self.finding(it));
            let points = vec![Block::Points(points.collect())];
            sections.push(Section::new("findings", "", points));
        }
        if findings.len() > 1 {
            let order = vec![Block::Steps(self.in_order(findings))];
            sections.push(self.section("timeline", Phrase::DiagnosisTimeline, order));
        }
        let looked = vec![Block::Sources(words(&self.looked_at(diagnosis)))];
        sections.push(Section::new("looked", "", looked));
        let title = match findings.is_empty() {
            true => Phrase::DiagnosisNothing,
            false => Phrase::DiagnosisTitle,
        };
        Document {
            title: self.say(title).to_owned(),
            sections,
            part: Part::Diagnosis(codes(findings)),
            ..Document::default()
        }
    }

    fn finding(&self, finding: &Finding) -> Point {
        let service = self.service_of(finding);
        let mut blocks = vec![Block::Says(self.told(match finding.how {
            How::Printed => Phrase::DiagnosisPrinted,
            How::Inferred => Phrase::DiagnosisInferred,
            How::Sending => Phrase::DiagnosisSending,
        }))];
        if finding.how == How::Sending {
            blocks.push(self.may_pass(finding.program.as_deref()));
        }
        if let Some((service, its)) = service {
            blocks.extend(self.defined(service, its).blocks);
        }
        blocks.push(Block::Facts(self.facts(finding)));
        let ways: Vec<Way> = self.ways_of(finding).collect();
        if !ways.is_empty() {
            blocks.push(Block::Ways(ways));
        }
        Point {
            blocks,
            found: finding.code,
            ..Point::new(words(&self.headline(finding)))
        }
    }

    /// `1006 Abnormal Closure`, or the service's name for it.
    fn headline(&self, finding: &Finding) -> String {
        match (self.service_of(finding), finding.code) {
            (Some((service, its)), _) => title(service, its),
            (None, Some(code)) => self.named(code),
            (None, None) => self.say(Phrase::DiagnosisSendingTitle).to_owned(),
        }
    }

    /// What the text says of the close, as questions with short answers.
    fn facts(&self, finding: &Finding) -> Vec<(Text, Text)> {
        let mut facts = Vec::new();
        let mut add = |label, value: Text| facts.push((self.told(label), value));
        if let Some(behind) = self.behind(finding) {
            add(Phrase::DiagnosisBehind, sentence(&behind));
        }
        if let Some(reason) = &finding.reason {
            let mut said = code_run(reason);
            if let Some(other) = finding.reason_speaks_of {
                let values = [("code", &*self.named(other))];
                said.push(Run::Words(" ".to_owned()));
                said.extend(sentence(&self.fill(Phrase::DiagnosisReasonSpeaks, &values)));
            }
            add(Phrase::DiagnosisReason, said);
        }
        let entry = finding.code.and_then(|code| self.rows.entry(code));
        if let (Some(entry), None) = (entry, self.service_of(finding)) {
            add(Phrase::DiagnosisNow, sentence(&entry.prose.recovery));
        }
        if let Some(program) = &finding.program {
            let name = self
                .library
                .program(program)
                .map_or(&**program, |it| &it.name);
            add(Phrase::DiagnosisProgram, words(name));
        }
        if let Some(clean) = finding.clean {
            let said = match clean {
                true => Phrase::DiagnosisCleanYes,
                false => Phrase::DiagnosisCleanNo,
            };
            add(Phrase::DiagnosisClean, self.told(said));
        }
        if let Some(side) = finding.closed_by {
            let said = match side {
                Side::Local => Phrase::DiagnosisThisSide,
                Side::Remote => Phrase::DiagnosisOtherSide,
            };
            add(Phrase::DiagnosisClosedBy, self.told(said));
        }
        let mut place = words(&format!("{}: ", self.place_of(finding)));
        place.push(Run::Code(finding.excerpt.clone()));
        add(Phrase::DiagnosisWhere, place);
        facts
    }

    /// What the code hides.
    fn behind(&self, finding: &Finding) -> Option<String> {
        let shown = self.named(finding.code.unwrap_or(ABNORMAL));
        let shown = ("shown", &*shown);
        Some(match finding.hidden? {
            Hidden::Tls => self.fill(Phrase::DiagnosisTls, &[("tls", &*self.named(TLS)), shown]),
            Hidden::Http(None) => self.fill(Phrase::DiagnosisHttp, &[shown]),
            Hidden::Http(Some(status)) => {
                let status = status.to_string();
                self.fill(Phrase::DiagnosisHttpStatus, &[("status", &*status), shown])
            }
            Hidden::Network => self.say(Phrase::DiagnosisNetwork).to_owned(),
            Hidden::Fault(code) => {
                let abnormal = self.named(ABNORMAL);
                let values = [("code", &*self.named(code)), ("shown", &*abnormal)];
                self.fill(Phrase::DiagnosisFault, &values)
            }
        })
    }

    /// The codes that a program lets pass, a browser where the program is not known.
    fn may_pass(&self, program: Option<&str>) -> Block {
        let all = self.library.implementations();
        let of = |id: &str| all.iter().find(|it| it.id == id);
        let program = program.and_then(|id| self.library.program(id));
        let its = program.and_then(|it| of(it.implementation.as_ref()?));
        let known = its.or_else(|| of(BROWSER));
        let mut said = match known.and_then(|it| Some((it, it.send.as_ref()?))) {
            Some((it, rule)) => {
                let ranges = rule
                    .accepted()
                    .iter()
                    .map(|(first, last)| match first == last {
                        true => first.to_string(),
                        false => {
                            let (first, last) = (first.to_string(), last.to_string());
                            let values = [("first", &*first), ("last", &*last)];
                            self.fill(Phrase::DiagnosisRangeOf, &values)
                        }
                    });
                let ranges: Vec<String> = ranges.collect();
                let codes = ranges.join(self.say(Phrase::ListSeparator));
                let values = [("name", &*it.name), ("codes", &*codes)];
                sentence(&format!(
                    "{} ",
                    self.fill(Phrase::DiagnosisMayPass, &values)
                ))
            }
            None => Text::new(),
        };
        said.extend(self.told(Phrase::DiagnosisMayPassReason));
        Block::Says(said)
    }

    /// Buttons to the entries of the codes that a finding is about.
    fn ways_of(&self, finding: &Finding) -> impl Iterator<Item = Way> {
        about(finding).map(|code| Way {
            label: self.named(code),
            to: To::Code(code),
        })
    }

    fn service_of(&self, finding: &Finding) -> Option<(&Service, &ServiceCode)> {
        self.defined_by_service(&Subject {
            service: finding.service.clone(),
            code: finding.code?,
        })
    }

    /// `Line 3`, or how often and from where to where.
    fn place_of(&self, finding: &Finding) -> String {
        let (line, last) = (finding.line.to_string(), finding.last_line.to_string());
        let count = finding.count.to_string();
        match finding.count {
            0 | 1 => self.fill(Phrase::DiagnosisLine, &[("line", &*line)]),
            _ => {
                let values = [("count", &*count), ("line", &*line), ("last", &*last)];
                self.fill(Phrase::DiagnosisLines, &values)
            }
        }
    }

    /// The findings as the text has them, with their counts.
    fn in_order(&self, findings: &[Finding]) -> Vec<Point> {
        let mut findings: Vec<&Finding> = findings.iter().collect();
        findings.sort_by_key(|it| it.line);
        let points = findings.into_iter().map(|it| {
            let count = it.count.to_string();
            let what = self.headline(it);
            let values = [("what", &*what), ("count", &*count)];
            let what = self.fill(Phrase::DiagnosisTimes, &values);
            let line = [("line", &*it.line.to_string())];
            let line = self.fill(Phrase::DiagnosisLine, &line);
            let when = match &it.stamp {
                Some(stamp) => format!("{line}, {stamp}"),
                None => line,
            };
            Point::new(words(&format!("{when}: {what}")))
        });
        points.collect()
    }

    fn looked_at(&self, diagnosis: &Diagnosis) -> String {
        let lines = diagnosis.lines.to_string();
        let mut said = vec![self.fill(Phrase::DiagnosisLooked, &[("lines", &*lines)])];
        if diagnosis.cut {
            said.push(self.say(Phrase::DiagnosisCut).to_owned());
        }
        if diagnosis.shortened > 0 {
            let count = diagnosis.shortened.to_string();
            said.push(self.fill(Phrase::DiagnosisShortened, &[("count", &*count)]));
        }
        said.push(self.say(Phrase::DiagnosisKept).to_owned());
        said.join(" ")
    }
}

/// The codes that findings are about, each once, the most telling first.
fn codes(findings: &[Finding]) -> Vec<CloseCode> {
    let mut codes: Vec<CloseCode> = Vec::new();
    let shown = findings.iter().filter_map(|it| it.code);
    for code in shown.chain(findings.iter().flat_map(about)) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// The codes a finding is about: its own, what that hides, what the reason speaks of.
fn about(finding: &Finding) -> impl Iterator<Item = CloseCode> {
    let hidden = finding.hidden.and_then(|it| match it {
        Hidden::Tls => Some(TLS),
        Hidden::Fault(code) => Some(code),
        Hidden::Http(_) | Hidden::Network => None,
    });
    let own = finding.code;
    let hidden = hidden.filter(|it| own != Some(*it));
    own.into_iter()
        .chain(hidden)
        .chain(finding.reason_speaks_of)
}
