//! Bytes as programs write them in a line: `88 02 03 e8`, with `0x` or commas between,
//! `\\x88\\x02`, `b'\\x03\\xe8'`.

use super::frame::{Frame, MOST, body_of, read};

/// The first Close frame that a line shows as bytes.
pub(in super::super) fn find(line: &str) -> Option<Frame> {
    let literal = literal(line);
    // Python's libraries print the body of a frame beside its opcode.
    if let (Some(body), true) = (&literal, line.contains("opcode=8")) {
        return body_of(body);
    }
    let runs = runs(line).into_iter().chain(literal);
    let found = runs.into_iter().find_map(|run| read(&run));
    found.or_else(|| escaped(line))
}

/// A frame in a text with escapes, `\x88\x04\x0f\xa0hi`, which ends where the text or a
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
pub(super) fn bytes(digits: &str) -> Option<Vec<u8>> {
    if !digits.len().is_multiple_of(2) || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let pairs = (0..digits.len()).step_by(2);
    pairs
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok())
        .collect()
}
