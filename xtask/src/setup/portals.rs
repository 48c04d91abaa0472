//! The programs that make documentation portals, for the test run to build some with the lookup in
//! them. Versions are pinned in `tests/portals/`.

use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::{npm, python};
use crate::error::Error;
use crate::exec::Exec;
use crate::link;
use crate::workspace::Workspace;

/// Where the programs are.
pub(crate) struct PortalTools {
    python: PathBuf,
    modules: PathBuf,
}

impl PortalTools {
    /// Finds or gets them.
    pub(crate) fn prepare(workspace: &Workspace, cache: &Cache) -> Result<Self, Error> {
        let portals = workspace.root().join("tests/portals");
        let python = python::with(cache, &portals.join("requirements.txt"))?;
        Ok(Self {
            python: python.parent().map(Path::to_path_buf).unwrap_or_default(),
            modules: npm::locked(cache, &portals.join("vitepress"))?,
        })
    }

    /// Gives a project the packages that npm would have put into it.
    pub(crate) fn install(&self, project: &Path) -> Result<(), Error> {
        let place = project.join("node_modules");
        link::make(&self.modules, &place).map_err(|source| Error::File {
            doing: "link",
            path: place,
            source,
        })
    }

    /// A shell command that finds them.
    pub(crate) fn shell(&self, command: &str) -> Exec {
        Exec::new("sh")
            .args(["-e", "-c", command])
            .path_first(std::slice::from_ref(&self.python))
    }
}
