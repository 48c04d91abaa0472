//! How far two words are apart, counted in typing slips. Bounded: it answers
//! only up to the number of slips that still count as the same word. What a slip
//! takes from a word's worth is left to `index`.

/// Slips forgiven in a word of this many characters: none in very short words,
/// where one slip makes another word; two only in long ones.
pub(super) fn forgiven(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// A typed word, to be compared with many: what that takes is made once.
pub(super) struct Typed<'a> {
    chars: &'a [char],
    limit: usize,
    rows: [Vec<usize>; 3],
}

/// The slips (a character missing, added, wrong, or two swapped) that turn a typed
/// word into another, and into the beginning of it: right as far as they are forgiven.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slips {
    pub(super) whole: usize,
    pub(super) beginning: usize,
}

impl<'a> Typed<'a> {
    /// A word in which so many slips are forgiven.
    pub(super) fn new(chars: &'a [char], limit: usize) -> Self {
        Self {
            chars,
            limit,
            rows: Default::default(),
        }
    }

    /// How far it is from a word; `None` when even from its beginning it is further than
    /// is forgiven.
    ///
    /// Takes time in proportion to the length of the typed word.
    pub(super) fn slips(&mut self, word: &[char]) -> Option<Slips> {
        let (typed, limit) = (self.chars, self.limit);
        if word.len() + limit < typed.len() {
            return None;
        }
        let too_many = limit + 1;
        // Behind this point of the word nothing can come back under the limit.
        let begun = &word[..word.len().min(typed.len() + limit)];
        let [before_last, last, row] = &mut self.rows;
        for row in [&mut *before_last, &mut *last, &mut *row] {
            row.clear();
            row.resize(begun.len() + 1, too_many);
        }
        for (j, cost) in last.iter_mut().enumerate().take(too_many) {
            *cost = j;
        }
        for i in 1..=typed.len() {
            // Further from the diagonal than the limit, there are more slips than that.
            let (from, to) = (i.saturating_sub(limit).max(1), begun.len().min(i + limit));
            row[from - 1] = if i <= limit { i } else { too_many };
            for j in from..=to {
                let differs = usize::from(typed[i - 1] != begun[j - 1]);
                let mut cost = (last[j - 1] + differs).min(last[j] + 1).min(row[j - 1] + 1);
                let swapped =
                    i > 1 && j > 1 && typed[i - 1] == begun[j - 2] && typed[i - 2] == begun[j - 1];
                if swapped {
                    cost = cost.min(before_last[j - 2] + 1);
                }
                row[j] = cost;
            }
            if row[from - 1..=to].iter().all(|cost| *cost > limit) {
                return None;
            }
            if let Some(beyond) = row.get_mut(to + 1) {
                *beyond = too_many;
            }
            std::mem::swap(before_last, last);
            std::mem::swap(last, row);
        }
        let near = last.iter().skip(typed.len().saturating_sub(limit));
        Some(Slips {
            whole: match begun.len() == word.len() {
                true => last[begun.len()],
                false => too_many,
            },
            beginning: near.copied().min().unwrap_or(too_many),
        })
    }
}
