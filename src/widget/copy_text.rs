//! What is shown when the clipboard is refused: the text itself, to be copied by
//! hand.

use yew::prelude::*;

use super::{scene::Scene, state::Action};
use crate::catalog::Message;

/// The refused text in a box, with the reason above it.
pub(super) fn copy_text(scene: &Scene<'_>, text: AttrValue) -> Html {
    html! {
        <div class="copy-refused">
            <p id="copy-refused" role="alert">{ scene.say(Message::CopyRefused) }</p>
            <textarea
                part="copy-text"
                readonly=true
                rows="6"
                aria-label={scene.say(Message::CopyText)}
                aria-describedby="copy-refused"
                value={text}
            />
            <button type="button" onclick={scene.on_click(Action::ForgetCopy)}>
                { scene.say(Message::NoticeDismiss) }
            </button>
        </div>
    }
}
