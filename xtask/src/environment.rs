//! The environment that other programs get, which is ours without what cargo added for us.
//!
//! `cargo run` leaves traces of its own run (`CARGO_PKG_NAME`, `LD_LIBRARY_PATH` with the host
//! toolchain's libraries, …). A child that is itself cargo, or a compiler of another toolchain,
//! must not see them. `RUSTUP_TOOLCHAIN` stays: it is how `cargo +nightly xtask` reaches the
//! children; Debian's toolchain drops it for itself.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Takes cargo's traces from a command.
pub(crate) fn clean(command: &mut Command) {
    set_path(command, &[]);
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
}

/// Sets a command's `PATH` to ours with `folders` before it.
pub(crate) fn set_path(command: &mut Command, folders: &[PathBuf]) {
    if let Some(path) = path(folders) {
        command.env("PATH", path);
    }
}

/// Our `PATH` with `folders` before it, and cargo's own folder of programs behind it. Where that
/// is missing cargo searches it first, and mixes one toolchain's `cargo` with another's
/// `cargo-clippy`.
pub(crate) fn path(folders: &[PathBuf]) -> Option<OsString> {
    let ours = env::var_os("PATH").unwrap_or_default();
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let all = folders
        .iter()
        .cloned()
        .chain(env::split_paths(&ours))
        .chain(cargo_home.map(|home| home.join("bin")));
    // Only a folder with a colon in its name cannot be joined; PATH has no way to say it.
    env::join_paths(all).ok()
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
}
