//! Writes `LICENSES.txt`: every crate that the bundle is built from, with the licence its authors
//! give it and the texts they ship, each text once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use super::shipped::Part;
use crate::error::Error;
use crate::steps::files;

/// Beside the page.
pub(in crate::steps) const FILE: &str = "LICENSES.txt";

/// What files with licence texts begin with.
const TEXTS: [&str; 4] = ["license", "licence", "copying", "unlicense"];

/// The standard library comes with the toolchain, not from the registry.
const STANDARD: &str = "The Rust standard library is part of the bundle, too: MIT OR Apache-2.0,
https://github.com/rust-lang/rust/blob/HEAD/COPYRIGHT names its authors and exceptions.
";

/// Writes the file into a bundle.
pub(super) fn write(dist: &Path, parts: &[Part]) -> Result<(), Error> {
    files::write(&dist.join(FILE), listing(parts)?)
}

/// The list, then the texts with the crates that ship each.
fn listing(parts: &[Part]) -> Result<String, Error> {
    let mut list = String::from("What the programs are built from, and under which licences.\n\n");
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for part in parts {
        // Writing to a string cannot fail.
        let licence = part.licence.as_deref().unwrap_or("see its text");
        let _ = writeln!(list, "{}: {licence}", part.name);
        for text in texts_in(&part.folder)? {
            texts.entry(text).or_default().push(&part.name);
        }
    }
    let _ = write!(list, "\n{STANDARD}");
    for (text, names) in texts {
        let rule = "=".repeat(80);
        let _ = write!(list, "\n{rule}\n{}\n\n{text}", names.join(", "));
    }
    Ok(list)
}

/// The licence texts in a crate's folder, their lines ended alike.
fn texts_in(folder: &Path) -> Result<BTreeSet<String>, Error> {
    let is_text = |name: &str| {
        let name = name.to_lowercase();
        !name.contains('/') && TEXTS.iter().any(|start| name.starts_with(start))
    };
    let all = files::below(folder)?;
    let texts = all.into_iter().filter(|(name, _)| is_text(name));
    let texts = texts.map(|(_, path)| {
        let text = files::read_text(&path)?;
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        Ok(lines.join("\n").trim_matches('\n').to_owned() + "\n")
    });
    texts.collect()
}
