//! The number line with its ranges and the place of one number on it.

use super::Desk;
use crate::{
    answer::document::{Anchor, Drawing, Fill, Shape, Stroke},
    catalog::{CloseCode, CodeRange},
};

/// Its width and height.
const SIZE: (u16, u16) = (320, 74);
/// How far the ranges reach from left to right. True to scale all but the last
/// would be a speck, so the last, 5000 to 65535, is drawn no wider than the others.
const ENDS: [(CodeRange, u16, u16); 5] = [
    (CodeRange::Unused, 4, 52),
    (CodeRange::Protocol, 52, 136),
    (CodeRange::Registered, 136, 194),
    (CodeRange::Private, 194, 252),
    (CodeRange::Outside, 252, 316),
];
const TOP: u16 = 30;
const HEIGHT: u16 = 14;

impl Desk<'_> {
    /// The line with a mark at a number.
    pub(super) fn number_line(&self, code: CloseCode) -> Drawing {
        let mut shapes = Vec::new();
        for (range, from, to) in ENDS {
            shapes.push(Shape::Box {
                at: (from, TOP),
                size: (to - from - 1, HEIGHT),
                fill: match range == code.range() {
                    true => Fill::Here,
                    false => Fill::Range,
                },
            });
            shapes.push(Shape::Words {
                at: (from, TOP + HEIGHT + 14),
                anchor: Anchor::Start,
                text: range.bounds().0.to_string(),
            });
        }
        let at = across(code);
        shapes.push(Shape::Line {
            from: (at, TOP - 10),
            to: (at, TOP + HEIGHT + 2),
            stroke: Stroke::Close,
        });
        shapes.push(Shape::Words {
            at: (at, TOP - 14),
            anchor: match at {
                0..40 => Anchor::Start,
                40..280 => Anchor::Middle,
                _ => Anchor::End,
            },
            text: code.to_string(),
        });
        Drawing {
            described: self.range_of(code),
            size: SIZE,
            shapes,
        }
    }
}

/// How far to the right a number stands.
fn across(code: CloseCode) -> u16 {
    let (_, from, to) = ENDS[code.range() as usize];
    let (first, last) = code.range().bounds();
    let share = f32::from(code.number() - first) / f32::from(last - first);
    from + (f32::from(to - from - 1) * share) as u16
}
