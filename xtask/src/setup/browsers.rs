//! The three browsers, their WebDrivers and the fonts that screenshots need.

use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::cargo_install::Crate;
use super::debian;
use crate::environment;
use crate::error::Error;
use crate::exec::Exec;

/// Where each program is.
pub(crate) struct Browsers {
    /// The variable for the browser tests, and the program it names.
    programs: Vec<(&'static str, PathBuf)>,
}

/// A program from a Debian package.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const PROGRAMS: [Program; 4] = [
    Program {
        variable: "WSCC_CHROMIUM",
        names: &["chromium", "chromium-browser", "google-chrome"],
        package: "chromium",
    },
    Program {
        variable: "WSCC_CHROMEDRIVER",
        names: &["chromedriver"],
        package: "chromium-driver",
    },
    Program {
        variable: "WSCC_FIREFOX",
        names: &["firefox-esr", "firefox"],
        package: "firefox-esr",
    },
    Program {
        variable: "WSCC_WEBKITDRIVER",
        names: &["WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
];

/// WebKit's browser needs a screen; these give it one.
const SCREEN: [(&str, &str); 2] = [("xvfb-run", "xvfb"), ("xauth", "xauth")];

/// Languages whose letters must be there, and a package that has them.
const FONTS: [(&str, &str); 2] = [
    (":lang=zh-cn", "fonts-noto-cjk"),
    (":lang=vi", "fonts-noto-core"),
];

/// Finds or gets all of them.
pub(crate) fn prepare(cache: &Cache) -> Result<Browsers, Error> {
    let absent = PROGRAMS.iter().filter(|program| program.find().is_none());
    let mut packages: Vec<&str> = absent.map(|program| program.package).collect();
    packages.extend(
        SCREEN
            .iter()
            .filter(|(name, _)| environment::in_path(name).is_none())
            .map(|(_, p)| p),
    );
    packages.extend(
        FONTS
            .iter()
            .filter(|(language, _)| !has_font(language))
            .map(|(_, p)| p),
    );
    if !packages.is_empty() {
        debian::install(
            &packages,
            "the browser tests (up to 450 MB, 2 min is normal)",
        )?;
    }

    let mut programs = Vec::new();
    for program in &PROGRAMS {
        let path = program
            .find()
            .ok_or_else(|| missing(program.names[0], program.package))?;
        programs.push((program.variable, path));
    }
    let browser = mini_browser().ok_or_else(|| missing("MiniBrowser", "libwebkit2gtk-4.1-0"))?;
    programs.push(("WSCC_MINIBROWSER", browser));
    programs.push(("WSCC_GECKODRIVER", gecko_driver(cache)?));
    Ok(Browsers { programs })
}

impl Browsers {
    /// Tells a command where they are.
    pub(crate) fn apply(&self, command: Exec) -> Exec {
        self.programs
            .iter()
            .fold(command, |command, (variable, path)| {
                command.env(variable, path)
            })
    }
}

impl Program {
    fn find(&self) -> Option<PathBuf> {
        self.names
            .iter()
            .find_map(|name| environment::in_path(name))
    }
}

/// Mozilla's driver, which Debian does not have.
fn gecko_driver(cache: &Cache) -> Result<PathBuf, Error> {
    let driver = Crate {
        package: "geckodriver",
        program: "geckodriver",
        version: "0.37.1",
        arguments: &[],
        normal: "1 min",
    };
    let folder = driver.folder(cache)?;
    cache.forget_build_files()?;
    Ok(folder.join("geckodriver"))
}

/// WebKitGTK's test browser, which lies among its libraries: one folder an architecture, one
/// below that an interface version, the newest last.
fn mini_browser() -> Option<PathBuf> {
    if let Some(found) = environment::in_path("MiniBrowser") {
        return Some(found);
    }
    let mut found: Vec<PathBuf> = ["/usr/lib", "/usr/lib64", "/usr/libexec"]
        .iter()
        .flat_map(|folder| [vec![PathBuf::from(folder)], folders_in(Path::new(folder))].concat())
        .flat_map(|folder| folders_in(&folder))
        .filter(|folder| {
            folder
                .file_name()
                .is_some_and(|n| n.to_string_lossy().starts_with("webkit2gtk-4"))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found.pop()
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect()
}

fn has_font(language: &str) -> bool {
    Exec::new("fc-list")
        .arg(language)
        .capture()
        .is_ok_and(|fonts| !fonts.trim().is_empty())
}

fn missing(program: &str, package: &str) -> Error {
    Error::Missing {
        what: format!("{program}, which the browser tests drive,"),
        remedy: format!("On Debian: apt-get install --no-install-recommends {package}"),
    }
}
