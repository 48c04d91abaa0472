//! The programs that make documentation portals, for the test run to build some with the lookup in
//! them. Versions are pinned in `tests/portals/`; those of crates are the workspace's.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::{Toolchain, npm, python, toolchain};
use crate::error::Error;
use crate::exec::Exec;
use crate::link;
use crate::steps::Bundle;
use crate::workspace::Workspace;

/// Where the programs are.
pub(crate) struct PortalTools<'cache> {
    cache: &'cache Cache,
    python: PathBuf,
    toolchain: Toolchain,
}

impl<'cache> PortalTools<'cache> {
    /// Finds or gets those that all portals share.
    pub(crate) fn prepare(workspace: &Workspace, cache: &'cache Cache) -> Result<Self, Error> {
        let portals = workspace.root().join("tests/portals");
        let python = python::with(cache, &portals.join("requirements.txt"))?;
        Ok(Self {
            cache,
            python: python.parent().map(Path::to_path_buf).unwrap_or_default(),
            toolchain: toolchain::prepare(cache)?,
        })
    }

    /// Gives a project the packages that npm would have put into it.
    pub(crate) fn install(&self, project: &Path) -> Result<(), Error> {
        let modules = npm::locked(self.cache, project)?;
        let place = project.join("node_modules");
        place_packages(&modules, &place).map_err(|source| Error::File {
            doing: "link the packages at",
            path: place,
            source,
        })
    }

    /// A shell command that finds them. They ask no network, not even whether there are newer ones.
    pub(crate) fn shell(&self, command: &str) -> Exec {
        let folders = [std::slice::from_ref(&self.python), self.toolchain.folders()].concat();
        let shell = Exec::new("sh")
            .args(["-e", "-c", command])
            .path_first(&folders)
            .env("NO_UPDATE_NOTIFIER", "1")
            .env("CARGO_NET_OFFLINE", "true");
        self.toolchain.apply(shell, Bundle::Dev)
    }
}

/// Fills a folder of packages with links to packages. The folder itself is the project's own: some
/// programs keep what they have compiled in it, which the next project must not be given.
fn place_packages(packages: &Path, place: &Path) -> io::Result<()> {
    fs::create_dir(place)?;
    for entry in fs::read_dir(packages)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name == ".bin" || !name.starts_with('.') {
            link::make(&entry.path(), &place.join(&*name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_project_compiles_stays_with_it() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let [cache, first, second] = ["cache", "first", "second"].map(|it| folder.path().join(it));
        fs::create_dir_all(cache.join("react"))?;
        fs::create_dir_all(cache.join(".cache"))?;
        place_packages(&cache, &first)?;
        fs::create_dir(first.join(".cache"))?;
        place_packages(&cache, &second)?;
        assert!(second.join("react").is_dir());
        assert!(!second.join(".cache").exists());
        Ok(())
    }
}
