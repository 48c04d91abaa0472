//! Debian packages: the one thing that is installed into the system, and never without naming it.

use crate::console;
use crate::environment;
use crate::error::Error;
use crate::exec::Exec;

/// Installs those of `packages` that are missing. `purpose` completes "… for".
pub(crate) fn install(packages: &[&str], purpose: &str) -> Result<(), Error> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !is_installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let by_hand = || Error::Missing {
        what: format!("what is needed for {purpose}"),
        remedy: format!("On Debian: apt-get install --no-install-recommends {list}"),
    };
    if environment::in_path("apt-get").is_none() {
        return Err(by_hand());
    }
    console::step(format_args!(
        "Installing Debian packages for {purpose}: {list}"
    ));
    let prefix = rights().ok_or_else(by_hand)?;
    // Old package lists name versions that the mirror has dropped; a failure here may not matter.
    if let Err(error) = apt(prefix, &["update", "--quiet=2"]) {
        console::note(error);
    }
    let arguments = [
        "install",
        "--yes",
        "--quiet=2",
        "--no-install-recommends",
        "--no-remove",
    ];
    let installed = apt(prefix, &[&arguments, missing.as_slice()].concat());
    installed.map_err(|error| {
        console::note(error);
        by_hand()
    })
}

/// The packages whose names are `prefix` and a number, the highest first.
pub(crate) fn numbered(prefix: &str) -> Vec<String> {
    let found = Exec::new("apt-cache")
        .args(["pkgnames", prefix])
        .capture()
        .unwrap_or_default();
    highest_first(&found, prefix)
}

fn highest_first(names: &str, prefix: &str) -> Vec<String> {
    let mut numbers: Vec<u32> = names
        .lines()
        .filter_map(|name| name.strip_prefix(prefix))
        .filter_map(|number| number.parse().ok())
        .collect();
    numbers.sort_unstable_by(|one, other| other.cmp(one));
    numbers
        .into_iter()
        .map(|number| format!("{prefix}{number}"))
        .collect()
}

/// The version of an installed package as its makers count, without Debian's own count.
pub(crate) fn upstream_version(package: &str) -> Result<String, Error> {
    let version = Exec::new("dpkg-query")
        .args(["--show", "--showformat=${Version}", package])
        .capture()?;
    Ok(upstream(&version).to_owned())
}

fn upstream(version: &str) -> &str {
    let counted = version.split_once(':').map_or(version, |(_, rest)| rest);
    counted
        .rsplit_once('-')
        .map_or(counted, |(makers, _)| makers)
}

/// Whether the package is there, configured and all.
fn is_installed(package: &str) -> bool {
    Exec::new("dpkg-query")
        .args(["--show", "--showformat=${Status}", package])
        .capture()
        .is_ok_and(|status| status == "install ok installed")
}

/// The words to put before a command that changes the system; `None` where we have no way to.
fn rights() -> Option<&'static [&'static str]> {
    let user = Exec::new("id").arg("--user").capture().ok()?;
    if user.trim() == "0" {
        return Some(&[]);
    }
    environment::in_path("sudo").map(|_| ["sudo"].as_slice())
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Result<(), Error> {
    // `env` and not our own environment, because sudo passes none on.
    let words = [
        prefix,
        &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
    ]
    .concat();
    let (program, rest) = words.split_first().unwrap_or((&"apt-get", &[]));
    Exec::new(program)
        .args(rest)
        // Another apt may be at work; it is done in a moment.
        .args(["--option", "DPkg::Lock::Timeout=300"])
        // Without it the progress of dpkg fills the screen.
        .args(["--option", "Dpkg::Use-Pty=0"])
        .args(arguments)
        .run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_taken_without_debians_own_count() {
        assert_eq!(upstream("1.5.0-2"), "1.5.0");
        assert_eq!(upstream("2:1.19~1"), "1.19~1");
    }

    #[test]
    fn versions_are_ordered_as_numbers() {
        let names = "lld-9\nlld-22\nlld-16-dev\nlld-16\n";
        assert_eq!(highest_first(names, "lld-"), ["lld-22", "lld-16", "lld-9"]);
    }
}
