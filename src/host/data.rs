//! Gets the data files from where the program itself came from, each once for
//! all widgets of a page.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use futures_util::future::try_join;
use gloo::net::http::Request;

use crate::{
    catalog::{Catalog, CatalogError, Locale},
    widget::Texts,
};

/// Why a language could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file did not arrive.
    #[error("{file}: {cause}")]
    Fetch {
        /// Which file.
        file: String,
        /// What the browser said.
        cause: gloo::net::Error,
    },
    /// The server answered with something else than the file.
    #[error("{file}: HTTP status {status}")]
    Status {
        /// Which file.
        file: String,
        /// What the server answered.
        status: u16,
    },
    /// The file is not what it should be.
    #[error(transparent)]
    Catalog(#[from] CatalogError),
}

thread_local! {
    static FACTS: RefCell<Option<Rc<str>>> = RefCell::default();
    static TEXTS: RefCell<HashMap<Locale, Texts>> = RefCell::default();
}

/// The catalog in a language; `base` is the address of the folder that `data/`
/// stands in, with its closing slash. What has arrived once is not fetched again.
///
/// # Errors
///
/// [`LoadError`] when a file does not arrive or cannot be read.
pub(super) async fn texts(base: &str, locale: Locale) -> Result<Texts, LoadError> {
    if let Some(texts) = already(locale) {
        return Ok(texts);
    }
    let prose = fetch(format!("{base}data/{}.json", locale.tag()));
    let (facts, prose) = try_join(facts(base), prose).await?;
    let texts = Texts::new(Catalog::parse(&facts, &prose)?);
    // Another widget may have been quicker; both are then to show the same one.
    Ok(TEXTS.with_borrow_mut(|loaded| loaded.entry(locale).or_insert(texts).clone()))
}

/// The catalog in a language, if it is here already.
pub(super) fn already(locale: Locale) -> Option<Texts> {
    TEXTS.with_borrow(|loaded| loaded.get(&locale).cloned())
}

async fn facts(base: &str) -> Result<Rc<str>, LoadError> {
    if let Some(facts) = FACTS.with_borrow(Option::clone) {
        return Ok(facts);
    }
    let facts: Rc<str> = fetch(format!("{base}data/codes.json")).await?.into();
    FACTS.set(Some(facts.clone()));
    Ok(facts)
}

async fn fetch(file: String) -> Result<String, LoadError> {
    let answer = match Request::get(&file).send().await {
        Ok(answer) if answer.ok() => answer.text().await,
        Ok(answer) => {
            let status = answer.status();
            return Err(LoadError::Status { file, status });
        }
        Err(cause) => Err(cause),
    };
    answer.map_err(|cause| LoadError::Fetch { file, cause })
}
