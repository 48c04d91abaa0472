//! What a line says of a close beyond its code: the reason, whether it was clean, and
//! who closed. Looked for near the code only, so that the work stays bounded.

use std::ops::Range;

use super::{finding::Side, shape::floor};

/// As much of a reason is kept, in characters: a Close frame holds no more.
const LONGEST: usize = 123;
/// A label stands at most so many bytes from the code.
const NEAR: usize = 200;

/// Texts that are no reason.
const NOTHING: [&str; 8] = [
    "",
    "null",
    "none",
    "nil",
    "undefined",
    "b''",
    "<empty>",
    "(null)",
];

/// Words that say which side closed first, from where the program that prints them
/// stands.
const SIDES: [(&str, Side); 26] = [
    ("remote=true", Side::Remote),
    ("remote:true", Side::Remote),
    ("remote: true", Side::Remote),
    ("remote = true", Side::Remote),
    ("remote=false", Side::Local),
    ("remote:false", Side::Local),
    ("remote: false", Side::Local),
    ("remote = false", Side::Local),
    ("rcvd_then_sent=true", Side::Remote),
    ("rcvd_then_sent=false", Side::Local),
    ("; then sent ", Side::Remote),
    ("; then received ", Side::Local),
    ("; no close frame sent", Side::Remote),
    ("; no close frame received", Side::Local),
    ("{:remote,", Side::Remote),
    ("{:local,", Side::Local),
    ("by remote", Side::Remote),
    ("by peer", Side::Remote),
    ("by the peer", Side::Remote),
    ("by the other side", Side::Remote),
    ("remote party closed", Side::Remote),
    ("remote peer", Side::Remote),
    ("peer dropped", Side::Remote),
    ("received close", Side::Remote),
    ("close received", Side::Remote),
    ("closing locally", Side::Local),
];

/// What stands around a place in a text.
pub(super) fn around<'a>(lower: &'a str, place: &Range<usize>) -> &'a str {
    let from = floor(lower, place.start.saturating_sub(NEAR));
    &lower[from..floor(lower, place.end + NEAR)]
}

/// The reason that stands beside a code, where the text names one: behind it, or else
/// labelled before it. What has no label ends with its line.
pub(super) fn reason(text: &str, line_end: usize, after: usize) -> Option<String> {
    let rest = text.get(after..floor(text, after + NEAR + LONGEST))?;
    let lower = rest.to_ascii_lowercase();
    if let Some(at) = lower[..floor(&lower, NEAR)].find("reason") {
        return labelled(&rest[at + "reason".len()..]);
    }
    let unlabelled = rest.get(..line_end.saturating_sub(after)).unwrap_or(rest);
    let value = unlabelled.trim_start_matches([' ', ',', ';', ']', '-', '`']);
    let value = value.strip_prefix([':', '/']).unwrap_or(value).trim_start();
    let found = match value.strip_prefix('(') {
        Some(inside) => clean(inside.split(')').next().unwrap_or_default()),
        None => quoted(value).and_then(clean),
    };
    found.or_else(|| {
        let before = &text[floor(text, after.saturating_sub(NEAR))..after];
        let at = before.to_ascii_lowercase().rfind("reason")?;
        let value = before[at + "reason".len()..].trim_start_matches(signs);
        quoted(value).and_then(clean)
    })
}

/// The value behind a label, quoted or not.
fn labelled(rest: &str) -> Option<String> {
    let value = rest.trim_start_matches(['\\', '"', '\'']);
    let value = value.trim_start_matches(signs);
    clean(quoted(value).unwrap_or_else(|| plain(value)))
}

fn signs(c: char) -> bool {
    c.is_whitespace() || ":=>\\".contains(c)
}

/// A text in quotes of any kind, without them.
fn quoted(value: &str) -> Option<&str> {
    let quote = value.chars().next().filter(|c| "\"'`“".contains(*c))?;
    let end = if quote == '“' { '”' } else { quote };
    let inside = &value[quote.len_utf8()..];
    Some(inside.split(end).next().unwrap_or_default())
}

/// A text up to the sign that ends a value.
fn plain(value: &str) -> &str {
    value
        .split(['}', ']', ')', '\n', '|'])
        .next()
        .unwrap_or_default()
}

/// A reason without the signs around it, if it says anything.
pub(super) fn clean(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.trim_end_matches([',', ';', '.', '"', '\'', '\\', '`']);
    let nothing = NOTHING.iter().any(|it| it.eq_ignore_ascii_case(text));
    (!nothing).then(|| text.chars().take(LONGEST).collect())
}

/// Whether a text in lower case says that the close was clean.
pub(super) fn was_clean(lower: &str) -> Option<bool> {
    for label in ["wasclean", "was_clean", "was clean?", "clean"] {
        let Some(at) = lower.find(label) else {
            continue;
        };
        let signs = |c: char| c.is_whitespace() || ":=\"'\\".contains(c);
        let value = lower[at + label.len()..].trim_start_matches(signs);
        if value.starts_with("true") {
            return Some(true);
        }
        if value.starts_with("false") {
            return Some(false);
        }
    }
    None
}

/// Who closed first, where a text in lower case says so.
pub(super) fn closed_by(lower: &str) -> Option<Side> {
    let mut sides = SIDES.iter().filter(|(words, _)| lower.contains(words));
    sides.next().map(|(_, side)| *side)
}
