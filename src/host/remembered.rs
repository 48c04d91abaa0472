//! What is remembered from visit to visit: the theme and the language. Storage
//! may be full, refused or filled by somebody else; then nothing is remembered.
//! (gloo's storage throws where the browser refuses it, hence the browser's own.)

use web_sys::Storage;

use crate::{
    catalog::Locale,
    widget::{Theme, View},
};

const THEME: &str = "ws-close-codes.theme";
const LOCALE: &str = "ws-close-codes.lang";

/// Fills in what the reader chose on an earlier visit.
pub(super) fn recall(view: &mut View) {
    let Some(storage) = storage() else { return };
    let stored = |key| storage.get_item(key).ok().flatten();
    if let Some(theme) = stored(THEME).and_then(|theme| theme.parse().ok()) {
        view.theme = theme;
    }
    if let Some(locale) = stored(LOCALE).and_then(|tag| Locale::resolve(&tag)) {
        view.locale = Some(locale);
    }
}

/// Remembers a theme that was chosen.
pub(super) fn keep_theme(theme: Theme) {
    keep(THEME, theme.key());
}

/// Remembers a language that was chosen.
pub(super) fn keep_locale(locale: Locale) {
    keep(LOCALE, locale.tag());
}

fn keep(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // Not being able to remember is no reason to trouble the reader.
        storage.set_item(key, value).ok();
    }
}

fn storage() -> Option<Storage> {
    gloo::utils::window().local_storage().ok().flatten()
}
