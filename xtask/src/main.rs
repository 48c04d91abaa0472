//! `cargo xtask`: everything there is to do with this repository, on a fresh machine too.
//!
//! This file only reads the command line and hands over. What a command does stands in [`steps`],
//! what it needs and how that is got in [`setup`].
//!
//! Tools are looked for in `PATH`, then in the user's cache folder
//! (`ws-close-codes/<tool>-<version>` under `XDG_CACHE_HOME` or `~/.cache`), and installed there if
//! they are in neither. Nothing is put into the system but Debian packages, which are named first.
//!
//! The browser tests learn where things are from these variables:
//!
//! | variable | what it names |
//! | --- | --- |
//! | `WSCC_DIST` | the folder with the built page |
//! | `WSCC_SINGLE` | the whole program in one page |
//! | `WSCC_CHROMEDRIVER`, `WSCC_CHROMIUM` | Chromium's driver and Chromium |
//! | `WSCC_GECKODRIVER`, `WSCC_FIREFOX` | Firefox's driver and Firefox |
//! | `WSCC_WEBKITDRIVER`, `WSCC_MINIBROWSER` | WebKitGTK's driver and its browser |
//! | `WSCC_AXE` | `axe.min.js` |
//! | `WSCC_PORTALS` | the folder with documentation portals that embed the page |
//! | `WSCC_XTASK` | this program, which Trunk's hook needs, too |
//! | `WSCC_SITE`, `WSCC_PATH` | for the hook: where the page will stand, and the `PATH` as it was |
//! | `WSCC_GLUE` | for the hook: the folder that is left the glue of the programs |
//! | `WSCC_ARTIFACTS` | the folder for screenshots and logs of failed tests |

mod args;
mod console;
mod environment;
mod error;
mod exec;
mod link;
mod lock;
mod setup;
mod steps;
mod workspace;

use std::process::ExitCode;

use args::Task;
use error::Error;
use steps::Bundle;
use workspace::Workspace;

fn main() -> ExitCode {
    match args::parse(lexopt::Parser::from_env()).and_then(perform) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            console::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<(), Error> {
    let workspace = Workspace::find()?;
    match task {
        Task::Help => {
            console::plain(args::HELP);
            Ok(())
        }
        Task::Build { bundle, site } => steps::build::run(&workspace, bundle, site.as_ref()),
        Task::BuildSingleFile => {
            steps::build::run(&workspace, Bundle::Release, None)?;
            steps::single::run(&workspace)
        }
        Task::Serve { port } => steps::serve::run(&workspace, port),
        Task::Test(selection) => steps::test::run(&workspace, selection),
        Task::Portals => steps::portals::build(&workspace),
        Task::Bench(parts) => steps::bench::run(&workspace, &parts),
        Task::Observe => steps::observe::run(&workspace),
        Task::Pass { pass, folder } => pass.run(&workspace, &folder),
    }
}
