//! Where the browsers, the drivers and the built page are.
//!
//! Everything comes from the environment, which `cargo xtask test` fills. Nothing is searched for
//! and nothing has a default: a test that silently runs another browser is worth less than none.

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::{Engine, Failure};

/// The paths that a run needs.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The built page: a folder with `index.html`.
    pub dist: PathBuf,
    /// The whole program in one page.
    pub single: PathBuf,
    /// Documentation portals that have the page inside, a folder each.
    pub portals: PathBuf,
    /// Where a failing test leaves its traces.
    pub artifacts: PathBuf,
    /// `axe.min.js`.
    pub axe: PathBuf,
    /// `cargo xtask`, which seals a later version of the page.
    pub xtask: PathBuf,
    programs: [(Engine, Programs); 3],
}

/// A browser and the program that drives it.
#[derive(Clone, Debug)]
pub(crate) struct Programs {
    pub(crate) driver: PathBuf,
    pub(crate) browser: PathBuf,
}

impl Settings {
    /// Reads the environment.
    ///
    /// # Errors
    /// Names the first variable that is missing, and how to get it.
    pub fn from_environment() -> Result<Self, Failure> {
        Ok(Self {
            dist: path("WSCC_DIST")?,
            single: path("WSCC_SINGLE")?,
            portals: path("WSCC_PORTALS")?,
            artifacts: path("WSCC_ARTIFACTS")?,
            axe: path("WSCC_AXE")?,
            xtask: path("WSCC_XTASK")?,
            programs: [
                (
                    Engine::Chromium,
                    Programs {
                        driver: path("WSCC_CHROMEDRIVER")?,
                        browser: path("WSCC_CHROMIUM")?,
                    },
                ),
                (
                    Engine::Firefox,
                    Programs {
                        driver: path("WSCC_GECKODRIVER")?,
                        browser: path("WSCC_FIREFOX")?,
                    },
                ),
                (
                    Engine::WebKit,
                    Programs {
                        driver: path("WSCC_WEBKITDRIVER")?,
                        browser: path("WSCC_MINIBROWSER")?,
                    },
                ),
            ],
        })
    }

    /// Chromium itself, for what drives it by other means than WebDriver.
    #[must_use]
    pub fn chromium(&self) -> &Path {
        &self.programs(Engine::Chromium).browser
    }

    pub(crate) fn programs(&self, engine: Engine) -> &Programs {
        let [chromium, firefox, webkit] = &self.programs;
        match engine {
            Engine::Chromium => &chromium.1,
            Engine::Firefox => &firefox.1,
            Engine::WebKit => &webkit.1,
        }
    }
}

fn path(name: &'static str) -> Result<PathBuf, Failure> {
    env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
        .ok_or(Failure::Setting(name))
}
