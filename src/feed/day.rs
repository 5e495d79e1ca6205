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
mod tests {
    use super::*;
    use crate::model::{Moment, When, sample};

    const NOW: i64 = 1_700_000_000;

    fn moment(text: &str) -> Option<Moment> {
        When::parse(text).and_then(When::moment)
    }

    fn feed(updated: &str, name: &str) -> Vec<u8> {
        let mut atlas = sample::atlas();
        atlas.updated = moment(updated).map(Updated::At);
        atlas.publisher.name = sample::text(name);
        crate::feed::write(&atlas).into_bytes()
    }

    fn live(updated: &str, revision: u64) -> Vec<u8> {
        let file = LiveFile { updated: moment(updated), revision, ..LiveFile::default() };
        live::write(&file).into_bytes()
    }

    fn name(day: &Day) -> String {
        crate::feed::write(&day.atlas()).lines().find(|line| line.contains("\"name\"")).unwrap_or_default().to_owned()
    }

    #[test]
    fn half_a_file_an_older_one_and_one_of_another_format_leave_the_good_one() {
        let good = feed("2023-11-06T09:00Z", "Good");
        let mut day = Day::open(&good).unwrap();
        let kept = name(&day);
        let newer = String::from_utf8(feed("2023-11-07T09:00Z", "Newer")).unwrap();
        let other = newer.replacen("\"format\": 1", "\"format\": 9", 1).into_bytes();
        let half = &good[..good.len() / 2];
        for bad in [half, b"", b"<!doctype html>", &other, &feed("2023-11-06T08:59Z", "Older")] {
            assert_eq!(day.take_feed(bad, NOW), Taken::Refused);
            assert_eq!(name(&day), kept);
        }
        assert_eq!(day.take_feed(&good, NOW), Taken::Same);
        assert_eq!(day.take_feed(newer.as_bytes(), NOW), Taken::New);
        assert_ne!(name(&day), kept);
    }

    #[test]
    fn a_time_that_has_not_come_yet_keeps_nobody_out() {
        let mut day = Day::open(&feed("2123-11-06T09:00Z", "A slip of the pen")).unwrap();
        assert_eq!(day.take_feed(&feed("2023-11-06T09:00Z", "Corrected"), NOW), Taken::New);
    }

    #[test]
    fn an_older_revision_of_the_changes_is_refused_and_the_same_is_the_same() {
        let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
        assert!(day.live().is_none());
        assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 2), NOW), Taken::New);
        assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 2), NOW), Taken::Same);
        assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 1), NOW), Taken::Refused);
        assert_eq!(day.take_live(b"{", NOW), Taken::Refused);
        assert_eq!(day.take_live(&live("2023-11-06T10:01Z", 3), NOW), Taken::New);
    }

    #[test]
    fn a_desk_whose_clock_is_ahead_silences_nobody() {
        let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
        assert_eq!(day.take_live(&live("2023-11-06T10:10Z", 5), NOW), Taken::New);
        assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 6), NOW), Taken::New, "the revision decides");
        assert_eq!(day.take_live(&live("2023-11-06T10:11Z", 5), NOW), Taken::Refused, "whatever the clocks say");
    }

    #[test]
    fn of_two_files_with_one_revision_the_one_that_the_store_has_stands() {
        let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
        assert_eq!(day.take_live(&live("2023-11-06T10:10Z", 5), NOW), Taken::New);
        assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 5), NOW), Taken::New);
    }

    #[test]
    fn a_file_begun_anew_for_a_later_feed_counts_from_one_again() {
        let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
        let of = |feed: &str, revision| {
            let file = LiveFile { feed_updated: moment(feed), revision, ..LiveFile::default() };
            live::write(&file).into_bytes()
        };
        assert_eq!(day.take_live(&of("2023-11-06T09:00Z", 40), NOW), Taken::New);
        assert_eq!(day.take_live(&of("2023-11-06T09:00Z", 1), NOW), Taken::Refused);
        assert_eq!(day.take_live(&of("2023-11-07T09:00Z", 1), NOW), Taken::New);
    }

    #[test]
    fn files_that_do_not_count_are_told_apart_by_their_time() {
        let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
        assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 0), NOW), Taken::New);
        assert_eq!(day.take_live(&live("2023-11-06T09:59Z", 0), NOW), Taken::Refused);
        assert_eq!(day.take_live(&live("2023-11-06T10:01Z", 0), NOW), Taken::New);
    }

    #[test]
    fn what_is_shown_was_changed_when_the_feed_or_the_changes_were() {
        let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
        let updated = |day: &Day| day.atlas().updated;
        for (live_updated, wanted) in
            [("2023-11-06T08:00Z", "2023-11-06T09:00Z"), ("2023-11-06T10:00Z", "2023-11-06T10:00Z")]
        {
            assert_eq!(day.take_live(&live(live_updated, 0), NOW), Taken::New);
            assert_eq!(updated(&day), moment(wanted).map(Updated::At));
        }
    }

    #[test]
    fn a_day_of_a_build_is_that_of_its_feed_once_its_details_are_there() {
        let bytes = crate::feed::write(&sample::atlas()).into_bytes();
        let read = Day::open(&bytes).unwrap();
        let start = compact::write_start(read.feed(), read.diagnostics());
        let mut day = Day::of_build(&start, FeedPrint::of(&bytes)).unwrap();
        assert_eq!(day.take_feed(&bytes, NOW), Taken::Same);
        assert_ne!(day.feed(), read.feed());
        assert!(!day.complete(b"damaged") && !day.is_whole());
        assert!(day.complete(&compact::write_details(read.feed())));
        assert_eq!(day.feed(), read.feed());
    }

    #[test]
    fn what_a_feed_names_lies_beside_it() {
        for (feed, address, wanted) in [
            ("feed.json", "live.json", "live.json"),
            ("data/feed.json", "live.json", "data/live.json"),
            ("https://a.example/f/feed.json", "live.json", "https://a.example/f/live.json"),
            ("data/feed.json", "https://b.example/live.json", "https://b.example/live.json"),
            ("data/feed.json", "/live.json", "/live.json"),
        ] {
            assert_eq!(beside(feed, address), wanted);
        }
    }
}
