//! Where things are in the repository, and reading them with errors that name the file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// The repository this task runner belongs to.
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The repository this program was built in.
    pub(crate) fn find() -> Result<Self, Error> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest.parent().unwrap_or(manifest);
        if root.join("Trunk.toml").is_file() {
            return Ok(Self {
                root: root.to_path_buf(),
            });
        }
        Err(Error::Content {
            path: root.to_path_buf(),
            reason: "the repository is not here any more; run `cargo xtask` inside it".to_owned(),
        })
    }

    /// The repository's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where `cargo xtask build` writes.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where `cargo xtask build --single-file` writes: not into `dist/`, which is the same with it
    /// and without it.
    pub(crate) fn single_file(&self) -> PathBuf {
        self.target().join("single/ws-close-codes.html")
    }

    /// Where building a bundle leaves the glue of its programs, which in the bundle is part of other
    /// scripts.
    pub(crate) fn glue(&self, bundle: &Path) -> PathBuf {
        let name = bundle.file_name().unwrap_or_default();
        self.target().join("glue").join(name)
    }

    /// The folder cargo builds in, which holds whatever else comes and goes.
    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// Where failed browser tests leave what they saw.
    pub(crate) fn artifacts(&self) -> PathBuf {
        self.target().join("browser-artifacts")
    }

    /// The text of a file in the repository.
    pub(crate) fn read(&self, name: &str) -> Result<String, Error> {
        let path = self.root.join(name);
        fs::read_to_string(&path).map_err(|source| Error::File {
            doing: "read",
            path,
            source,
        })
    }
}
