//! Close codes that stand in a text as bare numbers. A number alone means nothing:
//! what stands before it has to say that it is a close code, and nothing around it
//! that it is something else. Better none than a wrong one.

mod constant;
mod number;
mod words;

use std::ops::Range;

use self::{
    number::stands_free,
    words::{CLOSES, FILLERS, LABELS, LIKELY, OTHER, REFUSALS, REFUSED, SURE},
};
use super::shape::floor;
use crate::catalog::CloseCode;

pub(super) use self::{
    constant::constants,
    number::{numbers, possible},
};

/// What says that a number is a close code stands at most so many bytes from it.
const NEAR: usize = 80;

/// What a text says of something that ended, in the languages people log in.
const ENDINGS: &[&str] = &[
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

/// Whether a text in lower case says that something ended.
pub(super) fn ended(lower: &str, steps: &mut usize) -> bool {
    *steps += lower.len() * ENDINGS.len();
    ENDINGS.iter().any(|word| lower.contains(word))
}

/// What a text says around a number, and what is known of codes.
pub(super) struct Around<'a> {
    /// The text in lower case.
    pub(super) lower: &'a str,
    /// Where the line of the number stands.
    pub(super) line: Range<usize>,
    /// Whether the text is about a WebSocket.
    pub(super) context: bool,
    /// Whether it says that something ended.
    pub(super) ended: bool,
    /// Whether lines not far above are about a WebSocket.
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
        let from = floor(self.lower, place.start.saturating_sub(NEAR)).max(self.line.start);
        let to = floor(self.lower, place.end + NEAR);
        let raw = &self.lower[from..place.start];
        let before = before(raw);
        let after = &self.lower[place.end..to];
        let beside = &after[..after.len().min(self.line.end - place.end)];
        let says = |cues: &[&str]| cues.iter().any(|cue| ends_with_word(before, cue));
        let lies = |words: &[&str], text: &str| words.iter().any(|word| text.contains(word));
        if lies(REFUSED, raw) || lies(REFUSALS, &beside[..end_of_clause(beside)]) {
            return false;
        }
        if says(SURE) || is_bracketed(self.context, before, beside) {
            return true;
        }
        if says(OTHER) || is_parameter(before) {
            return false;
        }
        // A label alone on its line belongs to what stands above it.
        let label = || from == self.line.start && LABELS.contains(&before.trim_matches(bullets));
        let context = self.context || (self.near && label());
        // `close 1006` and no more before it is how handlers print what they were given.
        let begins = from == self.line.start && CLOSES.contains(&before.trim_matches(bullets));
        begins
            || (context && self.ended && says(LIKELY))
            || (ends_with_word(before, "code") && is_explained(before, after))
            || self.is_named(code, raw, before, beside)
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
            (self.context || (words && self.ended) || (begins && (like_http || words)))
                && (self.of_service)(code, name)
        };
        code.number() >= 3000 && behind.is_some_and(by_service)
    }
}

/// How far a clause goes.
fn end_of_clause(text: &str) -> usize {
    text.find(['.', ';', ',', ':', ')', '}'])
        .unwrap_or(text.len())
}

/// Whether a number in brackets ends a sentence about a close: `closed with reason:
/// connection failed (1006).`
fn is_bracketed(context: bool, before: &str, after: &str) -> bool {
    let closes = match context {
        true => &["clos", "disconnect"][..],
        false => &[
            "connection closed",
            "connection was closed",
            "socket closed",
        ],
    };
    let ends = |after: &str| {
        after
            .trim_end_matches(['.', ')', '"', '\'', ' '])
            .is_empty()
    };
    closes.iter().any(|word| before.contains(word)) && after.starts_with(')') && ends(after)
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
