//! Two codes side by side, and the line that is there while one is picked and the
//! other is not.

use yew::prelude::*;

use super::{entry::or_waiting, scene::Scene, state::Action, told::told};
use crate::{answer::Topic, catalog::Message};

/// The comparison that is open, or the pick that waits for its second code.
pub(super) fn comparison(scene: &Scene<'_>) -> Html {
    let button = |part: &'static str, label, action| {
        html! {
            <button {part} type="button" onclick={scene.on_click(action)}>
                { scene.say(label) }
            </button>
        }
    };
    let view = &scene.state.view;
    if let Some(pair) = &view.compare {
        // Closing leads back to something.
        let alone = view.is_card() && view.code.is_none();
        let topic = Topic::Pair(pair.clone());
        return html! {
            <section part="comparison" class="comparison" tabindex="-1">
                { or_waiting(scene, told(scene, &topic, scene.level)) }
                if !alone {
                    { button("close-comparison", Message::CompareClose, Action::EndComparison) }
                }
            </section>
        };
    }
    let picked = scene.state.picked.map(|code| code.to_string());
    html! {
        <div part="picked" role="status">
            if let Some(code) = picked {
                <div class="picked">
                    <p>{ scene.fill(Message::ComparePicked, &[("code", &code)]) }</p>
                    { button("cancel-comparison", Message::CompareCancel, Action::EndComparison) }
                </div>
            }
        </div>
    }
}
