//! Starred sessions, kept on this device without an account.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::model::{ConferenceId, SessionId};
use crate::platform::storage;

const KEY: &str = "conference-atlas.stars";

/// One session of one conference.
pub type Starred = (ConferenceId, SessionId);

/// The sessions that a visitor starred. Where the browser keeps nothing, they last as long
/// as the page does.
#[derive(Clone, Copy, Debug)]
pub struct Stars(RwSignal<BTreeSet<Starred>>);

impl Stars {
    /// Those kept on this device.
    pub fn new() -> Self {
        Self(RwSignal::new(storage::get(KEY).map(|kept| read(&kept)).unwrap_or_default()))
    }

    /// Whether a session is starred.
    pub fn has(&self, starred: &Starred) -> bool {
        self.0.with(|stars| stars.contains(starred))
    }

    /// All of them.
    pub fn get(&self) -> BTreeSet<Starred> {
        self.0.get()
    }

    /// Stars a session, or takes its star away.
    pub fn toggle(&self, starred: Starred) {
        self.0.update(|stars| {
            if !stars.remove(&starred) {
                stars.insert(starred);
            }
            storage::set(KEY, &write(stars));
        });
    }

    /// Adds those that came from another device.
    pub fn add(&self, more: impl IntoIterator<Item = Starred>) {
        self.0.update(|stars| {
            stars.extend(more);
            storage::set(KEY, &write(stars));
        });
    }
}

impl Default for Stars {
    fn default() -> Self {
        Self::new()
    }
}

/// One line a star: `conference/session`.
fn write(stars: &BTreeSet<Starred>) -> String {
    let mut text = String::new();
    for (conference, session) in stars {
        text.push_str(conference.as_str());
        text.push('/');
        text.push_str(session.as_str());
        text.push('\n');
    }
    text
}

/// What cannot be read is left out.
fn read(text: &str) -> BTreeSet<Starred> {
    let star = |line: &str| {
        let (conference, session) = line.split_once('/')?;
        Some((ConferenceId::new(conference)?, SessionId::new(session)?))
    };
    text.lines().filter_map(star).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_are_read_back_and_what_is_no_star_is_left_out() {
        let kept = "bcste-2023/opening\nbcste-2025/forum\n";
        assert_eq!(write(&read(kept)), kept);
        assert_eq!(read("\n/\nA/b\nbcste-2023\nbcste-2023/Opening").len(), 0);
    }
}
