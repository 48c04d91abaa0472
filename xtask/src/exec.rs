//! Other programs: started with a clean environment, waited for, and reported when they fail.
//!
//! `cargo run` leaves traces of its own run in the environment (`CARGO_PKG_NAME`,
//! `LD_LIBRARY_PATH` with the host toolchain's libraries, …). A child that is itself cargo, or a
//! compiler of another toolchain, must not see them. `RUSTUP_TOOLCHAIN` stays: it is how
//! `cargo +nightly xtask` reaches the children; the Debian toolchain drops it for itself.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::Error;

/// A program about to be run.
pub(crate) struct Exec {
    command: Command,
    shown: String,
}

impl Exec {
    /// Prepares `program`, found in `PATH` unless it is a path.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program.as_ref());
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(is_cargos_own) {
                command.env_remove(name);
            }
        }
        if let Some(value) = env::var_os("LD_LIBRARY_PATH") {
            match without_toolchain_folders(&value) {
                Some(rest) => command.env("LD_LIBRARY_PATH", rest),
                None => command.env_remove("LD_LIBRARY_PATH"),
            };
        }
        let shown = program.as_ref().to_string_lossy().into_owned();
        Self { command, shown }
    }

    /// Adds one argument.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.shown.push(' ');
        self.shown.push_str(&argument.as_ref().to_string_lossy());
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(self, arguments: impl IntoIterator<Item = A>) -> Self {
        arguments.into_iter().fold(self, Exec::arg)
    }

    /// Sets an environment variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Removes an environment variable.
    pub(crate) fn env_remove(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs in `folder`.
    pub(crate) fn dir(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Puts folders in front of the `PATH` that the program sees.
    pub(crate) fn path_first(self, folders: &[PathBuf]) -> Self {
        let old = env::var_os("PATH").unwrap_or_default();
        let all = folders.iter().cloned().chain(env::split_paths(&old));
        match env::join_paths(all) {
            Ok(joined) => self.env("PATH", joined),
            // Only a folder with a colon in its name gets here; PATH cannot say such a thing.
            Err(_) => self,
        }
    }

    /// Runs to the end, with our own input and output.
    pub(crate) fn run(mut self) -> Result<(), Error> {
        let status = self
            .command
            .status()
            .map_err(|source| self.not_started(source))?;
        self.judge(status)
    }

    /// Runs to the end and returns what it wrote to standard output; standard error is dropped.
    pub(crate) fn capture(mut self) -> Result<String, Error> {
        let output = self
            .command
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .map_err(|source| self.not_started(source))?;
        self.judge(output.status)?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs, but not longer than `limit`.
    pub(crate) fn run_within(mut self, limit: Duration) -> Result<(), Error> {
        let mut child = self
            .command
            .spawn()
            .map_err(|source| self.not_started(source))?;
        let end = Instant::now() + limit;
        loop {
            match child
                .try_wait()
                .map_err(|source| self.not_started(source))?
            {
                Some(status) => return self.judge(status),
                None if Instant::now() < end => thread::sleep(Duration::from_millis(50)),
                None => {
                    stop(&mut child);
                    let seconds = limit.as_secs();
                    return Err(Error::TimedOut {
                        command: self.shown,
                        seconds,
                    });
                }
            }
        }
    }

    /// Becomes the program, so that whoever stops us stops it and nothing is left behind.
    /// Returns only when it could not be started.
    #[cfg(unix)]
    pub(crate) fn replace(mut self) -> Result<(), Error> {
        use std::os::unix::process::CommandExt as _;
        let source = self.command.exec();
        Err(self.not_started(source))
    }

    /// Runs the program; this system has no way to become it.
    #[cfg(not(unix))]
    pub(crate) fn replace(self) -> Result<(), Error> {
        self.run()
    }

    fn not_started(&self, source: std::io::Error) -> Error {
        let program = self.command.get_program().to_string_lossy().into_owned();
        Error::Start { program, source }
    }

    fn judge(self, status: std::process::ExitStatus) -> Result<(), Error> {
        if status.success() {
            return Ok(());
        }
        Err(Error::Failed {
            command: self.shown,
            status,
        })
    }
}

/// Finds a program in `PATH`.
pub(crate) fn in_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// Whether cargo sets this variable for the programs it runs, for their own use only.
fn is_cargos_own(name: &str) -> bool {
    const EXACT: [&str; 5] = [
        "CARGO",
        "CARGO_CRATE_NAME",
        "CARGO_PRIMARY_PACKAGE",
        "OUT_DIR",
        "RUST_RECURSION_COUNT",
    ];
    const FAMILIES: [&str; 3] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
    EXACT.contains(&name) || FAMILIES.iter().any(|family| name.starts_with(family))
}

/// What is left of a library path without what cargo put into it: its target folder and the
/// toolchain's libraries. `None` when nothing is left.
fn without_toolchain_folders(value: &OsStr) -> Option<OsString> {
    let target = env::current_exe()
        .ok()
        .and_then(|exe| exe.parent().map(Path::to_path_buf));
    let rest: Vec<PathBuf> = env::split_paths(value)
        .filter(|folder| !folder.as_os_str().is_empty())
        .filter(|folder| {
            !target
                .as_ref()
                .is_some_and(|target| folder.starts_with(target))
        })
        .filter(|folder| {
            !folder
                .iter()
                .any(|part| part == "rustlib" || part == "toolchains")
        })
        .collect();
    if rest.is_empty() {
        None
    } else {
        env::join_paths(rest).ok()
    }
}

fn stop(child: &mut Child) {
    // Both fail only when it has just ended by itself, which is as good.
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn traces_of_cargo_are_told_from_settings() {
        assert!(is_cargos_own("CARGO_PKG_NAME"));
        assert!(is_cargos_own("CARGO"));
        assert!(!is_cargos_own("CARGO_HOME"));
        assert!(!is_cargos_own("CARGO_TARGET_DIR"));
        assert!(!is_cargos_own("RUSTUP_TOOLCHAIN"));
    }

    #[test]
    fn the_users_library_path_is_kept() {
        let mixed = OsStr::new("/opt/lib:/home/u/.rustup/toolchains/stable/lib:");
        assert_eq!(
            without_toolchain_folders(mixed),
            Some(OsString::from("/opt/lib"))
        );
        assert_eq!(
            without_toolchain_folders(OsStr::new("/x/lib/rustlib/lib")),
            None
        );
    }

    #[cfg(unix)]
    #[test]
    fn failures_and_slow_programs_are_reported() {
        let failed = Exec::new("sh")
            .args(["-c", "exit 3"])
            .run()
            .expect_err("exit code 3");
        assert!(failed.to_string().contains("sh -c exit 3"), "{failed}");
        let slow = Exec::new("sleep")
            .arg("9")
            .run_within(Duration::from_millis(80));
        assert!(matches!(slow, Err(Error::TimedOut { .. })));
    }
}
