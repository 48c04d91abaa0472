//! Documentation portals that embed the lookup: fresh projects (`tests/portals/`), to which the
//! recipes in `docs/embedding.md` are applied word by word. The browser tests visit them.

use std::fs;
use std::path::{Path, PathBuf};

use super::files;
use super::recipes::{self, Deed};
use crate::console;
use crate::error::Error;
use crate::link;
use crate::setup::{Cache, PortalTools};
use crate::workspace::Workspace;

/// A project that becomes a portal.
struct Portal {
    /// Its folder in `tests/portals/`, where it has one, and its name in the browser tests.
    name: &'static str,
    /// The headings of the recipes.
    recipes: &'static [&'static str],
    /// What comes of it.
    yields: Yield,
}

/// What comes of a project.
enum Yield {
    /// A site, in this folder of it.
    Site(&'static str),
    /// A program, of which is asked that it compiles.
    Program,
}

const PORTALS: [Portal; 7] = [
    Portal {
        name: "plain",
        recipes: &["Plain HTML", "Without a network"],
        yields: Yield::Site(""),
    },
    Portal {
        name: "mkdocs",
        recipes: &["MkDocs with Material"],
        yields: Yield::Site("site"),
    },
    Portal {
        name: "vitepress",
        recipes: &["VitePress"],
        yields: Yield::Site("docs/.vitepress/dist"),
    },
    Portal {
        name: "sphinx",
        recipes: &["Sphinx"],
        yields: Yield::Site("_build/html"),
    },
    Portal {
        name: "docusaurus",
        recipes: &["Docusaurus"],
        yields: Yield::Site("build"),
    },
    Portal {
        name: "turbo",
        recipes: &["Turbo"],
        yields: Yield::Site(""),
    },
    Portal {
        name: "yew",
        recipes: &["A program made with Yew"],
        yields: Yield::Program,
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
    stand_beside(workspace, &projects)?;
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
        if let Yield::Site(site) = portal.yields {
            let site = project.join(site);
            let place = folder(workspace).join(portal.name);
            fs::rename(&site, place).map_err(files::failed("find", &site))?;
        }
    }
    Ok(())
}

/// Has this repository stand beside the projects, as a checkout of it would.
fn stand_beside(workspace: &Workspace, projects: &Path) -> Result<(), Error> {
    let place = projects.join("ws-close-codes");
    link::make(workspace.root(), &place).map_err(files::failed("link", &place))
}

/// Copies what a fresh project has; of a program, only which versions of all crates it takes.
fn start(workspace: &Workspace, portal: &Portal, project: &Path) -> Result<(), Error> {
    let begins_with = match portal.yields {
        Yield::Site(_) => files::below(&workspace.root().join("tests/portals").join(portal.name))?,
        Yield::Program => vec![("Cargo.lock".to_owned(), workspace.root().join("Cargo.lock"))],
    };
    for (name, path) in begins_with {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_recipe_is_followed() -> Result<(), Error> {
        let told = recipes::headings(&Workspace::find()?)?;
        let mut followed: Vec<&str> = PORTALS.iter().flat_map(|it| it.recipes).copied().collect();
        let mut told: Vec<&str> = told.iter().map(String::as_str).collect();
        followed.sort_unstable();
        told.sort_unstable();
        assert_eq!(followed, told);
        Ok(())
    }
}
