//! What can stand in a comparison: a code, or what one service means by it.

use std::{fmt, str::FromStr};

use super::CloseCode;

/// A code, of a certain service or in general. Written `1006`, or
/// `discord-gateway:4004`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Subject {
    /// The service's id.
    pub service: Option<String>,
    /// The number.
    pub code: CloseCode,
}

impl From<CloseCode> for Subject {
    fn from(code: CloseCode) -> Self {
        Self {
            service: None,
            code,
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.service {
            Some(service) => write!(f, "{service}:{}", self.code),
            None => self.code.fmt(f),
        }
    }
}

/// The text names no code.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a code, nor a service's code")]
pub struct NoSubject;

impl FromStr for Subject {
    type Err = NoSubject;

    fn from_str(text: &str) -> Result<Self, NoSubject> {
        let (service, number) = match text.trim().rsplit_once(':') {
            Some((service, number)) => (Some(service), number),
            None => (None, text),
        };
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if service.is_some_and(|id| id.is_empty() || !id.bytes().all(plain)) {
            return Err(NoSubject);
        }
        Ok(Self {
            service: service.map(str::to_owned),
            code: number.trim().parse().map_err(|_| NoSubject)?,
        })
    }
}

/// Two subjects to be compared. Written `1001,1015`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Pair(pub Subject, pub Subject);

impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.0, self.1)
    }
}

impl FromStr for Pair {
    type Err = NoSubject;

    /// Reads two different subjects.
    fn from_str(text: &str) -> Result<Self, NoSubject> {
        let (a, b) = text.split_once(',').ok_or(NoSubject)?;
        let pair = Self(a.parse()?, b.parse()?);
        if pair.0 == pair.1 {
            return Err(NoSubject);
        }
        Ok(pair)
    }
}
