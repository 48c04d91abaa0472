//! Where records and files of codes from elsewhere come in.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Request, prose::unmarked, scene::Scene};
use crate::catalog::Message;

/// The box a file is chosen with.
pub(super) fn open_file(scene: &Scene<'_>) -> Html {
    let request = scene.on_request.clone();
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        request.emit(Request::OpenFile(input));
    });
    html! {
        <div class="open-file">
            <label for="open-file">{ scene.say(Message::OpenLabel) }</label>
            <input
                id="open-file"
                part="open-file"
                type="file"
                accept=".json,.log,.txt,text/plain"
                aria-describedby="open-hint"
                {onchange}
            />
            <p id="open-hint" class="hint">{ unmarked(scene.texts.say(Message::OpenHint)) }</p>
        </div>
    }
}
