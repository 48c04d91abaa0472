//! What a visit may find: files withheld or put beside the page, storage or clipboard refused.

use super::{Answer, Site};

/// What every page of a site around begins with. It names an icon, or browsers ask its host for one.
const PORTAL_BEGINS: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">
<title>A portal</title><link rel=\"icon\" href=\"icon.svg\">
";

/// The circumstances of a visit; by default everything works.
#[derive(Clone, Debug, Default)]
pub struct Conditions {
    pub(super) site: Site,
    pub(super) answers: Vec<(&'static str, Answer)>,
    pub(super) beside: Vec<(&'static str, String)>,
    pub(super) portal: Option<String>,
    pub(super) second: Option<Second>,
    pub(super) storage_refused: bool,
    pub(super) clipboard: Clipboard,
    pub(crate) as_built: bool,
    pub(super) forgotten: bool,
    pub(super) hosted: bool,
}

/// Another copy of the built files, with some words replaced in its scripts.
#[derive(Clone, Debug)]
pub(super) struct Second {
    pub(super) folder: &'static str,
    pub(super) words: &'static str,
    pub(super) others: &'static str,
}

/// What `navigator.clipboard.writeText` does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clipboard {
    /// What the browser does.
    #[default]
    Real,
    /// It succeeds, and the text is kept where a test can read it.
    Kept,
    /// It is refused, as by a permission policy.
    Refused,
}

impl Conditions {
    /// Answers every path that ends with `suffix` in this way.
    #[must_use]
    pub fn answering(mut self, suffix: &'static str, answer: Answer) -> Self {
        self.answers.push((suffix, answer));
        self
    }

    /// Serves a file of this name from the page's own folder.
    #[must_use]
    pub fn beside(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.beside.push((name, text.into()));
        self
    }

    /// Serves a page of a site around, `portal.html`, which has no policy to live under. Behind a
    /// title and an icon it has `rest`.
    #[must_use]
    pub fn in_portal(mut self, rest: &str) -> Self {
        self.portal = Some(format!("{PORTAL_BEGINS}{rest}"));
        self
    }

    /// Serves the built files a second time, below `folder`, with `others` for `words` in scripts.
    #[must_use]
    pub fn with_second(
        mut self,
        folder: &'static str,
        words: &'static str,
        others: &'static str,
    ) -> Self {
        self.second = Some(Second {
            folder,
            words,
            others,
        });
        self
    }

    /// Any use of local storage throws.
    #[must_use]
    pub fn without_storage(mut self) -> Self {
        self.storage_refused = true;
        self
    }

    /// Replaces the clipboard.
    #[must_use]
    pub fn with_clipboard(mut self, clipboard: Clipboard) -> Self {
        self.clipboard = clipboard;
        self
    }

    /// Serves every byte as it was built, without the collector script. Only then does the page have
    /// a service worker: to it, a changed file is not the version's.
    #[must_use]
    pub fn as_built(mut self) -> Self {
        self.as_built = true;
        self
    }

    /// Serves every byte as it was built and as a static host would: compressed, and with the header
    /// fields that `_headers` asks for.
    #[must_use]
    pub fn hosted(mut self) -> Self {
        self.hosted = true;
        self.as_built()
    }

    /// Serves this instead of the built page.
    #[must_use]
    pub fn of(mut self, site: Site) -> Self {
        self.site = site;
        self
    }

    /// Has the browser remember no file: it asks for each again.
    #[must_use]
    pub fn forgotten(mut self) -> Self {
        self.forgotten = true;
        self
    }

    /// What the collector script reads from its own address.
    pub(crate) fn query(&self) -> String {
        let storage = if self.storage_refused {
            "refused"
        } else {
            "real"
        };
        let clipboard = match self.clipboard {
            Clipboard::Real => "real",
            Clipboard::Kept => "kept",
            Clipboard::Refused => "refused",
        };
        format!("storage={storage}&clipboard={clipboard}")
    }
}
