//! Tools that come as npm packages, installed into the cache folder and nowhere else.

use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use super::cache::{Cache, fingerprint};
use crate::console;
use crate::environment;
use crate::error::Error;
use crate::exec::Exec;

/// What a project says it needs, and the digests of all that comes with it.
const PROJECT: [&str; 2] = ["package.json", "package-lock.json"];

/// The folder `node_modules` with this package in this version, installed now if need be.
pub(crate) fn modules(cache: &Cache, package: &str, version: &str) -> Result<PathBuf, Error> {
    let folder = cache.tool(&format!("{package}-{version}"), |part| {
        console::step(format_args!(
            "Getting {package} {version} from npm into the cache folder, once (10 s is normal)"
        ));
        let wanted = format!("{package}@{version}");
        npm(&["install", "--no-save", &wanted], part, &wanted)
    })?;
    Ok(folder.join("node_modules"))
}

/// The folder `node_modules` with what the lock file in a folder names, installed now if need be.
/// Another lock file is another folder.
pub(crate) fn locked(cache: &Cache, project: &Path) -> Result<PathBuf, Error> {
    let [_, lock] = PROJECT.map(|name| project.join(name));
    let list = fs::read_to_string(&lock).map_err(|source| Error::File {
        doing: "read",
        path: lock,
        source,
    })?;
    let folder = cache.tool(&format!("npm-{}", fingerprint(&list)), |part| {
        console::step(format_args!(
            "Getting the npm packages of {} into the cache folder, once (1 min is normal)",
            project.display()
        ));
        for name in PROJECT {
            fs::copy(project.join(name), part.join(name)).map_err(|source| Error::File {
                doing: "copy",
                path: project.join(name),
                source,
            })?;
        }
        // Not `npm ci`: it refuses a lock file that lacks packages of other systems, which a mirror
        // of the registry may not have.
        npm(&["install", "--no-save"], part, project.display())
    })?;
    Ok(folder.join("node_modules"))
}

/// Has npm install into a folder; `wanted` is what, for somebody who reads that it failed.
fn npm(arguments: &[&str], folder: &Path, wanted: impl Display) -> Result<(), Error> {
    let missing = |remedy: String| Error::Missing {
        what: format!("{wanted}, which comes from npm,"),
        remedy,
    };
    let Some(npm) = environment::in_path("npm") else {
        let remedy = "Install Node.js 20 or later with npm (Debian 13: apt-get install npm)";
        return Err(missing(remedy.to_owned()));
    };
    let command = arguments.join(" ");
    Exec::new(npm)
        .args(arguments)
        .args(["--no-audit", "--no-fund", "--ignore-scripts"])
        .args(["--loglevel=error", "--prefix"])
        .arg(folder)
        .run()
        .map_err(|error| {
            console::note(error);
            missing(format!("See why this fails: npm {command}"))
        })
}
