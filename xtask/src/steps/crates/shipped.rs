//! Which crates the programs of a bundle are built from. Of some of them nothing may be left in the
//! bundle: the linker takes what is used, and does not say of whom.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::error::Error;
use crate::exec::Exec;

/// The package that the bundle is built from.
const ROOT: &str = "ws-close-codes";

/// A crate in the bundle.
#[derive(Debug)]
pub(super) struct Part {
    /// Its name and version.
    pub(super) name: String,
    /// What its manifest says.
    pub(super) licence: Option<String>,
    /// The folder of its sources.
    pub(super) folder: PathBuf,
}

/// The crates in a bundle, in the order of their names, from what `cargo metadata` says.
pub(super) fn crates(metadata: Exec) -> Result<Vec<Part>, Error> {
    let metadata = metadata
        .args(["--format-version", "1"])
        .args(["--filter-platform", "wasm32-unknown-unknown"])
        .capture()?;
    let metadata = serde_json::from_str(&metadata).ok();
    metadata
        .and_then(|metadata| linked(&metadata))
        .ok_or_else(|| Error::Content {
            path: "Cargo.toml".into(),
            reason: "`cargo metadata` does not say what the bundle is made of".to_owned(),
        })
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
        licence: text("license").map(str::to_owned),
        folder: Path::new(text("manifest_path")?).parent()?.to_owned(),
    })
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
