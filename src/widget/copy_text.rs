//! What is shown when the clipboard is refused: the text itself, to be copied by
//! hand.

use yew::prelude::*;

use super::speech::use_texts;
use crate::catalog::Message;

/// What a [`CopyText`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct CopyTextProps {
    /// The text that could not be put on the clipboard.
    pub(super) text: AttrValue,
    /// The reader is done with it.
    pub(super) on_done: Callback<()>,
}

/// The refused text in a box, with the reason above it.
#[component]
pub(super) fn CopyText(props: &CopyTextProps) -> Html {
    let texts = use_texts();
    html! {
        <div class="copy-refused">
            <p id="copy-refused" role="alert">{ texts.say(Message::CopyRefused).to_owned() }</p>
            <textarea
                part="copy-text"
                readonly=true
                rows="4"
                aria-label={texts.say(Message::CopyText).to_owned()}
                aria-describedby="copy-refused"
                value={props.text.clone()}
            />
            <button type="button" onclick={props.on_done.reform(|_| ())}>
                { texts.say(Message::NoticeDismiss).to_owned() }
            </button>
        </div>
    }
}
