//! News for the reader: what changed since the last look, and what waits.

use leptos::prelude::*;

use super::{Live, SEEN};
use crate::feed::{AtlasChange, Seen};
use crate::model::Atlas;
use crate::platform::{clock, storage};

impl Live {
    /// True if anything that pages show waits for the reader.
    pub fn has_newer(self) -> bool {
        let differs = |shown: &Atlas, newer: &Atlas| {
            shown.notices != newer.notices || !AtlasChange::between(shown, newer).is_empty()
        };
        self.waiting.with(|newer| newer.as_ref().is_some_and(|newer| self.shown.with(|shown| differs(shown, newer))))
    }

    /// Compares an atlas with what the reader has seen.
    pub(super) fn look_for_news(self, atlas: &Atlas) {
        let now = clock::now().unwrap_or_default();
        let news = self.with(|kept| kept.seen.news(atlas, now)).unwrap_or_default();
        if news.is_empty() {
            self.keep_seen(atlas);
        }
        self.news.set(news.into());
    }

    /// Takes an atlas as seen.
    pub(super) fn keep_seen(self, atlas: &Atlas) {
        let seen = Seen::of(atlas, clock::now().unwrap_or_default());
        storage::set(SEEN, seen.as_str());
        self.with(|kept| kept.seen = seen);
    }
}
