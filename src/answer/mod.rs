//! ANSWERS: composes full answers from everything known (entries, any number,
//! comparisons, what may be sent) as typed documents, and puts those into forms.
//! In the browser it is a program of its own that arrives after the first paint.

mod compose;
mod document;
mod forms;
mod opening;
mod reading;
mod showing;
mod topic;

pub use self::{
    compose::{compose, diagnosed},
    document::{
        Anchor, Block, Document, Drawing, Fill, Part, Place, Point, Run, Sample, Section, Shape,
        Stroke, Table, Text, To, Way,
    },
    forms::{Element, Form, elements},
    opening::{Opened, open, refuse},
    reading::Reading,
    showing::show,
    topic::Topic,
};
