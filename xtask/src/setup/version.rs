//! Versions of tools, as the tools themselves print them.

use std::path::Path;

use crate::environment;
use crate::exec::Exec;

/// The first word of `text` that looks like a version: `trunk 0.21.14` gives `0.21.14`,
/// `wasm-opt version 132 (version_132)` gives `132`.
pub(crate) fn first_in(text: &str) -> Option<&str> {
    text.split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// Whether a version is `minimum` or later, compared number by number.
pub(crate) fn at_least(version: &str, minimum: &str) -> bool {
    let numbers = |text: &str| -> Vec<u32> {
        let release = text.split(['-', '+']).next().unwrap_or(text);
        release
            .split('.')
            .map_while(|number| number.parse().ok())
            .collect()
    };
    numbers(version) >= numbers(minimum)
}

/// The folder in `PATH` that holds `program` in exactly this version.
pub(crate) fn folder_in_path(program: &str, version: &str) -> Option<std::path::PathBuf> {
    let file = environment::in_path(program)?;
    let printed = Exec::new(&file).arg("--version").capture().ok()?;
    let matches = first_in(&printed) == Some(version);
    matches
        .then(|| file.parent().map(Path::to_path_buf))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_tools_print() {
        assert_eq!(first_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(first_in("wasm-bindgen 0.2.129"), Some("0.2.129"));
        assert_eq!(first_in("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(
            first_in("geckodriver 0.37.1 (abc 2026-01-01)\n\nlicence"),
            Some("0.37.1")
        );
        assert_eq!(first_in("no number"), None);
    }

    #[test]
    fn numbers_are_compared_and_not_letters() {
        assert!(at_least("1.100.0", "1.95"));
        assert!(at_least("1.95.0-nightly", "1.95"));
        assert!(!at_least("1.63.0", "1.95"));
    }
}
