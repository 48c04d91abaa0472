//! axe-core, which the browser tests run inside the page to find accessibility faults.

use std::path::PathBuf;

use super::cache::Cache;
use super::npm;
use crate::error::Error;

/// The file `axe.min.js`.
pub(crate) fn script(cache: &Cache) -> Result<PathBuf, Error> {
    Ok(npm::modules(cache, "axe-core", "4.14.1")?.join("axe-core/axe.min.js"))
}
