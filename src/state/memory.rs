//! State that a page keeps while others are shown: one value of one kind.
//!
//! The kind is not known here, so that a page that is loaded late brings it along.

use std::any::Any;
use std::sync::Arc;

use leptos::prelude::*;

/// See above.
#[derive(Clone, Copy, Debug)]
pub struct Memory(StoredValue<Option<Arc<dyn Any + Send + Sync>>>);

impl Memory {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Value that was kept, or that is made and kept from now on.
    pub fn keep<T: Clone + Send + Sync + 'static>(&self, make: impl FnOnce() -> T) -> T {
        let kept = self.0.with_value(|kept| kept.as_ref().and_then(|kept| kept.downcast_ref::<T>().cloned()));
        kept.unwrap_or_else(|| {
            let made = make();
            self.0.set_value(Some(Arc::new(made.clone())));
            made
        })
    }
}

impl Default for Memory {
    fn default() -> Self {
        Self::new()
    }
}
