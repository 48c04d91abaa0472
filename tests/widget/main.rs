//! The widget room: what is shared of what is seen, and what a reader gets to
//! see. The tree is rendered natively; what only happens in a browser is tested
//! there.

mod addresses;
mod answers;
mod arriving;
mod card;
mod comparing;
mod dangers;
mod numbers;
mod outside;
mod page;
mod pasting;
mod pictures;
#[path = "../read_once.rs"]
mod read_once;
#[path = "../shipped.rs"]
mod shipped;
mod structure;
mod surface;
mod telling;
mod why;
mod wording;
