//! The entry of a code of the table: its record with its facts.

use super::{Desk, link, points};
use crate::{
    answer::document::{Block, Document, Place, Point, Section, Text, code, sentence, words},
    catalog::{
        Basis, CloseCode, CodeRange, Details, Facts, Phrase, Record, Sender, Then, Verdict,
        WasClean,
    },
};

impl Desk<'_> {
    /// Everything about a code of the table, and what outside records say of it.
    pub(super) fn entry(&self, number: CloseCode) -> Option<Document> {
        let facts = self.library.facts(number)?;
        let record = self.library.record(number, self.tongue.locale())?;
        // What the reader opened is what the reader wants to see.
        let mut sections = self.opened(number);
        if let Some(told) = &record.details {
            sections.extend(self.told_of(told));
        }
        sections.extend(self.remedies(&record));
        sections.push(self.short_answers(facts, &record));
        if let Some(told) = &record.details {
            sections.push(self.sides(told));
        }
        sections.push(self.course(number, &record));
        sections.extend(self.together(number, &record));
        sections.extend(self.also_by_author(number));
        let common = facts.basis == Basis::CommonPractice;
        let services = self.services_of(number, common);
        // What services mean by a standard code is a footnote to it.
        let standard = number.range() == CodeRange::Protocol;
        sections.extend(services.map(|section| match standard {
            true => section.at(Place::Folded),
            false => section,
        }));
        sections.push(self.sending_of(number));
        sections.extend(self.versions(&record));
        sections.push(self.provenance(&record));
        let sources = self.library.sources(&facts.sources);
        let sources = sources.map(|source| Point::new(link(source)));
        let sources = vec![Block::Points(sources.collect())];
        sections.push(
            self.section("sources", Phrase::EntrySources, sources)
                .at(Place::Folded),
        );
        Some(Document {
            title: self.named(number),
            link: format!("code={number}"),
            sections,
            ..Document::default()
        })
    }

    /// What it means and when it is seen.
    fn told_of(&self, told: &Details) -> Vec<Section> {
        let about = vec![Block::Says(sentence(&told.about))];
        let mut sections = vec![self.section("about", Phrase::EntryAbout, about)];
        if !told.note.is_empty() {
            let note = vec![Block::Says(sentence(&told.note))];
            sections.push(
                self.section("note", Phrase::EntryNote, note)
                    .at(Place::Note),
            );
        }
        sections.push(self.section(
            "symptoms",
            Phrase::EntrySymptoms,
            vec![points(&told.symptoms)],
        ));
        sections
    }

    /// The short questions people ask, with their answers.
    fn short_answers(&self, facts: &Facts, record: &Record) -> Section {
        let told = record.details.as_ref();
        let mut answers: Vec<(Text, Text)> = Vec::new();
        let mut answer = |label: Phrase, short: String, long: &str| {
            answers.push((self.told(label), sentence(&joined(&short, long))));
        };
        let long = |part: fn(&Details) -> &String| told.map_or("", |told| part(told).as_str());
        let wait = match facts.reconnect.wait {
            None => String::new(),
            Some(wait) => {
                let phrase = match wait.then {
                    Then::Steady => Phrase::WaitSteady,
                    Then::Backoff => Phrase::WaitBackoff,
                };
                let (from, to) = (wait.from_s.to_string(), wait.to_s.to_string());
                self.fill(phrase, &[("from", &from), ("to", &to)])
            }
        };
        // Where it depends, on what comes before how long.
        let why = long(|told| &told.reconnect).to_owned();
        let (first, then) = match facts.reconnect.verdict {
            Verdict::Depends => (why, wait),
            _ => (wait, why),
        };
        let verdict = self.verdict(facts).to_owned();
        let verdict = joined(&joined(&verdict, &first), &then);
        answer(Phrase::EntryReconnect, verdict, "");
        let sender = self.say(sender(facts.sender)).to_owned();
        answer(Phrase::EntrySender, sender, long(|told| &told.sender));
        let wire = self.say(wire(facts.on_wire)).to_owned();
        answer(Phrase::EntryWire, wire, long(|told| &told.wire));
        let close = self.say(browser_close(facts.browser_close)).to_owned();
        answer(Phrase::EntryBrowserClose, close, "");
        answer(
            Phrase::EntryWasClean,
            self.say(was_clean(facts.was_clean)).to_owned(),
            "",
        );
        answer(
            Phrase::EntryUseWhen,
            String::new(),
            long(|told| &told.use_when),
        );
        answer(Phrase::EntryInLog, String::new(), long(|told| &told.in_log));
        answer(
            Phrase::EntryBasis,
            self.say(basis(facts.basis)).to_owned(),
            "",
        );
        let shown = self.name(facts.code).unwrap_or_default();
        let registered = facts.registered_name.as_ref();
        if let Some(name) = registered.filter(|name| !name.eq_ignore_ascii_case(shown)) {
            answers.push((self.told(Phrase::EntryRegisteredName), words(name)));
        }
        let mut aliases: Text = Vec::new();
        for alias in &record.aliases {
            aliases.extend(code(alias));
            aliases.extend(words(" "));
        }
        if !aliases.is_empty() {
            answers.push((self.told(Phrase::EntryAliases), aliases));
        }
        let blocks = vec![Block::Facts(answers)];
        self.section("facts", Phrase::EntryFacts, blocks)
            .at(Place::Side)
    }

    /// The same event from both ends.
    fn sides(&self, told: &Details) -> Section {
        let sides = [
            (Phrase::EntryServer, &told.sides.server),
            (Phrase::EntryClient, &told.sides.client),
        ];
        let sides = sides.map(|(label, text)| (self.told(label), sentence(text)));
        let blocks = vec![Block::Facts(sides.into())];
        self.section("sides", Phrase::EntrySides, blocks)
            .at(Place::Side)
    }

    /// What the page's author means by a code that is also in our table.
    fn also_by_author(&self, code: CloseCode) -> Option<Section> {
        let own = self.library.own()?;
        let also = own.codes.iter().find(|it| it.code == code)?;
        let blocks = self.own_blocks(also, own.docs.as_deref());
        Some(Section::new("own", &own.service, blocks))
    }

    /// How our record was verified.
    fn provenance(&self, record: &Record) -> Section {
        let checked = self.plain(record, "last_confirmed");
        let facts = [
            (Phrase::RecordTier, self.tier(record)),
            (Phrase::RecordConfidence, self.confidence(record)),
            (Phrase::RecordChecked, checked),
            (
                Phrase::RecordTags,
                record.tags.join(self.say(Phrase::ListSeparator)),
            ),
        ];
        let facts = facts.map(|(label, said)| (self.told(label), words(&said)));
        let evidence = record.evidence.iter();
        let evidence = evidence.map(|url| Point::new(vec![self.source(url)]));
        let blocks = vec![
            Block::Facts(facts.into()),
            Block::Points(evidence.collect()),
        ];
        self.section("provenance", Phrase::RecordProvenance, blocks)
            .at(Place::Folded)
    }
}

/// Two sentences in a row; in Chinese without a space between them.
pub(super) fn joined(first: &str, second: &str) -> String {
    let space = match first.is_empty() || second.is_empty() || first.ends_with('。') {
        true => "",
        false => " ",
    };
    format!("{first}{space}{second}")
}

pub(super) fn sender(sender: Sender) -> Phrase {
    match sender {
        Sender::Nobody => Phrase::SenderNobody,
        Sender::Client => Phrase::SenderClient,
        Sender::Server => Phrase::SenderServer,
        Sender::Either => Phrase::SenderEither,
    }
}

pub(super) fn wire(on_wire: bool) -> Phrase {
    match on_wire {
        true => Phrase::WireYes,
        false => Phrase::WireNever,
    }
}

pub(super) fn browser_close(accepts: bool) -> Phrase {
    match accepts {
        true => Phrase::BrowserCloseAccepts,
        false => Phrase::BrowserCloseThrows,
    }
}

pub(super) fn was_clean(clean: WasClean) -> Phrase {
    match clean {
        WasClean::Yes => Phrase::WasCleanYes,
        WasClean::No => Phrase::WasCleanNo,
        WasClean::Varies => Phrase::WasCleanVaries,
    }
}

pub(super) fn basis(basis: Basis) -> Phrase {
    match basis {
        Basis::Rfc6455 => Phrase::BasisRfc6455,
        Basis::Iana => Phrase::BasisIana,
        Basis::CommonPractice => Phrase::BasisCommonPractice,
    }
}
