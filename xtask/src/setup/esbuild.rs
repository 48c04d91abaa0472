//! esbuild, which makes of the scripts those that are fetched, and shortens them and the style sheets
//! of release bundles (a hook in `Trunk.toml` calls it). Trunk's own minifier cannot read
//! wasm-bindgen's output.

use std::path::PathBuf;

use super::cache::Cache;
use super::{npm, version};
use crate::error::Error;

const VERSION: &str = "0.28.2";

/// The folder that holds `esbuild`.
pub(crate) fn folder(cache: &Cache) -> Result<PathBuf, Error> {
    if let Some(folder) = version::folder_in_path("esbuild", VERSION) {
        return Ok(folder);
    }
    Ok(npm::modules(cache, "esbuild", VERSION)?.join(".bin"))
}
