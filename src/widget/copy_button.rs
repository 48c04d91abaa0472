//! The button that copies the short answer about a code.

use yew::prelude::*;

use crate::catalog::{Catalog, CloseCode, Entry, Message};

/// A button named "Copy 1006 Abnormal Closure". `copied` tells that it has just
/// been copied; `on_copy` takes the code when the button is pressed.
pub(super) fn copy_button(
    texts: &Catalog,
    entry: &Entry,
    copied: bool,
    on_copy: &Callback<CloseCode>,
) -> Html {
    let code = entry.facts.code;
    let number = code.to_string();
    let values = [
        ("code", number.as_str()),
        ("name", entry.prose.name.as_str()),
    ];
    let on_copy = on_copy.clone();
    let onclick = move |event: MouseEvent| {
        // The row behind the button opens on a click of its own.
        event.stop_propagation();
        on_copy.emit(code);
    };
    let label = if copied {
        Message::CopyShort
    } else {
        Message::CopyLabel
    };
    html! {
        <button
            part="copy"
            type="button"
            class={classes!("copy", copied.then_some("copied"))}
            aria-label={texts.fill(Message::CopyName, &values)}
            {onclick}
        >
            { texts.say(label).to_owned() }
        </button>
    }
}
