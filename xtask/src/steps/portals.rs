//! Documentation portals that embed the lookup: fresh projects (`tests/portals/`), to which the
//! recipes in `docs/embedding.md` are applied word by word. The browser tests visit them.

use std::fs;
use std::path::{Path, PathBuf};

use super::files;
use super::recipes::{self, Deed};
use crate::console;
use crate::error::Error;
use crate::setup::{Cache, PortalTools};
use crate::workspace::Workspace;

/// A project that becomes a portal.
struct Portal {
    /// Its folder in `tests/portals/`, and the portal's name in the browser tests.
    name: &'static str,
    /// The headings of the recipes.
    recipes: &'static [&'static str],
    /// The folder in it that is then served.
    site: &'static str,
}

const PORTALS: [Portal; 6] = [
    Portal {
        name: "plain",
        recipes: &["Plain HTML", "Without a network"],
        site: "",
    },
    Portal {
        name: "mkdocs",
        recipes: &["MkDocs with Material"],
        site: "site",
    },
    Portal {
        name: "vitepress",
        recipes: &["VitePress"],
        site: "docs/.vitepress/dist",
    },
    Portal {
        name: "sphinx",
        recipes: &["Sphinx"],
        site: "_build/html",
    },
    Portal {
        name: "docusaurus",
        recipes: &["Docusaurus"],
        site: "build",
    },
    Portal {
        name: "turbo",
        recipes: &["Turbo"],
        site: "",
    },
];

/// The folder that [`build`] fills with one folder a portal, ready to be served.
pub(super) fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target().join("portals/sites")
}

/// Builds all portals anew, around the bundle in `dist/`.
pub(crate) fn build(workspace: &Workspace) -> Result<(), Error> {
    let cache = Cache::open()?;
    let tools = PortalTools::prepare(workspace, &cache)?;
    let projects = workspace.target().join("portals");
    if projects.is_dir() {
        fs::remove_dir_all(&projects).map_err(files::failed("remove", &projects))?;
    }
    create(&folder(workspace))?;
    for portal in &PORTALS {
        console::note(format_args!("Building the {} portal", portal.name));
        let project = projects.join(portal.name);
        start(workspace, portal, &project)?;
        if project.join("package.json").is_file() {
            tools.install(&project)?;
        }
        for recipe in portal.recipes {
            for deed in recipes::below(workspace, recipe)? {
                follow(workspace, &tools, &project, &deed)?;
            }
        }
        let site = project.join(portal.site);
        let place = folder(workspace).join(portal.name);
        fs::rename(&site, place).map_err(files::failed("find", &site))?;
    }
    Ok(())
}

/// Copies what a fresh project has.
fn start(workspace: &Workspace, portal: &Portal, project: &Path) -> Result<(), Error> {
    let source = workspace.root().join("tests/portals").join(portal.name);
    for (name, path) in files::below(&source)? {
        let copy = project.join(name);
        create(copy.parent().unwrap_or(project))?;
        files::write(&copy, files::read(&path)?)?;
    }
    Ok(())
}

/// Does what a recipe tells to do next.
fn follow(
    workspace: &Workspace,
    tools: &PortalTools<'_>,
    project: &Path,
    deed: &Deed,
) -> Result<(), Error> {
    match deed {
        Deed::Run(commands) => tools
            .shell(commands)
            .dir(project)
            .env("DIST", workspace.dist())
            .env("CARGO_TARGET_DIR", workspace.target())
            .run(),
        Deed::Add { file, text } => {
            let path = project.join(file);
            create(path.parent().unwrap_or(project))?;
            let before = if path.is_file() {
                files::read_text(&path)? + "\n"
            } else {
                String::new()
            };
            files::write(&path, before + text)
        }
    }
}

fn create(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(files::failed("create", folder))
}
