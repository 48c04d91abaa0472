//! The lines that programs are known to print when a WebSocket closes
//! (`static/data/signatures.json`). Recognising them in a text is left to `lookup`.

use super::{CloseCode, fields::Fields, words::words};

/// A line that a program is known to print.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Signature {
    /// The program's id.
    pub program: String,
    /// What the line looks like: `{code}`, `{name}`, `{reason}` and `{any}` are places
    /// that change, everything else is literal.
    pub shape: String,
    /// What it says.
    pub says: Says,
    /// The code it means, where the line itself does not print one.
    pub code: Option<CloseCode>,
}

impl Signature {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            program: fields.text("program"),
            shape: fields.text("shape"),
            says: fields.word("says"),
            code: fields.number_or_null("code").map(CloseCode::new),
        }
    }
}

/// What a line says of the close.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Says {
    /// The code of a Close frame that came, or that a library reports.
    Received,
    /// A fault this side found, which the code names; it reports 1006 itself.
    Fault,
    /// A code made up locally.
    Local,
    /// The opening handshake failed.
    Handshake,
    /// A code may not be sent.
    Sending,
    /// A WebSocket closed; why is not told.
    General,
}

words!(Says {
    General = "general",
    Received = "received",
    Fault = "fault",
    Local = "local",
    Handshake = "handshake",
    Sending = "sending",
});

/// A program that prints such lines.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Program {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The implementation whose rules about codes it has, by its id, where those are
    /// known.
    pub implementation: Option<String>,
}

impl Program {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            id: fields.text("id"),
            name: fields.text("name"),
            implementation: fields.optional_text("implementation"),
        }
    }
}
