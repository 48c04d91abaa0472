//! Constants such as `CLOSE_GOING_AWAY` and `NormalClosure` that stand for a close code
//! where no number does.

use std::ops::Range;

use crate::catalog::CloseCode;

/// Constants that other protocols have as well.
const WEAK: &[&str] = &[
    "internalerror",
    "protocolerror",
    "internalservererror",
    "servererror",
    "connectionclosed",
    "unsupporteddata",
];

/// The constants in a text that name a close code, with where they stand: of those that
/// do not speak of closing themselves, only if `ended`: the text is about a WebSocket's
/// end.
pub(in super::super) fn constants<'a>(
    text: &'a str,
    lower: &'a str,
    ended: bool,
    named: &'a dyn Fn(&str) -> Option<CloseCode>,
) -> impl Iterator<Item = (CloseCode, Range<usize>)> {
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
