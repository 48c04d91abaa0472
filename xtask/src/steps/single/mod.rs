//! `cargo xtask build --single-file`: the whole program in one page, which works from a memory
//! stick or as an attachment, where nothing can be asked for. It is made from the release bundle
//! and leaves that as it is.

mod pack;
mod page;

use std::path::{Path, PathBuf};

use page::Parts;

use super::{assets, crates, files};
use crate::console;
use crate::error::Error;
use crate::exec::Exec;
use crate::lock;
use crate::setup::{Cache, esbuild};
use crate::workspace::Workspace;

/// The script that everything begins with, below `static/`.
const ENTRY: &str = "page.js";

/// The folder of the others, there and here.
const ELEMENT: &str = "element";

/// What stands in for those that fetch, and what they share.
const INSTEAD: [(&str, &str); 3] = [
    ("files.js", include_str!("files.js")),
    ("held.js", include_str!("held.js")),
    ("packed.js", include_str!("packed.js")),
];

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
        licences: files::read_text(&dist.join(crates::FILE))?,
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
    files::make_folder(&parts.join(ELEMENT))?;
    for name in LOOKS {
        files::write(&parts.join(name), files::read(&assets::find(dist, name)?)?)?;
    }
    for (name, path) in files::below(&workspace.glue(dist))? {
        files::write(&parts.join(name), files::read(&path)?)?;
    }
    let sources = workspace.root().join("static");
    files::write(&parts.join(ENTRY), files::read(&sources.join(ENTRY))?)?;
    for (name, path) in files::below(&sources.join(ELEMENT))? {
        files::write(&parts.join(ELEMENT).join(name), files::read(&path)?)?;
    }
    for (name, script) in INSTEAD {
        files::write(&parts.join(ELEMENT).join(name), script)?;
    }
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
