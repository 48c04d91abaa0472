//! `budget.toml`: which files a visitor waits for, and how much they may weigh together.

use toml::{Table, Value};

use super::sizes::Size;
use crate::error::Error;
use crate::setup::Std;
use crate::workspace::Workspace;

const FILE: &str = "budget.toml";

/// The limit on the first load.
#[derive(Debug)]
pub(crate) struct Budget {
    /// For bundles whose standard library was rebuilt for size.
    rebuilt: u64,
    /// For bundles with the standard library as it comes.
    plain: u64,
    patterns: Vec<String>,
}

impl Budget {
    /// Reads the repository's budget.
    pub(crate) fn read(workspace: &Workspace) -> Result<Self, Error> {
        Self::parse(&workspace.read(FILE)?).map_err(|reason| Error::Content {
            path: workspace.root().join(FILE),
            reason,
        })
    }

    /// Reads a budget; the error says what is wrong with the text.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let whole: Table = text
            .parse()
            .map_err(|error: toml::de::Error| error.to_string())?;
        let table = whole.get("first-load").and_then(Value::as_table);
        let table = table.ok_or("has no table [first-load]")?;
        let bytes = |key: &str| {
            let number = table.get(key).and_then(Value::as_integer);
            let number = number.and_then(|bytes| u64::try_from(bytes).ok());
            number.ok_or_else(|| format!("`{key}` is not a number of bytes"))
        };
        let files = table
            .get("files")
            .and_then(Value::as_array)
            .ok_or("has no list `files`")?;
        let patterns: Option<Vec<String>> = files
            .iter()
            .map(|file| file.as_str().map(str::to_owned))
            .collect();
        Ok(Self {
            rebuilt: bytes("brotli")?,
            plain: bytes("brotli-plain")?,
            patterns: patterns.ok_or("`files` holds something else than names")?,
        })
    }

    /// What the first load may weigh, in bytes.
    pub(super) fn limit(&self, std: Std) -> u64 {
        match std {
            Std::Rebuilt => self.rebuilt,
            Std::Plain => self.plain,
        }
    }

    /// Whether a file belongs to the first load.
    pub(super) fn counts(&self, name: &str) -> bool {
        self.patterns.iter().any(|pattern| fits(pattern, name))
    }

    /// Fails when a file of the first load is missing or all of them are too big.
    pub(super) fn hold(&self, sizes: &[Size], std: Std) -> Result<(), Error> {
        let fitting = |pattern: &str| sizes.iter().any(|size| fits(pattern, &size.name));
        if let Some(absent) = self.patterns.iter().find(|pattern| !fitting(pattern)) {
            return Err(Error::Content {
                path: FILE.into(),
                reason: format!("the bundle holds no `{absent}`, which the first load takes"),
            });
        }
        let counted = sizes.iter().filter(|size| self.counts(&size.name));
        let total = counted.map(|size| size.brotli).sum();
        let limit = self.limit(std);
        if total > limit {
            return Err(Error::OverBudget { total, limit });
        }
        Ok(())
    }
}

/// Whether a name fits a pattern, in which one `*` stands for anything but `/`.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((start, end)) = pattern.split_once('*') else {
        return pattern == name;
    };
    let middle = name
        .strip_prefix(start)
        .and_then(|rest| rest.strip_suffix(end));
    middle.is_some_and(|middle| !middle.contains('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, brotli: u64) -> Size {
        Size {
            name: name.to_owned(),
            raw: 2 * brotli,
            brotli,
        }
    }

    #[test]
    fn a_star_stays_in_its_folder() {
        assert!(fits("index.html", "index.html"));
        assert!(fits("styles/*.css", "styles/table.css"));
        assert!(!fits("styles/*.css", "styles/print/a.css"));
        assert!(!fits("*.css", "styles/table.css"));
        assert!(!fits("ab*ba", "aba"), "the two ends must not overlap");
    }

    #[test]
    fn faults_in_the_file_are_named() {
        let limits = "[first-load]\nbrotli = 1\nbrotli-plain = 2\n";
        for (text, fault) in [
            ("brotli = 1".to_owned(), "[first-load]"),
            ("[first-load]\nfiles = []".to_owned(), "brotli"),
            ("[first-load]\nbrotli = -1\nfiles = []".to_owned(), "brotli"),
            (
                "[first-load]\nbrotli = 1\nfiles = []".to_owned(),
                "brotli-plain",
            ),
            (limits.to_owned(), "files"),
            (format!("{limits}files = [1]"), "files"),
        ] {
            let error = Budget::parse(&text).expect_err(&text);
            assert!(error.contains(fault), "{text}: {error}");
        }
    }

    #[test]
    fn too_much_and_too_little_both_fail() -> Result<(), String> {
        let text = "[first-load]\nbrotli = 10\nbrotli-plain = 12\nfiles = [\"a\", \"b*\"]";
        let budget = Budget::parse(text)?;
        let held = |sizes: &[Size]| budget.hold(sizes, Std::Rebuilt);
        assert!(held(&[size("a", 5), size("b1", 5), size("other", 99)]).is_ok());
        assert!(matches!(
            held(&[size("a", 5), size("b1", 6)]),
            Err(Error::OverBudget {
                total: 11,
                limit: 10
            })
        ));
        assert!(
            budget
                .hold(&[size("a", 5), size("b1", 6)], Std::Plain)
                .is_ok()
        );
        let absent = held(&[size("a", 5)]).expect_err("nothing fits b*");
        assert!(absent.to_string().contains("`b*`"), "{absent}");
        Ok(())
    }
}
