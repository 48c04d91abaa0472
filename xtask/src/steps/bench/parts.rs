//! Which parts of `cargo xtask bench` are run.

use crate::error::Error;

/// The parts asked for; all of them when none is named.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    named: Vec<Part>,
}

/// What can be measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// One search, without a browser.
    Search,
    /// Our search beside others'.
    Rivals,
    /// From a key to updated rows.
    Keystrokes,
    /// What comes before the first search.
    FirstLoad,
    /// What Lighthouse says of the page.
    Lighthouse,
}

impl Parts {
    /// Adds the part called `name`.
    pub(crate) fn add(&mut self, name: &str) -> Result<(), Error> {
        self.named.push(match name {
            "search" => Part::Search,
            "rivals" => Part::Rivals,
            "keystrokes" => Part::Keystrokes,
            "first-load" => Part::FirstLoad,
            "lighthouse" => Part::Lighthouse,
            _ => {
                let said = format!("there is nothing called `{name}` to measure");
                return Err(lexopt::Error::from(said).into());
            }
        });
        Ok(())
    }

    /// Whether a part is to be run.
    pub(super) fn include(&self, part: Part) -> bool {
        self.named.is_empty() || self.named.contains(&part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_name_all_are_run() -> Result<(), Error> {
        let mut parts = Parts::default();
        assert!(parts.include(Part::Rivals) && parts.include(Part::Lighthouse));
        parts.add("keystrokes")?;
        parts.add("first-load")?;
        assert!(parts.include(Part::Keystrokes) && parts.include(Part::FirstLoad));
        assert!(!parts.include(Part::Rivals) && !parts.include(Part::Lighthouse));
        assert!(parts.add("size").is_err());
        Ok(())
    }
}
