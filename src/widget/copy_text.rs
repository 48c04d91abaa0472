//! What is shown when the clipboard is refused: the text itself, to be copied by
//! hand.

use std::rc::Rc;

use yew::prelude::*;

use crate::catalog::{Catalog, Message};

/// The refused text in a box, with the reason above it; `on_done` is told when the
/// reader is done with it.
pub(super) fn copy_text(texts: &Catalog, text: &Rc<str>, on_done: &Callback<()>) -> Html {
    html! {
        <div class="copy-refused">
            <p id="copy-refused" role="alert">{ texts.say(Message::CopyRefused).to_owned() }</p>
            <textarea
                part="copy-text"
                readonly=true
                rows="4"
                aria-label={texts.say(Message::CopyText).to_owned()}
                aria-describedby="copy-refused"
                value={AttrValue::Rc(text.clone())}
            />
            <button type="button" onclick={on_done.reform(|_| ())}>
                { texts.say(Message::NoticeDismiss).to_owned() }
            </button>
        </div>
    }
}
