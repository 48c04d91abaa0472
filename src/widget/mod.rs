//! SHOWS: the Yew component tree, one component a file. All state is in one
//! reducer at the root ([`Widget`]); what only a browser can do is asked of the
//! host as a [`Request`], so that the whole tree also renders natively.

mod answers;
mod beyond;
mod card;
mod chips;
mod code_row;
mod code_table;
mod compare_button;
mod comparison;
mod copy_button;
mod copy_text;
mod copying;
mod empty;
mod entry;
mod head;
mod heading;
mod intro;
mod language_switch;
mod notice;
mod open_file;
mod props;
mod prose;
mod query_string;
mod questions;
mod request;
mod root;
mod scene;
mod search_box;
mod searching;
mod sending;
mod state;
mod texts;
mod theme_switch;
mod told;
mod view;
mod why;

pub use self::{
    answers::{Answering, Answers},
    heading::Level,
    notice::Remark,
    props::{Asked, WidgetProps},
    request::{Place, Request},
    root::Widget,
    state::{Action, Copy},
    texts::{Depths, Shared, Texts},
    view::{Ignored, Parameter, Theme, Variant, View},
};
