//! Close codes that stand in a line as bare numbers. A number alone means nothing:
//! what stands before it has to say that it is a close code, and nothing around it
//! that it is something else. Better none than a wrong one.

use std::ops::Range;

use crate::catalog::{CloseCode, CodeRange};

/// Words before a number that are said of nothing but close codes.
const SURE: [&str; 27] = [
    "close code",
    "closecode",
    "close_code",
    "close-code",
    "closing code",
    "closure code",
    "close status",
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
];

/// Words before a number that are said of close codes and of other things: good
/// where the line, or one just above it, is about a WebSocket.
const LIKELY: [&str; 20] = [
    "code",
    "closed with",
    "closed with code",
    "closed by server with code",
    "close with",
    "closing with",
    "closing with code",
    "close",
    "closed",
    "status",
    "status code",
    "statuscode",
    "status_code",
    "event.code",
    "disconnected with",
    "disconnected",
    "close frame",
    "close reason",
    "received close",
    "closed code",
];

/// Words directly before a number that name something else.
const OTHER: [&str; 24] = [
    "port",
    "pid",
    "line",
    "exit code",
    "exit status",
    "errno",
    "http",
    "http status",
    "error",
    "error code",
    "err",
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
];

/// What a line that is about other software's numbers says.
const FOREIGN: [&str; 22] = [
    "hy000",
    "sqlstate",
    "mysql",
    "mariadb",
    "ora-0",
    "ray id",
    "amqp",
    "mqtt",
    "grpc",
    "rabbitmq",
    "kafka",
    "winerror",
    "event id",
    "exit code",
    "exit status",
    "errno",
    "cloudflare error",
    "being rate limited",
    "redis",
    "ldap",
    "hresult",
    "smtp",
];

/// What a line about a WebSocket says.
const CONTEXT: [&str; 16] = [
    "websocket",
    "web socket",
    "ws://",
    "wss://",
    "closeevent",
    "wasclean",
    "onclose",
    "close frame",
    "close code",
    "ws connection",
    "ws client",
    "[ws]",
    "wsclient",
    "signalr",
    "socket closed",
    "ws closed",
];

/// Units and nouns behind a number that make it a quantity.
const QUANTITY: [&str; 22] = [
    "ms",
    "msec",
    "milliseconds",
    "s",
    "sec",
    "seconds",
    "minutes",
    "bytes",
    "byte",
    "kb",
    "mb",
    "kib",
    "mib",
    "px",
    "connections",
    "clients",
    "messages",
    "users",
    "times",
    "requests",
    "rows",
    "items",
];

/// Whether a line, in lower case, is about a WebSocket.
pub(super) fn is_context(lower: &str) -> bool {
    CONTEXT.iter().any(|word| lower.contains(word))
}

/// The close codes of a line, with where they stand; `near` says whether a line just
/// above was about a WebSocket. `lower` is the line in lower case, byte for byte.
pub(super) fn codes(
    lower: &str,
    near: bool,
    names: &dyn Fn(&str) -> Option<CloseCode>,
) -> Vec<(CloseCode, Range<usize>)> {
    if FOREIGN.iter().any(|word| lower.contains(word)) && !lower.contains("websocket") {
        return Vec::new();
    }
    let context = near || is_context(lower);
    let numbers = numbers(lower);
    let found = numbers.into_iter().filter(|(code, place)| {
        possible(*code) && stands_free(lower, place) && {
            let before = before(lower, place.start);
            let says = |cues: &[&str]| cues.iter().any(|cue| ends_with_word(before, cue));
            says(&SURE)
                || (context && says(&LIKELY) && !says(&OTHER))
                || is_explained(lower, place, before)
                || follows(lower, place).is_some_and(|name| names(name) == Some(*code))
        }
    });
    found.collect()
}

/// Whether a code can be told by anybody: registered, made up locally, or private.
fn possible(code: CloseCode) -> bool {
    match code.range() {
        CodeRange::Protocol => (1000..=1015).contains(&code.number()) && code.number() != 1004,
        CodeRange::Registered | CodeRange::Private => true,
        CodeRange::Unused | CodeRange::Outside => false,
    }
}

/// The numbers of four digits.
fn numbers(lower: &str) -> Vec<(CloseCode, Range<usize>)> {
    let bytes = lower.as_bytes();
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes[at..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count();
        if digits == 4
            && let Ok(code) = lower[at..at + 4].parse()
        {
            numbers.push((code, at..at + 4));
        }
        at += digits.max(1);
    }
    numbers
}

/// Whether a number is no part of a longer one, of a time, a date, a version, a
/// quantity.
fn stands_free(lower: &str, place: &Range<usize>) -> bool {
    let (head, tail) = (&lower[..place.start], &lower[place.end..]);
    let joined = |c: char| c.is_alphanumeric() || c == '_';
    if head.ends_with(joined) || tail.starts_with(joined) {
        return false;
    }
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut left = head.chars().rev();
    let left_joins = matches!(left.next(), Some('.' | ':' | '-' | '/' | ',')) && digit(left.next());
    let mut right = tail.chars();
    let right_joins = matches!(right.next(), Some('.' | ':' | '-' | '/')) && digit(right.next());
    let unit = tail
        .trim_start()
        .split(|c: char| !c.is_ascii_alphabetic())
        .next();
    let quantity = tail.starts_with(' ') && unit.is_some_and(|unit| QUANTITY.contains(&unit));
    !left_joins && !right_joins && !quantity && !tail.starts_with('%')
}

/// Whether a number is a code with its reason beside it: `code: 3000, reason: …`.
fn is_explained(lower: &str, place: &Range<usize>, before: &str) -> bool {
    let after = lower[place.end..].trim_start_matches([' ', ',', ';', ']', '"', '\'']);
    ends_with_word(before, "code") && after.starts_with("reason")
}

/// The words that follow a number and may be its name: `1008 (policy violation)`,
/// `{1001=SHUTDOWN`.
fn follows<'a>(lower: &'a str, place: &Range<usize>) -> Option<&'a str> {
    let after = lower[place.end..].trim_start_matches([' ', '=', ':', ',']);
    let after = after.strip_prefix('(').unwrap_or(after);
    let end = after.find([')', ',', ':', ';', '"', '.', '}', ']']);
    let name = after[..end.unwrap_or(after.len())].trim();
    (name.len() > 3).then_some(name)
}

/// What stands before a number, without the signs that may stand between a label and
/// its value.
fn before(lower: &str, at: usize) -> &str {
    let signs = |c: char| c.is_whitespace() || ":=([{\"'#,>`".contains(c);
    let mut text = lower[..at].trim_end_matches(signs);
    // `code: Some(1006)`, `code is 1006`, `code = CloseCode(1006`
    for filler in [
        "some",
        "is",
        "of",
        "was",
        "number",
        "u16",
        "int",
        "closecode::library",
        "closecode::other",
    ] {
        if ends_with_word(text, filler) {
            text = text[..text.len() - filler.len()].trim_end_matches(signs);
        }
    }
    text
}

/// Whether a text ends with a word or words, and not within one.
fn ends_with_word(text: &str, words: &str) -> bool {
    text.strip_suffix(words)
        .is_some_and(|head| !head.ends_with(|c: char| c.is_alphanumeric()))
}
