//! Close codes that stand in a text as bare numbers. A number alone means nothing:
//! what stands before it has to say that it is a close code, and nothing around it
//! that it is something else. Better none than a wrong one.

use std::ops::Range;

use super::shape::floor;
use crate::catalog::{CloseCode, CodeRange};

/// What says that a number is a close code stands at most so many bytes from it.
const NEAR: usize = 80;

/// Words before a number that are said of nothing but close codes.
const SURE: [&str; 39] = [
    "websocket error",
    "websocket error code",
    "websocketdisconnect",
    "closed with code",
    "closed by server with code",
    "disconnected with code",
    "connection closed: code",
    "connection lost: code",
    "ws error: code",
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
const LIKELY: [&str; 45] = [
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
    "by the server",
    "by server",
    "by the client",
    "by client",
    "event.code",
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

/// What a text says of something that ended, in the languages people log in.
const ENDINGS: [&str; 36] = [
    "clos",
    "disconnect",
    "reason",
    "lost",
    "terminat",
    "error",
    "fail",
    "drop",
    "shut",
    "abnormal",
    "unexpected",
    "event",
    "wasclean",
    "kick",
    "reconnect",
    "finish",
    "ended",
    "exception",
    "refused",
    "reject",
    "cerrad",
    "cerró",
    "desconect",
    "fermé",
    "déconnect",
    "geschlossen",
    "getrennt",
    "kapan",
    "закры",
    "关闭",
    "断开",
    "關閉",
    "切断",
    "đóng",
    "ngắt",
    "fechad",
];

/// Constants that other protocols have as well.
const WEAK: [&str; 6] = [
    "internalerror",
    "protocolerror",
    "internalservererror",
    "servererror",
    "connectionclosed",
    "unsupporteddata",
];

/// What a line may begin with that is a close, where the number follows at once.
const CLOSES: [&str; 8] = [
    "close",
    "closed",
    "on_close",
    "on close",
    "onclosing",
    "onclosed",
    "disconnect",
    "disconnected",
];

/// Labels that may stand alone on the line below one about a WebSocket.
const LABELS: [&str; 5] = ["code", "status", "status code", "event code", "closed with"];

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
const QUANTITY: [&str; 37] = [
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
    "tickets",
    "issues",
    "orders",
    "positions",
    "accounts",
    "files",
    "tabs",
    "streams",
    "channels",
    "sessions",
];

/// Words that stand between a label and its number.
const FILLERS: [&str; 12] = [
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
    "library",
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
        if says(&SURE) {
            return true;
        }
        if says(&OTHER) || is_parameter(before) {
            return false;
        }
        // A label alone on its line belongs to what stands above it.
        let label = || from == self.line && LABELS.contains(&before.trim_matches(bullets));
        let context = self.context || (self.near && label());
        // `close 1006` and no more before it is how handlers print what they were given.
        let begins = from == self.line && CLOSES.contains(&before.trim_matches(bullets));
        begins
            || (context && self.ends() && says(&LIKELY))
            || (context && is_bracketed(before, after))
            || (ends_with_word(before, "code") && is_explained(before, after))
            || self.is_named(code, &self.lower[from..place.start], before, after)
    }

    /// Whether the text says that something ended.
    fn ends(&self) -> bool {
        ENDINGS.iter().any(|word| self.lower.contains(word))
    }

    /// Whether the number has its name beside it: `1008 (policy violation)`,
    /// `{1001=SHUTDOWN`, `Going Away (1001)`, `4408: Connection initialisation timeout`.
    fn is_named(&self, code: CloseCode, raw: &str, before: &str, after: &str) -> bool {
        let behind = name_behind(after);
        let own = |name: &str| (self.named)(name) == Some(code);
        // `{1001=SHUTDOWN,` is how Java's programs print both.
        let paired = after.starts_with('=') && raw.ends_with('{');
        let telling = |name: &str| self.context || paired || name.contains([' ', '_']);
        if behind.is_some_and(|name| telling(name) && own(name)) {
            return true;
        }
        let ahead = after.starts_with(')').then(|| name_ahead(before));
        let constant = |name: &str| (self.context || name.contains('_')) && own(name);
        if ahead.is_some_and(constant) {
            return true;
        }
        let begins = before.trim_start_matches(bullets).is_empty() || before.ends_with("error");
        let like_http = (4400..=4499).contains(&code.number());
        let by_service = |name: &str| {
            let words = name.contains(' ');
            (self.context || (words && self.ends()) || (begins && (like_http || words)))
                && (self.of_service)(code, name)
        };
        code.number() >= 3000 && behind.is_some_and(by_service)
    }
}

/// The constants in a text that name a close code, with where they stand: of those that
/// do not speak of closing themselves, only if the text is about a WebSocket's end.
pub(super) fn constants<'a>(
    text: &'a str,
    lower: &'a str,
    context: bool,
    named: &'a dyn Fn(&str) -> Option<CloseCode>,
) -> impl Iterator<Item = (CloseCode, Range<usize>)> {
    let ended = context && ENDINGS.iter().any(|word| lower.contains(word));
    let mut at = 0;
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter_map(move |word| {
            let start = at;
            at += word.len()
                + text[at + word.len()..]
                    .chars()
                    .next()
                    .map_or(0, char::len_utf8);
            let place = start..start + word.len();
            let hump = |pair: &[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
            let constant = word.contains('_') || word.as_bytes().windows(2).any(hump);
            let closing = lower[place.clone()].contains("clos");
            let good = constant && (10..=60).contains(&word.len()) && (closing || ended);
            let code = good.then(|| named(word)).flatten()?;
            let weak = WEAK.contains(&lower[place.clone()].replace('_', "").as_str());
            (!weak).then_some((code, place))
        })
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

/// Whether a code has its reason beside it: `code: 3000, reason: …`. As JSON that is
/// anybody's, unless the reason is empty as that of a close often is.
fn is_explained(before: &str, after: &str) -> bool {
    let signs = [' ', ',', ';', ']', '"', '\'', '\\'];
    let explained = after.trim_start_matches(signs).strip_prefix("reason");
    let json = before.ends_with("\"code") || after.contains("\"reason");
    let empty = |value: &str| {
        let value = value.trim_start_matches(['"', '\\', ':', ' ']);
        value.trim_end().is_empty() || value.starts_with([',', '}'])
    };
    explained.is_some_and(|value| !json || empty(value))
}

/// Whether a label is a parameter of an address: `?code=4004`.
fn is_parameter(before: &str) -> bool {
    let label = before.rfind(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    label.is_some_and(|at| before[at..].starts_with(['?', '&']))
}

/// The words that follow a number and may be its name.
pub(super) fn name_behind(after: &str) -> Option<&str> {
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
    c.is_whitespace() || "-*•>|#".contains(c)
}

/// Whether a text ends with a word or words, and not within one.
fn ends_with_word(text: &str, words: &str) -> bool {
    text.strip_suffix(words).is_some_and(|head| {
        !words.starts_with(|c: char| c.is_ascii_alphanumeric())
            || !head.ends_with(|c: char| c.is_ascii_alphanumeric())
    })
}
