//! Lighthouse's scores of the built page.

use super::super::{Bundle, Site, build};
use crate::console;
use crate::error::Error;
use crate::setup::{Cache, lighthouse};
use crate::workspace::Workspace;

/// Builds the page beside `dist/` and has it rated. It is built for a site: search engines, hence
/// Lighthouse, want links between the languages' pages that name it.
pub(super) fn rate(workspace: &Workspace, cache: &Cache) -> Result<(), Error> {
    let script = lighthouse::script(workspace, cache)?;
    let site = Site::on_loopback();
    let dist = workspace.target().join("lighthouse");
    build::run_into(workspace, Bundle::Release, Some(&site), &dist)?;
    console::step("Lighthouse, in Chromium (8 min is normal)");
    super::bench(workspace, cache, "lighthouse")?
        .arg("--")
        .arg(script)
        .arg(site.address())
        .env("WSCC_DIST", dist)
        .run()
}
