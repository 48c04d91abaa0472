//! Other programs: started with a clean environment, waited for, and reported when they fail.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::environment;
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
        environment::clean(&mut command);
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

    /// Tells where this program is, for those that have it do something.
    pub(crate) fn env_xtask(self) -> Self {
        match std::env::current_exe() {
            Ok(this) => self.env("WSCC_XTASK", this),
            Err(_) => self,
        }
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
    pub(crate) fn path_first(mut self, folders: &[PathBuf]) -> Self {
        environment::set_path(&mut self.command, folders);
        self
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

    /// Runs to the end and returns what it wrote to standard error; standard output is dropped.
    pub(crate) fn heard(mut self) -> Result<String, Error> {
        let output = self
            .command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .output()
            .map_err(|source| self.not_started(source))?;
        self.judge(output.status)?;
        Ok(String::from_utf8_lossy(&output.stderr).into_owned())
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

fn stop(child: &mut Child) {
    // Both fail only when it has just ended by itself, which is as good.
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

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
