//! The programs that make documentation portals, for the test run to build some with the lookup in
//! them. Versions are pinned in `tests/portals/`; those of crates are the workspace's.

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
        link::make(&modules, &place).map_err(|source| Error::File {
            doing: "link",
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
