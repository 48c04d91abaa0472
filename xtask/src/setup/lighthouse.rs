//! Lighthouse, which rates the built page in Chromium. Its version, and those of all that it takes,
//! are pinned in `tests/lighthouse/`.

use std::path::PathBuf;

use super::cache::Cache;
use super::npm;
use crate::error::Error;
use crate::workspace::Workspace;

/// The script that Node.js starts it with.
pub(crate) fn script(workspace: &Workspace, cache: &Cache) -> Result<PathBuf, Error> {
    let project = workspace.root().join("tests/lighthouse");
    Ok(npm::locked(cache, &project)?.join("lighthouse/cli/index.js"))
}
