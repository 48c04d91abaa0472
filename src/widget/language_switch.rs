//! The choice of language.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::catalog::{Catalog, Locale, Message};

/// A list of the languages, each by its own name; `on_choose` takes the one chosen.
pub(super) fn language_switch(texts: &Catalog, on_choose: &Callback<Locale>) -> Html {
    let on_choose = on_choose.clone();
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
