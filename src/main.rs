//! Browser entry: what `static/element/`, which defines the custom element, calls.
//! Rust cannot subclass `HTMLElement`, hence the script.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};
use ws_close_codes::host::Mounted;

/// Half the size of the standard library's: 1.6 KB of a first load.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// A widget in an element of the page.
#[wasm_bindgen]
pub struct Handle(Mounted);

/// Mounts a widget; see [`Mounted::mount`].
///
/// # Errors
///
/// An `Error` that says which file did not arrive or could not be read.
#[wasm_bindgen]
pub async fn mount(
    element: HtmlElement,
    root: ShadowRoot,
    place: Element,
    base: String,
    get: js_sys::Function,
    loader: js_sys::Function,
    kept: Option<String>,
) -> Result<Handle, JsError> {
    let mounted = Mounted::mount(element, root, place, base, get, loader, kept).await;
    mounted.map(Handle).map_err(JsError::from)
}

#[wasm_bindgen]
impl Handle {
    /// Takes a change of an attribute of the element.
    #[wasm_bindgen(js_name = attributeChanged)]
    pub fn attribute_changed(&self, name: &str, value: Option<String>) {
        self.0.attribute_changed(name, value.as_deref());
    }

    /// Ends the widget; see [`Mounted::unmount`].
    pub fn unmount(self) -> String {
        self.0.unmount()
    }
}

fn main() {}
