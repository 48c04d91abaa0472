//! Tools that come as npm packages, installed into the cache folder and nowhere else.

use std::path::PathBuf;

use super::cache::Cache;
use crate::console;
use crate::environment;
use crate::error::Error;
use crate::exec::Exec;

/// The folder `node_modules` with this package in this version, installed now if need be.
pub(crate) fn modules(cache: &Cache, package: &str, version: &str) -> Result<PathBuf, Error> {
    let folder = cache.tool(&format!("{package}-{version}"), |part| {
        console::step(format_args!(
            "Getting {package} {version} from npm into the cache folder, once (10 s is normal)"
        ));
        let missing = |remedy: String| Error::Missing {
            what: format!("{package} {version}, which comes from npm,"),
            remedy,
        };
        let Some(npm) = environment::in_path("npm") else {
            let remedy = "Install Node.js 18 or later with npm (Debian: apt-get install npm)";
            return Err(missing(remedy.to_owned()));
        };
        Exec::new(npm)
            .args(["install", "--no-save", "--no-audit", "--no-fund"])
            .args(["--ignore-scripts", "--loglevel=error", "--prefix"])
            .arg(part)
            .arg(format!("{package}@{version}"))
            .run()
            .map_err(|error| {
                console::note(error);
                missing(format!(
                    "See why this fails: npm install {package}@{version}"
                ))
            })
    })?;
    Ok(folder.join("node_modules"))
}
