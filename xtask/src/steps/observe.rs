//! `cargo xtask observe`: runs real servers and clients, closes their connections in every way there
//! is, and keeps what they print as the lines that the recogniser is tested with.

use crate::console;
use crate::error::Error;
use crate::setup::{Cache, Observed};
use crate::workspace::Workspace;

/// Writes `tests/signatures/observed.json` anew.
pub(crate) fn run(workspace: &Workspace) -> Result<(), Error> {
    let observed = Observed::prepare(workspace, &Cache::open()?)?;
    console::step(
        "Closing WebSockets in every way there is (5 min is normal, more on a busy machine)",
    );
    let folder = workspace.root().join("tests/signatures");
    observed
        .driver(&folder.join("observe/drive.py"))
        .arg(folder.join("observed.json"))
        .run()
}
