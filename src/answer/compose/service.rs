//! What services and the page's own author mean by a code.

use super::Desk;
use crate::{
    answer::document::{Block, Document, Point, Run, Section, To, Way, sentence, words},
    catalog::{Advice, CloseCode, OwnCode, Phrase, Service, ServiceCode, Subject},
};

impl Desk<'_> {
    /// The services that define a code, with what each means by it.
    /// `common` says that our own meaning of the code is common practice.
    pub(super) fn services_of(&self, code: CloseCode, common: bool) -> Option<Section> {
        let services = self.library.services().iter();
        let defining = services.filter_map(|service| {
            let its = service.codes.iter().find(|its| its.code == code)?;
            Some(self.defined(service, its))
        });
        let points: Vec<Point> = defining.collect();
        if points.is_empty() {
            return None;
        }
        let code = code.to_string();
        let title = match common {
            true => Phrase::ServicesOtherwise,
            false => Phrase::ServicesDefine,
        };
        let title = self.fill(title, &[("code", &code)]);
        Some(Section::new(
            "services",
            &title,
            vec![Block::Points(points)],
        ))
    }

    /// One code of a service: name, meaning, what to do, and where it says so.
    pub(super) fn defined(&self, service: &Service, its: &ServiceCode) -> Point {
        let lead = words(&title(service, its));
        let mut blocks = Vec::new();
        if let Some(meaning) = self.meaning_of(service, its.code) {
            blocks.push(Block::Says(sentence(meaning)));
        }
        let mut text = sentence(self.advice(its.reconnect));
        if let Some(url) = its.source.as_ref().or(service.docs.as_ref()) {
            text.push(Run::Words(" ".to_owned()));
            text.push(Run::Link {
                title: self.say(Phrase::ServicesSource).to_owned(),
                url: url.clone(),
            });
        }
        blocks.push(Block::Says(text));
        Point {
            blocks,
            ..Point::new(lead)
        }
    }

    /// What a service means by a code, in a sentence.
    pub(super) fn meaning_of(&self, service: &Service, code: CloseCode) -> Option<&str> {
        let mut codes = self.tongue.service(&service.id)?.codes.iter();
        let number = code.to_string();
        let (_, meaning) = codes.find(|(known, _)| *known == number)?;
        Some(meaning)
    }

    /// Whether to reconnect, as a sentence.
    pub(super) fn advice(&self, advice: Advice) -> &str {
        self.say(match advice {
            Advice::Yes => Phrase::AdviceYes,
            Advice::No => Phrase::AdviceNo,
            Advice::AfterFix => Phrase::AdviceAfterFix,
            Advice::Unknown => Phrase::AdviceUnknown,
        })
    }

    /// A button that compares a service's code with the same number elsewhere.
    pub(super) fn compared(&self, service: &Service, code: CloseCode, with: Subject) -> Way {
        let own = Subject {
            service: Some(service.id.clone()),
            code,
        };
        let names = [
            ("a", &*self.subject_name(&own)),
            ("b", &*self.subject_name(&with)),
        ];
        Way {
            label: self.fill(Phrase::CompareShort, &names),
            to: To::Pair(own, with),
        }
    }

    /// What a subject of a comparison is called.
    pub(super) fn subject_name(&self, subject: &Subject) -> String {
        match self.defined_by_service(subject) {
            Some((service, _)) => format!("{} {}", service.name, subject.code),
            None => self.named(subject.code),
        }
    }

    /// The entry of a code that only the page's author defines.
    pub(super) fn own(&self, code: CloseCode) -> Option<Document> {
        let own = self.library.own()?;
        let its = own.codes.iter().find(|its| its.code == code)?;
        let mut document = self.number(code)?;
        let blocks = self.own_blocks(its, own.docs.as_deref());
        let section = Section::new("own", &own.service, blocks);
        document.sections.insert(0, section);
        document.title = format!("{code} {}", its.name);
        Some(document)
    }

    /// What the page's author says of a code.
    pub(super) fn own_blocks(&self, its: &OwnCode, docs: Option<&str>) -> Vec<Block> {
        let mut blocks = vec![Block::Says(words(&format!("{} {}", its.code, its.name)))];
        for text in [&its.meaning, &its.recovery] {
            if !text.is_empty() {
                blocks.push(Block::Says(sentence(text)));
            }
        }
        let mut text = sentence(self.advice(its.reconnect));
        if let Some(url) = its.source.as_deref().or(docs) {
            text.push(Run::Words(" ".to_owned()));
            text.push(Run::Link {
                title: self.say(Phrase::ServicesSource).to_owned(),
                url: url.to_owned(),
            });
        }
        blocks.push(Block::Says(text));
        blocks
    }
}

/// What a service calls its code, after its own name.
pub(super) fn title(service: &Service, its: &ServiceCode) -> String {
    format!("{} · {} {}", service.name, its.code, its.name)
}
