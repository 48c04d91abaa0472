//! A child process that never outlives its owner, nor do its own children.
//!
//! Each has a process group, which an interrupt from the terminal does not reach; hence
//! [`end_all`].

use std::{
    fs::File,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError},
};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::Failure;

/// The groups that are running.
static GROUPS: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

/// Ends every program started here that still runs.
pub(crate) fn end_all() {
    let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
    groups.drain(..).for_each(end);
}

/// It may have ended by itself, which is as good.
fn end(group: Pid) {
    let _ = kill_process_group(group, Signal::KILL);
}

/// A running program with a process group of its own; dropping it ends the whole group.
#[derive(Debug)]
pub(crate) struct Process(Child);

impl Process {
    /// Starts `command`; what it prints goes to the file `log`.
    pub(crate) fn start(command: &mut Command, log: &Path) -> Result<Self, Failure> {
        let log = File::create(log)?;
        command.stdout(log.try_clone()?).stderr(log);
        Self::spawn(command)
    }

    /// Starts `command` and waits for the first line it prints.
    pub(crate) fn start_and_read(command: &mut Command) -> Result<(Self, String), Failure> {
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = Self::spawn(command)?;
        let mut line = String::new();
        if let Some(stdout) = process.0.stdout.take() {
            BufReader::new(stdout).read_line(&mut line)?;
        }
        Ok((process, line.trim().to_owned()))
    }

    fn spawn(command: &mut Command) -> Result<Self, Failure> {
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|source| Failure::Start {
                program: command.get_program().into(),
                source,
            })?;
        let process = Self(child);
        let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        groups.extend(process.group());
        Ok(process)
    }

    fn group(&self) -> Option<Pid> {
        i32::try_from(self.0.id()).ok().and_then(Pid::from_raw)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(group) = self.group() {
            let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
            groups.retain(|running| *running != group);
            end(group);
        }
        let _ = self.0.wait();
    }
}
