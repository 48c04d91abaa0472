//! wasm-opt, which makes the wasm of release bundles smaller.

use std::path::PathBuf;

use super::cache::Cache;
use super::{npm, version};
use crate::error::Error;

/// The version that the flags in `index.html` were tried with in all three engines.
const VERSION: &str = "132";

/// The folder that holds `wasm-opt`.
pub(crate) fn folder(cache: &Cache) -> Result<PathBuf, Error> {
    if let Some(folder) = version::folder_in_path("wasm-opt", VERSION) {
        return Ok(folder);
    }
    Ok(npm::modules(cache, "binaryen", &format!("{VERSION}.0.0"))?.join(".bin"))
}
