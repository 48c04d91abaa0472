//! `cargo xtask bench`: the three numbers in the README, measured here.

use super::{Bundle, build};
use crate::console;
use crate::error::Error;
use crate::exec::Exec;
use crate::setup::{Cache, axe, browsers};
use crate::workspace::Workspace;

/// Search time without a browser, the size of the bundle, and the time from key to rows.
pub(crate) fn run(workspace: &Workspace) -> Result<(), Error> {
    let cargo = || Exec::new("cargo").dir(workspace.root());
    console::step("Search time per query, without a browser (3 min is normal)");
    cargo()
        .args(["bench", "--package", "ws-close-codes"])
        .run()?;

    build::run(workspace, Bundle::Release)?;

    let cache = Cache::open()?;
    let browsers = browsers::prepare(&cache)?;
    console::step("Keystroke to updated rows, in Chromium (1 min is normal)");
    browsers
        .apply(cargo())
        .env("WSCC_DIST", workspace.dist())
        .env("WSCC_ARTIFACTS", workspace.artifacts())
        .env("WSCC_AXE", axe::script(&cache)?)
        .args(["run", "--package", "browser-tests", "--bin", "keystrokes"])
        .run()
}
