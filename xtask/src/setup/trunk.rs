//! Trunk, which bundles the page and serves it.

use std::path::PathBuf;

use super::cache::Cache;
use super::cargo_install::Crate;
use crate::error::Error;

/// The folder that holds `trunk`.
pub(crate) fn folder(cache: &Cache) -> Result<PathBuf, Error> {
    Crate {
        package: "trunk",
        program: "trunk",
        version: "0.21.14",
        // Its features look for updates and download tools. We run it offline.
        arguments: &["--no-default-features"],
        normal: "2 min",
    }
    .folder(cache)
}
