//! The Rust toolchain that builds for `wasm32-unknown-unknown`, which need not be the one that
//! builds for this machine.
//!
//! In this order: the toolchain in use, if it has the target and the standard library's sources;
//! Debian's, if it is installed; the toolchain in use with the target alone; the same after
//! `rustup target add`; Debian's, installed now. Neither rustup's settings nor its toolchains are
//! touched, but for adding the target.

use std::env;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::cache::Cache;
use super::debian;
use crate::console;
use crate::error::Error;
use crate::exec::{self, Exec};
use crate::steps::Bundle;

const TARGET: &str = "wasm32-unknown-unknown";
const LINKER_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";
const FLAGS_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// Overrides the choice: `host` or `debian`.
const OVERRIDE: &str = "WSCC_TOOLCHAIN";
/// What `rustup target add` may take; without a network it can hang for minutes.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);
/// Where Debian's packages put their programs.
const DEBIAN_PROGRAMS: &str = "/usr/bin";

/// A toolchain that can build for the browser.
pub(crate) struct Toolchain {
    /// Folders to search before `PATH`: none for the toolchain in use.
    folders: Vec<PathBuf>,
    /// Whether the target's standard library comes with it, ready built.
    has_target: bool,
    /// Whether the standard library's sources come with it.
    has_sources: bool,
    /// The linker, where rustc would not find one by itself.
    linker: Option<PathBuf>,
}

/// Finds a toolchain, or gets one.
pub(crate) fn prepare(cache: &Cache) -> Result<Toolchain, Error> {
    match env::var(OVERRIDE).as_deref() {
        Ok("host") => return in_use().filter(Toolchain::works).ok_or_else(target_missing),
        Ok("debian") => return install_debian(cache),
        _ => {}
    }
    if let Some(found) = installed(cache)? {
        return Ok(found);
    }
    if add_target(cache)?
        && let Some(found) = installed(cache)?
    {
        return Ok(found);
    }
    install_debian(cache)
}

/// The best of what is installed.
fn installed(cache: &Cache) -> Result<Option<Toolchain>, Error> {
    let in_use = in_use().filter(Toolchain::works);
    if in_use
        .as_ref()
        .is_some_and(|toolchain| toolchain.has_sources)
    {
        return Ok(in_use);
    }
    let debian = debian_if_installed(cache)?.filter(|toolchain| toolchain.has_sources);
    Ok(debian.or(in_use))
}

/// The toolchain that `cargo` means here.
fn in_use() -> Option<Toolchain> {
    Toolchain::at(Path::new("rustc"), Vec::new())
}

/// Lets rustup add the target; false where it cannot.
fn add_target(cache: &Cache) -> Result<bool, Error> {
    const ATTEMPT: &str = "rustup-target-add";
    if exec::in_path("rustup").is_none() {
        return Ok(false);
    }
    if cache.failed_lately(ATTEMPT) {
        console::note("rustup could not add the wasm32 target lately; not trying again today");
        return Ok(false);
    }
    console::step(format_args!(
        "Adding the target {TARGET} with rustup (10 s is normal, {} at most)",
        console::spoken(RUSTUP_LIMIT)
    ));
    match Exec::new("rustup")
        .args(["target", "add", TARGET])
        .run_within(RUSTUP_LIMIT)
    {
        Ok(()) => Ok(true),
        Err(error) => {
            console::note(error);
            console::note("rustup cannot download here; looking for Debian's toolchain instead");
            cache.remember_failure(ATTEMPT)?;
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
    let links = super::links::folder(cache, programs)?;
    Ok(Toolchain::at(&rustc, vec![links]))
}

fn target_missing() -> Error {
    Error::Missing {
        what: format!("the target {TARGET}"),
        remedy: format!("With rustup: rustup target add {TARGET}"),
    }
}

impl Toolchain {
    /// Looks at the toolchain of one `rustc`; `None` where that does not run.
    fn at(rustc: &Path, folders: Vec<PathBuf>) -> Option<Self> {
        let print = |what: &str, more: &[&str]| {
            Exec::new(rustc)
                .args(["--print", what])
                .args(more)
                .capture()
                .ok()
        };
        let sysroot = PathBuf::from(print("sysroot", &[])?.trim_end());
        let libraries = PathBuf::from(print("target-libdir", &["--target", TARGET])?.trim_end());
        let own_linker = print("target-libdir", &[]).is_some_and(|host| {
            Path::new(host.trim_end())
                .with_file_name("bin/rust-lld")
                .is_file()
        });
        Some(Self {
            folders,
            has_target: holds_std(&libraries),
            has_sources: sysroot
                .join("lib/rustlib/src/rust/library/std/Cargo.toml")
                .is_file(),
            linker: if own_linker { None } else { wasm_linker() },
        })
    }

    fn works(&self) -> bool {
        self.has_target || self.has_sources
    }

    /// Whether release bundles get a standard library built for size.
    pub(crate) fn rebuilds_std(&self) -> bool {
        self.has_sources
    }

    /// The folders that must stand before `PATH`.
    pub(crate) fn folders(&self) -> &[PathBuf] {
        &self.folders
    }

    /// Makes a command, which may start cargo itself, build for the browser with this toolchain.
    pub(crate) fn apply(&self, command: Exec, bundle: Bundle) -> Exec {
        let mut command = command;
        if !self.folders.is_empty() {
            command = command.env_remove("RUSTUP_TOOLCHAIN");
        }
        if let Some(linker) = &self.linker {
            command = command.env(LINKER_VARIABLE, linker);
        }
        let small = bundle == Bundle::Release && self.has_sources;
        if small || !self.has_target {
            command = command
                // What follows is unstable; the toolchain is a stable one.
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        }
        if small {
            command = command
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                // These two would override the flags of a single target.
                .env_remove("RUSTFLAGS")
                .env_remove("CARGO_ENCODED_RUSTFLAGS")
                .env(FLAGS_VARIABLE, "-Zunstable-options -Cpanic=immediate-abort");
        }
        command
    }
}

/// Whether a folder of libraries holds a built standard library.
fn holds_std(folder: &Path) -> bool {
    folder.read_dir().is_ok_and(|mut entries| {
        entries.any(|entry| {
            entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
        })
    })
}

/// A `wasm-ld` in `PATH`, also one with a version in its name.
fn wasm_linker() -> Option<PathBuf> {
    let numbered = (15..=40).rev().map(|version| format!("wasm-ld-{version}"));
    numbered
        .chain(["wasm-ld".to_owned()])
        .find_map(|name| exec::in_path(&name))
}
