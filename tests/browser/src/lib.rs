//! Drives the built page in real browsers: what every test needs, and no test.
//!
//! [`run`] takes a list of [`Case`]s and runs each in Chromium, Firefox and WebKitGTK. A case gets
//! a [`Page`], opens it with a [`Visit`] and asks it what a user would see. The cases themselves
//! are in `tests/suite/`; what the paths in the environment point to is installed by
//! `cargo xtask test`.

mod artifacts;
mod bench;
mod browser;
mod command;
mod driver;
mod engine;
mod failure;
mod folder;
mod page;
mod panics;
mod process;
mod server;
mod settings;
mod single;
mod spread;
mod suite;

pub use bench::bench;
pub use browser::{Browser, Width};
pub use engine::Engine;
pub use failure::{Failure, Outcome};
pub use folder::copy_folder;
pub use page::{Chip, Page, Visit, eventually};
pub use process::printed;
pub use server::{Answer, Clipboard, Conditions, LaterVersion, Request, Server, Site};
pub use settings::Settings;
pub use spread::spread;
pub use suite::{Case, run};
