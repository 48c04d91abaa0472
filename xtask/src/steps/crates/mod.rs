//! The crates of others: what of them ships, whether we may ship it, and whether every one of them
//! is what the registry gave out and still stands by. What is known about their faults is not
//! looked up: that list is on GitHub only, and the run asks nobody but the registries. Of npm's
//! packages none ships: where the scripts of a bundle are put together, there are none.

mod allowed;
mod listing;
mod locked;
mod shipped;

use std::path::Path;

use crate::console;
use crate::error::Error;
use crate::exec::Exec;
use crate::workspace::Workspace;

pub(super) use listing::FILE;

/// The step of the test run.
pub(super) fn check(workspace: &Workspace) -> Result<(), Error> {
    locked::check_origins(workspace)?;
    // Which crates ship does not depend on the toolchain for the browser.
    let cargo = Exec::new("cargo").dir(workspace.root());
    let shipped = shipped::crates(cargo.arg("metadata").arg("--locked"))?;
    allowed::check(workspace, &shipped)?;
    console::plain(format_args!(
        "{} crates ship, all under licences of the list",
        shipped.len()
    ));
    locked::check_withdrawn(workspace)
}

/// Writes the list of what ships into the bundle in `dist`; `cargo` is the one that built it.
pub(super) fn list(dist: &Path, cargo: Exec) -> Result<(), Error> {
    let shipped = shipped::crates(cargo.arg("metadata").arg("--offline"))?;
    listing::write(dist, &shipped)
}
