//! The facts of two codes against each other: as a table, and as sentences where
//! nobody wrote the differences by hand.

use super::{
    Desk,
    entry::{basis, browser_close, sender, wire},
    pair::Side,
};
use crate::{
    answer::document::{Block, Point, Section, Table, Text, sentence, words},
    catalog::{CodeRange, Facts, Phrase, Step},
};

/// What is asked of both sides.
const FACTS: [Fact; 6] = [
    Fact::Sender,
    Fact::Wire,
    Fact::Handshake,
    Fact::Reconnect,
    Fact::Browser,
    Fact::Category,
];

/// A question that a comparison answers for both sides.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Fact {
    Sender,
    Wire,
    Handshake,
    Reconnect,
    Browser,
    Category,
}

impl Fact {
    fn label(self) -> Phrase {
        match self {
            Self::Sender => Phrase::EntrySender,
            Self::Wire => Phrase::EntryWire,
            Self::Handshake => Phrase::CompareHandshake,
            Self::Reconnect => Phrase::EntryReconnect,
            Self::Browser => Phrase::EntryBrowserClose,
            Self::Category => Phrase::CompareCategory,
        }
    }

    /// The sentence that states how two sides differ in it.
    fn difference(self) -> Phrase {
        match self {
            Self::Sender => Phrase::DiffersSender,
            Self::Wire => Phrase::DiffersWire,
            Self::Handshake => Phrase::DiffersHandshake,
            Self::Reconnect => Phrase::DiffersReconnect,
            Self::Browser => Phrase::DiffersBrowser,
            Self::Category => Phrase::DiffersCategory,
        }
    }
}

impl Desk<'_> {
    /// The table of facts.
    pub(super) fn fact_table(&self, a: &Side<'_>, b: &Side<'_>) -> Section {
        let rows = FACTS.map(|fact| {
            vec![
                self.told(fact.label()),
                sentence(&self.fact(fact, a)),
                sentence(&self.fact(fact, b)),
            ]
        });
        let basis = vec![
            self.told(Phrase::EntryBasis),
            sentence(&self.defined_by(a)),
            sentence(&self.defined_by(b)),
        ];
        let rows = rows.into_iter().chain([basis]).collect();
        let names = [a, b].map(|side| words(&self.subject_name(side.subject)));
        let [first, second] = names;
        let heads: Vec<Text> = vec![self.told(Phrase::CompareFact), first, second];
        let caption = self.say(Phrase::CompareFacts).to_owned();
        let table = Block::Table(Table {
            caption,
            heads,
            rows,
        });
        self.section("facts", Phrase::CompareFacts, vec![table])
    }

    /// What tells two codes apart by their facts, a sentence each; what they agree
    /// in is left to the table.
    pub(super) fn differences(&self, a: &Side<'_>, b: &Side<'_>) -> Vec<Point> {
        let (first, second) = (self.subject_name(a.subject), self.subject_name(b.subject));
        let mut differences = Vec::new();
        for fact in FACTS {
            let (x, y) = (self.fact(fact, a), self.fact(fact, b));
            if x != y {
                let values = [("a", &*first), ("b", &*second), ("x", &*x), ("y", &*y)];
                let said = self.fill(fact.difference(), &values);
                differences.push(Point::new(sentence(&said)));
            }
        }
        let alike = differences.is_empty();
        if differences.len() < 2 {
            let values = [("a", &*first), ("b", &*second)];
            let said = self.fill(Phrase::DiffersOnlyMeaning, &values);
            differences.push(Point::new(sentence(&said)));
        }
        if alike {
            for side in [a, b] {
                let name = words(&format!("{}: ", self.subject_name(side.subject)));
                let meaning = side.meaning.iter().cloned();
                differences.push(Point::new(name.into_iter().chain(meaning).collect()));
            }
        }
        differences
    }

    fn facts_of(&self, side: &Side<'_>) -> Option<&Facts> {
        match side.service {
            Some(_) => None,
            None => self.library.facts(side.code()),
        }
    }

    /// The answer to a question for one side; every question has one.
    fn fact(&self, fact: Fact, side: &Side<'_>) -> String {
        let facts = self.facts_of(side);
        let range = side.code().range();
        let open = matches!(range, CodeRange::Registered | CodeRange::Private);
        let said = match (fact, facts) {
            (Fact::Sender, Some(facts)) => self.say(sender(facts.sender)),
            (Fact::Sender, None) if open => self.say(Phrase::SenderEither),
            (Fact::Sender, None) => self.say(Phrase::SenderNobody),
            (Fact::Wire, Some(facts)) => self.say(wire(facts.on_wire)),
            (Fact::Wire, None) => self.say(wire(open)),
            (Fact::Handshake, _) => self.say(self.handshake(side)),
            (Fact::Reconnect, Some(facts)) => self.verdict(facts),
            (Fact::Reconnect, None) => match side.service {
                Some(its) => self.advice(its.reconnect),
                None if open => self.say(Phrase::ReconnectDepends),
                None => self.say(Phrase::ReconnectAfterFix),
            },
            (Fact::Browser, _) => self.say(browser_close(side.code().accepted_by_browser_close())),
            (Fact::Category, Some(facts)) => self.rows.say(facts.category.label()),
            (Fact::Category, None) => self.rows.say(range.label()),
        };
        said.to_owned()
    }

    /// Whether the closing handshake was completed when a side sees the code.
    fn handshake(&self, side: &Side<'_>) -> Phrase {
        let open = matches!(
            side.code().range(),
            CodeRange::Registered | CodeRange::Private
        );
        match &side.record {
            Some(record) => {
                let course = &record.course;
                let closes = course.iter().any(|step| {
                    matches!(
                        step,
                        Step::CloseEither
                            | Step::CloseServer
                            | Step::CloseClient
                            | Step::CloseEmpty
                    )
                });
                match (closes, course.contains(&Step::Answer)) {
                    (true, true) => Phrase::HandshakeYes,
                    (true, false) => Phrase::HandshakeHalf,
                    (false, _) => Phrase::HandshakeNo,
                }
            }
            None if open => Phrase::HandshakeYes,
            None => Phrase::HandshakeNever,
        }
    }

    fn defined_by(&self, side: &Side<'_>) -> String {
        if let Some(facts) = self.facts_of(side) {
            return self.say(basis(facts.basis)).to_owned();
        }
        if side.service.is_some() {
            return self.say(Phrase::BasisService).to_owned();
        }
        let numbers = self.tongue.numbers();
        match numbers.and_then(|numbers| numbers.registered(side.code())) {
            Some(_) => self.say(Phrase::BasisIana).to_owned(),
            None => self.say(Phrase::BasisNobody).to_owned(),
        }
    }
}
