//! Everything that ships in a language, read once for all tests of a room.

use std::sync::LazyLock;

use ws_close_codes::catalog::{Library, Locale};

use super::shipped;

/// The library of a language.
pub(crate) fn library(locale: Locale) -> &'static Library {
    static EN: LazyLock<Library> = LazyLock::new(|| shipped::library(Locale::En));
    static ES: LazyLock<Library> = LazyLock::new(|| shipped::library(Locale::Es));
    static ZH: LazyLock<Library> = LazyLock::new(|| shipped::library(Locale::ZhHans));
    static VI: LazyLock<Library> = LazyLock::new(|| shipped::library(Locale::Vi));
    match locale {
        Locale::En => &EN,
        Locale::Es => &ES,
        Locale::ZhHans => &ZH,
        Locale::Vi => &VI,
    }
}
