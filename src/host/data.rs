//! Gets the data files of the table from where the program itself came from, each
//! once for all widgets of a page.

use std::{cell::RefCell, rc::Rc};

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::{
    catalog::{Catalog, CatalogError, Depth, Files, Locale},
    widget::{Depths, Texts},
};

/// Why a language could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file did not arrive, or something else came in its place.
    #[error("{0} did not arrive")]
    Fetch(String),
    /// The file is not what it should be.
    #[error(transparent)]
    Catalog(#[from] CatalogError),
}

/// The page's way to files, as `static/element/files.js` gives it: promises the text at an
/// address, and asks for each address once.
#[derive(Clone)]
pub(super) struct Way {
    get: Function,
    base: String,
}

impl Way {
    /// A way to the files below a folder; `base` is its address, with its closing
    /// slash.
    pub(super) fn new(get: Function, base: String) -> Self {
        Self { get, base }
    }

    /// Asks for a file by its path below `data/`.
    pub(super) fn ask(&self, file: &str) -> Arriving {
        self.ask_address(format!("{}data/{file}", self.base))
    }

    /// Asks for the text at an address.
    pub(super) fn ask_address(&self, url: String) -> Arriving {
        let promise = self
            .get
            .call1(&JsValue::UNDEFINED, &JsValue::from_str(&url));
        Arriving { url, promise }
    }
}

/// A text on its way.
pub(super) struct Arriving {
    url: String,
    promise: Result<JsValue, JsValue>,
}

impl Arriving {
    /// Waits for it.
    pub(super) async fn text(self) -> Result<String, LoadError> {
        let text = promised(self.promise)
            .await
            .and_then(|text| text.as_string());
        text.ok_or(LoadError::Fetch(self.url))
    }
}

/// What a call promised, where it kept that.
pub(super) async fn promised(called: Result<JsValue, JsValue>) -> Option<JsValue> {
    let promise: js_sys::Promise = called.ok()?.unchecked_into();
    JsFuture::from(promise).await.ok()
}

/// The texts of the two files a table is read from.
type Written = (Locale, Rc<(String, String)>);

thread_local! {
    static WRITTEN: RefCell<Vec<Written>> = RefCell::default();
    static TEXTS: RefCell<Vec<Texts>> = RefCell::default();
    static DEPTHS: RefCell<Vec<(Locale, Depths)>> = RefCell::default();
}

/// Gets the table in a language. What has arrived once is not asked for again.
///
/// # Errors
///
/// [`LoadError`] when a file does not arrive or cannot be read.
pub(super) async fn bring(way: &Way, locale: Locale) -> Result<Texts, LoadError> {
    if let Some(texts) = already(locale) {
        return Ok(texts);
    }
    // Both are under way before the first is waited for.
    let facts = way.ask("table.json");
    let prose = way.ask(&format!("{}.json", locale.tag()));
    let written = Rc::new((facts.text().await?, prose.text().await?));
    let texts = read(&written, None)?;
    // Another widget may have been quicker; both are then to show the same one.
    Ok(already(locale).unwrap_or_else(|| {
        WRITTEN.with_borrow_mut(|all| all.push((locale, written)));
        TEXTS.with_borrow_mut(|all| all.push(texts.clone()));
        texts
    }))
}

fn read(written: &(String, String), own: Option<&str>) -> Result<Texts, LoadError> {
    let (facts, prose) = written;
    Ok(Texts::new(Catalog::parse(Files { facts, prose, own })?))
}

/// The table in a language, if it is here already.
pub(super) fn already(locale: Locale) -> Option<Texts> {
    TEXTS.with_borrow(|loaded| {
        let texts = loaded.iter().find(|texts| texts.locale() == locale);
        texts.cloned()
    })
}

/// The same, joined by the codes the page's author added.
pub(super) fn joined(locale: Locale, own: &str) -> Option<Texts> {
    let written = WRITTEN.with_borrow(|all| {
        let written = all.iter().find(|(known, _)| *known == locale);
        written.map(|(_, written)| written.clone())
    });
    read(&*written?, Some(own)).ok()
}

/// Keeps the names and sentences of full entries in a language.
pub(super) fn keep_depth(locale: Locale, depth: &str) {
    let depth = Depths::new(Depth::parse(depth));
    DEPTHS.with_borrow_mut(|kept| {
        kept.retain(|(known, _)| *known != locale);
        kept.push((locale, depth));
    });
}

/// The names and sentences of full entries in a language and in English, as far as
/// they are here.
pub(super) fn depths(locale: Locale) -> Vec<Depths> {
    let wanted = |(known, depth): &(Locale, Depths)| {
        (*known == locale || *known == Locale::En).then(|| depth.clone())
    };
    DEPTHS.with_borrow(|kept| kept.iter().filter_map(wanted).collect())
}
