//! Everything known about one code, opened below its row.

use yew::prelude::*;

use super::{scene::Scene, told::told};
use crate::{
    answer::Topic,
    catalog::{Entry, Message},
};

/// The full entry of a code.
pub(super) fn entry(scene: &Scene<'_>, entry: &Entry) -> Html {
    let code = entry.code;
    let number = code.to_string();
    let label = [
        ("code", number.as_str()),
        ("name", entry.prose.name.as_str()),
    ];
    html! {
        <section
            part="entry"
            id={format!("entry-{number}")}
            class="entry"
            aria-label={scene.fill(Message::EntryLabel, &label)}
        >
            { or_waiting(scene, told(scene, &Topic::Code(code), scene.level)) }
        </section>
    }
}

/// An answer, or that it is on its way, or that it did not arrive.
pub(super) fn or_waiting(scene: &Scene<'_>, told: Option<Html>) -> Html {
    told.unwrap_or_else(|| {
        let (busy, said) = match scene.answers_failed {
            true => (None, Message::AnswersFailed),
            false => (Some("true"), Message::EntryLoading),
        };
        html! { <p class="waiting" aria-busy={busy}>{ scene.say(said) }</p> }
    })
}
