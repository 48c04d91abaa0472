//! What the files of the bundle weigh, as they are and as a server sends them.

use std::fmt::Write as _;
use std::path::Path;

use super::budget::Budget;
use super::{files, precompress};
use crate::error::Error;
use crate::setup::Std;

/// A folder of many files that are alike: one line for all of them.
const ALIKE: &str = "entries/";

/// One file of the bundle.
#[derive(Debug)]
pub(crate) struct Size {
    /// Its path below the bundle's folder, with `/`.
    pub(crate) name: String,
    /// Its bytes on disk.
    pub(crate) raw: u64,
    /// Its bytes after brotli; where it is not compressed, as it is.
    pub(crate) brotli: u64,
}

/// Weighs every file below `dist`, which is compressed already, in the order of their names.
pub(crate) fn measure(dist: &Path) -> Result<Vec<Size>, Error> {
    let mut sizes = Vec::new();
    for (name, path) in files::below(dist)? {
        if precompress::is_made(&name) {
            continue;
        }
        let raw = files::read(&path)?.len() as u64;
        let sent = precompress::beside(&path, ".br");
        let brotli = match sent.is_file() {
            true => files::read(&sent)?.len() as u64,
            false => raw,
        };
        sizes.push(Size { name, raw, brotli });
    }
    Ok(sizes)
}

/// The sizes as a table, with the sum of the first load below.
pub(crate) fn table(sizes: &[Size], budget: &Budget, std: Std) -> String {
    let mut text = format!("{:>10} {:>10}   file (* first load)\n", "raw", "brotli 11");
    let mut first = (0, 0);
    let (alike, others): (Vec<&Size>, Vec<&Size>) =
        sizes.iter().partition(|size| size.name.starts_with(ALIKE));
    for Size { name, raw, brotli } in others {
        let mark = if budget.counts(name) { '*' } else { ' ' };
        if budget.counts(name) {
            first = (first.0 + raw, first.1 + brotli);
        }
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{raw:>10} {brotli:>10} {mark} {name}");
    }
    if !alike.is_empty() {
        let sum = |of: fn(&Size) -> u64| alike.iter().map(|size| of(size)).sum::<u64>();
        let (raw, brotli) = (sum(|size| size.raw), sum(|size| size.brotli));
        let count = alike.len();
        let _ = writeln!(text, "{raw:>10} {brotli:>10}   {ALIKE} ({count} files)");
    }
    let limit = budget.limit(std);
    let _ = write!(
        text,
        "{:>10} {:>10}   first load (budget {limit})",
        first.0, first.1
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, raw: u64, brotli: u64) -> Size {
        Size {
            name: name.to_owned(),
            raw,
            brotli,
        }
    }

    #[test]
    fn files_that_are_alike_have_one_line() -> Result<(), String> {
        let sizes = [
            size("a.js", 900, 300),
            size("entries/en/1000.txt", 50, 20),
            size("entries/es/1000.txt", 60, 21),
        ];
        let budget =
            Budget::parse("[first-load]\nbrotli = 1\nbrotli-plain = 1\nfiles = [\"a.js\"]")?;
        let table = table(&sizes, &budget, Std::Plain);
        assert!(
            table.contains("110         41   entries/ (2 files)"),
            "{table}"
        );
        assert!(!table.contains("1000"), "{table}");
        Ok(())
    }

    #[test]
    fn only_the_first_load_is_summed() -> Result<(), String> {
        let sizes = [
            size("a.js", 900, 300),
            size("b.css", 50, 20),
            size("c.json", 7, 6),
        ];
        let text = "[first-load]\nbrotli = 300\nbrotli-plain = 400\nfiles = [\"a.js\", \"*.css\"]";
        let budget = Budget::parse(text)?;
        let table = table(&sizes, &budget, Std::Plain);
        assert!(table.contains("900        300 * a.js"), "{table}");
        assert!(table.contains("7          6   c.json"), "{table}");
        assert!(
            table.ends_with("950        320   first load (budget 400)"),
            "{table}"
        );
        Ok(())
    }
}
