//! The choice of language.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::speech::use_texts;
use crate::catalog::{Locale, Message};

/// What a [`LanguageSwitch`] reports.
#[derive(PartialEq, Properties)]
pub(super) struct LanguageSwitchProps {
    /// Takes the language that was chosen.
    pub(super) on_choose: Callback<Locale>,
}

/// A list of the languages, each by its own name.
#[component]
pub(super) fn LanguageSwitch(props: &LanguageSwitchProps) -> Html {
    let texts = use_texts();
    let on_choose = props.on_choose.clone();
    let onchange = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(locale) = Locale::resolve(&select.value()) {
            on_choose.emit(locale);
        }
    };
    let options = Locale::ALL.map(|locale| {
        let tag = locale.tag();
        let selected = locale == texts.locale();
        html! { <option value={tag} lang={tag} {selected}>{ locale.autonym() }</option> }
    });
    html! {
        <select
            part="language"
            aria-label={texts.say(Message::LanguageLabel).to_owned()}
            {onchange}
        >
            { for options }
        </select>
    }
}
