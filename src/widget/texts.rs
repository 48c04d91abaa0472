//! The catalog as components pass it on: shared, and compared by identity.

use std::{ops::Deref, rc::Rc};

use crate::catalog::Catalog;

/// A shared catalog. Two are equal when they are the same one.
#[derive(Clone, Debug)]
pub struct Texts(Rc<Catalog>);

impl Texts {
    /// Shares a catalog.
    pub fn new(catalog: Catalog) -> Self {
        Self(Rc::new(catalog))
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Texts {
    type Target = Catalog;

    fn deref(&self) -> &Catalog {
        &self.0
    }
}
