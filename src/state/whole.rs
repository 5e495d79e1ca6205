//! The atlas with its details, which come after the page (`feed::compact`).

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::Atlas;
use crate::platform::latch::Latch;

/// The atlas with its details, once they have come. Copied freely.
#[derive(Clone, Copy, Debug)]
pub struct WholeAtlas {
    came: StoredValue<Latch, LocalStorage>,
    atlas: RwSignal<Arc<Atlas>>,
}

impl WholeAtlas {
    /// Of this atlas, whose details have not come.
    pub fn new(atlas: RwSignal<Arc<Atlas>>) -> Self {
        Self { came: StoredValue::new_local(Latch::default()), atlas }
    }

    /// Takes the details in. What is drawn shows none of them, and stays.
    pub fn set(self, atlas: Arc<Atlas>) {
        self.atlas.update_untracked(|known| *known = atlas);
        self.came.with_value(|latch| latch.set(true));
    }

    /// Gives the details up: they cannot be had.
    pub fn fail(self) {
        self.came.with_value(|latch| latch.set(false));
    }

    /// Waits until the details are there; false if they cannot be had.
    pub async fn wait(self) -> bool {
        let came = self.came.get_value();
        came.wait().await
    }

    /// The atlas as it is now, with its details where these can be had.
    pub async fn get(self) -> Arc<Atlas> {
        self.wait().await;
        self.atlas.get_untracked()
    }
}
