//! The number itself: any 16-bit close code and the range it falls in. What a
//! particular code means is left to the data (`facts`, `prose`).

use std::{fmt, num::ParseIntError, str::FromStr};

use super::Message;

/// A status code as it stands in a Close frame: an unsigned 16-bit integer
/// (RFC 6455, section 5.5.1). Whether it may be used at all is a question for
/// [`CloseCode::range`].
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct CloseCode(u16);

impl CloseCode {
    /// Wraps a number. Every `u16` is a close code in form.
    pub const fn new(number: u16) -> Self {
        Self(number)
    }

    /// The bare number.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The range the number falls in (RFC 6455, section 7.4.2).
    pub const fn range(self) -> CodeRange {
        match self.0 {
            0..=999 => CodeRange::Unused,
            1000..=2999 => CodeRange::Protocol,
            3000..=3999 => CodeRange::Registered,
            4000..=4999 => CodeRange::Private,
            5000.. => CodeRange::Outside,
        }
    }

    /// Whether a browser's `WebSocket.close()` takes the number (WHATWG
    /// WebSockets standard, `close(code, reason)`): 1000 and 3000 to 4999.
    pub const fn accepted_by_browser_close(self) -> bool {
        matches!(self.0, 1000 | 3000..=4999)
    }
}

impl fmt::Display for CloseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for CloseCode {
    type Err = ParseIntError;

    /// Reads plain decimal digits, nothing else: no sign, no spaces.
    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        let unsigned = text.strip_prefix('+').map_or(text, |_| "+");
        unsigned.parse().map(Self)
    }
}

/// The ranges RFC 6455, section 7.4.2, divides the numbers into, with what lies
/// beyond them.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum CodeRange {
    /// 0 to 999: never used.
    Unused,
    /// 1000 to 2999: the protocol, its revisions and its extensions.
    Protocol,
    /// 3000 to 3999: libraries and frameworks, registered with IANA.
    Registered,
    /// 4000 to 4999: private agreement between two endpoints.
    Private,
    /// 5000 and above: fits the field, but no registry covers it.
    Outside,
}

impl CodeRange {
    /// All five, in numeric order.
    pub const ALL: [Self; 5] = [
        Self::Unused,
        Self::Protocol,
        Self::Registered,
        Self::Private,
        Self::Outside,
    ];

    /// The first and the last number of the range.
    pub const fn bounds(self) -> (u16, u16) {
        match self {
            Self::Unused => (0, 999),
            Self::Protocol => (1000, 2999),
            Self::Registered => (3000, 3999),
            Self::Private => (4000, 4999),
            Self::Outside => (5000, u16::MAX),
        }
    }

    /// What the range is for.
    pub const fn label(self) -> Message {
        match self {
            Self::Unused => Message::RangeUnused,
            Self::Protocol => Message::RangeProtocol,
            Self::Registered => Message::RangeRegistered,
            Self::Private => Message::RangePrivate,
            Self::Outside => Message::RangeOutside,
        }
    }
}
