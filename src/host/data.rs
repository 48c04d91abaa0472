//! Gets the data files from where the program itself came from, each once for
//! all widgets of a page.

use std::{cell::RefCell, rc::Rc};

use futures_util::future::try_join;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::{
    catalog::{Catalog, CatalogError, Files, Locale},
    widget::Texts,
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

thread_local! {
    static FILES: RefCell<Vec<(String, Rc<str>)>> = RefCell::default();
    static TEXTS: RefCell<Vec<Texts>> = RefCell::default();
}

/// The catalog in a language, as far as searching needs it; `base` is the address
/// of the folder that `data/` stands in, with its closing slash. What has arrived
/// once is not fetched again.
///
/// # Errors
///
/// [`LoadError`] when a file does not arrive or cannot be read.
pub(super) async fn rows(base: &str, locale: Locale) -> Result<Texts, LoadError> {
    if let Some(texts) = already(locale) {
        return Ok(texts);
    }
    let language = format!("data/{}.json", locale.tag());
    let files = try_join(file(base, "data/codes.json"), file(base, &language));
    let (facts, prose) = files.await?;
    let files = Files {
        facts: &facts,
        prose: &prose,
        details: None,
    };
    Ok(Texts::new(Catalog::parse(files)?))
}

/// The same with all details.
///
/// # Errors
///
/// [`LoadError`] when a file does not arrive or cannot be read.
pub(super) async fn complete(base: &str, locale: Locale) -> Result<Texts, LoadError> {
    if let Some(texts) = already(locale) {
        return Ok(texts);
    }
    let language = format!("data/{}.json", locale.tag());
    let details = format!("data/details/{}.json", locale.tag());
    let rows = try_join(file(base, "data/codes.json"), file(base, &language));
    let below = try_join(file(base, &details), file(base, "data/sources.json"));
    let ((facts, prose), (details, sources)) = try_join(rows, below).await?;
    let files = Files {
        facts: &facts,
        prose: &prose,
        details: Some((&details, &sources)),
    };
    let texts = Texts::new(Catalog::parse(files)?);
    // Another widget may have been quicker; both are then to show the same one.
    Ok(already(locale).unwrap_or_else(|| {
        TEXTS.with_borrow_mut(|loaded| loaded.push(texts.clone()));
        texts
    }))
}

/// The catalog in a language with all details, if it is here already.
pub(super) fn already(locale: Locale) -> Option<Texts> {
    TEXTS.with_borrow(|loaded| {
        let texts = loaded.iter().find(|texts| texts.locale() == locale);
        texts.cloned()
    })
}

/// A file's text, fetched unless it is here.
async fn file(base: &str, name: &str) -> Result<Rc<str>, LoadError> {
    let url = format!("{base}{name}");
    let here = FILES.with_borrow(|files| {
        let file = files.iter().find(|(known, _)| *known == url);
        file.map(|(_, text)| text.clone())
    });
    if let Some(text) = here {
        return Ok(text);
    }
    let Some(text) = fetch(&url).await else {
        return Err(LoadError::Fetch(url));
    };
    let text: Rc<str> = text.into();
    FILES.with_borrow_mut(|files| files.push((url, text.clone())));
    Ok(text)
}

/// (gloo's fetch would do, for another 3 KB of wasm.)
async fn fetch(url: &str) -> Option<String> {
    let answer = JsFuture::from(window().fetch_with_str(url)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    let text = answer.ok().then(|| answer.text())?.ok()?;
    JsFuture::from(text).await.ok()?.as_string()
}
