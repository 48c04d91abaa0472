//! Where in a connection's life a code comes up: the messages between client and
//! server, from above to below.

use super::Desk;
use crate::{
    answer::document::{Anchor, Block, Drawing, Fill, Point, Section, Shape, Stroke, words},
    catalog::{CloseCode, Phrase, Record, Step},
};

const WIDTH: u16 = 320;
const CLIENT: u16 = 40;
const SERVER: u16 = 280;
const MIDDLE: u16 = (CLIENT + SERVER) / 2;
const TOP: u16 = 28;
/// From one message to the next.
const STRIDE: u16 = 32;

/// Who a message goes to.
#[derive(Clone, Copy)]
enum Way {
    ToServer,
    ToClient,
}

impl Desk<'_> {
    /// The course of a connection that ends with a code, drawn and told.
    pub(super) fn course(&self, code: CloseCode, record: &Record) -> Section {
        let told = record.course.iter();
        let told = told.map(|step| Point::new(words(&self.step(*step, code))));
        let blocks = vec![
            Block::Drawing(self.course_drawing(code, &record.course)),
            Block::Steps(told.collect()),
        ];
        self.section("course", Phrase::CourseTitle, blocks)
            .at(crate::answer::document::Place::Folded)
    }

    /// The drawing alone.
    pub(super) fn course_drawing(&self, code: CloseCode, course: &[Step]) -> Drawing {
        let steps = u16::try_from(course.len()).unwrap_or(u16::MAX / STRIDE);
        let height = TOP + steps * STRIDE + 12;
        let mut shapes = Vec::new();
        for (at, label) in [
            (CLIENT, Phrase::CourseClient),
            (SERVER, Phrase::CourseServer),
        ] {
            shapes.push(Shape::Words {
                at: (at, TOP - 12),
                anchor: Anchor::Middle,
                text: self.say(label).to_owned(),
            });
            shapes.push(Shape::Line {
                from: (at, TOP - 6),
                to: (at, height - 4),
                stroke: Stroke::Plain,
            });
        }
        let mut told = Vec::new();
        for (step, at) in course.iter().zip((TOP..).step_by(usize::from(STRIDE))) {
            let text = self.step(*step, code);
            shapes.extend(drawn(*step, at + 22, text.clone()));
            told.push(text);
        }
        Drawing {
            described: told.join(self.say(Phrase::ListSeparator)),
            size: (WIDTH, height),
            shapes,
        }
    }

    /// What happens in a step.
    fn step(&self, step: Step, code: CloseCode) -> String {
        let phrase = match step {
            Step::Handshake => Phrase::StepHandshake,
            Step::TlsFails => Phrase::StepTlsFails,
            Step::Messages => Phrase::StepMessages,
            Step::RefusedMessage => Phrase::StepRefusedMessage,
            Step::MissingExtension => Phrase::StepMissingExtension,
            Step::CloseEither => Phrase::StepCloseEither,
            Step::CloseServer => Phrase::StepCloseServer,
            Step::CloseClient => Phrase::StepCloseClient,
            Step::CloseEmpty => Phrase::StepCloseEmpty,
            Step::Answer => Phrase::StepAnswer,
            Step::Cut => Phrase::StepCut,
            Step::TcpEnds => Phrase::StepTcpEnds,
        };
        self.fill(phrase, &[("code", &code.to_string())])
    }
}

/// A step's line with its words above it.
fn drawn(step: Step, at: u16, text: String) -> Vec<Shape> {
    let words = Shape::Words {
        at: (MIDDLE, at - 6),
        anchor: Anchor::Middle,
        text,
    };
    let sent = |way, stroke| {
        let (from, to) = match way {
            Way::ToServer => (CLIENT, SERVER),
            Way::ToClient => (SERVER, CLIENT),
        };
        Shape::Line {
            from: (from, at),
            to: (to, at),
            stroke,
        }
    };
    let both = |stroke| [sent(Way::ToServer, stroke), sent(Way::ToClient, stroke)];
    let mut shapes = vec![words];
    match step {
        Step::Handshake | Step::Messages => shapes.extend(both(Stroke::Arrow)),
        Step::RefusedMessage | Step::MissingExtension => {
            shapes.push(sent(Way::ToServer, Stroke::Arrow));
        }
        Step::CloseEither => shapes.extend(both(Stroke::Close)),
        Step::CloseServer | Step::CloseEmpty => shapes.push(sent(Way::ToClient, Stroke::Close)),
        Step::CloseClient => shapes.push(sent(Way::ToServer, Stroke::Close)),
        Step::Answer => shapes.push(sent(Way::ToServer, Stroke::Arrow)),
        Step::TlsFails | Step::Cut => {
            shapes.push(Shape::Line {
                from: (CLIENT, at),
                to: (MIDDLE - 8, at),
                stroke: Stroke::Broken,
            });
            shapes.push(Shape::Line {
                from: (SERVER, at),
                to: (MIDDLE + 8, at),
                stroke: Stroke::Broken,
            });
            shapes.push(Shape::Box {
                at: (MIDDLE - 3, at - 3),
                size: (6, 6),
                fill: Fill::Fault,
            });
        }
        Step::TcpEnds => shapes.push(Shape::Line {
            from: (CLIENT, at),
            to: (SERVER, at),
            stroke: Stroke::Plain,
        }),
    }
    shapes
}
