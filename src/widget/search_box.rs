//! Where everything starts: the search box.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement};
use yew::prelude::*;

use super::{Place, Request, prose::unmarked, scene::Scene, state::Action};
use crate::{catalog::Message, lookup::Query};

/// The search box with its label. Enter opens the best hit, the down arrow goes
/// to it, Escape clears.
pub(super) fn search_box(scene: &Scene<'_>) -> Html {
    let oninput = scene.link.callback(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let query = Query::new(&input.value());
        // What clears the box may be an event of another kind, without a type.
        let typed = event.is_instance_of::<InputEvent>();
        // `insertFromPaste`, `insertFromDrop` (Input Events, section 5.1.2).
        Action::Search(
            match typed && event.input_type().starts_with("insertFrom") {
                true => query.keep(),
                false => query,
            },
        )
    });
    let request = scene.on_request.clone();
    let onpaste = Callback::from(move |event: Event| {
        let pasted: Option<&ClipboardEvent> = event.dyn_ref();
        let data = pasted.and_then(ClipboardEvent::clipboard_data);
        let text = data.and_then(|data| data.get_data("text").ok());
        // The box holds one line; records and logs are opened whole.
        let whole = |text: &String| {
            let text = text.trim();
            text.starts_with('{') || text.lines().nth(1).is_some() || text.len() > Query::MAX_CHARS
        };
        if let Some(text) = text.filter(whole) {
            event.prevent_default();
            request.emit(Request::OpenText(text.into()));
        }
    });
    let onfocus = scene.link.callback(|_| Action::Expect);
    let first = scene.codes.first().copied();
    let onkeydown = scene.link.batch_callback(move |event: KeyboardEvent| {
        // While an input method is composing, its keys are its own.
        if event.is_composing() {
            return None;
        }
        match event.key().as_str() {
            "Escape" => Some(Action::Search(Query::default())),
            "Enter" => first.map(Action::Open),
            "ArrowDown" => {
                event.prevent_default();
                first.map(|first| Action::Focus(Place::Row(first)))
            }
            _ => None,
        }
    });
    html! {
        <div class="search" role="search">
            <label for="search">{ scene.say(Message::SearchLabel) }</label>
            <input
                id="search"
                part="search"
                type="search"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                enterkeyhint="search"
                maxlength={Query::MAX_CHARS.to_string()}
                placeholder={scene.say(Message::SearchPlaceholder)}
                aria-describedby="search-hint"
                value={scene.state.view.query.as_str().to_owned()}
                {onfocus}
                {oninput}
                {onpaste}
                {onkeydown}
            />
            <p id="search-hint" class="hint">
                // Shown where the attribute `hotkeys` has made it true.
                <span class="slash">{ unmarked(scene.texts.say(Message::SearchSlash)) }{ " " }</span>
                { unmarked(scene.texts.say(Message::SearchHint)) }
            </p>
        </div>
    }
}
