//! Moves the focus, and the view, to places in the widget.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement, ShadowRoot};

use super::later::later;
use crate::{catalog::CloseCode, widget::Place};

/// Gives the focus to a place, once what is being rendered is there.
pub(super) fn give(root: &ShadowRoot, place: Place) {
    let root = root.clone();
    after_rendering(move || {
        let Some(element) = find(&root, &selector(place)) else {
            return;
        };
        element.focus().ok();
        match place {
            // Where focusing scrolls to differs from browser to browser.
            Place::Comparison | Place::Entry => element.scroll_into_view(),
            Place::CopyText => element.unchecked_ref::<HtmlTextAreaElement>().select(),
            Place::Search | Place::Row(_) => {}
        }
    });
}

/// Scrolls a code's row into the visible part of the page.
pub(super) fn reveal(root: &ShadowRoot, code: CloseCode) {
    // Where the build's table shows the entry, it is being read.
    if find(root, "[data-early] [data-open]").is_some() {
        return;
    }
    let root = root.clone();
    after_rendering(move || {
        // A number that is none of the table's is shown above it.
        let row = find(&root, &format!("tr[data-code='{code}']"));
        if let Some(row) = row.or_else(|| find(&root, "[part=range]")) {
            row.scroll_into_view();
        }
    });
}

fn selector(place: Place) -> String {
    match place {
        Place::Search => "[part=search]".to_owned(),
        Place::Row(code) => format!("tr[data-code='{code}'] [part=open]"),
        Place::Comparison => "[part=comparison]".to_owned(),
        Place::Entry => "[part=entry]".to_owned(),
        Place::CopyText => "[part=copy-text]".to_owned(),
    }
}

fn find(root: &ShadowRoot, selector: &str) -> Option<HtmlElement> {
    let found = root.query_selector(selector).ok().flatten();
    // All of ours are elements of HTML.
    found.map(JsCast::unchecked_into)
}

/// Yew renders in a task of its own, so what was just asked for is not there yet.
fn after_rendering(act: impl FnOnce() + 'static) {
    later(0, act);
}
