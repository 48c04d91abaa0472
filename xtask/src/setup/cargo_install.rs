//! Tools that are compiled from their sources with `cargo install`.
//!
//! They are compiled for the person who waits: unoptimised, without debug information and without
//! link-time optimisation. That takes a third of the time, and none of them is a bottleneck later.

use std::path::PathBuf;

use super::cache::Cache;
use super::version;
use crate::console;
use crate::error::Error;
use crate::exec::Exec;

/// A tool on the crate registry.
pub(crate) struct Crate<'a> {
    /// The package.
    pub(crate) package: &'a str,
    /// The program in it.
    pub(crate) program: &'a str,
    /// Exactly this version.
    pub(crate) version: &'a str,
    /// Extra arguments: the features to take or leave.
    pub(crate) arguments: &'a [&'a str],
    /// How long the install takes on two cores, for the person who waits.
    pub(crate) normal: &'a str,
}

/// The light profile.
const PROFILE: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_STRIP", "symbols"),
];

impl Crate<'_> {
    /// The folder that holds the program: in `PATH`, in the cache, or installed now.
    pub(crate) fn folder(&self, cache: &Cache) -> Result<PathBuf, Error> {
        if let Some(folder) = version::folder_in_path(self.program, self.version) {
            return Ok(folder);
        }
        let name = format!("{}-{}", self.program, self.version);
        let folder = cache.tool(&name, |part| {
            console::step(format_args!(
                "Compiling {} {} into the cache folder, once ({} is normal on two cores)",
                self.package, self.version, self.normal
            ));
            let install = Exec::new("cargo")
                .args([
                    "install",
                    self.package,
                    "--locked",
                    "--version",
                    self.version,
                ])
                .args(self.arguments)
                .arg("--root")
                .arg(part)
                // The new program is called by its full path; cargo's hint about PATH misleads.
                .arg("--quiet")
                .env("CARGO_TARGET_DIR", cache.build_folder());
            let install = PROFILE
                .iter()
                .fold(install, |install, (name, value)| install.env(name, value));
            install.run().map_err(|error| {
                console::note(error);
                Error::Missing {
                    what: format!("{} {}", self.program, self.version),
                    remedy: format!(
                        "Put it into PATH, for instance with: cargo install {} --locked --version {}",
                        self.package, self.version
                    ),
                }
            })
        })?;
        Ok(folder.join("bin"))
    }
}
