//! `cargo xtask build`: the page, in `dist/`, and what it weighs.

use std::path::Path;

use super::budget::Budget;
use super::{Bundle, Site, crates, files, precompress, prerender, sizes};
use crate::console;
use crate::error::Error;
use crate::exec::Exec;
use crate::lock;
use crate::setup::{Bundler, Cache, Std};
use crate::workspace::Workspace;

/// Builds into `dist/`, for a site where that is known, and prints the sizes.
pub(crate) fn run(workspace: &Workspace, bundle: Bundle, site: Option<&Site>) -> Result<(), Error> {
    run_into(workspace, bundle, site, &workspace.dist())
}

/// The same into another folder.
pub(super) fn run_into(
    workspace: &Workspace,
    bundle: Bundle,
    site: Option<&Site>,
    dist: &Path,
) -> Result<(), Error> {
    let cache = Cache::open()?;
    let bundler = Bundler::prepare(workspace, &cache, bundle)?;
    // Two Trunks would write over each other's half-made files.
    let _turn = lock::wait_for(workspace.target().join("bundle.lock"), "building a bundle")?;
    match bundle {
        Bundle::Release => {
            console::step("Building the release bundle (2 min the first time, then seconds)");
        }
        Bundle::Dev => {
            console::step("Building a development bundle (1 min the first time, then seconds)");
        }
    }
    trunk(workspace, &bundler, bundle, "build", dist, site)?.run()?;
    match bundle {
        Bundle::Release => {
            crates::list(dist, ready(workspace, &bundler, bundle, "cargo"))?;
            console::step("Compressing every file (20 s is normal)");
            precompress::write(dist)?;
            weigh(workspace, dist, bundler.toolchain.std())?;
            console::plain(format_args!(
                "SHA-256 of the bundle: {}",
                files::digest_of(dist)?
            ));
            Ok(())
        }
        Bundle::Dev => {
            console::plain(format_args!("Development bundle in {}", dist.display()));
            Ok(())
        }
    }
}

/// Trunk's command `verb`, ready to write into `dist`. Fetches the sources of all crates first:
/// Trunk itself works offline, so that nothing is ever downloaded behind our back.
pub(super) fn trunk(
    workspace: &Workspace,
    bundler: &Bundler,
    bundle: Bundle,
    verb: &str,
    dist: &Path,
    site: Option<&Site>,
) -> Result<Exec, Error> {
    let toolchain = &bundler.toolchain;
    if bundle == Bundle::Release && toolchain.std() == Std::Plain {
        console::note(
            "This toolchain lacks the standard library's sources, so the bundle comes out about a \
             fifth larger. `rustup component add rust-src` gets them.",
        );
    }
    let ready = |program: &str| ready(workspace, bundler, bundle, program);
    ready("cargo")
        .args(["fetch", "--quiet", "--target", "wasm32-unknown-unknown"])
        .run()?;
    prerender::prepare(workspace)?;
    // The hook in Trunk.toml has this very program go over what Trunk made.
    let trunk = prerender::told(ready("trunk"), site)
        .env_xtask()
        .env("WSCC_GLUE", workspace.glue(dist))
        .args([verb, "--offline", "--dist"])
        .arg(dist);
    Ok(match bundle {
        Bundle::Release => trunk.arg("--release"),
        Bundle::Dev => trunk,
    })
}

/// A program of the bundler, ready to be run for this kind of bundle.
fn ready(workspace: &Workspace, bundler: &Bundler, bundle: Bundle, program: &str) -> Exec {
    let toolchain = &bundler.toolchain;
    let folders = [toolchain.folders(), &bundler.folders].concat();
    let program = Exec::new(program)
        .dir(workspace.root())
        .path_first(&folders);
    toolchain.apply(program, bundle)
}

/// Prints what every file weighs, and holds the first load to the budget.
fn weigh(workspace: &Workspace, dist: &Path, std: Std) -> Result<(), Error> {
    let budget = Budget::read(workspace)?;
    let files = sizes::measure(dist)?;
    console::plain(sizes::table(&files, &budget, std));
    budget.hold(&files, std)
}
