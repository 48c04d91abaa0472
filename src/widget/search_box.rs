//! Where everything starts: the search box.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{prose::unmarked, speech::use_texts};
use crate::{catalog::Message, lookup::Query};

/// What a [`SearchBox`] shows and reports.
#[derive(PartialEq, Properties)]
pub(super) struct SearchBoxProps {
    /// What is searched for.
    pub(super) query: Query,
    /// Takes the text at every keystroke.
    pub(super) on_search: Callback<Query>,
    /// Somebody pressed Enter: the best hit is wanted.
    pub(super) on_enter: Callback<()>,
    /// Somebody pressed the down arrow: the results are wanted.
    pub(super) on_down: Callback<()>,
}

/// The search box with its label.
#[component]
pub(super) fn SearchBox(props: &SearchBoxProps) -> Html {
    let texts = use_texts();
    let say = |message| texts.say(message).to_owned();
    let oninput = props.on_search.reform(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Query::new(&input.value())
    });
    let onkeydown = {
        let (search, enter, down) = (
            props.on_search.clone(),
            props.on_enter.clone(),
            props.on_down.clone(),
        );
        move |event: KeyboardEvent| {
            // While an input method is composing, its keys are its own.
            if event.is_composing() {
                return;
            }
            match event.key().as_str() {
                "Escape" => search.emit(Query::default()),
                "Enter" => enter.emit(()),
                "ArrowDown" => {
                    event.prevent_default();
                    down.emit(());
                }
                _ => {}
            }
        }
    };
    html! {
        <div class="search" role="search">
            <label for="search">{ say(Message::SearchLabel) }</label>
            <input
                id="search"
                part="search"
                type="search"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                maxlength={Query::MAX_CHARS.to_string()}
                placeholder={say(Message::SearchPlaceholder)}
                aria-describedby="search-hint"
                value={props.query.as_str().to_owned()}
                {oninput}
                {onkeydown}
            />
            <p id="search-hint" class="hint">{ unmarked(texts.say(Message::SearchHint)) }</p>
        </div>
    }
}
