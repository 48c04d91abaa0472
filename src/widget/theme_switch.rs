//! Light, dark, or as the page around the widget.

use yew::prelude::*;

use super::{Theme, scene::Scene, state::Action};
use crate::catalog::Message;

/// Three buttons, one of them pressed.
pub(super) fn theme_switch(scene: &Scene<'_>) -> Html {
    let buttons = Theme::ALL.map(|theme| {
        let label = match theme {
            Theme::Auto => Message::ThemeAuto,
            Theme::Light => Message::ThemeLight,
            Theme::Dark => Message::ThemeDark,
        };
        html! {
            <button
                type="button"
                data-theme={theme.key()}
                aria-pressed={(scene.state.view.theme == theme).to_string()}
                onclick={scene.on_click(Action::Dress(theme))}
            >
                { scene.say(label) }
            </button>
        }
    });
    html! {
        <div part="theme" class="segments" role="group" aria-label={scene.say(Message::ThemeLabel)}>
            { for buttons }
        </div>
    }
}
