//! A child process that never outlives its owner, nor do its own children.
//!
//! Each has a process group, which an interrupt from the terminal does not reach; hence
//! [`end_when_stopped`].

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    os::unix::process::CommandExt,
    path::Path,
    pin::pin,
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};

use futures_util::future::{Either, select};
use rustix::process::{Pid, Signal, kill_process_group};
use tokio::signal::unix::{SignalKind, signal};

use crate::{Failure, Outcome};

/// The groups that are running.
static GROUPS: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

/// What a program gets to take along what it started in groups of its own, as Lighthouse does.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// When somebody presses Ctrl+C, or this process is asked to terminate, ends it with every program
/// started here that still runs.
pub(crate) async fn end_when_stopped() -> io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let code = match select(pin!(interrupt.recv()), pin!(terminate.recv())).await {
        Either::Left(_) => 130,
        Either::Right(_) => 143,
    };
    // Held to the end: nothing is started any more, and nobody takes this for a failure.
    let groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
    groups.iter().for_each(|group| end(*group, Signal::INT));
    thread::sleep(LAST_WORDS);
    groups.iter().for_each(|group| end(*group, Signal::KILL));
    std::process::exit(code)
}

/// It may have ended by itself, which is as good.
fn end(group: Pid, signal: Signal) {
    let _ = kill_process_group(group, signal);
}

/// Runs `command` to its end and gives what it printed; `None` where it failed.
///
/// # Errors
/// When it could not be started or read.
pub fn printed(command: &mut Command) -> Outcome<Option<Vec<u8>>> {
    command.stdout(Stdio::piped()).stderr(Stdio::inherit());
    let mut process = Process::spawn(command)?;
    let mut text = Vec::new();
    if let Some(stdout) = &mut process.0.stdout {
        stdout.read_to_end(&mut text)?;
    }
    Ok(process.0.wait()?.success().then_some(text))
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
        let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|source| Failure::Start {
                program: command.get_program().into(),
                source,
            })?;
        let process = Self(child);
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
            end(group, Signal::KILL);
        }
        let _ = self.0.wait();
    }
}
