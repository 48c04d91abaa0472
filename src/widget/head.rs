//! The head of the lookup: its title, and how it is to be read.

use yew::prelude::*;

use super::{
    heading::heading, language_switch::language_switch, scene::Scene, theme_switch::theme_switch,
};
use crate::catalog::Message;

/// The title with the choice of language and of colours.
pub(super) fn head(scene: &Scene<'_>) -> Html {
    html! {
        <header class="head">
            { heading(scene.level, scene.texts.say(Message::Title)) }
            <div class="settings">
                { language_switch(scene) }
                { theme_switch(scene) }
            </div>
        </header>
    }
}
