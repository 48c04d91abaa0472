//! SHOWS: the Yew component tree, one component a file. All state is in one
//! reducer at the root ([`Widget`]); what only a browser can do is asked of the
//! host as a [`Request`], so that the whole tree also renders natively.

mod chips;
mod code_row;
mod code_table;
mod copy_button;
mod copy_text;
mod empty;
mod entry;
mod entry_facts;
mod faq;
mod heading;
mod intro;
mod language_switch;
mod notice;
mod props;
mod prose;
mod range;
mod request;
mod root;
mod scene;
mod search_box;
mod source_link;
mod state;
mod texts;
mod theme_switch;
mod view;

pub use self::{
    heading::Level,
    notice::Remark,
    props::{Asked, WidgetProps},
    request::{Place, Request},
    root::Widget,
    state::Action,
    texts::Texts,
    view::{Ignored, Parameter, Theme, View},
};
