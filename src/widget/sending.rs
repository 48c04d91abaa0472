//! What may be sent from where, over all codes: a large table that is only there
//! once it is asked for.

use yew::prelude::*;

use super::{entry::or_waiting, prose::unmarked, scene::Scene, state::Action, told::told};
use crate::{answer::Topic, catalog::Message};

/// The question, opening to its table.
pub(super) fn sending(scene: &Scene<'_>) -> Html {
    let open = scene.state.sending;
    let flip = scene.link.callback(|event: MouseEvent| {
        event.prevent_default();
        Action::FlipSending
    });
    html! {
        <details part="sending" class="sending" {open}>
            <summary onclick={flip}>
                { unmarked(scene.texts.say(Message::SendingSummary)) }
            </summary>
            if open {
                { or_waiting(scene, told(scene, &Topic::Sending, scene.level)) }
            }
        </details>
    }
}
