//! Holds `Cargo.lock` to its source: every crate comes from crates.io by its checksum, and no
//! version is one that its authors have withdrawn since.

use toml::{Table, Value};

use crate::console;
use crate::error::Error;
use crate::exec::Exec;
use crate::workspace::Workspace;

const FILE: &str = "Cargo.lock";

/// How the lock file names the registry.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// What is in this repository, and in no registry.
const OURS: [&str; 3] = ["browser-tests", "ws-close-codes", "xtask"];

/// Where cargo says that a version was withdrawn.
const WITHDRAWN: &str = "is yanked";

/// Fails with the names of the crates that come from elsewhere, or could be anything.
pub(super) fn check_origins(workspace: &Workspace) -> Result<(), Error> {
    let faults = strangers(&workspace.read(FILE)?);
    verdict(
        workspace,
        "has crates that are not held to a checksum of crates.io",
        &faults,
    )
}

/// Fails with the versions that were withdrawn. Where the registry cannot be asked, what cargo
/// remembers of it has to do.
pub(super) fn check_withdrawn(workspace: &Workspace) -> Result<(), Error> {
    let asked = packing(workspace).heard().or_else(|_| {
        console::note("The registry cannot be asked; cargo says what it remembers of it");
        packing(workspace).arg("--offline").heard()
    });
    match asked {
        Ok(said) => verdict(
            workspace,
            "has versions that were withdrawn",
            &withdrawn(&said),
        ),
        Err(_) => {
            console::note("Nothing is remembered: withdrawn versions would not be noticed");
            Ok(())
        }
    }
}

/// Of all that cargo does, packing a crate is what looks at every locked version.
fn packing(workspace: &Workspace) -> Exec {
    Exec::new("cargo")
        .dir(workspace.root())
        .args(["package", "--workspace", "--no-verify", "--allow-dirty"])
        .args(["--locked", "--color", "never"])
        .env("CARGO_NET_RETRY", "1")
}

fn verdict(workspace: &Workspace, fault: &str, crates: &[String]) -> Result<(), Error> {
    if crates.is_empty() {
        return Ok(());
    }
    Err(Error::Content {
        path: workspace.root().join(FILE),
        reason: format!("{fault}: {}", crates.join(", ")),
    })
}

/// The crates of a lock file that are neither ours nor from the registry with a checksum.
fn strangers(lock: &str) -> Vec<String> {
    let lock: Table = lock.parse().unwrap_or_default();
    let crates = lock.get("package").and_then(Value::as_array);
    let crates = crates.into_iter().flatten().filter_map(|package| {
        let text = |key: &str| package.get(key).and_then(Value::as_str);
        let name = text("name")?;
        let held = match text("source") {
            None => OURS.contains(&name),
            Some(source) => source == REGISTRY && text("checksum").is_some(),
        };
        (!held).then(|| format!("{name} {}", text("version").unwrap_or_default()))
    });
    crates.collect()
}

/// The versions that cargo warned of.
fn withdrawn(said: &str) -> Vec<String> {
    let lines = said.lines().filter(|line| line.contains(WITHDRAWN));
    let mut crates: Vec<String> = lines
        .map(|line| line.split('`').nth(1).unwrap_or(line).to_owned())
        .collect();
    crates.sort();
    crates.dedup();
    crates
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_from_elsewhere_or_without_a_checksum_is_named() {
        let package = |name: &str, rest: &str| {
            format!("[[package]]\nname = \"{name}\"\nversion = \"1.0.0\"\n{rest}\n")
        };
        let registry = format!("source = \"{REGISTRY}\"");
        let lock = [
            package("xtask", ""),
            package("held", &format!("{registry}\nchecksum = \"ab\"")),
            package("loose", &registry),
            package(
                "git",
                "source = \"git+https://example.org/git\"\nchecksum = \"ab\"",
            ),
            package("path", ""),
        ];
        let strangers = strangers(&lock.concat());
        assert_eq!(strangers, ["loose 1.0.0", "git 1.0.0", "path 1.0.0"]);
    }

    #[test]
    fn each_version_that_cargo_warns_of_is_named_once() {
        // As cargo 1.95 says it, for every member that has it.
        let warning = "warning: package `url v2.5.3` in Cargo.lock is yanked in registry \
                       `crates-io`, consider updating to a version that is not yanked";
        let said = format!("   Packaging a v0.1.0\n{warning}\n   Packaging b v0.1.0\n{warning}\n");
        assert_eq!(withdrawn(&said), ["url v2.5.3"]);
        assert!(withdrawn("    Updating crates.io index\n").is_empty());
    }
}
