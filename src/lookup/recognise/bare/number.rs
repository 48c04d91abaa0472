//! Numbers that can be a close code, and those that are part of something else.

use std::ops::Range;

use super::super::shape::floor;
use crate::catalog::{CloseCode, CodeRange};

/// A unit is at most so many bytes long.
const LONGEST_UNIT: usize = 40;

/// Units and nouns behind a number that make it a quantity.
const QUANTITY: &[&str] = &[
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

/// The numbers of four digits that can be a close code, with where they stand.
pub(in super::super) fn numbers(lower: &str) -> impl Iterator<Item = (CloseCode, Range<usize>)> {
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
pub(in super::super) fn possible(code: CloseCode) -> bool {
    match code.range() {
        CodeRange::Protocol => (1000..=1015).contains(&code.number()) && code.number() != 1004,
        CodeRange::Registered | CodeRange::Private => true,
        CodeRange::Unused | CodeRange::Outside => false,
    }
}

/// Whether a number is no part of a longer one, of a time, a date, a version, a
/// quantity.
pub(super) fn stands_free(lower: &str, place: &Range<usize>) -> bool {
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
        let tail = &tail[..floor(tail, LONGEST_UNIT)];
        tail.split(|c: char| !c.is_ascii_alphabetic()).next()
    });
    let quantity = unit.is_some_and(|unit| QUANTITY.contains(&unit));
    !left_joins && !negative && !right_joins && !quantity && !tail.starts_with('%')
}
