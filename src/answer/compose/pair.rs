//! Two codes side by side: what each means, when it is seen, how to fix it, then
//! what sets them apart.

use super::{Desk, points};
use crate::{
    answer::document::{Block, Document, Place, Point, Section, Text, sentence, words},
    catalog::{CloseCode, Phrase, Record, Service, ServiceCode, Subject},
};

/// One side of a comparison, as far as something is known of it.
pub(super) struct Side<'a> {
    pub(super) subject: &'a Subject,
    pub(super) title: String,
    pub(super) meaning: Text,
    pub(super) record: Option<Record>,
    pub(super) service: Option<&'a ServiceCode>,
}

impl Side<'_> {
    pub(super) fn code(&self) -> CloseCode {
        self.subject.code
    }
}

/// This many symptoms and workarounds of each side are shown: enough to tell them
/// apart; the entries have them all.
const MOST: usize = 4;

impl<'a> Desk<'a> {
    /// The comparison of two subjects; `None` where nothing is known of one.
    pub(super) fn pair(&self, a: &Subject, b: &Subject) -> Option<Document> {
        let (a, b) = (self.side(a)?, self.side(b)?);
        // A code that its service does not define stands for the bare number.
        if a.code() == b.code() && a.service.is_none() && b.service.is_none() {
            let said = vec![Block::Says(self.told(Phrase::CompareSame))];
            return Some(Document {
                title: a.title,
                link: String::new(),
                sections: vec![Section::new("same", "", said)],
                ..Document::default()
            });
        }
        let mut sections = vec![self.side_by_side(&a, &b)];
        let hand_written = match (&a.subject.service, &b.subject.service) {
            (None, None) => self.tongue.pair(a.code(), b.code()),
            _ => None,
        };
        let differences = match hand_written {
            Some(prose) => points(&prose.differences),
            None => Block::Points(self.differences(&a, &b)),
        };
        sections.push(self.section("differences", Phrase::CompareDifferences, vec![differences]));
        sections.push(self.fact_table(&a, &b));
        let (choose, tell) = match hand_written {
            Some(prose) => (points(&prose.choose), points(&prose.tell_apart)),
            None => (self.choose(&a, &b), self.tell(&a, &b)),
        };
        sections.push(self.section("choose", Phrase::CompareChoose, vec![choose]));
        sections.push(self.section("tell-apart", Phrase::CompareTell, vec![tell]));
        sections.extend(self.courses(&a, &b));
        let names = [("a", &*a.title), ("b", &*b.title)];
        Some(Document {
            title: self.fill(Phrase::CompareTitle, &names),
            link: format!("compare={},{}", a.subject, b.subject),
            sections,
            ..Document::default()
        })
    }

    fn side(&self, subject: &'a Subject) -> Option<Side<'a>> {
        let code = subject.code;
        let mut side = Side {
            subject,
            title: self.subject_name(subject),
            meaning: Vec::new(),
            record: None,
            service: None,
        };
        // What no service defines is compared as the bare number.
        if let Some((service, its)) = self.defined_by_service(subject) {
            side.title = format!("{} {} {}", service.name, its.code, its.name);
            side.meaning = sentence(self.meaning_of(service, code).unwrap_or(&its.name));
            side.service = Some(its);
            return Some(side);
        }
        side.record = self.library.record(code, self.tongue.locale());
        let numbers = self.tongue.numbers()?;
        side.meaning = if let Some(entry) = self.rows.entry(code) {
            sentence(&entry.prose.meaning)
        } else if let Some(named) = numbers.registered(code).or_else(|| numbers.reserved(code)) {
            sentence(&named.meaning)
        } else {
            words(&self.range_of(code))
        };
        Some(side)
    }

    pub(super) fn defined_by_service(
        &self,
        subject: &Subject,
    ) -> Option<(&'a Service, &'a ServiceCode)> {
        let id = subject.service.as_ref()?;
        let service = self.library.services().iter().find(|it| it.id == *id)?;
        let its = service.codes.iter().find(|its| its.code == subject.code)?;
        Some((service, its))
    }

    fn side_by_side(&self, a: &Side<'_>, b: &Side<'_>) -> Section {
        let column = |side: &Side<'_>| {
            let mut blocks = vec![Block::Says(side.meaning.clone())];
            if let Some(record) = &side.record {
                let seen = record.details.iter().flat_map(|told| &told.symptoms);
                let seen: Vec<String> = seen.take(MOST).cloned().collect();
                blocks.push(Block::Label(self.told(Phrase::EntrySymptoms)));
                blocks.push(points(&seen));
                let fixes = record
                    .workarounds
                    .iter()
                    .filter_map(|it| it.action.as_deref());
                let fixes = fixes.take(MOST).map(|it| Point::new(sentence(it)));
                blocks.push(Block::Label(self.told(Phrase::EntryFixes)));
                blocks.push(Block::Steps(fixes.collect()));
            } else if let Some(its) = side.service {
                blocks.push(Block::Says(sentence(self.advice(its.reconnect))));
                blocks.extend(self.sources(its.source.as_slice()));
            } else {
                let numbers = self.tongue.numbers();
                let range = numbers.map(|numbers| numbers.range(side.code().range()));
                let said = range
                    .into_iter()
                    .flat_map(|it| [&it.assigned_by, &it.sending]);
                blocks.extend(said.map(|text| Block::Says(sentence(text))));
            }
            (words(&side.title), blocks)
        };
        let blocks = vec![Block::Sides(vec![column(a), column(b)])];
        self.section("meanings", Phrase::CompareMeanings, blocks)
    }

    /// When to send which, from what each record says of that.
    fn choose(&self, a: &Side<'_>, b: &Side<'_>) -> Block {
        let told = |side: &Side<'_>| match side.record.as_ref().and_then(|it| it.details.as_ref()) {
            Some(told) => told.use_when.clone(),
            None => self.rule_of(side),
        };
        self.each_side(a, b, told)
    }

    /// How to tell them apart, from what each record says of its traces.
    fn tell(&self, a: &Side<'_>, b: &Side<'_>) -> Block {
        let told = |side: &Side<'_>| match side.record.as_ref().and_then(|it| it.details.as_ref()) {
            Some(told) => told.in_log.clone(),
            None => self.say(Phrase::CompareByNumber).to_owned(),
        };
        self.each_side(a, b, told)
    }

    fn each_side(&self, a: &Side<'_>, b: &Side<'_>, told: impl Fn(&Side<'_>) -> String) -> Block {
        let lines = [a, b].map(|side| {
            let (name, text) = (self.subject_name(side.subject), told(side));
            let values = [("name", &*name), ("text", &*text)];
            Point::new(sentence(&self.fill(Phrase::CompareLine, &values)))
        });
        Block::Points(lines.into())
    }

    /// What the rules of its range say about sending it.
    fn rule_of(&self, side: &Side<'_>) -> String {
        if side.service.is_some() {
            return self.say(Phrase::CompareServiceOnly).to_owned();
        }
        let numbers = self.tongue.numbers();
        let named = numbers.and_then(|numbers| {
            let named = numbers.reserved(side.code())?;
            named.sending.clone()
        });
        let range = numbers.map(|numbers| numbers.range(side.code().range()).sending.clone());
        named.or(range).unwrap_or_default()
    }

    /// Where in a connection's life each comes up.
    fn courses(&self, a: &Side<'_>, b: &Side<'_>) -> Option<Section> {
        let drawn = [a, b].into_iter().filter_map(|side| {
            let record = side.record.as_ref()?;
            let drawing = self.course_drawing(side.code(), &record.course);
            Some((words(&side.title), vec![Block::Drawing(drawing)]))
        });
        let drawn: Vec<_> = drawn.collect();
        let blocks = vec![Block::Sides(drawn)];
        let section = self.section("courses", Phrase::CourseTitle, blocks);
        let some = a.record.is_some() || b.record.is_some();
        some.then(|| section.at(Place::Main))
    }
}
