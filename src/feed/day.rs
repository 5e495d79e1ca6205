//! Day: the last good feed and the last good changes, and the rules by which others replace them.

use std::sync::Arc;

use super::live::{self, LiveFile};
use super::print::print;
use super::{Diagnostic, FeedPrint, ReadError, compact};
use crate::model::{Atlas, Moment, Updated};

/// A time further ahead than this is a slip of the pen, in seconds.
const AHEAD: i64 = 86_400;

/// The last good feed and the last good changes.
#[derive(Clone, Debug)]
pub struct Day {
    feed: Arc<Atlas>,
    feed_print: u64,
    diagnostics: Arc<[Diagnostic]>,
    live: Option<Arc<LiveFile>>,
    live_print: u64,
    /// False while the details of a build's feed are not there.
    is_whole: bool,
    /// True if it began before the changes of the day had come.
    pub is_behind: bool,
    /// False while only the beginning of the feed was compared with that of the build.
    pub is_checked: bool,
}

/// Result of taking in a file that came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It says what the last one said.
    Same,
    /// It took the last one's place.
    New,
    /// It is broken or older: the last good one stays.
    Refused,
}

impl Day {
    /// A day that begins with this feed.
    ///
    /// # Errors
    /// As [`super::read`].
    pub fn open(bytes: &[u8]) -> Result<Self, ReadError> {
        let (feed, diagnostics) = super::read(bytes)?;
        Ok(Self::new(feed, print(bytes), diagnostics, true))
    }

    /// A day that begins with the feed of a build, as the build read it ([`compact`]), without its
    /// details. Nothing if that is damaged.
    pub fn of_build(start: &[u8], print: FeedPrint) -> Option<Self> {
        let (feed, diagnostics) = compact::read_start(start)?;
        Some(Self::new(feed, print.all(), diagnostics, false))
    }

    fn new(feed: Atlas, feed_print: u64, diagnostics: Vec<Diagnostic>, is_whole: bool) -> Self {
        let (feed, diagnostics) = (Arc::new(feed), diagnostics.into());
        Self { feed, feed_print, diagnostics, live: None, live_print: 0, is_whole, is_behind: false, is_checked: true }
    }

    /// False while the details of a build's feed are not there.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Adds the details of the feed; false if they are damaged.
    pub fn complete(&mut self, details: &[u8]) -> bool {
        let whole = compact::with_details(&self.feed, details);
        self.is_whole |= whole.is_some();
        self.feed = whole.map_or_else(|| self.feed.clone(), Arc::new);
        self.is_whole
    }

    /// Takes the feed of a day that was opened later.
    pub fn take_feed_of(&mut self, other: Self) {
        let Self { feed, feed_print, diagnostics, .. } = other;
        (self.feed, self.feed_print, self.diagnostics) = (feed, feed_print, diagnostics);
        self.is_whole = true;
    }

    /// Takes a feed that came at `now`, in seconds since 1970-01-01T00:00Z.
    pub fn take_feed(&mut self, bytes: &[u8], now: i64) -> Taken {
        self.is_checked = true;
        let print = print(bytes);
        if print == self.feed_print {
            return Taken::Same;
        }
        match super::read(bytes) {
            Ok((feed, diagnostics)) if !is_older(feed.updated, self.feed.updated, now) => {
                (self.feed, self.diagnostics, self.feed_print) = (Arc::new(feed), diagnostics.into(), print);
                self.is_whole = true;
                Taken::New
            }
            _ => Taken::Refused,
        }
    }

    /// Takes a live file that came at `now`.
    pub fn take_live(&mut self, bytes: &[u8], now: i64) -> Taken {
        let print = print(bytes);
        if self.live.is_some() && print == self.live_print {
            return Taken::Same;
        }
        let Ok((file, _)) = live::read(bytes, &self.feed.languages) else { return Taken::Refused };
        if self.live.as_ref().is_some_and(|known| is_older_file(&file, known, now)) {
            return Taken::Refused;
        }
        (self.live, self.live_print) = (Some(Arc::new(file)), print);
        Taken::New
    }

    /// Takes in that the live file is not there any more. With a newer feed than the one that it was
    /// begun for, it was begun anew, and what it said holds no longer. Without one it stays, for a
    /// host that fails may answer so too.
    pub fn lose_live(&mut self) -> Taken {
        let Some(file) = &self.live else { return Taken::Same };
        let begun_for = file.feed_updated.or(file.updated);
        let is_newer = |(feed, file): (Updated, Moment)| feed.moment().unix() > file.unix();
        if !self.feed.updated.zip(begun_for).is_some_and(is_newer) {
            return Taken::Refused;
        }
        (self.live, self.live_print) = (None, 0);
        Taken::New
    }

    /// The atlas with the changes of the day; last changed when either was.
    pub fn atlas(&self) -> Arc<Atlas> {
        let Some(file) = &self.live else { return self.feed.clone() };
        let (mut atlas, _) = live::apply(&self.feed, file);
        atlas.updated = match (atlas.updated, file.updated) {
            (Some(feed), Some(live)) if feed.moment().unix() > live.unix() => Some(feed),
            (feed, live) => live.map(Updated::At).or(feed),
        };
        Arc::new(atlas)
    }

    /// The feed alone.
    pub fn feed(&self) -> &Arc<Atlas> {
        &self.feed
    }

    /// The last good live file, if there was any.
    pub fn live(&self) -> Option<&Arc<LiveFile>> {
        self.live.as_ref()
    }

    /// Diagnostics of reading the feed.
    pub fn diagnostics(&self) -> &Arc<[Diagnostic]> {
        &self.diagnostics
    }
}

/// True if a live file is older than the one that is known, at `now`.
///
/// The higher revision is newer, whatever the clocks say: they are those of the phones that wrote
/// the files. Of two files with the same revision, which two desks wrote at once, the store keeps
/// the one that comes. A file that was begun anew for a later feed counts from 1 again. Where one
/// of the two does not count, its time of change decides, as for feeds.
fn is_older_file(came: &LiveFile, known: &LiveFile, now: i64) -> bool {
    let is_later = |(came, known): (Moment, Moment)| came.unix() > known.unix();
    if came.feed_updated.zip(known.feed_updated).is_some_and(is_later) {
        return false;
    }
    match (came.revision, known.revision) {
        (0, _) | (_, 0) => is_older(came.updated.map(Updated::At), known.updated.map(Updated::At), now),
        (came, known) => came < known,
    }
}

/// True if what came is older than what is known.
fn is_older(came: Option<Updated>, known: Option<Updated>, now: i64) -> bool {
    let (Some(came), Some(known)) = (came, known) else { return false };
    known.moment().unix() <= now + AHEAD && came.is_before(known)
}

/// An address that a feed names, relative to the feed, as one relative to what the feed's own
/// address is relative to.
pub fn beside(feed: &str, address: &str) -> String {
    let folder = feed.rfind('/').and_then(|slash| feed.get(..=slash)).unwrap_or_default();
    if address.starts_with('/') || address.contains("://") { address.to_owned() } else { [folder, address].concat() }
}

#[cfg(test)]
#[path = "day_tests.rs"]
mod tests;
