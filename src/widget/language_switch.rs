//! The choice of language.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{scene::Scene, state::Action};
use crate::catalog::{Locale, Message};

/// A list of the languages, each by its own name.
pub(super) fn language_switch(scene: &Scene<'_>) -> Html {
    let onchange = scene.link.batch_callback(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Locale::resolve(&select.value()).map(Action::Speak)
    });
    let options = Locale::ALL.map(|locale| {
        let tag = locale.tag();
        let selected = locale == scene.texts.locale();
        html! { <option value={tag} lang={tag} {selected}>{ locale.autonym() }</option> }
    });
    html! {
        <select part="language" aria-label={scene.say(Message::LanguageLabel)} {onchange}>
            { for options }
        </select>
    }
}
