//! Starred sessions, kept on this device without an account.

use leptos::prelude::*;

use super::release;
use crate::model::{ConferenceId, Order as _, SessionId};
use crate::platform::storage;

const KEY: &str = "conference-atlas.stars";

/// One session of one conference.
pub type Starred = (ConferenceId, SessionId);

/// Sessions that a visitor starred. Where the browser keeps nothing, they last as long as the
/// page does.
#[derive(Clone, Copy, Debug)]
pub struct Stars {
    /// In order, each once.
    all: RwSignal<Vec<Starred>>,
    /// True if the browser refused to keep them.
    unkept: RwSignal<bool>,
    /// True if the visitor has read so.
    warned: RwSignal<bool>,
}

impl Stars {
    /// Those kept on this device; another window that changes them is heard.
    pub fn new() -> Self {
        let stars = Self {
            all: RwSignal::new(kept().unwrap_or_default()),
            unkept: RwSignal::new(false),
            warned: RwSignal::new(false),
        };
        storage::on_change(move || {
            if let Some(kept) = kept() {
                stars.all.set(kept);
            }
        });
        stars
    }

    /// See [`State::release`](super::State::release).
    pub(super) fn release(self) {
        release(&self.all);
        release(&self.unkept);
        release(&self.warned);
    }

    /// True if a session is starred.
    pub fn has(&self, conference: &ConferenceId, session: &SessionId) -> bool {
        self.with(|all| has(all, conference, session))
    }

    /// All of them, in order.
    pub fn get(&self) -> Vec<Starred> {
        self.all.get()
    }

    /// All of them, as they are now.
    pub fn get_untracked(&self) -> Vec<Starred> {
        self.all.get_untracked()
    }

    /// Reads all of them, in order.
    pub fn with<T>(&self, read: impl FnOnce(&[Starred]) -> T) -> T {
        self.all.with(|all| read(all))
    }

    /// True if it should say that they are lost with the page: the browser refused to keep one, and
    /// the visitor has not read so yet.
    pub fn warns(&self) -> bool {
        self.unkept.get() && !self.warned.get()
    }

    /// The visitor has read that they are lost with the page.
    pub fn was_read(&self) {
        self.warned.set(true);
    }

    /// Stars a session, or takes its star away.
    pub fn toggle(&self, starred: Starred) {
        let had = self.all.with_untracked(|all| has(all, &starred.0, &starred.1));
        let mut all = self.newest();
        if had {
            all.retain(|other| *other != starred);
        } else {
            all.push(starred);
        }
        self.keep(in_order(all));
    }

    /// Adds those that came from another device.
    pub fn add(&self, more: impl IntoIterator<Item = Starred>) {
        let mut all = self.newest();
        all.extend(more);
        self.keep(in_order(all));
    }

    /// As they are kept now, for another window may have changed them.
    fn newest(&self) -> Vec<Starred> {
        let kept = if self.unkept.get_untracked() { None } else { kept() };
        kept.unwrap_or_else(|| self.all.get_untracked())
    }

    fn keep(&self, all: Vec<Starred>) {
        let refused = storage::set(KEY, &write(&all)).is_none();
        if refused != self.unkept.get_untracked() {
            self.unkept.set(refused);
        }
        self.all.set(all);
    }
}

impl Default for Stars {
    fn default() -> Self {
        Self::new()
    }
}

/// True if a session is one of these, which are in order.
pub fn has(all: &[Starred], conference: &ConferenceId, session: &SessionId) -> bool {
    all.binary_search_by(|(c, s)| c.cmp(conference).then_with(|| s.cmp(session))).is_ok()
}

/// In order, each once.
fn in_order(mut all: Vec<Starred>) -> Vec<Starred> {
    all.order();
    all.dedup();
    all
}

/// Those that the browser keeps; `None` where it keeps nothing.
fn kept() -> Option<Vec<Starred>> {
    storage::get(KEY).map(|kept| read(&kept))
}

/// One line a star: `conference/session`.
fn write(stars: &[Starred]) -> String {
    let mut text = String::new();
    for (conference, session) in stars {
        text.push_str(conference.as_str());
        text.push('/');
        text.push_str(session.as_str());
        text.push('\n');
    }
    text
}

/// Lines that cannot be read are left out.
fn read(text: &str) -> Vec<Starred> {
    let star = |line: &str| {
        let (conference, session) = line.split_once('/')?;
        Some((ConferenceId::new(conference)?, SessionId::new(session)?))
    };
    in_order(text.lines().filter_map(star).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_are_read_back_and_what_is_no_star_is_left_out() {
        let kept = "bcste-2023/opening\nbcste-2025/forum\n";
        assert_eq!(write(&read(kept)), kept);
        assert_eq!(write(&read("b/c\na/d\nb/c\n")), "a/d\nb/c\n");
        assert_eq!(read("\n/\nA/b\nbcste-2023\nbcste-2023/Opening").len(), 0);
    }
}
