//! The widget room: what is shared of what is seen, and what a reader gets to
//! see. The tree is rendered natively; what only happens in a browser is tested
//! there.

mod addresses;
mod dangers;
mod numbers;
mod page;
mod pictures;
#[path = "../shipped.rs"]
mod shipped;
mod surface;
mod wording;
