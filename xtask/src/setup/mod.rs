//! What the commands need, one tool a file. Each looks for what is there before it installs
//! anything, so that a second run costs nothing.

pub(crate) mod axe;
pub(crate) mod browsers;
mod cache;
mod cargo_install;
pub(crate) mod components;
mod debian;
pub(crate) mod esbuild;
pub(crate) mod lighthouse;
mod npm;
mod observed;
mod portals;
mod python;
pub(crate) mod toolchain;
mod trunk;
mod version;
mod wasm_bindgen;
mod wasm_opt;

use std::path::PathBuf;

pub(crate) use cache::Cache;
pub(crate) use observed::Observed;
pub(crate) use portals::PortalTools;
pub(crate) use toolchain::{Std, Toolchain};

use crate::error::Error;
use crate::steps::Bundle;
use crate::workspace::Workspace;

/// Everything a bundle is built with.
pub(crate) struct Bundler {
    /// Builds the wasm.
    pub(crate) toolchain: Toolchain,
    /// The folders that hold `trunk`, `wasm-bindgen`, `wasm-opt` and `esbuild`.
    pub(crate) folders: Vec<PathBuf>,
}

impl Bundler {
    /// Finds or gets what `bundle` takes.
    pub(crate) fn prepare(
        workspace: &Workspace,
        cache: &Cache,
        bundle: Bundle,
    ) -> Result<Self, Error> {
        let toolchain = toolchain::prepare(cache)?;
        let mut folders = vec![
            trunk::folder(cache)?,
            wasm_bindgen::folder(workspace, cache)?,
            esbuild::folder(cache)?,
        ];
        if bundle == Bundle::Release {
            folders.push(wasm_opt::folder(cache)?);
        }
        cache.forget_build_files()?;
        Ok(Self { toolchain, folders })
    }
}
