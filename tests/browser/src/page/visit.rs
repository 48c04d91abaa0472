//! How a test comes to the page: by which address, how wide, under which circumstances.

use crate::{Conditions, Width};

/// One visit to the page.
#[derive(Clone, Debug)]
pub struct Visit {
    pub(super) folder: &'static str,
    pub(super) query: String,
    pub(super) width: Width,
    pub(super) conditions: Conditions,
    pub(super) dead: bool,
}

impl Default for Visit {
    fn default() -> Self {
        Self {
            folder: "",
            query: String::new(),
            width: Width::Wide,
            conditions: Conditions::default(),
            dead: false,
        }
    }
}

impl Visit {
    /// By an address with these parameters (no question mark).
    pub fn at(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            ..Self::default()
        }
    }

    /// The page in a folder below, such as `es/`.
    #[must_use]
    pub fn below(mut self, folder: &'static str) -> Self {
        self.folder = folder;
        self
    }

    /// In a window of this width.
    #[must_use]
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// Under these circumstances.
    #[must_use]
    pub fn under(mut self, conditions: Conditions) -> Self {
        self.conditions = conditions;
        self
    }

    /// The program will not start, so do not wait for it.
    #[must_use]
    pub fn dead(mut self) -> Self {
        self.dead = true;
        self
    }
}
