//! The page without its server and from one version to the next: with a server that is really
//! stopped, and a second version that is really deployed.
//!
//! Cases are found by what they begin with: nothing wrong, a later version, what is kept spoilt,
//! nothing kept at all. What a reader does in all of them is in [`reader`], what a test looks up in
//! the browser in [`kept`].

mod kept;
mod later;
mod opening;
mod reader;
mod refused;
mod spoilt;

use browser_tests::Case;

pub(crate) fn cases() -> Vec<Case> {
    let subjects = [
        opening::cases(),
        later::cases(),
        spoilt::cases(),
        refused::cases(),
    ];
    subjects.into_iter().flatten().collect()
}
