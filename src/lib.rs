//! Why did my WebSocket close, and what do I do now? A lookup of close codes
//! that runs wholly in the browser.
//!
//! Five rooms, each leaning only on those before it: [`catalog`] knows,
//! [`lookup`] finds, [`answer`] explains, [`widget`] shows, [`host`] touches the
//! browser.
//!
//! The lookup is one Yew component, [`Widget`]. It is given its texts, as the files
//! below `static/data` have them, and asks for whatever else it needs as a
//! [`widget::Request`]; without full answers ([`widget::Answering`]) it is a table
//! with a search.
//!
//! ```
//! use ws_close_codes::{
//!     Widget,
//!     catalog::{Catalog, CatalogError, CloseCode, Files},
//!     widget::{Asked, Texts, View},
//! };
//! use yew::prelude::*;
//!
//! /// The table with a row open; `facts` is `codes.json`, `prose` is `en.json`.
//! fn lookup(facts: &str, prose: &str) -> Result<Html, CatalogError> {
//!     let own = None;
//!     let texts = Texts::new(Catalog::parse(Files { facts, prose, own })?);
//!     let view = View {
//!         code: Some(CloseCode::new(1006)),
//!         ..View::default()
//!     };
//!     let asked = Asked {
//!         view,
//!         ..Asked::default()
//!     };
//!     Ok(html! { <Widget {texts} {asked} /> })
//! }
//! ```

pub mod answer;
pub mod catalog;
pub mod host;
pub mod lookup;
pub mod widget;

pub use widget::Widget;
