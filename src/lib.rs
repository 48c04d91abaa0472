//! Why did my WebSocket close, and what do I do now? A lookup of close codes
//! that runs wholly in the browser.
//!
//! Five rooms, each leaning only on those before it: [`catalog`] knows,
//! [`lookup`] finds, [`answer`] explains, [`widget`] shows, [`host`] touches the
//! browser.

pub mod answer;
pub mod catalog;
pub mod host;
pub mod lookup;
pub mod widget;
