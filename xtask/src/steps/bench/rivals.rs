//! Our search and those of others on the same texts and queries: see `benches/rivals`.

use std::fs;

use super::super::Bundle;
use crate::console;
use crate::error::Error;
use crate::exec::Exec;
use crate::setup::{Bundler, Cache};
use crate::workspace::Workspace;

/// Gets and builds what is compared, and compares it.
pub(super) fn compare(workspace: &Workspace, cache: &Cache) -> Result<(), Error> {
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
