//! Close codes that stand in a text as bare numbers. A number alone means nothing:
//! what stands before it has to say that it is a close code, and nothing around it
//! that it is something else. Better none than a wrong one.

use std::ops::Range;

use super::shape::floor;
use crate::catalog::{CloseCode, CodeRange};

/// What says that a number is a close code stands at most so many bytes from it.
const NEAR: usize = 80;

/// Words before a number that are said of nothing but close codes.
const SURE: [&str; 30] = [
    "close code",
    "closecode",
    "close_code",
    "close-code",
    "closing code",
    "closure code",
    "close status",
    "close_status",
    "closestatus",
    "closestatuscode",
    "websocket: close",
    "websocket close",
    "websocket closed",
    "websocket closed with",
    "websocket closed with code",
    "websocket connection closed with code",
    "websocket closed with status code",
    "onclose",
    "closeevent",
    "ws close",
    "disconnect code",
    "closereason",
    "closereason: code",
    "websocket closing",
    "failing the websocket connection",
    "[:close",
    "websocket closed unexpectedly by the server",
    "websocket with message",
    "websocket disconnected",
    "closed with websocket code",
];

/// Words before a number that are said of close codes and of other things: good
/// where the text is about a WebSocket.
const LIKELY: [&str; 40] = [
    "code",
    "closed with",
    "closed by server with code",
    "close with",
    "closing with",
    "close",
    "closed",
    "closing",
    "status",
    "statuscode",
    "status_code",
    "disconnected with",
    "disconnected",
    "close frame",
    "close reason",
    "was closed. reason",
    "closed. reason",
    "received close",
    "onclosed",
    "close received",
    ":remote",
    ":local",
    "connection closed",
    "error code",
    "errorcode",
    "transport closed",
    "connection lost",
    "channel closed",
    "reason code",
    "código",
    "codigo",
    "codice",
    "kod",
    "kodu",
    "код",
    "mã",
    "代码",
    "状态码",
    "关闭码",
    "コード",
];

/// Words directly before a number that name something else.
const OTHER: [&str; 28] = [
    "port",
    "pid",
    "line",
    "exit code",
    "exit status",
    "errno",
    "http",
    "http status",
    "http status code",
    "http code",
    "response code",
    "response status",
    "event id",
    "eventid",
    "id",
    "order",
    "size",
    "length",
    "timeout",
    "after",
    "in",
    "uid",
    "attempt",
    "retry",
    "version",
    "country code",
    "zip code",
    "source code",
];

/// Units and nouns behind a number that make it a quantity.
const QUANTITY: [&str; 27] = [
    "ms",
    "msec",
    "milliseconds",
    "s",
    "sec",
    "secs",
    "seconds",
    "minutes",
    "hours",
    "bytes",
    "byte",
    "kb",
    "mb",
    "kib",
    "mib",
    "px",
    "connections",
    "clients",
    "sockets",
    "messages",
    "users",
    "times",
    "requests",
    "rows",
    "items",
    "frames",
    "packets",
];

/// Words that stand between a label and its number.
const FILLERS: [&str; 11] = [
    "some",
    "is",
    "of",
    "was",
    "是",
    "number",
    "u16",
    "int",
    "closecode::library",
    "closecode::other",
    "=",
];

/// What a text says around a number, and what is known of codes.
pub(super) struct Around<'a> {
    /// The text in lower case.
    pub(super) lower: &'a str,
    /// Where the line of the number begins.
    pub(super) line: usize,
    /// Whether the text is about a WebSocket.
    pub(super) context: bool,
    /// Whether lines not far above are.
    pub(super) near: bool,
    /// Whether the line is about numbers of other software.
    pub(super) foreign: bool,
    /// The code of a name.
    pub(super) named: &'a dyn Fn(&str) -> Option<CloseCode>,
    /// Whether a code of some service has this name.
    pub(super) of_service: &'a dyn Fn(CloseCode, &str) -> bool,
}

impl Around<'_> {
    /// Whether the number at `place` is a close code.
    pub(super) fn is_code(&self, code: CloseCode, place: &Range<usize>) -> bool {
        if self.foreign || !stands_free(self.lower, place) {
            return false;
        }
        let from = floor(self.lower, place.start.saturating_sub(NEAR)).max(self.line);
        let to = floor(self.lower, place.end + NEAR);
        let before = before(&self.lower[from..place.start]);
        let after = &self.lower[place.end..to];
        let says = |cues: &[&str]| cues.iter().any(|cue| ends_with_word(before, cue));
        if says(&OTHER) {
            return false;
        }
        // A label alone on its line belongs to what stands above it.
        let label = || from == self.line && before.trim_start_matches(bullets).len() < 12;
        let context = self.context || (self.near && label());
        says(&SURE)
            || (context && says(&LIKELY))
            || (context && is_bracketed(before, after))
            || (ends_with_word(before, "code") && is_explained(after))
            || self.is_named(code, before, after)
    }

    /// Whether the number has its name beside it: `1008 (policy violation)`,
    /// `{1001=SHUTDOWN`, `Going Away (1001)`, `4408: Connection initialisation timeout`.
    fn is_named(&self, code: CloseCode, before: &str, after: &str) -> bool {
        let behind = name_behind(after);
        let own = |name: &str| (self.named)(name) == Some(code);
        let telling = |name: &str| self.context || name.contains([' ', '_']);
        if behind.is_some_and(|name| telling(name) && own(name)) {
            return true;
        }
        let ahead = after.starts_with(')').then(|| name_ahead(before));
        if ahead.is_some_and(|name| telling(name) && own(name)) {
            return true;
        }
        let begins = before.trim_start_matches(bullets).is_empty() || before.ends_with("error");
        let like_http = (4400..=4499).contains(&code.number());
        let by_service = |name: &str| {
            (self.context || (begins && (like_http || name.contains(' '))))
                && (self.of_service)(code, name)
        };
        code.number() >= 3000 && behind.is_some_and(by_service)
    }
}

/// The numbers of four digits that can be a close code, with where they stand.
pub(super) fn numbers(lower: &str) -> impl Iterator<Item = (CloseCode, Range<usize>)> {
    let bytes = lower.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            while at < bytes.len() && bytes[at].is_ascii_digit() {
                at += 1;
            }
            if at - start == 4
                && let Some(code) = lower[start..at].parse().ok().filter(|code| possible(*code))
            {
                return Some((code, start..at));
            }
            at += usize::from(at == start);
        }
        None
    })
}

/// Whether a code can be told by anybody: registered, made up locally, or private.
fn possible(code: CloseCode) -> bool {
    match code.range() {
        CodeRange::Protocol => (1000..=1015).contains(&code.number()) && code.number() != 1004,
        CodeRange::Registered | CodeRange::Private => true,
        CodeRange::Unused | CodeRange::Outside => false,
    }
}

/// Whether a number is no part of a longer one, of a time, a date, a version, a
/// quantity.
fn stands_free(lower: &str, place: &Range<usize>) -> bool {
    let (head, tail) = (&lower[..place.start], &lower[place.end..]);
    let joined = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if head.ends_with(joined) || tail.starts_with(joined) {
        return false;
    }
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut left = head.chars().rev();
    let left_joins = match left.next() {
        Some('.' | ':' | '-' | '/' | ',') => digit(left.next()),
        Some('#' | '$' | '€' | '@' | '+') => true,
        _ => false,
    };
    let negative = head.ends_with('-') && !head.ends_with("--");
    let mut right = tail.chars();
    let right_joins = matches!(right.next(), Some('.' | ':' | '-' | '/')) && digit(right.next());
    let unit = tail.strip_prefix(' ').and_then(|tail| {
        let tail = &tail[..floor(tail, NEAR)];
        tail.split(|c: char| !c.is_ascii_alphabetic()).next()
    });
    let quantity = unit.is_some_and(|unit| QUANTITY.contains(&unit));
    !left_joins && !negative && !right_joins && !quantity && !tail.starts_with('%')
}

/// Whether a number in brackets ends a sentence about a close: `closed with reason:
/// connection failed (1006).`
fn is_bracketed(before: &str, after: &str) -> bool {
    let closes = before.contains("clos") || before.contains("disconnect");
    closes
        && after.starts_with(')')
        && after
            .trim_end_matches(['.', ')', '"', '\'', ' '])
            .is_empty()
}

/// Whether a code has its reason beside it: `code: 3000, reason: …`.
fn is_explained(after: &str) -> bool {
    let signs = [' ', ',', ';', ']', '"', '\'', '\\'];
    after.trim_start_matches(signs).starts_with("reason")
}

/// The words that follow a number and may be its name.
fn name_behind(after: &str) -> Option<&str> {
    let after = after.trim_start_matches([' ', '=', ':', ',', '-']);
    let after = after.strip_prefix('(').unwrap_or(after);
    let end = after.find([')', ',', ':', ';', '"', '.', '}', ']', '[']);
    let name = after[..end.unwrap_or(after.len())].trim();
    (name.len() > 3).then_some(name)
}

/// The words that stand before a number in brackets.
fn name_ahead(before: &str) -> &str {
    let from = before.rfind([':', ',', '(', '[', '=', '"', '>', '\'']);
    before[from.map_or(0, |at| at + 1)..].trim()
}

/// What stands before a number, without the signs that may stand between a label and
/// its value.
fn before(text: &str) -> &str {
    let mut text = text.trim_end_matches(signs);
    for filler in FILLERS {
        if ends_with_word(text, filler) {
            text = text[..text.len() - filler.len()].trim_end_matches(signs);
        }
    }
    text
}

fn signs(c: char) -> bool {
    c.is_whitespace() || ":=([{\"'#,>`\\，：".contains(c)
}

fn bullets(c: char) -> bool {
    c.is_whitespace() || "-*•>|".contains(c)
}

/// Whether a text ends with a word or words, and not within one.
fn ends_with_word(text: &str, words: &str) -> bool {
    text.strip_suffix(words).is_some_and(|head| {
        !words.starts_with(|c: char| c.is_ascii_alphanumeric())
            || !head.ends_with(|c: char| c.is_ascii_alphanumeric())
    })
}
