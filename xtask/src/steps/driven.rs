//! Cargo for what drives the built page in real browsers, the tests and the benches: gets the
//! browsers and says where everything is.

use super::portals;
use crate::error::Error;
use crate::exec::Exec;
use crate::setup::{Cache, axe, browsers};
use crate::workspace::Workspace;

/// Cargo in the repository, with all that `tests/browser/src/settings.rs` asks for.
pub(super) fn cargo(workspace: &Workspace, cache: &Cache) -> Result<Exec, Error> {
    let cargo = Exec::new("cargo").dir(workspace.root());
    Ok(browsers::prepare(cache)?
        .apply(cargo)
        .env("WSCC_DIST", workspace.dist())
        .env("WSCC_SINGLE", workspace.single_file())
        .env("WSCC_AXE", axe::script(cache)?)
        .env("WSCC_PORTALS", portals::folder(workspace))
        .env_xtask()
        .env("WSCC_ARTIFACTS", workspace.artifacts()))
}
