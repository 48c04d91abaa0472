//! Close frames in dumps of bytes (RFC 6455, section 5.2): `88 02 03 e8`, with `0x`,
//! commas or `\x` between, masked or not.

use super::{Finding, How};
use crate::catalog::CloseCode;

/// The first byte of a Close frame: the last of its message, opcode 8.
const CLOSE: u8 = 0x88;
/// The bit of the second byte that says a mask follows.
const MASKED: u8 = 0x80;
/// So many bytes of a dump are put together.
const LONGEST_DUMP: usize = 2_048;
/// The most that a control frame holds (section 5.5).
const MOST: usize = 125;

/// The code, where there is one, and the reason of a Close frame in a line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Frame {
    pub(super) code: Option<CloseCode>,
    pub(super) reason: String,
}

impl Frame {
    /// What it says, in a line.
    pub(super) fn finding(self, line: &str) -> Finding {
        let code = self.code.or(Some(CloseCode::new(1005)));
        Finding {
            reason: Some(self.reason).filter(|it| !it.is_empty()),
            ..Finding::of_line(code, How::Printed, line)
        }
    }
}

/// The first Close frame that a line shows as bytes.
pub(super) fn find(line: &str) -> Option<Frame> {
    let literal = literal(line);
    // Python's libraries print the body of a frame beside its opcode.
    if let (Some(body), true) = (&literal, line.contains("opcode=8")) {
        return body_of(body);
    }
    let runs = runs(line).into_iter().chain(literal);
    let found = runs.into_iter().find_map(|run| read(&run));
    found.or_else(|| escaped(line))
}

/// A frame in a text with escapes, `\\x88\\x04\\x0f\\xa0hi`, which ends where the text or a
/// quote does.
fn escaped(line: &str) -> Option<Frame> {
    let at = line.find("\\x88")?;
    let mut rest = &line[at..];
    let mut bytes = Vec::new();
    while bytes.len() < MOST + 6 {
        let escape = rest.strip_prefix("\\x").and_then(|it| it.get(..2));
        match escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &rest[4..];
            }
            None => match rest.bytes().next() {
                Some(b'"' | b'\'' | b'\\') | None => break,
                Some(byte) => {
                    bytes.push(byte);
                    rest = rest.get(1..)?;
                }
            },
        }
    }
    read(&bytes)
}

/// Rows of a dump that are put together: an offset, bytes, and what they are as text.
#[derive(Debug, Default)]
pub(super) struct Dump {
    bytes: Vec<u8>,
    first: usize,
    last: usize,
    excerpt: String,
}

impl Dump {
    /// Whether a line is a row of the dump, which it is then added to.
    pub(super) fn takes(&mut self, line: &str, number: usize) -> bool {
        let Some((offset, bytes)) = row(line) else {
            return false;
        };
        if offset.is_some_and(|offset| offset != self.bytes.len()) {
            self.bytes.clear();
        }
        if self.bytes.is_empty() {
            self.first = number;
            line.trim().clone_into(&mut self.excerpt);
        }
        if self.bytes.len() < LONGEST_DUMP {
            self.bytes.extend(bytes);
        }
        self.last = number;
        true
    }

    /// The Close frame that the dump ends with, where the rows have ended.
    pub(super) fn settle(&mut self) -> Option<Finding> {
        let bytes = std::mem::take(&mut self.bytes);
        let begins = (0..bytes.len()).filter(|at| bytes[*at] == CLOSE);
        let frame = begins.filter_map(|at| read(&bytes[at..])).next()?;
        Some(Finding {
            line: self.first,
            last_line: self.last,
            ..frame.finding(&self.excerpt)
        })
    }
}

/// A row of a dump with its offset, where it shows one: `0x0010:  6174 6f72`.
fn row(line: &str) -> Option<(Option<usize>, Vec<u8>)> {
    let line = line.trim();
    let (first, rest) = line.split_once([' ', '\t'])?;
    let digits = first.trim_end_matches(':');
    let offset = digits.strip_prefix("0x").unwrap_or(digits);
    let is_offset =
        (4..=8).contains(&offset.len()) && (first.ends_with(':') || rest.starts_with([' ', '\t']));
    let offset = usize::from_str_radix(offset, 16).ok().filter(|_| is_offset);
    let shown = if offset.is_some() { rest } else { line };
    let shown = shown.trim_start().split('|').next().unwrap_or_default();
    let mut found = Vec::new();
    // Two blanks stand in the middle of a row and before its text.
    for group in shown.split("  ") {
        let words: Option<Vec<Vec<u8>>> = group.split_whitespace().map(bytes).collect();
        match words {
            Some(words) if found.is_empty() || found.len() == 8 => found.extend(words.concat()),
            _ => break,
        }
    }
    let pairs = shown.split_whitespace().take(8);
    let bare = offset.is_none() && (found.len() < 8 || pairs.clone().any(|word| word.len() != 2));
    (found.len() > 1 && found.len() <= 32 && !bare).then_some((offset, found))
}

/// The bytes of a Python or Rust literal such as `b'\\x03\\xe8done'`.
fn literal(line: &str) -> Option<Vec<u8>> {
    let at = line.find("b'").or_else(|| line.find("b\""))?;
    let mut rest = line[at + 1..].chars();
    let quote = rest.next()?;
    let mut bytes = Vec::new();
    while let Some(c) = rest.next().filter(|c| *c != quote) {
        let escaped = rest.as_str();
        let byte = match (c, escaped.chars().next()) {
            ('\\', Some('x')) => {
                let byte = u8::from_str_radix(escaped.get(1..3)?, 16).ok()?;
                rest = escaped[3..].chars();
                byte
            }
            ('\\', Some(_)) => {
                rest.next();
                match escaped.as_bytes()[0] {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'0' => 0,
                    other => other,
                }
            }
            (c, _) => u8::try_from(c).ok()?,
        };
        bytes.push(byte);
    }
    Some(bytes)
}

/// Runs of at least four bytes written in hexadecimal, alone or several together.
fn runs(line: &str) -> Vec<Vec<u8>> {
    let mut runs = vec![Vec::new()];
    for word in line.split([
        ' ', ',', '\t', '\\', '<', '>', '[', ']', '(', ')', '"', '\'',
    ]) {
        let digits = word
            .strip_prefix("0x")
            .or(word.strip_prefix('x'))
            .unwrap_or(word);
        if word.is_empty() {
            continue;
        }
        match bytes(digits) {
            Some(bytes) => runs
                .last_mut()
                .into_iter()
                .for_each(|run| run.extend(&bytes)),
            None => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| run.len() >= 4);
    runs
}

/// The bytes that an even number of hexadecimal digits stands for.
fn bytes(digits: &str) -> Option<Vec<u8>> {
    if !digits.len().is_multiple_of(2) || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let pairs = (0..digits.len()).step_by(2);
    pairs
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok())
        .collect()
}

/// Reads a Close frame at the beginning of some bytes, and nothing after it.
fn read(bytes: &[u8]) -> Option<Frame> {
    let (first, rest) = bytes.split_first()?;
    let (second, rest) = rest.split_first()?;
    let length = usize::from(second & !MASKED);
    if *first != CLOSE || length == 1 || length > MOST {
        return None;
    }
    let (mask, body) = match second & MASKED {
        0 => (&[0_u8; 4][..], rest),
        _ => rest.split_at_checked(4)?,
    };
    // What goes on behind it is no frame that was cut out of a dump.
    if body.len() != length {
        return None;
    }
    let masked = body.iter().zip(mask.iter().cycle());
    body_of(&masked.map(|(byte, mask)| byte ^ mask).collect::<Vec<u8>>())
}

/// The body of a Close frame: nothing, or a code and a reason (section 5.5.1).
fn body_of(body: &[u8]) -> Option<Frame> {
    let Some((code, reason)) = body.split_first_chunk::<2>() else {
        return body.is_empty().then_some(Frame {
            code: None,
            reason: String::new(),
        });
    };
    let code = CloseCode::new(u16::from_be_bytes(*code));
    let possible = (1000..=4999).contains(&code.number());
    possible.then(|| Frame {
        code: Some(code),
        reason: String::from_utf8_lossy(reason).into_owned(),
    })
}
