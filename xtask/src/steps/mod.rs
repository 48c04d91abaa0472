//! What the commands do, one a file.

mod apart;
mod assets;
pub(crate) mod bench;
mod budget;
pub(crate) mod build;
mod compact;
mod crates;
mod driven;
mod files;
mod integrity;
mod names;
pub(crate) mod observe;
mod pass;
pub(crate) mod portals;
mod precompress;
mod prerender;
mod recipes;
mod seal;
mod selection;
pub(crate) mod serve;
pub(crate) mod single;
mod site;
mod sizes;
mod table;
mod tag;
pub(crate) mod test;

pub(crate) use bench::Parts;
pub(crate) use pass::Pass;
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
