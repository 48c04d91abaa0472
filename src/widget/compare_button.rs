//! The button that picks a code for a comparison.

use yew::prelude::*;

use super::{scene::Scene, state::Action};
use crate::catalog::{Entry, Message};

/// A button named "Compare 1006 Abnormal Closure".
pub(super) fn compare_button(scene: &Scene<'_>, entry: &Entry) -> Html {
    let code = entry.code;
    let action = scene.texts.say(Message::CompareLabel);
    let (number, name) = (code.to_string(), entry.prose.name.as_str());
    let values = [("action", action), ("code", &number), ("name", name)];
    let picked = scene.state.picked == Some(code);
    html! {
        <button
            part="compare"
            type="button"
            class="compare"
            aria-pressed={picked.to_string()}
            aria-label={scene.fill(Message::CopyName, &values)}
            onclick={scene.on_click(Action::Pick(code))}
        >
            { scene.say(Message::CompareLabel) }
        </button>
    }
}
