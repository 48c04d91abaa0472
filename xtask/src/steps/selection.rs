//! Which checks `cargo xtask test` runs.

use crate::error::Error;

/// The groups of checks asked for; all of them when none is named.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Selection {
    named: Vec<Group>,
}

/// Checks that are run together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    /// Format and clippy.
    Lint,
    /// Tests without a browser.
    Native,
    /// The bundle, its budget, and the tests in browsers.
    Browser,
}

impl Selection {
    /// Adds the group called `name`.
    pub(crate) fn add(&mut self, name: &str) -> Result<(), Error> {
        self.named.push(match name {
            "lint" => Group::Lint,
            "native" => Group::Native,
            "browser" => Group::Browser,
            _ => return Err(lexopt::Error::from(format!("there is no group `{name}`")).into()),
        });
        Ok(())
    }

    /// Whether a group is to be run.
    pub(crate) fn includes(&self, group: Group) -> bool {
        self.named.is_empty() || self.named.contains(&group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_name_all_run() -> Result<(), Error> {
        let mut selection = Selection::default();
        assert!(selection.includes(Group::Lint) && selection.includes(Group::Browser));
        selection.add("native")?;
        assert!(selection.includes(Group::Native) && !selection.includes(Group::Browser));
        assert!(selection.add("all").is_err());
        Ok(())
    }
}
