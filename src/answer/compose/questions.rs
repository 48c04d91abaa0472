//! The questions people ask most, with their answers.

use super::Desk;
use crate::{
    answer::document::{Block, Document, Point, To, Way, sentence},
    catalog::Phrase,
};

impl Desk<'_> {
    /// All questions, each opening to its answer.
    pub(super) fn questions(&self) -> Document {
        let questions = self.tongue.questions().iter().map(|question| {
            let mut blocks: Vec<Block> = Vec::new();
            blocks.extend(
                question
                    .answer
                    .iter()
                    .map(|text| Block::Says(sentence(text))),
            );
            if !question.steps.is_empty() {
                let steps = question.steps.iter().map(|text| Point::new(sentence(text)));
                blocks.push(Block::Steps(steps.collect()));
            }
            if !question.codes.is_empty() {
                blocks.push(Block::Says(self.told(Phrase::FaqCodes)));
                let ways = question.codes.iter().map(|code| Way {
                    label: self.named(*code),
                    to: To::Code(*code),
                });
                blocks.push(Block::Ways(ways.collect()));
            }
            Block::Question(question.id.clone(), sentence(&question.question), blocks)
        });
        let section = self.section("faq", Phrase::FaqTitle, questions.collect());
        Document {
            title: self.say(Phrase::FaqTitle).to_owned(),
            link: String::new(),
            sections: vec![section],
            ..Document::default()
        }
    }
}
