//! `cargo xtask build --single-file`: the whole program in one page, which works from a memory
//! stick or as an attachment, where nothing can be asked for. It is made from the release bundle
//! and leaves that as it is.

mod pack;
mod page;

use std::path::{Path, PathBuf};

use page::Parts;

use super::{assets, files, licences};
use crate::console;
use crate::error::Error;
use crate::exec::Exec;
use crate::lock;
use crate::setup::{Cache, esbuild};
use crate::workspace::Workspace;

/// Stands in for `static/way.js`, which fetches.
const WAY: &str = include_str!("way.js");

/// The script that everything begins with.
const ENTRY: &str = "embed.js";

/// What takes over from what the build drew into the page.
const EARLY: &str = "early.js";

/// The glue of the two programs, which goes into that script.
const GLUE: [&str; 2] = ["ws-close-codes.js", "answers.js"];

/// The style sheets that the script puts into the page; they go into it, too.
const LOOKS: [&str; 2] = ["widget.css", "answers.css"];

/// Writes the page into a folder of its own, and says where and how large it is.
pub(crate) fn run(workspace: &Workspace) -> Result<(), Error> {
    let esbuild = esbuild::folder(&Cache::open()?)?;
    let _turn = lock::wait_for(workspace.target().join("bundle.lock"), "building a bundle")?;
    console::step("Putting the release bundle into one page (2 s is normal)");
    let dist = workspace.dist();
    let looks = LOOKS.map(|name| files::read_text(&assets::find(&dist, name)?));
    let parts = Parts {
        script: script(workspace, &dist, esbuild)?,
        looks: looks.into_iter().collect::<Result<_, _>>()?,
        packed: pack::pack(&dist)?,
        licences: files::read_text(&dist.join(licences::FILE))?,
    };
    let page = page::embed(&dist, &parts)?;
    let to = workspace.single_file();
    files::write(&to, &page)?;
    console::plain(format_args!(
        "{}: {} bytes, SHA-256 {}",
        to.display(),
        page.len(),
        files::digest(&page)
    ));
    Ok(())
}

/// The scripts of the bundle as one that asks for nothing.
fn script(workspace: &Workspace, dist: &Path, esbuild: PathBuf) -> Result<String, Error> {
    let parts = workspace.target().join("single/parts");
    files::make_folder(&parts)?;
    for name in GLUE.into_iter().chain(LOOKS) {
        files::write(&parts.join(name), files::read(&assets::find(dist, name)?)?)?;
    }
    for name in [ENTRY, EARLY] {
        let script = workspace.read(&format!("static/{name}"))?;
        files::write(&parts.join(name), script)?;
    }
    files::write(&parts.join("way.js"), WAY)?;
    Exec::new("esbuild")
        .dir(&parts)
        .path_first(&[esbuild])
        .args([
            "--bundle",
            "--format=iife",
            "--minify",
            "--loader:.css=text",
        ])
        // The glue would look for its module there, were it not given it.
        .arg("--define:import.meta.url=undefined")
        .args(["--log-level=warning", "--outfile=program.js", ENTRY])
        .run()?;
    files::read_text(&parts.join("program.js"))
}
