//! `cargo xtask test`: everything that must hold before a change goes in.

use std::time::{Duration, Instant};

use super::selection::{Group, Selection};
use super::{Bundle, build, crates, driven, portals};
use crate::console;
use crate::error::Error;
use crate::exec::Exec;
use crate::setup::{Cache, components, toolchain};
use crate::workspace::Workspace;

/// What a step does; it is given the repository.
type Action = fn(&Workspace) -> Result<(), Error>;

/// The steps in their order, those that fail fast first.
const STEPS: [(Group, &str, &str, Action); 10] = [
    (Group::Lint, "format", "a second", format),
    (Group::Lint, "crates of others", "10 s", crates::check),
    (
        Group::Lint,
        "clippy, this machine",
        "1 min the first time",
        clippy_here,
    ),
    (
        Group::Lint,
        "clippy, browser",
        "1 min the first time",
        clippy_wasm,
    ),
    (
        Group::Lint,
        "documentation of the crate",
        "10 s the first time",
        documentation,
    ),
    (
        Group::Native,
        "native tests",
        "2 min the first time",
        native,
    ),
    (
        Group::Browser,
        "release bundle",
        "2 min the first time",
        bundle,
    ),
    (
        Group::Browser,
        "the program in one page",
        "2 s",
        super::single::run,
    ),
    (
        Group::Browser,
        "portals that embed it",
        "3 min the first time, then 30 s",
        portals::build,
    ),
    (Group::Browser, "browser tests", "10 min", in_browsers),
];

/// Runs the selected steps, up to the first that fails, and sums up.
pub(crate) fn run(workspace: &Workspace, selection: Selection) -> Result<(), Error> {
    let mut done = Vec::new();
    let mut outcome = Ok(());
    for (_, name, normal, action) in STEPS
        .iter()
        .filter(|(group, ..)| selection.includes(*group))
    {
        console::step(format_args!("Step: {name} ({normal} is normal)"));
        let start = Instant::now();
        let result = action(workspace);
        done.push((*name, result.is_ok(), start.elapsed()));
        if let Err(error) = result {
            outcome = Err(Error::Step {
                step: name,
                source: Box::new(error),
            });
            break;
        }
    }
    console::plain(summary(&done));
    outcome
}

fn summary(done: &[(&str, bool, Duration)]) -> String {
    let lines = done.iter().map(|(name, passed, time)| {
        let word = if *passed { "passed" } else { "FAILED" };
        format!("\n  {word}  {name:<22} {:>12}", console::spoken(*time))
    });
    ["\nSummary".to_owned()].into_iter().chain(lines).collect()
}

fn cargo(workspace: &Workspace) -> Exec {
    Exec::new("cargo").dir(workspace.root())
}

fn format(workspace: &Workspace) -> Result<(), Error> {
    components::FORMAT.require()?;
    cargo(workspace).args(["fmt", "--all", "--check"]).run()
}

fn clippy_here(workspace: &Workspace) -> Result<(), Error> {
    components::CLIPPY.require()?;
    cargo(workspace)
        .args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ])
        .run()
}

fn clippy_wasm(workspace: &Workspace) -> Result<(), Error> {
    let toolchain = toolchain::prepare(&Cache::open()?)?;
    let cargo = cargo(workspace).path_first(toolchain.folders());
    toolchain
        .apply(cargo, Bundle::Dev)
        .args(["clippy", "--package", "ws-close-codes", "--lib", "--bins"])
        .args(["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"])
        .run()
}

fn documentation(workspace: &Workspace) -> Result<(), Error> {
    cargo(workspace)
        .args(["doc", "--package", "ws-close-codes", "--lib", "--no-deps"])
        .env("RUSTDOCFLAGS", "-D warnings")
        .run()
}

fn native(workspace: &Workspace) -> Result<(), Error> {
    cargo(workspace)
        .args(["test", "--workspace", "--exclude", "browser-tests"])
        .run()
}

fn bundle(workspace: &Workspace) -> Result<(), Error> {
    build::run(workspace, Bundle::Release, None)
}

fn in_browsers(workspace: &Workspace) -> Result<(), Error> {
    driven::cargo(workspace, &Cache::open()?)?
        .args(["test", "--package", "browser-tests"])
        .run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_tells_what_failed() {
        let done = [
            ("format", true, Duration::from_millis(300)),
            ("native tests", false, Duration::from_secs(61)),
        ];
        let text = summary(&done);
        assert!(text.contains("passed  format"), "{text}");
        assert!(text.contains("FAILED  native tests"), "{text}");
        assert!(text.contains("1 min 01 s"), "{text}");
    }
}
