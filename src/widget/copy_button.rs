//! The button that copies the short answer about a code.

use yew::prelude::*;

use super::speech::use_texts;
use crate::catalog::{CloseCode, Message};

/// What a [`CopyButton`] shows and reports.
#[derive(PartialEq, Properties)]
pub(super) struct CopyButtonProps {
    /// The code it copies.
    pub(super) code: CloseCode,
    /// Whether it has just been copied.
    pub(super) copied: bool,
    /// Takes the code when the button is pressed.
    pub(super) on_copy: Callback<CloseCode>,
}

/// A button named "Copy 1006 Abnormal Closure".
#[component]
pub(super) fn CopyButton(props: &CopyButtonProps) -> Html {
    let texts = use_texts();
    let code = props.code;
    let name = texts.entry(code).map_or("", |entry| &entry.prose.name);
    let number = code.to_string();
    let values = [("code", number.as_str()), ("name", name)];
    let on_copy = props.on_copy.clone();
    let onclick = move |event: MouseEvent| {
        // The row behind the button opens on a click of its own.
        event.stop_propagation();
        on_copy.emit(code);
    };
    let label = if props.copied {
        Message::CopyShort
    } else {
        Message::CopyLabel
    };
    html! {
        <button
            part="copy"
            type="button"
            class={classes!("copy", props.copied.then_some("copied"))}
            aria-label={texts.fill(Message::CopyName, &values)}
            {onclick}
        >
            { texts.say(label).to_owned() }
        </button>
    }
}
