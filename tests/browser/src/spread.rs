//! How the benches tell what they measured several times. What a value looks like is theirs to say.

use std::cmp::Ordering;

/// The median as `said` writes it, with the range where there is one.
pub fn spread<T: PartialOrd>(
    values: impl Iterator<Item = T>,
    said: impl Fn(&T) -> String,
) -> String {
    let mut values: Vec<T> = values.collect();
    values.sort_by(|one, other| one.partial_cmp(other).unwrap_or(Ordering::Equal));
    let median = values.get(values.len() / 2);
    let (Some(first), Some(median), Some(last)) = (values.first(), median, values.last()) else {
        return "none".to_owned();
    };
    let (first, median, last) = (said(first), said(median), said(last));
    if first == last {
        median
    } else {
        format!("{median} ({first} to {last})")
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    fn told(values: &[f64]) -> String {
        spread(values.iter(), |value| format!("{value:.1}"))
    }

    #[test]
    fn the_range_stands_behind_the_median_in_whatever_order_the_values_came() {
        assert_eq!(told(&[9.0, 1.0, 4.0]), "4.0 (1.0 to 9.0)");
    }

    #[test]
    fn values_that_look_the_same_have_no_range() {
        assert_eq!(told(&[2.01, 2.02]), "2.0");
    }

    #[test]
    fn nothing_measured_is_said() {
        assert_eq!(told(&[]), "none");
    }
}
