//! The user's cache folder: where tools are kept, and how several runs share it.
//!
//! A tool is installed into a `.part` folder that gets its real name only when it is whole, under a
//! lock that a second run waits for. So a tool folder that exists is a tool that works.

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::console;
use crate::error::Error;
use crate::lock::{self, Turn};

/// How long a failed attempt is remembered before it is made again.
const MEMORY: Duration = Duration::from_secs(24 * 60 * 60);

/// The folder `ws-close-codes` among the user's caches.
pub(crate) struct Cache {
    root: PathBuf,
}

impl Cache {
    /// Finds the folder, and creates it where there is none yet.
    pub(crate) fn open() -> Result<Self, Error> {
        let from_environment = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        let caches = from_environment
            // The specification of these folders tells us to ignore relative paths.
            .filter(|path| path.is_absolute())
            .or_else(|| env::home_dir().map(|home| home.join(".cache")))
            .ok_or_else(|| Error::Missing {
                what: "a home folder to keep tools in".to_owned(),
                remedy: "set XDG_CACHE_HOME to the absolute path of a folder".to_owned(),
            })?;
        Self::at(caches.join("ws-close-codes"))
    }

    fn at(root: PathBuf) -> Result<Self, Error> {
        create(&root)?;
        Ok(Self { root })
    }

    /// A file or folder of the cache; `name` says what it is.
    pub(crate) fn place(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The folder of a tool, which `install` fills if there is none yet. `install` is given an
    /// empty folder to fill.
    pub(crate) fn tool(
        &self,
        name: &str,
        install: impl FnOnce(&Path) -> Result<(), Error>,
    ) -> Result<PathBuf, Error> {
        let folder = self.place(name);
        if folder.is_dir() {
            return Ok(folder);
        }
        let _turn = self.turn()?;
        if folder.is_dir() {
            console::note(format_args!("{name} was installed meanwhile"));
            return Ok(folder);
        }
        let part = self.place(&format!("{name}.part"));
        remove(&part)?;
        create(&part)?;
        install(&part)?;
        fs::rename(&part, &folder).map_err(|source| Error::File {
            doing: "put the finished tool at",
            path: folder.clone(),
            source,
        })?;
        Ok(folder)
    }

    /// Where tools are compiled. One folder for all, so that they share what they can and an
    /// interrupted install goes on where it stopped.
    pub(crate) fn build_folder(&self) -> PathBuf {
        self.place("build")
    }

    /// Removes what compiling left behind, once every tool is there.
    pub(crate) fn forget_build_files(&self) -> Result<(), Error> {
        if !self.build_folder().is_dir() {
            return Ok(());
        }
        let _turn = self.turn()?;
        remove(&self.build_folder())
    }

    /// Whether `attempt` failed lately, so that making it again would only cost time.
    pub(crate) fn failed_lately(&self, attempt: &str) -> bool {
        let age = fs::metadata(self.mark(attempt))
            .and_then(|mark| mark.modified())
            .ok()
            .and_then(|made| made.elapsed().ok());
        age.is_some_and(|age| age < MEMORY)
    }

    /// Remembers that `attempt` failed, for a day.
    pub(crate) fn remember_failure(&self, attempt: &str) -> Result<(), Error> {
        let path = self.mark(attempt);
        fs::write(&path, b"").map_err(|source| Error::File {
            doing: "write",
            path,
            source,
        })
    }

    fn mark(&self, attempt: &str) -> PathBuf {
        self.place(&format!("{attempt}.failed"))
    }

    fn turn(&self) -> Result<Turn, Error> {
        lock::wait_for(self.place("lock"), "installing tools")
    }
}

fn create(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|source| Error::File {
        doing: "create",
        path: folder.to_path_buf(),
        source,
    })
}

/// A short name for what a list says: tools that a list describes are kept by it, so that another
/// list is another folder.
pub(super) fn fingerprint(list: &str) -> String {
    let mut hasher = DefaultHasher::new();
    list.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

fn remove(folder: &Path) -> Result<(), Error> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|source| Error::File {
        doing: "remove",
        path: folder.to_path_buf(),
        source,
    })
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    /// A cache, and the folder around it that is removed with this.
    fn temporary() -> Result<(TempDir, Cache), Error> {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let cache = Cache::at(folder.path().join("cache"))?;
        Ok((folder, cache))
    }

    #[test]
    fn an_interrupted_install_leaves_no_tool() -> Result<(), Error> {
        let (_folder, cache) = temporary()?;
        let broken = cache.tool("tool-1", |part| {
            create(&part.join("half"))?;
            Err(Error::Missing {
                what: "network".to_owned(),
                remedy: String::new(),
            })
        });
        assert!(broken.is_err());
        assert!(!cache.place("tool-1").exists());

        let folder = cache.tool("tool-1", |part| {
            assert!(!part.join("half").exists(), "starts afresh");
            create(&part.join("bin"))
        })?;
        assert!(folder.join("bin").is_dir());
        cache.tool("tool-1", |_| unreachable!("it is there already"))?;
        Ok(())
    }

    #[test]
    fn failures_are_remembered() -> Result<(), Error> {
        let (_folder, cache) = temporary()?;
        assert!(!cache.failed_lately("target"));
        cache.remember_failure("target")?;
        assert!(cache.failed_lately("target"));
        Ok(())
    }

    #[test]
    fn another_list_is_another_folder() {
        assert_eq!(fingerprint("websockets==1"), fingerprint("websockets==1"));
        assert_ne!(fingerprint("websockets==1"), fingerprint("websockets==2"));
    }
}
