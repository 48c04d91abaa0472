//! What a person reads while a command runs. Only this file prints.

use std::fmt::Display;
use std::time::Duration;

/// Says what is about to be done.
pub(crate) fn step(what: impl Display) {
    eprintln!("\n==> {what}");
}

/// Adds a detail to the step under way.
pub(crate) fn note(what: impl Display) {
    eprintln!("    {what}");
}

/// Prints a result, on standard output.
pub(crate) fn plain(text: impl Display) {
    println!("{text}");
}

/// Says why the command failed.
pub(crate) fn failure(error: &dyn Display) {
    eprintln!("\nfailed: {error}");
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 05 s`.
pub(crate) fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short() {
        assert_eq!(spoken(Duration::from_millis(420)), "0.4 s");
        assert_eq!(spoken(Duration::from_secs(12)), "12 s");
        assert_eq!(spoken(Duration::from_secs(185)), "3 min 05 s");
    }
}
