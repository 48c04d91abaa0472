//! Keeps the address bar and the view the same. Choosing something makes a step
//! that the back button undoes; typing goes on in the step it began.
//!
//! The browser may refuse to change the address (in a sandboxed frame, or after
//! too many changes). gloo's history throws then, and the address bar is no
//! reason to fail, so this speaks to the browser's own history.

use std::{cell::RefCell, rc::Rc};

use gloo::{
    events::EventListener,
    timers::callback::Timeout,
    utils::{history, window},
};
use wasm_bindgen::JsValue;

use crate::widget::{Ignored, View};

/// Browsers refuse more than about a hundred changes in half a minute, so typing
/// is written down after a pause, in milliseconds.
const PAUSE_MS: u32 = 300;

/// The address bar of the page, followed and written by one widget.
pub(super) struct Address {
    written: RefCell<View>,
    pending: Rc<RefCell<Option<Timeout>>>,
    // Stops listening when dropped.
    _listener: EventListener,
}

impl Address {
    /// Follows the address bar, which at present stands for `view`: `on_travel` is
    /// told when the reader goes back or forward.
    pub(super) fn follow(view: View, on_travel: impl Fn() + 'static) -> Self {
        let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let writing = pending.clone();
        let listener = EventListener::new(&window(), "popstate", move |_| {
            // What was being typed belongs to the step that was left.
            writing.replace(None);
            on_travel();
        });
        Self {
            written: RefCell::new(view),
            pending,
            _listener: listener,
        }
    }

    /// Takes a view as what the address bar stands for: showing it makes no step.
    pub(super) fn arrive(&self, view: &View) {
        self.written.replace(view.clone());
    }

    /// Brings the address bar up to date.
    pub(super) fn write(&self, view: &View) {
        let before = self.written.replace(view.clone());
        if before == *view {
            return;
        }
        let empty = |view: &View| view.query.as_str().is_empty();
        let goes_on_typing = !empty(&before) && !empty(view) && {
            let mut typed = before.clone();
            typed.query = view.query.clone();
            typed == *view
        };
        let query = view.to_query_string(&search());
        if goes_on_typing {
            let write = move || {
                let state = JsValue::NULL;
                history()
                    .replace_state_with_url(&state, "", Some(&address(&query)))
                    .ok();
            };
            self.pending.replace(Some(Timeout::new(PAUSE_MS, write)));
        } else {
            self.pending.replace(None);
            history()
                .push_state_with_url(&JsValue::NULL, "", Some(&address(&query)))
                .ok();
        }
    }
}

/// Sets in `view` what the address bar asks for, and returns what it asks for in vain.
pub(super) fn read(view: &mut View) -> Vec<Ignored> {
    view.set_all(&search())
}

/// The parameters in the address bar, with their question mark.
fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The present address with other parameters.
fn address(query: &str) -> String {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    match query {
        "" => format!("{path}{hash}"),
        query => format!("{path}?{query}{hash}"),
    }
}
