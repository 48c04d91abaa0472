//! The codes of the table to choose from, where none is named.

use super::Desk;
use crate::{
    answer::document::{Block, Document, Section, To, Way},
    catalog::Phrase,
};

impl Desk<'_> {
    /// Which code it is, with a way to each.
    pub(super) fn choice(&self) -> Document {
        let ways = self.rows.entries().iter().map(|entry| Way {
            label: self.named(entry.code),
            to: To::Code(entry.code),
        });
        let ways = Block::Ways(ways.collect());
        Document {
            title: self.say(Phrase::ChoiceTitle).to_owned(),
            sections: vec![Section::new("codes", "", vec![ways])],
            ..Document::default()
        }
    }
}
