//! Tells the page around the element what happens inside it.

use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use crate::catalog::CloseCode;

/// Tells that an entry was opened: `ws-close-codes:select`, `{code}`.
pub(super) fn selected(element: &HtmlElement, code: CloseCode) {
    #[derive(Serialize)]
    struct Detail {
        code: u16,
    }
    let code = code.number();
    dispatch(element, "ws-close-codes:select", &Detail { code });
}

/// Tells that a search settled: `ws-close-codes:search`, `{query, codes}`.
pub(super) fn searched(element: &HtmlElement, query: &str, codes: &[CloseCode]) {
    #[derive(Serialize)]
    struct Detail<'a> {
        query: &'a str,
        codes: Vec<u16>,
    }
    let codes = codes.iter().map(|code| code.number()).collect();
    dispatch(element, "ws-close-codes:search", &Detail { query, codes });
}

/// Sends an event that bubbles and leaves the shadow root. A page that stops it
/// or throws at it is no business of ours.
fn dispatch(element: &HtmlElement, name: &str, detail: &impl Serialize) {
    let detail = serde_json::to_string(detail).ok();
    let detail = detail.and_then(|json| js_sys::JSON::parse(&json).ok());
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail.unwrap_or(JsValue::NULL));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        element.dispatch_event(&event).ok();
    }
}
