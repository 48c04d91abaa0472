//! The button that copies the short answer about a code.

use yew::prelude::*;

use super::{
    scene::{Scene, shown},
    state::{Action, Copied, Copy},
};
use crate::catalog::{Entry, Message};

/// A button named "Copy 1006 Abnormal Closure".
pub(super) fn copy_button(scene: &Scene<'_>, entry: &Entry) -> Html {
    let code = entry.code;
    let number = code.to_string();
    let copied = scene.state.copy == Some(Copied::Done(Copy::Row(code)));
    let action = scene.texts.say(if copied {
        Message::CopyShort
    } else {
        Message::CopyLabel
    });
    let name = entry.prose.name.as_str();
    let values = [("action", action), ("code", &number), ("name", name)];
    html! {
        <button
            part="copy"
            type="button"
            data-copied={copied.then_some("")}
            aria-label={scene.fill(Message::CopyName, &values)}
            onclick={scene.on_click(Action::Copy(Copy::Row(code)))}
        >
            { shown(action) }
        </button>
    }
}
