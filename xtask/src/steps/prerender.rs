//! Writes the pages of the four languages, readable before the program runs: has `src/bin/prerender`
//! do it, which renders the page's own tree and is built for this machine, not for the browser.

use std::env;
use std::path::Path;

use super::Site;
use crate::console;
use crate::environment;
use crate::error::Error;
use crate::exec::Exec;
use crate::workspace::Workspace;

/// How Trunk's hook learns where the page will stand.
const SITE: &str = "WSCC_SITE";
/// How it learns the `PATH` without the toolchain for the browser.
const PATH: &str = "WSCC_PATH";

/// What a toolchain for the browser may be told; see `Toolchain::apply`.
const FOR_THE_BROWSER: [&str; 3] = [
    "RUSTC_BOOTSTRAP",
    "CARGO_UNSTABLE_BUILD_STD",
    "CARGO_UNSTABLE_BUILD_STD_FEATURES",
];

/// Builds the program that writes them, so that the hook only has to run it.
pub(super) fn prepare(workspace: &Workspace) -> Result<(), Error> {
    console::step("Building what draws the pages (30 s the first time)");
    cargo(workspace, "build").run()
}

/// Tells Trunk's hook, by the command that starts Trunk, what it needs to know.
pub(super) fn told(trunk: Exec, site: Option<&Site>) -> Exec {
    let trunk = match environment::path(&[]) {
        Some(path) => trunk.env(PATH, path),
        None => trunk,
    };
    match site {
        Some(site) => trunk.env(SITE, site.address()),
        None => trunk.env_remove(SITE),
    }
}

/// Writes them into the bundle in a folder.
pub(super) fn write(workspace: &Workspace, folder: &Path) -> Result<(), Error> {
    // The program runs in the repository.
    let folder = std::path::absolute(folder).map_err(|source| Error::File {
        doing: "find",
        path: folder.to_owned(),
        source,
    })?;
    let cargo = cargo(workspace, "run").arg("--").arg(folder);
    match env::var_os(SITE) {
        Some(site) => cargo.arg(site).run(),
        None => cargo.run(),
    }
}

fn cargo(workspace: &Workspace, verb: &str) -> Exec {
    let mut cargo = Exec::new("cargo").dir(workspace.root());
    if let Some(path) = env::var_os(PATH) {
        cargo = cargo.env("PATH", path);
    }
    for name in FOR_THE_BROWSER {
        cargo = cargo.env_remove(name);
    }
    cargo
        .args([verb, "--quiet", "--package", "ws-close-codes"])
        .args(["--bin", "prerender"])
}
