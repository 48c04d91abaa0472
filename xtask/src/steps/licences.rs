//! Writes `LICENSES.txt`: every crate that the bundle is built from, with the licence its authors
//! give it and the texts they ship, each text once. Of some of them nothing may be left in the
//! bundle: the linker takes what is used, and does not say of whom.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::files;
use crate::error::Error;

/// Beside the page.
pub(super) const FILE: &str = "LICENSES.txt";

/// The package that the bundle is built from.
const ROOT: &str = "ws-close-codes";

/// What files with licence texts begin with.
const TEXTS: [&str; 4] = ["license", "licence", "copying", "unlicense"];

/// The standard library comes with the toolchain, not from the registry.
const STANDARD: &str = "The Rust standard library is part of the bundle, too: MIT OR Apache-2.0,
https://github.com/rust-lang/rust/blob/HEAD/COPYRIGHT names its authors and exceptions.
";

/// A crate in the bundle.
struct Part {
    /// Its name and version.
    name: String,
    /// What its manifest says.
    licence: String,
    /// The folder of its sources.
    folder: PathBuf,
}

/// Writes the file into a bundle, from what `cargo metadata` says for the bundle's target.
pub(super) fn write(dist: &Path, metadata: &str) -> Result<(), Error> {
    let malformed = || Error::Content {
        path: "Cargo.toml".into(),
        reason: "`cargo metadata` does not say what the bundle is made of".to_owned(),
    };
    let metadata: Value = serde_json::from_str(metadata).map_err(|_| malformed())?;
    let parts = linked(&metadata).ok_or_else(malformed)?;
    files::write(&dist.join(FILE), listing(&parts)?)
}

/// What the package needs at run time: neither tools of the build nor macros, which run in it.
fn linked(metadata: &Value) -> Option<Vec<Part>> {
    let find = |list: &Value, id: &str| -> Option<Value> {
        let mut items = list.as_array()?.iter();
        items.find(|item| item["id"] == id).cloned()
    };
    let packages = metadata["packages"].as_array()?;
    let root = packages.iter().find(|package| package["name"] == ROOT)?;
    let mut left = vec![root["id"].as_str()?.to_owned()];
    let mut seen = BTreeSet::new();
    let mut parts = Vec::new();
    while let Some(id) = left.pop() {
        let package = find(&metadata["packages"], &id)?;
        let is_macro = |target: &Value| target["kind"][0] == "proc-macro";
        let made_of = package["targets"].as_array()?;
        if made_of.iter().any(is_macro) || !seen.insert(id.clone()) {
            continue;
        }
        if package["name"] != ROOT {
            parts.push(part(&package)?);
        }
        let node = find(&metadata["resolve"]["nodes"], &id)?;
        for needed in node["deps"].as_array()? {
            let kinds = needed["dep_kinds"].as_array()?;
            if kinds.iter().any(|kind| kind["kind"].is_null()) {
                left.push(needed["pkg"].as_str()?.to_owned());
            }
        }
    }
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    Some(parts)
}

fn part(package: &Value) -> Option<Part> {
    let text = |key: &str| package[key].as_str();
    Some(Part {
        name: format!("{} {}", text("name")?, text("version")?),
        licence: text("license").unwrap_or("see its text").to_owned(),
        folder: Path::new(text("manifest_path")?).parent()?.to_owned(),
    })
}

/// The list, then the texts with the crates that ship each.
fn listing(parts: &[Part]) -> Result<String, Error> {
    let mut list = String::from("What the programs are built from, and under which licences.\n\n");
    let mut texts: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for part in parts {
        // Writing to a string cannot fail.
        let _ = writeln!(list, "{}: {}", part.name, part.licence);
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_runs_in_the_bundle_is_listed_and_nothing_else() {
        let package = |name: &str, kind: &str| {
            json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT",
                    "manifest_path": format!("/{name}/Cargo.toml"), "targets": [{ "kind": [kind] }] })
        };
        let needs = |pkg: &str, kind: Value| json!({ "pkg": pkg, "dep_kinds": [{ "kind": kind }] });
        let node = |id: &str, deps: Vec<Value>| json!({ "id": id, "deps": deps });
        let metadata = json!({
            "packages": [package(ROOT, "lib"), package("yew", "lib"), package("derive", "proc-macro"),
                         package("syntax", "lib"), package("cc", "lib"), package("slab", "lib"),
                         package("criterion", "lib")],
            "resolve": { "nodes": [
                node(ROOT, vec![needs("yew", Value::Null), needs("criterion", json!("dev"))]),
                node("yew", vec![needs("derive", Value::Null), needs("cc", json!("build")),
                                 needs("slab", Value::Null)]),
                node("derive", vec![needs("syntax", Value::Null)]),
                node("slab", vec![]),
            ] },
        });
        let parts = linked(&metadata).expect("it is well formed");
        let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        assert_eq!(names, ["slab 1.0.0", "yew 1.0.0"]);
    }
}
