//! What components pass on of the catalog: shared, and compared by identity.

use std::{ops::Deref, rc::Rc};

use crate::catalog::{Catalog, Depth};

/// A shared catalog.
pub type Texts = Shared<Catalog>;

/// Shared sentences to be searched in.
pub type Depths = Shared<Depth>;

/// Something shared. Two are equal when they are the same one.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares something.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
