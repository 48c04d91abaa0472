//! Takes the spaces out of the data files that ship: they are for those who edit the data, and
//! half a kilobyte of a first load.

use std::path::Path;

use super::files;
use crate::error::Error;

/// Compacts every JSON file below a folder.
pub(super) fn compact(folder: &Path) -> Result<(), Error> {
    for (name, path) in files::below(folder)? {
        if name.ends_with(".json") {
            files::write(&path, without_spaces(&files::read_text(&path)?))?;
        }
    }
    Ok(())
}

/// A JSON text without the spaces that stand outside of its strings.
fn without_spaces(json: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    let kept = json.chars().filter(|c| {
        let was_escaped = std::mem::take(&mut escaped);
        match c {
            '"' if !was_escaped => in_string = !in_string,
            '\\' if in_string && !was_escaped => escaped = true,
            _ => {}
        }
        in_string || !c.is_ascii_whitespace()
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use super::without_spaces;

    #[test]
    fn spaces_go_except_within_strings() {
        let json = "{\n  \"a b\": [1, \"c \\\" d\", \"e\\\\\" ],\n  \"f\" : null\n}\n";
        assert_eq!(
            without_spaces(json),
            r#"{"a b":[1,"c \" d","e\\"],"f":null}"#
        );
    }
}
