//! The four groups the table can be filtered by.

use super::{Message, words::words};

/// What kind of ending a code stands for.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Category {
    /// An orderly end.
    Normal,
    /// One side broke, or could not follow, the WebSocket protocol.
    Protocol,
    /// Something failed or was refused.
    Error,
    /// The meaning is the application's own.
    Application,
}

impl Category {
    /// All four, in the order the chips stand in.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Protocol, Self::Error, Self::Application];

    /// Its name for the reader.
    pub const fn label(self) -> Message {
        match self {
            Self::Normal => Message::CategoryNormal,
            Self::Protocol => Message::CategoryProtocol,
            Self::Error => Message::CategoryError,
            Self::Application => Message::CategoryApplication,
        }
    }
}

words!(Category {
    Normal = "normal",
    Protocol = "protocol",
    Error = "error",
    Application = "application",
});
