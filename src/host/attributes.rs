//! Reads the element's attributes: the parameters of the view, which the address
//! bar also has, and the few that say how the element sits in its page.

use gloo::utils::{document, window};
use web_sys::HtmlElement;

use crate::{
    catalog::Locale,
    widget::{Ignored, Level, Parameter, Theme, View},
};

/// Keep the page's address bar and the view the same.
const SYNC_URL: &str = "sync-url";
/// Let `/` go to the search box from anywhere on the page.
const HOTKEYS: &str = "hotkeys";
/// `1` where the widget's title is the title of the page.
const HEADING_LEVEL: &str = "heading-level";

/// The name of the attribute that names a file of codes.
pub(super) const CODES: &str = "codes";

/// Sets in `view` what the attributes ask for, and returns what they ask for in vain.
pub(super) fn read(element: &HtmlElement, view: &mut View) -> Vec<Ignored> {
    let set = Parameter::ALL.into_iter().filter_map(|parameter| {
        let value = element.get_attribute(parameter.name())?;
        view.set(parameter, &value).err()
    });
    set.collect()
}

/// Says on the element itself which theme is in force, for the page to follow.
pub(super) fn show_theme(element: &HtmlElement, theme: Theme) {
    element.set_attribute("data-theme", theme.key()).ok();
}

/// Whether the element is to follow and write the address bar.
pub(super) fn syncs_url(element: &HtmlElement) -> bool {
    element.has_attribute(SYNC_URL)
}

/// Whether the element may take keys from the whole page.
pub(super) fn has_hotkeys(element: &HtmlElement) -> bool {
    element.has_attribute(HOTKEYS)
}

/// The rank of the widget's title.
pub(super) fn level(element: &HtmlElement) -> Level {
    match element.get_attribute(HEADING_LEVEL).as_deref() {
        Some("1") => Level::PAGE,
        _ => Level::SECTION,
    }
}

/// The language to show: the one asked for or chosen earlier, else the first of
/// the reader's that we have, else English.
pub(super) fn locale(view: &View) -> Locale {
    let preferred = || {
        let languages = window().navigator().languages();
        let mut tags = languages.iter().filter_map(|tag| tag.as_string());
        tags.find_map(|tag| Locale::resolve(&tag))
    };
    view.locale.or_else(preferred).unwrap_or_default()
}

/// Makes the page itself say which language it is in.
pub(super) fn name_page_language(locale: Locale) {
    if let Some(html) = document().document_element() {
        html.set_attribute("lang", locale.tag()).ok();
    }
}
