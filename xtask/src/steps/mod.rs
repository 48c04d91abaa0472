//! What the commands do, one a file.

pub(crate) mod bench;
mod budget;
pub(crate) mod build;
pub(crate) mod compact;
mod files;
mod licences;
pub(crate) mod names;
pub(crate) mod observe;
mod precompress;
pub(crate) mod prerender;
pub(crate) mod seal;
mod selection;
pub(crate) mod serve;
mod site;
mod sizes;
pub(crate) mod table;
pub(crate) mod test;

pub(crate) use selection::Selection;
pub(crate) use site::Site;

/// The two ways to build the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bundle {
    /// What is deployed: as small as can be.
    Release,
    /// For work on it: quick to build, and panics say what happened.
    Dev,
}
