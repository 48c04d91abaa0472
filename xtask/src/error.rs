//! Everything that can stop a command, worded for the person who has to do something about it.

use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

use thiserror::Error;

/// Why a command stopped.
#[derive(Debug, Error)]
pub(crate) enum Error {
    /// A command that does not exist.
    #[error("there is no command `{asked}`.\n\n{}", crate::args::HELP)]
    UnknownCommand {
        /// What was typed.
        asked: String,
    },
    /// Arguments that make no sense.
    #[error("{0} (`cargo xtask help` lists what there is)")]
    Usage(#[from] lexopt::Error),
    /// A program that could not be started at all.
    #[error("could not start `{program}`: {source}")]
    Start {
        /// The program.
        program: String,
        /// What the system said.
        source: io::Error,
    },
    /// A program that ended with a failure.
    #[error("`{command}` ended with {status}")]
    Failed {
        /// The program with its arguments.
        command: String,
        /// How it ended.
        status: ExitStatus,
    },
    /// A program that took too long and was stopped.
    #[error("`{command}` was stopped after {seconds} s")]
    TimedOut {
        /// The program with its arguments.
        command: String,
        /// The time it had.
        seconds: u64,
    },
    /// A file or folder that could not be read or written.
    #[error("could not {doing} {}: {source}", path.display())]
    File {
        /// The verb: read, write, create, …
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file that says something else than it must.
    #[error("{}: {reason}", path.display())]
    Content {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// Something that has to be installed by hand.
    #[error("{what} is missing and could not be installed from here.\n    {remedy}")]
    Missing {
        /// The thing.
        what: String,
        /// What to install.
        remedy: String,
    },
    /// The first load is too big.
    #[error(
        "the first load is {total} bytes after brotli, {} more than budget.toml allows ({limit})",
        total - limit
    )]
    OverBudget {
        /// What it is.
        total: u64,
        /// What it may be.
        limit: u64,
    },
    /// Something is listening on the port already.
    #[error("port {port} is taken: {source}\n    Choose another: cargo xtask serve --port N")]
    Port {
        /// The port.
        port: u16,
        /// What the system said.
        source: io::Error,
    },
    /// A step of `cargo xtask test` that failed.
    #[error("{step}: {source}")]
    Step {
        /// The step's name.
        step: &'static str,
        /// Why.
        source: Box<Error>,
    },
}
