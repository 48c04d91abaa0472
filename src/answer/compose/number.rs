//! A number the table does not have: its range, what holds there, who defines it;
//! and texts that can be no close code at all.

use super::{
    Desk,
    entry::{browser_close, joined},
};
use crate::{
    answer::document::{Block, Document, Part, Section, Text, To, Way, sentence, words},
    catalog::{CloseCode, CodeRange, NamedNumber, NumberProse, Phrase, RangeProse},
};

impl Desk<'_> {
    /// Everything about a number outside the table.
    pub(super) fn number(&self, code: CloseCode) -> Option<Document> {
        let numbers = self.tongue.numbers()?;
        let named = numbers.registered(code).or_else(|| numbers.reserved(code));
        let range = numbers.range(code.range());
        let mut sections = self.opened(code);
        if let Some(named) = named {
            let mut blocks = vec![Block::Says(sentence(&named.meaning))];
            if !named.note.is_empty() {
                blocks.push(Block::Says(sentence(&named.note)));
            }
            sections.push(self.section("about", Phrase::EntryAbout, blocks));
        }
        sections.push(self.place(code, named, range));
        sections.extend(self.services_of(code, false));
        sections.push(self.sending_of(code));
        let title = match self.name(code) {
            Some(_) => self.named(code),
            None => self.fill(Phrase::NumberTitle, &[("code", &code.to_string())]),
        };
        Some(Document {
            title,
            link: format!("code={code}"),
            sections,
            part: Part::Range,
        })
    }

    /// Where a number falls and what that means for it.
    fn place(&self, code: CloseCode, named: Option<&NamedNumber>, range: &RangeProse) -> Section {
        let said =
            |own: Option<&String>, general: &str| sentence(own.map_or(general, String::as_str));
        let sending = named.and_then(|named| named.sending.as_ref());
        let receiving = named.and_then(|named| named.receiving.as_ref());
        let browser = self.say(browser_close(code.accepted_by_browser_close()));
        let facts: Vec<(Text, Text)> = vec![
            (self.told(Phrase::NumberRange), words(&self.range_of(code))),
            (
                self.told(Phrase::NumberAssigned),
                sentence(&range.assigned_by),
            ),
            (
                self.told(Phrase::NumberSending),
                said(sending, &range.sending),
            ),
            (
                self.told(Phrase::EntryBrowserClose),
                sentence(&joined(browser, &range.browser)),
            ),
            (
                self.told(Phrase::NumberReceiving),
                said(receiving, &range.receiving),
            ),
        ];
        let mut blocks = vec![Block::Drawing(self.number_line(code)), Block::Facts(facts)];
        if code.range() == CodeRange::Registered {
            let numbers = self.tongue.numbers().into_iter();
            let others = numbers.flat_map(NumberProse::all_registered);
            // The first of them has a row of its own.
            let registered = [CloseCode::new(3000)].into_iter().chain(others);
            let ways = registered.filter(|it| *it != code).map(|it| Way {
                label: self.named(it),
                to: To::Code(it),
            });
            blocks.push(Block::Label(self.told(Phrase::NumberRegistered)));
            blocks.push(Block::Ways(ways.collect()));
        }
        self.section("number", Phrase::NumberPlace, blocks)
    }

    /// The range a number lies in, in a sentence.
    pub(super) fn range_of(&self, code: CloseCode) -> String {
        let (first, last) = code.range().bounds();
        let range = self.rows.say(code.range().label());
        let (code, first, last) = (code.to_string(), first.to_string(), last.to_string());
        let values = [
            ("code", &*code),
            ("first", &*first),
            ("last", &*last),
            ("range", range),
        ];
        self.fill(Phrase::NumberInRange, &values)
    }

    /// Why a text that looks like a number can be no close code; `None` where it can.
    pub(super) fn no_number(&self, text: &str) -> Option<Document> {
        let invalid = &self.tongue.numbers()?.invalid;
        let said = match Looks::of(text)? {
            Looks::TooBig => &invalid.too_big,
            Looks::Negative => &invalid.negative,
            Looks::Fraction => &invalid.fraction,
            Looks::Otherwise => &invalid.not_a_number,
        };
        let blocks = vec![Block::Says(sentence(said))];
        let shown: String = text.chars().take(LONGEST_SHOWN).collect();
        Some(Document {
            title: shown,
            link: String::new(),
            sections: vec![self.section("invalid", Phrase::NumberInvalid, blocks)],
            part: Part::Range,
        })
    }
}

/// As much of an impossible number is repeated back, in characters.
const LONGEST_SHOWN: usize = 40;

/// What is wrong with a text as a close code.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Looks {
    TooBig,
    Negative,
    Fraction,
    Otherwise,
}

impl Looks {
    /// `None` for a text that is a code, or that does not try to be a number.
    fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        let (sign, rest) = match text.strip_prefix(['-', '−', '+']) {
            Some(rest) => (&text[..text.len() - rest.len()], rest),
            None => ("", text),
        };
        let mut bytes = rest.bytes();
        let begins = bytes.next().is_some_and(|b| b.is_ascii_digit());
        if !begins {
            return matches!(text, "NaN" | "Infinity" | "-Infinity").then_some(Self::Otherwise);
        }
        let digits = rest.bytes().all(|b| b.is_ascii_digit());
        match (sign, digits) {
            ("", true) => rest.parse::<CloseCode>().err().map(|_| Self::TooBig),
            ("+", true) => Some(Self::Otherwise),
            (_, true) => Some(Self::Negative),
            _ => {
                let point = |b: u8| b == b'.' || b == b',';
                let plain = rest.bytes().all(|b| b.is_ascii_digit() || point(b));
                if plain && rest.bytes().filter(|b| point(*b)).count() == 1 {
                    return Some(match sign {
                        "" | "+" => Self::Fraction,
                        _ => Self::Negative,
                    });
                }
                let wide = rest.strip_prefix("0x").or(rest.strip_prefix("0X"));
                let wide = wide.is_some_and(|it| it.bytes().all(|b| b.is_ascii_hexdigit()));
                let exponent = rest.contains(['e', 'E']) && rest.parse::<f64>().is_ok();
                (wide || exponent).then_some(Self::Otherwise)
            }
        }
    }
}
