//! Keys: `/` goes to the search box from anywhere on the page, and what is typed
//! in our box stays ours. Documentation portals bind single letters on the whole
//! document and cannot see that a shadow root's input has the focus.

use gloo::{
    events::{EventListener, EventListenerOptions, EventListenerPhase},
    utils::document,
};
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, ShadowRoot};

use super::focus;
use crate::widget::Place;

/// What takes typed text, or letters to choose by; `:read-write` is what is made
/// editable.
const TAKES_TEXT: &str = "input, textarea, select, :read-write";

/// Keeps keys without a modifier from leaving the widget; the portal's own
/// combinations, such as Ctrl+K, pass. Stops when dropped.
pub(super) fn keep_typing_inside(root: &ShadowRoot) -> EventListener {
    EventListener::new(root, "keydown", |event| {
        if !event.dyn_ref().is_some_and(has_modifier) {
            event.stop_propagation();
        }
    })
}

/// Makes `/` go to the search box while nothing editable has the focus. Stops
/// when dropped.
pub(super) fn slash_searches(root: &ShadowRoot) -> EventListener {
    let root = root.clone();
    let options = EventListenerOptions {
        // From inside the widget the key goes no further up.
        phase: EventListenerPhase::Capture,
        ..EventListenerOptions::enable_prevent_default()
    };
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let plain = !has_modifier(key) && !key.is_composing();
        if key.key() == "/" && plain && !event.default_prevented() && !is_editing() {
            event.prevent_default();
            focus::give(&root, Place::Search);
        }
    })
}

fn has_modifier(key: &KeyboardEvent) -> bool {
    key.ctrl_key() || key.meta_key() || key.alt_key()
}

/// Whether what has the focus, in whichever open shadow root, takes text.
fn is_editing() -> bool {
    let mut focused = document().active_element();
    while let Some(root) = focused.as_ref().and_then(|element| element.shadow_root()) {
        match root.active_element() {
            Some(inner) => focused = Some(inner),
            None => break,
        }
    }
    let editing = |element: web_sys::Element| element.matches(TAKES_TEXT);
    focused.is_some_and(|element| editing(element) == Ok(true))
}
