//! Acts after a while. gloo's `Timeout`, where nobody is there to keep it, has to be
//! forgotten, and with it what it holds in memory.

use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen::{JsCast, closure::Closure};

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

/// Goes on once the page has done what else waits for it.
pub(super) async fn turn() {
    let turn = Promise::new(&mut |go_on, _| {
        window().set_timeout_with_callback(&go_on).ok();
    });
    promised(Ok(turn.into())).await;
}
