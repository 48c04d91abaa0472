//! Puts text on the clipboard, where the browser lets it.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// Writes the text and answers whether it is on the clipboard. Pages that are
/// not served securely have no clipboard at all; that counts as refused.
pub(super) fn write(text: &str, reply: Callback<bool>) {
    let navigator = gloo::utils::window().navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| clipboard.is_object());
    if !has_clipboard {
        reply.emit(false);
        return;
    }
    let written = navigator.clipboard().write_text(text);
    spawn_local(async move { reply.emit(JsFuture::from(written).await.is_ok()) });
}
