//! Says how many codes are shown. While somebody types it waits for a pause, so
//! that a screen reader is not made to read out every keystroke.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::lookup::Query;

/// How long a pause in typing has to be, in milliseconds.
pub(super) const PAUSE_MS: u32 = 250;

/// What a [`Count`] says.
#[derive(PartialEq, Properties)]
pub(super) struct CountProps {
    /// The sentence.
    pub(super) text: AttrValue,
    /// The query it is about: a new one means that somebody is typing.
    pub(super) query: Query,
}

/// The line between the chips and the table.
#[component]
pub(super) fn Count(props: &CountProps) -> Html {
    let said = use_state_eq(|| props.text.clone());
    let about = use_mut_ref(|| props.query.clone());
    let said_later = said.clone();
    use_effect_with(
        (props.text.clone(), props.query.clone()),
        move |(text, query)| {
            let typing = about.replace(query.clone()) != *query;
            let text = text.clone();
            let timeout = if typing {
                Some(Timeout::new(PAUSE_MS, move || said_later.set(text)))
            } else {
                said_later.set(text);
                None
            };
            // Dropping a timeout cancels it.
            move || drop(timeout)
        },
    );
    html! { <p part="count" class="count" role="status">{ (*said).clone() }</p> }
}
