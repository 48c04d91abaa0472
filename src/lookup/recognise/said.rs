//! What a line says of a close beyond its code: the reason, whether it was clean, and
//! who closed. Looked for near the code only, so that the work stays bounded.

use std::ops::Range;

use super::{finding::Side, passage::Passage, shape::floor};

/// As much of a reason is kept, in characters: a Close frame holds no more.
const LONGEST: usize = 123;
/// A label stands at most so many bytes from the code.
const NEAR: usize = 200;
/// What else is said of a close stands at most so many bytes from it.
const AROUND: usize = 120;

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
const SIDES: [(&str, Side); 28] = [
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
    ("'), true)", Side::Remote),
    ("'), false)", Side::Local),
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
    let from = floor(lower, place.start.saturating_sub(AROUND));
    &lower[from..floor(lower, place.end + AROUND)]
}

/// How much work it is to see what is said around a place.
pub(super) fn steps(lower: &str, place: &Range<usize>) -> usize {
    around(lower, place).len() * (SIDES.len() + NOTHING.len())
}

/// A reason, and whether the text calls it one.
pub(super) struct Reason {
    pub(super) text: String,
    pub(super) labelled: bool,
}

/// The reason that stands beside a code, where the passage names one: behind it, or
/// else labelled before it. What has no quotes around it ends with its line.
pub(super) fn reason(passage: &Passage, after: usize) -> Option<Reason> {
    let text = passage.text.as_str();
    let found = |text: Option<String>, labelled| text.map(|text| Reason { text, labelled });
    let near = &passage.lower[after..floor(text, after + NEAR)];
    if let Some(at) = near.find("reason") {
        let value = after + at + "reason".len();
        let end = passage.place(passage.line_at(value)).end;
        let most = floor(text, value + NEAR + LONGEST);
        return found(
            labelled(&text[value..most], end.saturating_sub(value)),
            true,
        );
    }
    let end = passage.place(passage.line_at(after.saturating_sub(1))).end;
    let beside = &text[after..end.max(after)];
    let value = beside.trim_start_matches([' ', ',', ';', ']', '-', '`']);
    let value = value.strip_prefix([':', '/']).unwrap_or(value).trim_start();
    let beside = match value.strip_prefix('(') {
        Some(inside) => clean(inside.split(')').next().unwrap_or_default()),
        None => quoted(value).and_then(clean),
    };
    found(beside, false).or_else(|| {
        let from = floor(text, after.saturating_sub(NEAR));
        let value = from + passage.lower[from..after].rfind("reason")? + "reason".len();
        let value = text[value..after].trim_start_matches(['"', '\'']);
        found(
            quoted(value.trim_start_matches(signs)).and_then(clean),
            true,
        )
    })
}

/// The value behind a label, quoted or not; what is not goes no further than `line`
/// bytes.
fn labelled(rest: &str, line: usize) -> Option<String> {
    let value = rest.trim_start_matches(['\\', '"', '\'']);
    let value = value.trim_start_matches(signs);
    let in_line = line.saturating_sub(rest.len() - value.len());
    clean(quoted(value).unwrap_or_else(|| plain(&value[..floor(value, in_line)])))
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
    let text = text.trim_start_matches(['"', '\'', '`']);
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
