//! A table of any size, made of the real one in the way of `benches/search.rs`.

use ws_close_codes::{catalog::CloseCode, lookup::Field};

use crate::texts::Texts;

/// So many entries, each with texts taken in turn from different real ones, and
/// with words of its own, so that the vocabulary grows as well.
pub(crate) fn enlarged(real: &Texts, count: u16) -> Texts {
    let donors: Vec<_> = real.entries.iter().map(|(_, texts)| texts).collect();
    let longest = donors.iter().map(|texts| texts.len()).max().unwrap_or(0);
    let entries = (0..count).map(|number| {
        let place = usize::from(number);
        // A stride that is prime to the number of entries meets all of them.
        let taken = (0..longest).filter_map(|at| donors[(place + at * 7) % donors.len()].get(at));
        let mut texts: Vec<_> = taken.cloned().collect();
        texts.push((Field::Alias, format!("VENDOR_{number:05}_CLOSED")));
        texts.push((Field::Keyword, format!("shard{:04}", number / 3)));
        (CloseCode::new(number), texts)
    });
    Texts {
        entries: entries.collect(),
        stop_words: real.stop_words.clone(),
    }
}
