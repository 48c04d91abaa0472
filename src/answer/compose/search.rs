//! What a search means beyond the table: a number that is none of its codes, and
//! the services whose name or code was asked for.

use super::Desk;
use crate::{
    answer::document::{Block, Document, Part, Point, Section, To, Way},
    catalog::{CloseCode, CodeRange, Phrase, Service, Subject},
    lookup::forms,
};

/// As much of a search is repeated back as a title, in characters.
const LONGEST_TITLE: usize = 60;

/// At most so many codes of services are listed.
const MOST: usize = 24;

impl Desk<'_> {
    /// What is to be said of a search; `None` where the table says it all.
    pub(super) fn search(&self, text: &str) -> Option<Document> {
        let text = text.trim();
        let signed = |c: char| c.is_ascii_digit() || "-−+.".contains(c);
        let part = match text.starts_with(signed) && !text.contains(' ') {
            true => Part::Range,
            false => Part::Services,
        };
        let document = self.said_of_search(text)?;
        Some(Document { part, ..document })
    }

    fn said_of_search(&self, text: &str) -> Option<Document> {
        if let Some(document) = self.no_number(text) {
            return Some(document);
        }
        let asked = Asked::new(text);
        let number = asked.code.filter(|_| asked.words.is_empty());
        let number = number.map_or_else(|| text.trim().to_owned(), |code| code.to_string());
        let mut document = self.asked_number(&number).unwrap_or_default();
        let found = self.fitting(&asked);
        if found.is_empty() {
            return (!document.sections.is_empty()).then_some(document);
        }
        let chips = chips(&found, asked.code);
        let several = chips.len() > 1;
        let chips = Block::Ways(chips);
        if asked.words.is_empty() {
            // A bare number: the list of services is in its own answer, or in its
            // entry, where the chips lead past it.
            match document.sections.iter_mut().find(|it| it.key == "services") {
                Some(section) => section.blocks.insert(0, chips),
                None => {
                    let code = asked.code.map(|code| code.to_string()).unwrap_or_default();
                    document.title = self.fill(Phrase::ServicesOtherwise, &[("code", &code)]);
                    document
                        .sections
                        .push(Section::new("services", "", vec![chips]));
                }
            }
        } else {
            // "discord 4004" is answered by Discord first, by the number after that.
            document.title = text.trim().chars().take(LONGEST_TITLE).collect();
            document
                .sections
                .retain(|section| section.key != "services");
            let chips = several.then_some(chips);
            let blocks = chips.into_iter().chain([self.found(&found)]).collect();
            document
                .sections
                .insert(0, Section::new("services", "", blocks));
        }
        Some(document)
    }

    /// What the services found mean by their codes.
    fn found(&self, found: &[(&Service, CloseCode)]) -> Block {
        let points = found.iter().take(MOST).map(|(service, code)| {
            let its = service.codes.iter().find(|its| its.code == *code);
            let mut point = its.map_or_else(Point::default, |its| self.defined(service, its));
            if let Some(with) = self.worth_comparing(service, *code, found) {
                let way = self.compared(service, *code, with);
                point.blocks.push(Block::Ways(vec![way]));
            }
            point
        });
        Block::Points(points.collect())
    }

    /// What a service's code is worth comparing with: our own meaning of the number,
    /// else what the first service found means by it.
    fn worth_comparing(
        &self,
        service: &Service,
        code: CloseCode,
        found: &[(&Service, CloseCode)],
    ) -> Option<Subject> {
        if self.library.in_table(code) {
            return Some(Subject::from(code));
        }
        let (first, _) = found.iter().find(|(_, other)| *other == code)?;
        (first.id != service.id).then(|| Subject {
            service: Some(first.id.clone()),
            code,
        })
    }

    /// What is said of a number that was typed and is none of the table's, nor the
    /// beginning of one.
    fn asked_number(&self, text: &str) -> Option<Document> {
        let begins = self.rows.entries().iter();
        let mut begins = begins.map(|entry| entry.code.to_string());
        if begins.any(|code| code.starts_with(text)) {
            return None;
        }
        self.number(text.parse().ok()?)
    }

    /// The codes of services that a search asks for, service by service.
    fn fitting(&self, asked: &Asked) -> Vec<(&Service, CloseCode)> {
        let services = self.library.services().iter();
        let mut named: Vec<&Service> = services.filter(|it| asked.named_by(it)).collect();
        // A service asked for by its whole name is meant alone.
        if named.iter().any(|it| asked.has_all(&it.name)) {
            named.retain(|it| asked.has_all(&it.name));
        }
        let mut found = Vec::new();
        for service in named {
            let codes = service.codes.iter().map(|its| its.code);
            let codes = codes.filter(|code| asked.code.is_none_or(|it| it == *code));
            found.extend(codes.map(|code| (service, code)));
        }
        let open = asked
            .code
            .is_some_and(|code| matches!(code.range(), CodeRange::Registered | CodeRange::Private));
        if found.is_empty() && asked.words.is_empty() && open {
            // A bare number: every service that defines it.
            for service in self.library.services() {
                let mut codes = service.codes.iter().map(|its| its.code);
                if let Some(code) = codes.find(|code| asked.code == Some(*code)) {
                    found.push((service, code));
                }
            }
        }
        found
    }
}

/// A button for each service found, that searches for it alone.
fn chips(found: &[(&Service, CloseCode)], code: Option<CloseCode>) -> Vec<Way> {
    let mut chips: Vec<Way> = Vec::new();
    for (service, _) in found {
        let label = match code {
            Some(code) => format!("{} {code}", service.name),
            None => service.name.clone(),
        };
        if !chips.iter().any(|chip| chip.label == label) {
            let to = To::Search(label.clone());
            chips.push(Way { label, to });
        }
    }
    chips
}

/// A search taken apart into words and a number.
struct Asked {
    words: Vec<String>,
    code: Option<CloseCode>,
}

impl Asked {
    fn new(text: &str) -> Self {
        let mut words = Vec::new();
        let mut code = None;
        for part in forms(text) {
            match part.parse() {
                Ok(number) if part.len() == 4 => code = Some(number),
                _ => words.push(part),
            }
        }
        Self { words, code }
    }

    /// Whether the words of the search name a service: one of the words it goes by
    /// has to be there whole, since parts of such names mean other things.
    fn named_by(&self, service: &Service) -> bool {
        service.names.iter().any(|name| self.has_all(name))
    }

    /// Whether a name is there: its words in a row, however they are written
    /// together or apart.
    fn has_all(&self, name: &str) -> bool {
        let name = forms(name).concat();
        (0..self.words.len()).any(|from| {
            let mut said = String::new();
            self.words[from..].iter().any(|word| {
                said.push_str(word);
                said == name
            })
        })
    }
}
