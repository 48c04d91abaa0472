//! One toolchain: what it has for the browser, and how a command is made to use it.

use std::path::{Path, PathBuf};

use super::TARGET;
use super::version;
use crate::environment;
use crate::exec::Exec;
use crate::steps::Bundle;

const LINKER_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";
const FLAGS_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// What makes release bundles smaller. A panic stops the program without a word, nothing knows
/// its place in the sources, and `{:?}` prints nothing: use it for development only.
const SMALL: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// The standard library in a release bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Std {
    /// Built for size together with the program.
    Rebuilt,
    /// As it comes with the toolchain, for want of its sources.
    Plain,
}

/// A toolchain that can build for the browser.
pub(crate) struct Toolchain {
    /// Folders to search before `PATH`: none for the toolchain in use.
    folders: Vec<PathBuf>,
    /// Whether the target's standard library comes with it, ready built.
    has_target: bool,
    /// Whether the standard library's sources come with it.
    pub(super) has_sources: bool,
    /// Whether it is recent enough for this workspace.
    is_recent: bool,
    /// The linker, where rustc would not find one by itself.
    linker: Option<PathBuf>,
}

impl Toolchain {
    /// Looks at the toolchain of one `rustc`; `None` where that does not run.
    pub(super) fn at(rustc: &Path, folders: Vec<PathBuf>) -> Option<Self> {
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
        let printed = Exec::new(rustc).arg("--version").capture().ok()?;
        let version = version::first_in(&printed)?;
        Some(Self {
            folders,
            is_recent: version::at_least(version, env!("CARGO_PKG_RUST_VERSION")),
            has_target: holds_std(&libraries),
            has_sources: sysroot
                .join("lib/rustlib/src/rust/library/std/Cargo.toml")
                .is_file(),
            linker: if own_linker { None } else { wasm_linker() },
        })
    }

    /// Whether it can build for the browser at all.
    pub(super) fn works(&self) -> bool {
        self.is_recent && (self.has_target || self.has_sources)
    }

    /// Which standard library goes into release bundles.
    pub(crate) fn std(&self) -> Std {
        if self.has_sources {
            Std::Rebuilt
        } else {
            Std::Plain
        }
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
        let small = bundle == Bundle::Release && self.std() == Std::Rebuilt;
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
                .env(FLAGS_VARIABLE, SMALL);
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
        .find_map(|name| environment::in_path(&name))
}
