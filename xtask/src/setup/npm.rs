//! Tools that come as npm packages, installed into the cache folder and nowhere else.

use std::path::PathBuf;

use super::cache::Cache;
use crate::console;
use crate::error::Error;
use crate::exec::{self, Exec};

/// The folder `node_modules` with this package in this version, installed now if need be.
pub(crate) fn modules(cache: &Cache, package: &str, version: &str) -> Result<PathBuf, Error> {
    let folder = cache.tool(&format!("{package}-{version}"), |part| {
        console::step(format_args!(
            "Getting {package} {version} from npm into the cache folder, once (10 s is normal)"
        ));
        let Some(npm) = exec::in_path("npm") else {
            return Err(Error::Missing {
                what: format!("npm, which {package} {version} comes from,"),
                remedy: "Install Node.js 18 or later with npm (Debian: apt-get install npm)"
                    .to_owned(),
            });
        };
        Exec::new(npm)
            .args([
                "install",
                "--no-save",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
            ])
            .args(["--loglevel=error", "--prefix"])
            .arg(part)
            .arg(format!("{package}@{version}"))
            .run()
    })?;
    Ok(folder.join("node_modules"))
}
