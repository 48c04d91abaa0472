//! Light, dark, or as the page around the widget.

use yew::prelude::*;

use super::{Theme, speech::use_texts};
use crate::catalog::Message;

/// What a [`ThemeSwitch`] shows and reports.
#[derive(PartialEq, Properties)]
pub(super) struct ThemeSwitchProps {
    /// The theme in force.
    pub(super) chosen: Theme,
    /// Takes the theme that was chosen.
    pub(super) on_choose: Callback<Theme>,
}

/// Three buttons, one of them pressed.
#[component]
pub(super) fn ThemeSwitch(props: &ThemeSwitchProps) -> Html {
    let texts = use_texts();
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
                aria-pressed={(props.chosen == theme).to_string()}
                onclick={props.on_choose.reform(move |_| theme)}
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
