//! Light, dark, or as the page around the widget.

use yew::prelude::*;

use super::Theme;
use crate::catalog::{Catalog, Message};

/// Three buttons, one of them pressed; `on_choose` takes the theme that was chosen.
pub(super) fn theme_switch(texts: &Catalog, chosen: Theme, on_choose: &Callback<Theme>) -> Html {
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
                aria-pressed={(chosen == theme).to_string()}
                onclick={on_choose.reform(move |_| theme)}
            >
                { texts.say(label).to_owned() }
            </button>
        }
    });
    html! {
        <div
            part="theme"
            class="segments"
            role="group"
            aria-label={texts.say(Message::ThemeLabel).to_owned()}
        >
            { for buttons }
        </div>
    }
}
