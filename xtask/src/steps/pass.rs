//! What Trunk's hook has done to the bundle in a folder, one word each (`Trunk.toml`, which also has
//! their order). What a pass does stands in a file of its own; the words are only for the hook, and
//! for the browser tests, which seal a later version.

use std::path::Path;

use super::{apart, assets, compact, names, prerender, seal, table};
use crate::error::Error;
use crate::workspace::Workspace;

/// One change to all of a bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pass {
    /// Write the data that the page fetches first.
    Table,
    /// Keep the Yew of the bundle apart from another on the same page.
    Apart,
    /// Write the page of every language.
    Prerender,
    /// Shorten the names that programs and glue share, and the data.
    Shrink,
    /// Give the files names that say what is in them.
    Name,
    /// Tell pages and service worker what there is.
    Seal,
}

impl Pass {
    /// The pass of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "table" => Self::Table,
            "apart" => Self::Apart,
            "prerender" => Self::Prerender,
            "shrink" => Self::Shrink,
            "name" => Self::Name,
            "seal" => Self::Seal,
            _ => return None,
        })
    }

    /// Goes over the bundle in `folder`.
    pub(crate) fn run(self, workspace: &Workspace, folder: &Path) -> Result<(), Error> {
        let data = folder.join("data");
        match self {
            Self::Table => table::write(&data),
            Self::Apart => apart::keep(folder),
            Self::Prerender => prerender::write(workspace, folder),
            Self::Shrink => {
                names::shorten(folder)?;
                compact::compact(&data)
            }
            Self::Name => assets::name(folder),
            Self::Seal => seal::seal(folder),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pass;
    use crate::workspace::Workspace;

    #[test]
    fn every_word_of_the_hook_is_one() {
        let workspace = Workspace::find().expect("it is there");
        let trunk = workspace.read("Trunk.toml").expect("it can be read");
        let asked: Vec<&str> = trunk
            .lines()
            .filter_map(|line| {
                line.trim()
                    .strip_prefix("\"$WSCC_XTASK\" ")?
                    .split_once(' ')
            })
            .map(|(word, _)| word)
            .collect();
        for word in &asked {
            assert!(Pass::named(word).is_some(), "{word}");
        }
        assert_eq!(
            asked.last(),
            Some(&"seal"),
            "what comes after is not sealed"
        );
    }
}
