//! What may be sent from where, and what each implementation does with a code it
//! does not accept: for one code, and as a table over all of them.

use super::Desk;
use crate::{
    answer::document::{Block, Document, Place, Run, Section, Table, Text, sentence, words},
    catalog::{CloseCode, Implementation, Phrase, ReceiveRefusal, Rule, SendRefusal},
};

impl Desk<'_> {
    /// What every implementation does with one code.
    pub(super) fn sending_of(&self, code: CloseCode) -> Section {
        let all = self.library.implementations().iter();
        let rows = all.map(|it| {
            let prose = self.tongue.implementation(&it.id);
            let send = self.cell(
                it.send
                    .as_ref()
                    .map(|rule| (rule.accepts(code), &rule.source)),
                it.send
                    .as_ref()
                    .map(|rule| (self.send_refusal(rule), rule.error.as_ref())),
                prose.map_or("", |prose| &prose.send),
            );
            let receive = self.cell(
                it.receive
                    .as_ref()
                    .map(|rule| (rule.accepts(code), &rule.source)),
                it.receive
                    .as_ref()
                    .map(|rule| (self.receive_refusal(rule), rule.error.as_ref())),
                prose.map_or("", |prose| &prose.receive),
            );
            vec![self.api(it), send, receive]
        });
        let number = code.to_string();
        let values = [("code", &*number)];
        let table = Table {
            caption: self.fill(Phrase::SendCaption, &values),
            heads: [Phrase::SendApi, Phrase::SendSending, Phrase::SendReceiving]
                .map(|phrase| self.told(phrase))
                .into(),
            rows: rows.collect(),
        };
        let title = self.fill(Phrase::SendTitle, &values);
        Section::new("sending", &title, vec![Block::Table(table)]).at(Place::Folded)
    }

    /// Whether a code passes, what happens if not, and where that is from.
    fn cell(&self, passes: Option<(bool, &String)>, refusal: Option<&str>, told: &str) -> Text {
        let Some((passes, source)) = passes else {
            return self.told(Phrase::NotGiven);
        };
        let mut text = vec![self.passes(passes)];
        if !passes {
            if let Some((refusal, error)) = refusal {
                text.push(Run::Words(" ".to_owned()));
                text.extend(sentence(refusal));
                for error in error {
                    text.push(Run::Words(" ".to_owned()));
                    text.push(Run::Code(error.clone()));
                }
            }
            if !told.is_empty() {
                text.push(Run::Words(" ".to_owned()));
                text.extend(sentence(told));
            }
        }
        text.push(Run::Words(" ".to_owned()));
        text.push(Run::Link {
            title: self.say(Phrase::ServicesSource).to_owned(),
            url: source.clone(),
        });
        text
    }

    fn passes(&self, passes: bool) -> Run {
        match passes {
            true => Run::Yes(self.say(Phrase::SendAccepted).to_owned()),
            false => Run::No(self.say(Phrase::SendRefused).to_owned()),
        }
    }

    fn api(&self, it: &Implementation) -> Text {
        let mut text = words(&it.name);
        if !it.name.contains(&it.language) {
            text.extend(words(&format!(" ({})", it.language)));
        }
        text
    }

    fn send_refusal(&self, rule: &Rule<SendRefusal>) -> &str {
        self.say(match rule.refusal {
            SendRefusal::Throws => Phrase::RefusalThrows,
            SendRefusal::Drops => Phrase::RefusalDrops,
            SendRefusal::Closes1002 => Phrase::RefusalCloses1002,
            SendRefusal::SendsAnyway => Phrase::RefusalSendsAnyway,
            SendRefusal::SendsOther => Phrase::RefusalSendsOther,
            SendRefusal::Unknown => Phrase::NotGiven,
        })
    }

    fn receive_refusal(&self, rule: &Rule<ReceiveRefusal>) -> &str {
        self.say(match rule.refusal {
            ReceiveRefusal::Fails1002 => Phrase::RefusalFails1002,
            ReceiveRefusal::Fails1006 => Phrase::RefusalFails1006,
            ReceiveRefusal::PassesOn => Phrase::RefusalPassesOn,
            ReceiveRefusal::Drops => Phrase::RefusalDrops,
            ReceiveRefusal::Unknown => Phrase::NotGiven,
        })
    }

    /// One table over all codes for sending, and one for receiving.
    pub(super) fn sending(&self) -> Document {
        let codes = self.stretches();
        let sends = |it: &Implementation, code| it.send.as_ref().map(|rule| rule.accepts(code));
        let takes = |it: &Implementation, code| it.receive.as_ref().map(|rule| rule.accepts(code));
        let table = |phrase, passes: &dyn Fn(&Implementation, CloseCode) -> Option<bool>| {
            let all = self.library.implementations().iter();
            let all: Vec<_> = all
                .filter(|it| passes(it, CloseCode::new(1000)).is_some())
                .collect();
            let heads = all.iter().map(|it| words(&it.name));
            let heads = [self.told(Phrase::SendCode)].into_iter().chain(heads);
            let rows = codes.iter().map(|(label, code)| {
                let cells = all.iter().map(|it| match passes(it, *code) {
                    Some(passes) => vec![self.passes(passes)],
                    None => self.told(Phrase::NotGiven),
                });
                [words(label)].into_iter().chain(cells).collect()
            });
            Block::Table(Table {
                caption: self.say(phrase).to_owned(),
                heads: heads.collect(),
                rows: rows.collect(),
            })
        };
        let section = |key, title, passes: &dyn Fn(&Implementation, CloseCode) -> Option<bool>| {
            self.section(key, title, vec![table(title, passes)])
        };
        Document {
            title: self.say(Phrase::SendAllTitle).to_owned(),
            link: String::new(),
            sections: vec![
                section("sending", Phrase::SendAllSending, &sends),
                section("receiving", Phrase::SendAllReceiving, &takes),
            ],
        }
    }

    /// Every code of the table, and between them stretches of numbers that all
    /// implementations treat alike, each with one number to ask for.
    fn stretches(&self) -> Vec<(String, CloseCode)> {
        let mut stretches: Vec<(u16, u16)> = Vec::new();
        for number in 0..=u16::MAX {
            let code = CloseCode::new(number);
            let listed = |number| self.library.in_table(CloseCode::new(number));
            match stretches.last_mut() {
                Some((first, last))
                    if !listed(*first)
                        && !listed(number)
                        && CloseCode::new(*first).range() == code.range()
                        && self.alike(CloseCode::new(*first), code) =>
                {
                    *last = number;
                }
                _ => stretches.push((number, number)),
            }
        }
        let labelled = stretches.into_iter().map(|(first, last)| {
            let label = match first == last {
                true => first.to_string(),
                false => format!("{first}–{last}"),
            };
            (label, CloseCode::new(first))
        });
        labelled.collect()
    }

    /// Whether every implementation treats two codes the same way.
    fn alike(&self, a: CloseCode, b: CloseCode) -> bool {
        self.library.implementations().iter().all(|it| {
            let send = it.send.as_ref();
            let receive = it.receive.as_ref();
            send.is_none_or(|rule| rule.accepts(a) == rule.accepts(b))
                && receive.is_none_or(|rule| rule.accepts(a) == rule.accepts(b))
        })
    }
}
