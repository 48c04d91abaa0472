//! A drawing as SVG. Colours are left to the style sheet, by class.

use super::tree::Element;
use crate::answer::document::{Anchor, Drawing, Fill, Shape, Stroke};

/// How long an arrow's head is, and half its width.
const HEAD: (i32, i32) = (7, 4);

/// The picture, with what it shows as its name.
pub(super) fn svg(drawing: &Drawing) -> Element {
    let (width, height) = drawing.size;
    Element::of("svg", "drawing")
        .with("viewBox", format!("0 0 {width} {height}"))
        .with("role", "img")
        .with("aria-label", &*drawing.described)
        .children(drawing.shapes.iter().map(shape))
}

fn shape(shape: &Shape) -> Element {
    match shape {
        Shape::Line { from, to, stroke } => line(*from, *to, *stroke),
        Shape::Box { at, size, fill } => {
            let class = match fill {
                Fill::Range => "range",
                Fill::Here => "here",
                Fill::Fault => "fault",
            };
            Element::of("rect", class)
                .with("x", at.0.to_string())
                .with("y", at.1.to_string())
                .with("width", size.0.to_string())
                .with("height", size.1.to_string())
        }
        Shape::Words { at, anchor, text } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            Element::new("text")
                .with("x", at.0.to_string())
                .with("y", at.1.to_string())
                .with("text-anchor", anchor)
                .text(&**text)
        }
    }
}

/// A line; an arrow's head points to its end, along it.
fn line(from: (u16, u16), to: (u16, u16), stroke: Stroke) -> Element {
    let (class, arrow) = match stroke {
        Stroke::Plain => ("plain", false),
        Stroke::Arrow => ("arrow", true),
        Stroke::Close => ("close", true),
        Stroke::Broken => ("broken", false),
    };
    let mut path = format!("M{} {}L{} {}", from.0, from.1, to.0, to.1);
    if arrow {
        let (x, y) = (i32::from(to.0), i32::from(to.1));
        let (long, wide) = HEAD;
        let along = (x - i32::from(from.0)).signum();
        let down = (y - i32::from(from.1)).signum();
        for side in [-wide, wide] {
            let (back_x, back_y) = (x - along * long, y - down * long);
            let (at_x, at_y) = match along {
                0 => (back_x + side, back_y),
                _ => (back_x, back_y + side),
            };
            path.push_str(&format!("M{x} {y}L{at_x} {at_y}"));
        }
    }
    Element::of("path", class).with("d", path)
}
