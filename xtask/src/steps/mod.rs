//! What the commands do, one a file.

pub(crate) mod apart;
pub(crate) mod assets;
pub(crate) mod bench;
mod budget;
pub(crate) mod build;
pub(crate) mod compact;
mod crates;
mod driven;
mod files;
mod integrity;
pub(crate) mod names;
pub(crate) mod observe;
pub(crate) mod portals;
mod precompress;
pub(crate) mod prerender;
mod recipes;
pub(crate) mod seal;
mod selection;
pub(crate) mod serve;
pub(crate) mod single;
mod site;
mod sizes;
pub(crate) mod table;
mod tag;
pub(crate) mod test;

pub(crate) use bench::Parts;
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
