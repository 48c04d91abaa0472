//! The libraries whose servers and clients are observed (`tests/signatures/observe`), and what it
//! takes to run them.
//!
//! Versions are pinned here, in the folder's `requirements.txt` and in its `Cargo.lock`; Go's
//! library comes as Debian has it. All can be had but that one: where Debian's packages cannot be
//! installed, its lines stay as they were.

use std::env;
use std::path::{Path, PathBuf};

use super::cache::Cache;
use super::{debian, npm, python};
use crate::console;
use crate::environment;
use crate::error::Error;
use crate::exec::Exec;
use crate::workspace::Workspace;

/// The npm packages, and their versions.
const NODE: [(&str, &str); 2] = [("ws", "8.23.0"), ("undici", "7.30.2")];

/// The Debian package with gorilla/websocket.
const GORILLA: &str = "golang-github-gorilla-websocket-dev";

/// Everything the driver is started with.
pub(crate) struct Observed {
    python: PathBuf,
    settings: Vec<(&'static str, String)>,
}

impl Observed {
    /// Finds or gets the libraries, and compiles what is compiled.
    pub(crate) fn prepare(workspace: &Workspace, cache: &Cache) -> Result<Self, Error> {
        let folder = workspace.root().join("tests/signatures/observe");
        let python = python::with(cache, &folder.join("python/requirements.txt"))?;
        if environment::in_path("openssl").is_none() {
            debian::install(&["openssl"], "a certificate of our own")?;
        }
        let build = workspace.target().join("observe");
        let mut settings = vec![
            ("OBSERVE_NODE", node(cache)?),
            ("OBSERVE_RUST", rust(&folder.join("rust"), &build)?),
            // Nothing is to be left in the folders of the repository.
            ("PYTHONDONTWRITEBYTECODE", "1".to_owned()),
        ];
        match go(&folder.join("go"), &build) {
            Ok((program, version)) => {
                settings.extend([("OBSERVE_GO", program), ("OBSERVE_GORILLA", version)]);
            }
            Err(error) => {
                console::note(error);
                console::note("Going on without Go: its lines stay as they are");
            }
        }
        Ok(Self { python, settings })
    }

    /// The Python program `file`, with all it is to know.
    pub(crate) fn driver(&self, file: &Path) -> Exec {
        let driver = Exec::new(&self.python).arg(file);
        self.settings
            .iter()
            .fold(driver, |driver, (name, value)| driver.env(name, value))
    }
}

/// The folders with the npm packages, as a search path.
fn node(cache: &Cache) -> Result<String, Error> {
    let folders: Vec<PathBuf> = NODE
        .iter()
        .map(|(package, version)| npm::modules(cache, package, version))
        .collect::<Result<_, _>>()?;
    let path = env::join_paths(folders).map_err(|_| Error::Missing {
        what: "a cache folder without a colon in its path".to_owned(),
        remedy: "set XDG_CACHE_HOME to such a folder".to_owned(),
    })?;
    Ok(path.to_string_lossy().into_owned())
}

/// The program with tokio-tungstenite.
fn rust(folder: &Path, build: &Path) -> Result<String, Error> {
    console::step("Compiling the tokio-tungstenite program (2 min is normal the first time)");
    Exec::new("cargo")
        .args(["build", "--quiet", "--locked"])
        .dir(folder)
        .env("CARGO_TARGET_DIR", build)
        .run()?;
    Ok(text(&build.join("debug/observe-tungstenite")))
}

/// The program with gorilla/websocket, and the library's version.
fn go(folder: &Path, build: &Path) -> Result<(String, String), Error> {
    debian::install(&["golang-go", GORILLA], "the program in Go")?;
    let program = build.join("gorilla");
    console::step("Compiling the gorilla/websocket program (15 s is normal the first time)");
    Exec::new("go")
        .args(["build", "-o"])
        .arg(&program)
        .arg(".")
        .dir(folder)
        // Debian's sources of libraries stand in a tree of the old kind, without modules.
        .env("GO111MODULE", "off")
        .env("GOPATH", "/usr/share/gocode")
        .env("GOCACHE", build.join("go-cache"))
        .run()?;
    Ok((text(&program), debian::upstream_version(GORILLA)?))
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
