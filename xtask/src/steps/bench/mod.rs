//! `cargo xtask bench`: the numbers in the README, measured here.

mod lighthouse;
mod parts;
mod rivals;

use super::{Bundle, build, driven};
use crate::console;
use crate::error::Error;
use crate::exec::Exec;
use crate::setup::Cache;
use crate::workspace::Workspace;
use parts::Part;
pub(crate) use parts::Parts;

/// Search time without a browser; our search beside others; the size of the bundle; then, in
/// Chromium, the time from key to rows, the first load, and Lighthouse's scores.
pub(crate) fn run(workspace: &Workspace, parts: &Parts) -> Result<(), Error> {
    let cache = Cache::open()?;
    if parts.include(Part::Search) {
        console::step("Search time per query, without a browser (3 min is normal)");
        Exec::new("cargo")
            .dir(workspace.root())
            .args(["bench", "--package", "ws-close-codes"])
            .run()?;
    }
    if parts.include(Part::Rivals) {
        rivals::compare(workspace, &cache)?;
    }
    if parts.include(Part::Keystrokes) || parts.include(Part::FirstLoad) {
        build::run(workspace, Bundle::Release, None)?;
    }
    if parts.include(Part::Keystrokes) {
        console::step("Keystroke to updated rows, in Chromium (1 min is normal)");
        bench(workspace, &cache, "keystrokes")?.run()?;
    }
    if parts.include(Part::FirstLoad) {
        console::step("First load, in Chromium (8 min is normal)");
        bench(workspace, &cache, "first_load")?.run()?;
    }
    if parts.include(Part::Lighthouse) {
        lighthouse::rate(workspace, &cache)?;
    }
    Ok(())
}

/// A program of `tests/browser` that measures.
fn bench(workspace: &Workspace, cache: &Cache, name: &str) -> Result<Exec, Error> {
    let cargo = driven::cargo(workspace, cache)?;
    Ok(cargo.args(["run", "--package", "browser-tests", "--bin", name]))
}
