//! Everything that can go wrong in a browser test, the page's own faults included.

use std::{io, path::PathBuf, time::Duration};

use fantoccini::error::{CmdError, NewSessionError};

/// What a case returns.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a case, or the machinery below it, failed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A path that the run needs is not in the environment.
    #[error("{0} is not set: run `cargo xtask test`, which installs what is missing and sets it")]
    Setting(&'static str),
    /// A program could not be started.
    #[error("could not start {}: {source}", program.display())]
    Start {
        /// The program.
        program: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A driver runs but does not answer.
    #[error("{program} did not become ready within {within:?}")]
    NotReady {
        /// The program.
        program: String,
        /// How long it was given.
        within: Duration,
    },
    /// The driver would not open a browser.
    #[error("no browser session: {0}")]
    Session(#[from] NewSessionError),
    /// The driver refused a command.
    #[error("the driver said: {0}")]
    Command(#[from] CmdError),
    /// A script in the page answered with something else than was asked for.
    #[error("a script answered with an unexpected shape: {0}")]
    Shape(#[from] serde_json::Error),
    /// Something on this machine.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The page never got into the state that was waited for.
    #[error("waited {within:?} for {what}; last seen: {seen}")]
    Unmet {
        /// What was waited for.
        what: String,
        /// What the page showed at the end.
        seen: String,
        /// How long.
        within: Duration,
    },
    /// The page has no such part.
    #[error("nothing on the page matches {0}")]
    Missing(String),
    /// The page logged errors that the case did not announce.
    #[error("the page reported errors:\n  {}", .0.join("\n  "))]
    Noise(Vec<String>),
    /// axe-core found violations.
    #[error("axe-core found violations in the state \"{state}\":\n  {}", violations.join("\n  "))]
    Axe {
        /// Which state was looked at.
        state: String,
        /// One line a violation.
        violations: Vec<String>,
    },
    /// The case took too long.
    #[error("not finished after {0:?}")]
    TimedOut(Duration),
    /// An assertion in the case failed.
    #[error("{0}")]
    Assertion(String),
}
