//! Cargo's own extensions, which a minimal toolchain comes without.

use crate::error::Error;
use crate::exec::Exec;

/// An extension of cargo.
pub(crate) struct Component {
    /// What cargo calls it.
    subcommand: &'static str,
    /// What rustup calls it.
    rustup: &'static str,
    /// What Debian calls it.
    debian: &'static str,
}

/// Formats.
pub(crate) const FORMAT: Component = Component {
    subcommand: "fmt",
    rustup: "rustfmt",
    debian: "rustfmt-web",
};

/// Lints.
pub(crate) const CLIPPY: Component = Component {
    subcommand: "clippy",
    rustup: "clippy",
    debian: "rust-web-clippy",
};

impl Component {
    /// Fails, saying what to install, unless it is there. Whose toolchain it is to be added to
    /// is for the user to decide.
    pub(crate) fn require(&self) -> Result<(), Error> {
        let found = Exec::new("cargo")
            .args([self.subcommand, "--version"])
            .capture();
        found.map(drop).map_err(|_| Error::Missing {
            what: format!("cargo {}", self.subcommand),
            remedy: format!(
                "With rustup: rustup component add {}. On Debian: apt-get install {}",
                self.rustup, self.debian
            ),
        })
    }
}
