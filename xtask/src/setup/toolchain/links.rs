//! A folder of links to one toolchain's programs.
//!
//! Whoever has rustup has its `cargo` first in `PATH`, and Trunk takes the first. With this folder
//! before it, Trunk and its children get the other toolchain, and rustup is none the wiser.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Cache;
use crate::error::Error;
use crate::link;

const PROGRAMS: [&str; 5] = ["cargo", "rustc", "rustdoc", "cargo-clippy", "clippy-driver"];

/// The folder that links to the programs in `source`.
pub(super) fn folder(cache: &Cache, source: &Path) -> Result<PathBuf, Error> {
    let folder = cache.place("debian-toolchain");
    fs::create_dir_all(&folder).map_err(|source| Error::File {
        doing: "create",
        path: folder.clone(),
        source,
    })?;
    for program in PROGRAMS {
        let link = folder.join(program);
        match link::make(&source.join(program), &link) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(source) => {
                return Err(Error::File {
                    doing: "link",
                    path: link,
                    source,
                });
            }
        }
    }
    Ok(folder)
}
