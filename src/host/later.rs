//! Acts after a while, or in a moment. gloo's `Timeout`, where nobody is there to keep it, has to be
//! forgotten, and with it what it holds in memory.

use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::MessageChannel;

use super::data::promised;

/// Acts once, after so many milliseconds; nothing is kept after that.
pub(super) fn later(milliseconds: i32, act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    let act = act.unchecked_ref();
    // A window that is gone needs nothing any more.
    window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(act, milliseconds)
        .ok();
}

/// Goes on once the page has done what else waits for it. Not by a timer: in a page out
/// of sight those are a second apart.
pub(super) async fn turn() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let (sending, receiving) = (channel.port1(), channel.port2());
    let turn = Promise::new(&mut |go_on, _| {
        receiving.set_onmessage(Some(&go_on));
        sending.post_message(&JsValue::NULL).ok();
    });
    promised(Ok(turn.into())).await;
    // Open ones are kept for good.
    sending.close();
}
