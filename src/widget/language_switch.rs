//! The choice of language.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{scene::Scene, state::Action};
use crate::catalog::{Locale, Message};

/// A list of the languages, each by its own name.
pub(super) fn language_switch(scene: &Scene<'_>) -> Html {
    let shown = scene.texts.locale().tag();
    let onchange = scene.link.batch_callback(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let chosen = Locale::resolve(&select.value());
        // What is shown stays chosen until the other language is there.
        select.set_value(shown);
        chosen.map(Action::Speak)
    });
    let options = Locale::ALL.map(|locale| {
        let tag = locale.tag();
        let selected = locale == scene.texts.locale();
        html! { <option value={tag} lang={tag} {selected}>{ locale.autonym() }</option> }
    });
    // A language that did not come can be chosen again: WebKit, which takes a second
    // choice of the same option for none, gets a new list after each asking.
    let key = scene.turn.to_string();
    html! {
        <select {key} ref={scene.language.clone()} part="language" aria-label={scene.say(Message::LanguageLabel)} {onchange}>
            { for options }
        </select>
    }
}
