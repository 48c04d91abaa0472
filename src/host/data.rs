//! Gets the data files from where the program itself came from, each once for
//! all widgets of a page.

use std::{cell::RefCell, rc::Rc};

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

/// How much of a catalog is wanted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Extent {
    /// What searching needs.
    Rows,
    /// With everything that opens below the rows.
    Complete,
}

/// The catalog in a language; `base` is the address of the folder that `data/`
/// stands in, with its closing slash. What has arrived once is not fetched again.
///
/// # Errors
///
/// [`LoadError`] when a file does not arrive or cannot be read.
pub(super) async fn texts(base: &str, locale: Locale, extent: Extent) -> Result<Texts, LoadError> {
    if let Some(texts) = already(locale) {
        return Ok(texts);
    }
    let (tag, wanted) = (locale.tag(), extent == Extent::Complete);
    // All of them are under way before the first is waited for.
    let facts = Arriving::new(format!("{base}data/codes.json"));
    let prose = Arriving::new(format!("{base}data/{tag}.json"));
    let details = wanted.then(|| Arriving::new(format!("{base}data/details/{tag}.json")));
    let sources = wanted.then(|| Arriving::new(format!("{base}data/sources.json")));
    let (facts, prose) = (facts.text().await?, prose.text().await?);
    let details = match (details, sources) {
        (Some(details), Some(sources)) => Some((details.text().await?, sources.text().await?)),
        _ => None,
    };
    let texts = Texts::new(Catalog::parse(Files {
        facts: &facts,
        prose: &prose,
        details: details
            .as_ref()
            .map(|(details, sources)| (&**details, &**sources)),
    })?);
    // Another widget may have been quicker; both are then to show the same one.
    Ok(already(locale).unwrap_or_else(|| {
        if wanted {
            TEXTS.with_borrow_mut(|loaded| loaded.push(texts.clone()));
        }
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

/// A file that is here, or on its way.
struct Arriving {
    url: String,
    answer: Result<Rc<str>, JsFuture>,
}

impl Arriving {
    /// Fetches a file unless it is here.
    /// (gloo's fetch would do, for another 3 KB of wasm.)
    fn new(url: String) -> Self {
        let here = FILES.with_borrow(|files| {
            let file = files.iter().find(|(known, _)| *known == url);
            file.map(|(_, text)| text.clone())
        });
        let answer = here.ok_or_else(|| JsFuture::from(window().fetch_with_str(&url)));
        Self { url, answer }
    }

    /// Waits for the file's text.
    async fn text(self) -> Result<Rc<str>, LoadError> {
        let answer = match self.answer {
            Ok(text) => return Ok(text),
            Err(answer) => answer,
        };
        let Some(text) = text(answer).await else {
            return Err(LoadError::Fetch(self.url));
        };
        let text: Rc<str> = text.into();
        FILES.with_borrow_mut(|files| files.push((self.url, text.clone())));
        Ok(text)
    }
}

/// The text of an answer, if that is what came.
async fn text(answer: JsFuture) -> Option<String> {
    let answer: Response = answer.await.ok()?.dyn_into().ok()?;
    let text = answer.ok().then(|| answer.text())?.ok()?;
    JsFuture::from(text).await.ok()?.as_string()
}
