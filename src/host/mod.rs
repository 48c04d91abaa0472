//! TOUCHES the browser: mounts the widget into the custom element and does for it
//! what only a browser can (address bar, clipboard, focus, storage, events). It
//! decides nothing about close codes.

mod address;
mod attributes;
mod clipboard;
mod data;
mod events;
mod focus;
mod hotkeys;
mod later;
mod mounted;
mod opening;
mod outside;
mod pasted;
mod remembered;
mod remote;
mod shelf;
mod stage;
mod supply;

pub use self::{data::LoadError, mounted::Mounted, pasted::Taken, shelf::Shelf};
