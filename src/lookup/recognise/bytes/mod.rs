//! Close frames that are shown as bytes: in a line, or in the rows of a dump.

mod dump;
mod frame;
mod written;

pub(super) use self::{
    dump::{Dump, Row},
    written::find,
};
