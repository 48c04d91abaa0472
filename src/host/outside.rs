//! The answering program's way to what comes from elsewhere: reads the file that was
//! chosen, fetches the codes the page's author named.

use gloo::utils::{document, window};
use web_sys::{File, Url};

use super::{data::promised, pasted::Taken, shelf::Shelf};
use crate::{answer::Opened, catalog::Locale};

/// A larger file is not read, in bytes: records are a few thousand.
const MOST_BYTES: f64 = 4_000_000.0;

impl Shelf {
    /// Opens a file that was chosen. One that cannot be read is refused as one that
    /// is empty is.
    pub async fn open_file(&self, file: &File, locale: Locale) -> Taken {
        let text = match file.size() <= MOST_BYTES {
            true => promised(Ok(file.text().into())).await,
            false => None,
        };
        let text = text.and_then(|text| text.as_string()).unwrap_or_default();
        self.open_text(Some(&file.name()), &text, locale).await
    }

    /// Opens the file of codes at an address, as the page writes it. Only the page's
    /// own site is asked; whatever does not arrive is refused under its name.
    pub async fn open_codes(&self, address: &str, locale: Locale) -> Opened {
        let base = document().base_uri().ok().flatten().unwrap_or_default();
        let url = Url::new_with_base(address.trim(), &base).ok();
        let origin = window().location().origin().unwrap_or_default();
        let text = match url.filter(|url| url.origin() == origin) {
            Some(url) => self.way.ask_address(url.href()).text().await,
            None => return self.refuse_elsewhere(address, locale),
        };
        match text {
            Ok(text) => self.open(Some(address), &text, locale),
            Err(_) => self.refuse_missing(address, locale),
        }
    }
}
