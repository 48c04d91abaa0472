//! Close frames in dumps of bytes (RFC 6455, section 5.2): `88 02 03 e8`, with `0x`,
//! commas or `\x` between, masked or not.

use crate::catalog::CloseCode;

/// The first byte of a Close frame: the last of its message, opcode 8.
const CLOSE: u8 = 0x88;
/// The bit of the second byte that says a mask follows.
const MASKED: u8 = 0x80;
/// The most that a control frame holds (section 5.5).
const MOST: usize = 125;

/// The code, where there is one, and the reason of a Close frame in a line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Frame {
    pub(super) code: Option<CloseCode>,
    pub(super) reason: String,
}

/// The first Close frame that a line shows as bytes.
pub(super) fn find(line: &str) -> Option<Frame> {
    let literal = literal(line);
    // Python's libraries print the body of a frame beside its opcode.
    if let (Some(body), true) = (&literal, line.contains("opcode=8")) {
        return body_of(body);
    }
    let runs = runs(line).into_iter().chain(literal);
    runs.into_iter().find_map(|run| read(&run))
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
