//! What a static host does with a built folder: it sends the compressed form that lies beside a file,
//! sets the header fields that `_headers` asks for, and names what it sends by a tag, so that
//! browsers can ask whether theirs is still the one.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

/// The form of a file that the build compressed with brotli, if there is one.
pub(super) fn compressed(root: &Path, name: &str) -> Option<Vec<u8>> {
    let mut file = root.join(name);
    if file.is_dir() {
        file.push("index.html");
    }
    let mut beside = file.into_os_string();
    beside.push(".br");
    fs::read(PathBuf::from(beside)).ok()
}

/// A name for a file that no other has.
pub(super) fn tag(body: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

/// The header fields of a file, a line each.
pub(super) fn fields(root: &Path, name: &str) -> String {
    let rules = fs::read_to_string(root.join("_headers")).unwrap_or_default();
    let path = format!("/{name}");
    let mut fits = false;
    let mut fields = String::new();
    for line in rules.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(char::is_whitespace) {
            if fits && !line.trim().is_empty() {
                fields.push_str(line.trim());
                fields.push_str("\r\n");
            }
            continue;
        }
        fits = match line.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == line,
        };
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gets_the_fields_of_every_rule_that_fits() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let rules = "# all\n/*\n  A: 1\n/\n  B: 2\n/assets/*\n  B: 3\n";
        fs::write(folder.path().join("_headers"), rules)?;
        let fields = |name| fields(folder.path(), name);
        assert_eq!(fields(""), "A: 1\r\nB: 2\r\n");
        assert_eq!(fields("assets/a.js"), "A: 1\r\nB: 3\r\n");
        assert_eq!(fields("other.js"), "A: 1\r\n");
        Ok(())
    }
}
