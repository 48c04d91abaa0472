//! What happens after rendering: following what the host asks for, telling it
//! what is seen, and taking back what was said for a while only.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::{
    Request, WidgetProps,
    count::PAUSE_MS,
    state::{Action, Copied, State},
};
use crate::catalog::CloseCode;

/// How long a button says that it copied, in milliseconds.
const COPIED_MS: u32 = 4000;

/// Shows what the host asks for, whenever it asks.
#[hook]
pub(super) fn use_following(props: &WidgetProps, state: &UseReducerHandle<State>) {
    let dispatch = state.dispatcher();
    let (texts, request) = (props.texts.clone(), props.on_request.clone());
    use_effect_with(props.asked.clone(), move |asked| {
        let shown = State::new(&texts, asked);
        let open = shown.view.code;
        dispatch.dispatch(Action::Show(shown.view, shown.remarks));
        if let Some(code) = open {
            request.emit(Request::Reveal(code));
        }
    });
}

/// Tells the host what is now seen.
#[hook]
pub(super) fn use_telling(
    props: &WidgetProps,
    state: &UseReducerHandle<State>,
    codes: &[CloseCode],
) {
    let request = props.on_request.clone();
    use_effect_with(state.view.clone(), move |view| {
        request.emit(Request::Shown(view.clone()));
    });
    let request = props.on_request.clone();
    use_effect_with(state.view.code, move |code| {
        if let Some(code) = *code {
            request.emit(Request::Selected(code));
        }
    });
    let request = props.on_request.clone();
    let first = use_mut_ref(|| true);
    let codes = codes.to_vec();
    use_effect_with(state.view.query.clone(), move |query| {
        let query = AttrValue::from(query.as_str().to_owned());
        let blank_start = first.replace(false) && query.is_empty();
        let tell = move || request.emit(Request::Searched { query, codes });
        let timeout = (!blank_start).then(|| Timeout::new(PAUSE_MS, tell));
        // Dropping a timeout cancels it.
        move || drop(timeout)
    });
}

/// Takes back the word that something was copied, after a while.
#[hook]
pub(super) fn use_forgetting(state: &UseReducerHandle<State>) {
    let dispatch = state.dispatcher();
    use_effect_with(state.copy.clone(), move |copy| {
        let done = matches!(copy, Some(Copied::Done(_)));
        let forget = move || dispatch.dispatch(Action::ForgetCopy);
        let timeout = done.then(|| Timeout::new(COPIED_MS, forget));
        move || drop(timeout)
    });
}
