//! `cargo xtask serve`: the release bundle on loopback, rebuilt when a file changes.

use std::net::{Ipv4Addr, TcpListener};

use super::{Bundle, build};
use crate::console;
use crate::error::Error;
use crate::setup::{Bundler, Cache};
use crate::workspace::Workspace;

/// Serves until stopped. It builds into a folder of its own, so that `dist/` stays what the last
/// `cargo xtask build` made of it.
pub(crate) fn run(workspace: &Workspace, port: u16) -> Result<(), Error> {
    // Trunk would find out only after a build of minutes.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|source| Error::Port { port, source })?;
    let cache = Cache::open()?;
    let bundler = Bundler::prepare(workspace, &cache, Bundle::Release)?;
    let dist = workspace.target().join("serve");
    let trunk = build::trunk(workspace, &bundler, Bundle::Release, "serve", &dist, None)?
        .args(["--address", "127.0.0.1", "--port"])
        .arg(port.to_string())
        .arg("--no-autoreload");
    console::step("Building the release bundle and serving it (2 min the first time)");
    console::plain(format_args!("\n    http://127.0.0.1:{port}/\n"));
    console::note("answers as soon as Trunk says \"server listening\"; Ctrl-C stops it");
    trunk.replace()
}
