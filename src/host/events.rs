//! Tells the page around the element what happens inside it.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::catalog::CloseCode;

/// Tells that an entry was opened: `ws-close-codes:select`, `{code}`.
pub(super) fn selected(element: &HtmlElement, code: CloseCode) {
    dispatch(
        element,
        "ws-close-codes:select",
        &[("code", code.number().into())],
    );
}

/// Tells that a search settled: `ws-close-codes:search`, `{query, codes}`.
pub(super) fn searched(element: &HtmlElement, query: &str, codes: &[CloseCode]) {
    let codes: Array = codes
        .iter()
        .map(|code| JsValue::from(code.number()))
        .collect();
    let detail = [("query", query.into()), ("codes", codes.into())];
    dispatch(element, "ws-close-codes:search", &detail);
}

/// Sends an event that bubbles and leaves the shadow root. A page that stops it
/// or throws at it is no business of ours.
fn dispatch(element: &HtmlElement, name: &str, fields: &[(&str, JsValue)]) {
    let detail = Object::new();
    for (key, value) in fields {
        // Setting a property of a fresh object cannot fail.
        Reflect::set(&detail, &(*key).into(), value).ok();
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        element.dispatch_event(&event).ok();
    }
}
