//! The Rust toolchain that builds for `wasm32-unknown-unknown`, which need not be the one that
//! builds for this machine.
//!
//! In this order: the toolchain in use, if it has the standard library's sources; Debian's, if it
//! is installed; the toolchain in use after `rustup component add rust-src`, or with the target
//! alone, or after `rustup target add`; Debian's, installed now. Neither rustup's settings nor its
//! toolchains are touched, but for adding these two.

mod kit;
mod links;

use std::env;
use std::path::Path;
use std::time::Duration;

pub(crate) use kit::{Std, Toolchain};

use super::cache::Cache;
use super::{debian, version};
use crate::console;
use crate::environment;
use crate::error::Error;
use crate::exec::Exec;

/// What is built for.
const TARGET: &str = "wasm32-unknown-unknown";
/// Overrides the choice: `host` or `debian`.
const OVERRIDE: &str = "WSCC_TOOLCHAIN";
/// What rustup may take to add something; without a network it can hang for minutes.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);
/// Where Debian's packages put their programs.
const DEBIAN_PROGRAMS: &str = "/usr/bin";

/// Finds a toolchain, or gets one.
pub(crate) fn prepare(cache: &Cache) -> Result<Toolchain, Error> {
    match env::var(OVERRIDE).as_deref() {
        Ok("host") => {
            return in_use().filter(Toolchain::works).ok_or_else(target_missing);
        }
        Ok("debian") => return install_debian(cache),
        Ok(other) => {
            let fault = format!("{OVERRIDE} is `{other}`, which is neither `host` nor `debian`");
            return Err(lexopt::Error::from(fault).into());
        }
        Err(_) => {}
    }
    let found = installed(cache)?;
    let complete = found.as_ref().is_some_and(|found| found.has_sources);
    // With the sources a release bundle comes out a fifth smaller, so they are asked for first.
    let found = if !complete && add(cache, &SOURCES)? {
        installed(cache)?
    } else {
        found
    };
    if let Some(found) = found {
        return Ok(found);
    }
    if add(cache, &TARGET_LIBRARIES)?
        && let Some(found) = installed(cache)?
    {
        return Ok(found);
    }
    install_debian(cache)
}

/// Something that rustup can add to the toolchain in use.
struct Addition {
    /// What it is, for the reader.
    what: &'static str,
    /// What rustup is told.
    arguments: [&'static str; 3],
    /// What a failure is remembered as.
    attempt: &'static str,
}

const SOURCES: Addition = Addition {
    what: "the standard library's sources",
    arguments: ["component", "add", "rust-src"],
    attempt: "rustup-component-add-rust-src",
};

const TARGET_LIBRARIES: Addition = Addition {
    what: "the wasm32 target",
    arguments: ["target", "add", TARGET],
    attempt: "rustup-target-add",
};

/// The best of what is installed.
fn installed(cache: &Cache) -> Result<Option<Toolchain>, Error> {
    let in_use = in_use().filter(Toolchain::works);
    if in_use
        .as_ref()
        .is_some_and(|toolchain| toolchain.has_sources)
    {
        return Ok(in_use);
    }
    let debian =
        debian_if_installed(cache)?.filter(|toolchain| toolchain.works() && toolchain.has_sources);
    Ok(debian.or(in_use))
}

/// The toolchain that `cargo` means here.
fn in_use() -> Option<Toolchain> {
    Toolchain::at(Path::new("rustc"), Vec::new())
}

/// Lets rustup add something; false where it cannot.
fn add(cache: &Cache, addition: &Addition) -> Result<bool, Error> {
    let what = addition.what;
    if environment::in_path("rustup").is_none() {
        return Ok(false);
    }
    if cache.failed_lately(addition.attempt) {
        console::note(format_args!(
            "rustup could not add {what} lately; not trying again today"
        ));
        return Ok(false);
    }
    console::step(format_args!(
        "Adding {what} with rustup (10 s is normal, {} at most)",
        console::spoken(RUSTUP_LIMIT)
    ));
    match Exec::new("rustup")
        .args(addition.arguments)
        .run_within(RUSTUP_LIMIT)
    {
        Ok(()) => Ok(true),
        Err(error) => {
            console::note(error);
            console::note(format_args!(
                "rustup cannot add {what} here; going on without"
            ));
            cache.remember_failure(addition.attempt)?;
            Ok(false)
        }
    }
}

/// Debian's toolchain, installed now if need be.
fn install_debian(cache: &Cache) -> Result<Toolchain, Error> {
    if let Some(found) = debian_if_installed(cache)?.filter(Toolchain::works) {
        return Ok(found);
    }
    // Any lld does; the newest is made for the newest LLVM, which rustc-web is too.
    let linkers = debian::numbered("lld-");
    let linker = linkers.first().map_or("lld", String::as_str);
    let packages = [
        "rustc-web",
        "cargo-web",
        "rust-web-src",
        "rust-web-clippy",
        linker,
    ];
    debian::install(&packages, "building WebAssembly (150 MB, 1 min is normal)").map_err(
        |error| Error::Missing {
            what: "a Rust toolchain that builds for the browser".to_owned(),
            remedy: format!("With rustup: rustup target add {TARGET}\n    Without: {error}"),
        },
    )?;
    debian_if_installed(cache)?
        .filter(Toolchain::works)
        .ok_or_else(target_missing)
}

fn debian_if_installed(cache: &Cache) -> Result<Option<Toolchain>, Error> {
    let programs = Path::new(DEBIAN_PROGRAMS);
    let rustc = programs.join("rustc");
    if !rustc.is_file() || !programs.join("cargo").is_file() {
        return Ok(None);
    }
    let links = links::folder(cache, programs)?;
    Ok(Toolchain::at(&rustc, vec![links]))
}

fn target_missing() -> Error {
    Error::Missing {
        what: format!("the target {TARGET}"),
        remedy: format!("With rustup: rustup target add {TARGET}"),
    }
}
