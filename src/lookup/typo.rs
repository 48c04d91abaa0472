//! How far two words are apart, counted in typing slips. Bounded: it answers
//! only up to the number of slips that still count as the same word.

/// Slips forgiven in a word of this many characters: none in very short words,
/// where one slip makes another word; two only in long ones.
pub(super) fn forgiven(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The slips (a character missing, added, wrong, or two swapped) that turn
/// `typed` into `word` or, with `unfinished`, into the beginning of `word`;
/// `None` when there are more than `limit`.
///
/// Takes time in proportion to the product of the two lengths.
pub(super) fn slips(
    typed: &[char],
    word: &[char],
    limit: usize,
    unfinished: bool,
) -> Option<usize> {
    let too_short = word.len() + limit < typed.len();
    let too_long = !unfinished && typed.len() + limit < word.len();
    if too_short || too_long {
        return None;
    }
    // Behind this point of `word` nothing can come back under the limit.
    let word = &word[..word.len().min(typed.len() + limit)];
    let width = word.len() + 1;
    let mut before_last = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    let mut row = vec![0; width];
    for i in 1..=typed.len() {
        row[0] = i;
        for j in 1..width {
            let differs = usize::from(typed[i - 1] != word[j - 1]);
            let mut cost = (last[j - 1] + differs).min(last[j] + 1).min(row[j - 1] + 1);
            let swapped =
                i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1];
            if swapped {
                cost = cost.min(before_last[j - 2] + 1);
            }
            row[j] = cost;
        }
        if row.iter().all(|cost| *cost > limit) {
            return None;
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    let cost = if unfinished {
        last.iter().copied().min()
    } else {
        last.last().copied()
    };
    cost.filter(|cost| *cost <= limit)
}
