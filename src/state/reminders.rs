//! Reminders of starred sessions, and their titles: kept on this device.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::{Starred, Stars, release};
use crate::feed::starred::{Lost, Titles, due};
use crate::model::Atlas;
use crate::platform::{notify, storage};

const REMINDER: &str = "conference-atlas.reminder";
const TITLES: &str = "conference-atlas.titles";

/// The minutes that a reminder can come ahead of a session.
pub const MINUTES: [u16; 4] = [5, 10, 15, 30];

/// See above. Copied freely; each field is a signal of its own.
#[derive(Clone, Copy, Debug)]
pub struct Reminders {
    /// Minutes before the start; none: no reminders.
    pub minutes: RwSignal<Option<u16>>,
    titles: RwSignal<Titles>,
    told: StoredValue<BTreeSet<String>>,
}

impl Reminders {
    /// Those kept on this device.
    pub fn new() -> Self {
        let minutes = storage::get(REMINDER).and_then(|kept| kept.parse().ok()).filter(|it| MINUTES.contains(it));
        let titles = Titles::read(&storage::get(TITLES).unwrap_or_default());
        Self { minutes: RwSignal::new(minutes), titles: RwSignal::new(titles), told: StoredValue::default() }
    }

    /// See [`State::release`](super::State::release).
    pub(super) fn release(self) {
        release(&self.minutes);
        release(&self.titles);
    }

    /// Reminds so many minutes before from now on, or no more.
    pub fn set(&self, minutes: Option<u16>) {
        storage::set(REMINDER, &minutes.map_or(String::new(), |minutes| minutes.to_string()));
        self.minutes.set(minutes);
    }

    /// Takes the titles of new stars.
    pub fn learn(&self, atlas: &Atlas, stars: &[Starred]) {
        self.change(|titles| titles.learn(atlas, stars));
    }

    /// The starred sessions that are gone or have another name.
    pub fn lost(&self, atlas: &Atlas) -> Vec<Lost> {
        self.titles.with(|titles| titles.lost(atlas))
    }

    /// The visitor has read that a starred session is gone, or has another name.
    pub fn dismiss(&self, lost: &Lost, stars: Stars, atlas: &Arc<Atlas>) {
        if lost.is_there {
            self.change(|titles| titles.accept(atlas, &lost.star));
        } else {
            stars.toggle(lost.star.clone());
            let left = stars.get_untracked();
            self.learn(atlas, &left);
        }
    }

    /// Shows the reminders that are due, each once; `words` says one.
    pub fn remind(&self, atlas: &Atlas, stars: &[Starred], now: i64, words: impl Fn(&crate::model::Session) -> String) {
        let Some(minutes) = self.minutes.get_untracked().filter(|_| notify::is_allowed()) else { return };
        for (conference, session) in due(atlas, stars, minutes, now) {
            // A session that is moved is told of again.
            let key =
                [conference.id.as_str(), "/", session.id.as_str(), " ", &session.span.start().to_string()].concat();
            if self.told.try_update_value(|told| told.insert(key.clone())) == Some(true) {
                notify::show(&words(session), &key);
            }
        }
    }

    fn change(&self, change: impl FnOnce(&mut Titles)) {
        let before = self.titles.get_untracked();
        let mut titles = before.clone();
        change(&mut titles);
        if titles != before {
            storage::set(TITLES, &titles.write());
            self.titles.set(titles);
        }
    }
}

impl Default for Reminders {
    fn default() -> Self {
        Self::new()
    }
}
