//! The four groups the table can be filtered by.

use std::str::FromStr;

use serde::Deserialize;

use super::Message;

/// What kind of ending a code stands for.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, PartialEq)]
#[serde(rename_all = "kebab-case")]
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

    /// The word used in the address bar, in attributes and in the data.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Protocol => "protocol",
            Self::Error => "error",
            Self::Application => "application",
        }
    }

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

/// The text names no category.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a category")]
pub struct UnknownCategory;

impl FromStr for Category {
    type Err = UnknownCategory;

    /// Reads [`Category::key`], letter case aside.
    fn from_str(text: &str) -> Result<Self, UnknownCategory> {
        Self::ALL
            .into_iter()
            .find(|category| category.key().eq_ignore_ascii_case(text))
            .ok_or(UnknownCategory)
    }
}
