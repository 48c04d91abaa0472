//! What may be sent from where, and what each implementation does with a code it
//! does not accept: for one code, and as a table over all of them.

use super::Desk;
use crate::{
    answer::document::{
        Block, Document, Place, Run, Section, Table, Text, code as code_run, sentence, words,
    },
    catalog::{CloseCode, Implementation, Phrase, ReceiveRefusal, Rule, SendRefusal, fill},
};

impl Desk<'_> {
    /// What every implementation does with one code.
    pub(super) fn sending_of(&self, code: CloseCode) -> Section {
        let all = self.library.implementations().iter();
        let rows = all.map(|it| {
            let prose = self.tongue.implementation(&it.id);
            let (send, receive) = prose.map_or(("", ""), |it| (&it.send, &it.receive));
            let send = self.cell(code, it.send.as_ref(), send_refusal, send);
            let receive = self.cell(code, it.receive.as_ref(), receive_refusal, receive);
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
    fn cell<Refusal: Copy>(
        &self,
        code: CloseCode,
        rule: Option<&Rule<Refusal>>,
        refusal: fn(Refusal) -> Phrase,
        told: &str,
    ) -> Text {
        let Some(rule) = rule else {
            return self.told(Phrase::NotGiven);
        };
        let passes = rule.accepts(code);
        let mut text = vec![self.passes(passes)];
        let mut add = |said: Text| {
            text.push(Run::Words(" ".to_owned()));
            text.extend(said);
        };
        if !passes {
            add(self.told(refusal(rule.refusal)));
            if let Some(error) = &rule.error {
                add(code_run(&fill(error, &[("code", &code.to_string())])));
            }
            if !told.is_empty() {
                add(sentence(told));
            }
        }
        add(vec![Run::Link {
            title: self.say(Phrase::ServicesSource).to_owned(),
            url: rule.source.clone(),
        }]);
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
            ..Document::default()
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

fn send_refusal(refusal: SendRefusal) -> Phrase {
    match refusal {
        SendRefusal::Throws => Phrase::RefusalThrows,
        SendRefusal::Drops => Phrase::RefusalDrops,
        SendRefusal::Closes1002 => Phrase::RefusalCloses1002,
        SendRefusal::SendsAnyway => Phrase::RefusalSendsAnyway,
        SendRefusal::SendsOther => Phrase::RefusalSendsOther,
        SendRefusal::Unknown => Phrase::NotGiven,
    }
}

fn receive_refusal(refusal: ReceiveRefusal) -> Phrase {
    match refusal {
        ReceiveRefusal::Fails1002 => Phrase::RefusalFails1002,
        ReceiveRefusal::Fails1006 => Phrase::RefusalFails1006,
        ReceiveRefusal::PassesOn => Phrase::RefusalPassesOn,
        ReceiveRefusal::Drops => Phrase::RefusalDrops,
        ReceiveRefusal::Unknown => Phrase::NotGiven,
    }
}
