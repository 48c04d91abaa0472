//! `cargo xtask bench`: the numbers in the README, measured here.

use std::fs;

use super::{Bundle, build, driven};
use crate::console;
use crate::error::Error;
use crate::exec::Exec;
use crate::setup::{Bundler, Cache};
use crate::workspace::Workspace;

/// Search time without a browser, our search beside others, the size of the bundle, and the time
/// from key to rows.
pub(crate) fn run(workspace: &Workspace) -> Result<(), Error> {
    let cargo = || Exec::new("cargo").dir(workspace.root());
    console::step("Search time per query, without a browser (3 min is normal)");
    cargo()
        .args(["bench", "--package", "ws-close-codes"])
        .run()?;

    let cache = Cache::open()?;
    beside_others(workspace, &cache)?;
    build::run(workspace, Bundle::Release, None)?;

    console::step("Keystroke to updated rows, in Chromium (1 min is normal)");
    driven::cargo(workspace, &cache)?
        .args(["run", "--package", "browser-tests", "--bin", "keystrokes"])
        .run()
}

/// Our search and those of others on the same texts and queries: see `benches/rivals`.
fn beside_others(workspace: &Workspace, cache: &Cache) -> Result<(), Error> {
    let bundler = Bundler::prepare(workspace, cache, Bundle::Dev)?;
    let rivals = workspace.root().join("benches/rivals");
    let target = workspace.target().join("rivals");
    let compared = target.join("compared");
    fs::create_dir_all(&compared).map_err(|source| Error::File {
        doing: "create",
        path: compared.clone(),
        source,
    })?;

    console::step("Getting Fuse.js, MiniSearch and FlexSearch from npm into benches/rivals (10 s)");
    Exec::new("npm")
        .dir(&rivals)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .args(["--prefer-offline", "--loglevel=error"])
        .run()?;

    console::step("Building our search for Node and natively (5 min the first time)");
    let ours = rivals.join("ours");
    let cargo = |verb| {
        Exec::new("cargo")
            .dir(&ours)
            .env("CARGO_TARGET_DIR", &target)
            .args([verb, "--release"])
    };
    let toolchain = &bundler.toolchain;
    toolchain
        .apply(cargo("build").path_first(toolchain.folders()), Bundle::Dev)
        .args(["--lib", "--target", "wasm32-unknown-unknown"])
        .run()?;
    Exec::new("wasm-bindgen")
        .path_first(&bundler.folders)
        .args(["--target", "nodejs", "--out-dir"])
        .arg(compared.join("engine"))
        .arg(target.join("wasm32-unknown-unknown/release/engine.wasm"))
        .run()?;
    cargo("run")
        .args(["--bin", "texts", "--"])
        .arg(&compared)
        .run()?;

    console::step(
        "The same texts and queries with each (a quarter of an hour, most of it building tables of 10,000)",
    );
    Exec::new("node")
        .dir(&rivals)
        .arg("compare.mjs")
        .arg(&compared)
        .run()
}
