//! Calendar that follows the day: a file beside that of the changes, for programs that ask for it
//! again and again.
//!
//! # Design
//! It says nothing that feed and changes do not say, so it is no act and nobody waits for it: no
//! change depends on it, and a store that refuses it keeps nothing from being sent. Whichever desk
//! is open compares it with the changes and writes it anew where it is behind.
//!
//! It names the edition that it has, for clocks are those of phones and may be wrong: of two
//! editions that of the later feed is newer, and with one feed that of the higher revision. Its
//! times only grow, for programs leave out what seems older than what they know.

use std::fmt;

use super::message::{Event, Version};
use super::wire::Store;
use crate::model::{Moment, When};

/// Line of a file that names its edition.
const EDITION: &str = "X-CONFERENCE-ATLAS-EDITION:";

/// Edition of the programme: the feed, by its time of change, and the revision of its changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CalendarEdition {
    /// Seconds since 1970-01-01T00:00Z; 0 where the feed does not say.
    feed: i64,
    revision: u64,
}

impl CalendarEdition {
    /// Of a feed that was last changed then, and of a revision of its changes.
    pub fn new(feed: Option<Moment>, revision: u64) -> Self {
        Self { feed: feed.map_or(0, Moment::unix), revision }
    }

    /// Reads what [`Display`](fmt::Display) wrote.
    fn read(text: &str) -> Option<Self> {
        let (feed, revision) = text.trim().split_once('/')?;
        Some(Self { feed: feed.parse().ok()?, revision: revision.parse().ok()? })
    }
}

impl fmt::Display for CalendarEdition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.feed, self.revision)
    }
}

/// Next step for a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarStep {
    /// It is there in this edition or a newer one.
    Rest,
    /// It is to be written, if it still has that version (none: no file). All of it is to be later
    /// than what it had.
    Write { version: Option<Version>, before: Option<Moment> },
    /// It cannot be told what is there, or nothing can be tied to it now.
    Later,
}

impl CalendarStep {
    /// Step after the store's answer, where this is the edition to be had.
    pub fn after(event: &Event, edition: CalendarEdition) -> Self {
        let (bytes, version) = match event {
            Event::Missing => return Self::Write { version: None, before: None },
            Event::Loaded { bytes, version } => (bytes, version),
            _ => return Self::Later,
        };
        let text = String::from_utf8_lossy(bytes);
        // A page of somebody else's is not written over; a file that was cut off is.
        if !(text.is_empty() || text.starts_with("BEGIN:VCALENDAR")) {
            return Self::Later;
        }
        let value = |name: &str| text.lines().find_map(|line| line.strip_prefix(name));
        let is_whole = text.trim_end().ends_with("END:VCALENDAR");
        let known = value(EDITION).and_then(CalendarEdition::read).filter(|_| is_whole);
        if known.is_some_and(|known| known >= edition) {
            return Self::Rest;
        }
        match version.clone().filter(|version| !version.is_weak()) {
            Some(version) => Self::Write { version: Some(version), before: value("LAST-MODIFIED:").and_then(stamp) },
            None => Self::Later,
        }
    }
}

/// Moment of a stamp: `20231106T010000Z`.
fn stamp(text: &str) -> Option<Moment> {
    let part = |from: usize, to: usize| text.get(from..to);
    let date = [part(0, 4)?, part(4, 6)?, part(6, 8)?].join("-");
    let time = [part(9, 11)?, part(11, 13)?, part(13, 15)?].join(":");
    When::parse(&[&date, "T", &time, "Z"].concat())?.moment()
}

impl Store {
    /// Store of the calendar; none where the site names none, or where none can be written.
    pub fn of_calendar(&self) -> Option<Self> {
        let url = self.calendar.clone().filter(|_| self.can_put())?;
        Some(Self { desk: self.desk.clone(), url: Some(url), public: None, calendar: None })
    }
}

/// Address of the file beside another that has the name of a third: at which the calendar that
/// visitors read at `public` is written, if the changes are written at `url`.
pub fn beside(url: &str, public: &str) -> Option<String> {
    let plain = |address: &str| address.split(['?', '#']).next().map(str::to_owned);
    let (url, public) = (plain(url)?, plain(public)?);
    let (folder, _) = url.rsplit_once('/')?;
    let (_, name) = public.rsplit_once('/').filter(|(_, name)| !name.is_empty())?;
    Some([folder, "/", name].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Option<Moment> {
        When::parse(text).and_then(When::moment)
    }

    fn edition(revision: u64) -> CalendarEdition {
        CalendarEdition::new(moment("2023-11-06T09:00+08:00"), revision)
    }

    fn file(edition: &str) -> String {
        format!("BEGIN:VCALENDAR\r\nLAST-MODIFIED:20231106T020304Z\r\n{EDITION}{edition}\r\nEND:VCALENDAR\r\n")
    }

    fn loaded(text: &str, version: &str) -> Event {
        let version = Some(version).filter(|version| !version.is_empty());
        Event::Loaded { bytes: text.as_bytes().to_vec(), version: version.map(|version| Version(version.to_owned())) }
    }

    #[test]
    fn an_edition_is_read_as_it_was_written() {
        assert_eq!(CalendarEdition::read(&edition(7).to_string()), Some(edition(7)));
        for bad in ["", "7", "x/7", "7/x", "7/-1"] {
            assert_eq!(CalendarEdition::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn of_two_editions_that_of_the_later_feed_is_newer_and_with_one_feed_the_higher_revision() {
        assert!(edition(7) > edition(6));
        let begun_anew = CalendarEdition::new(moment("2023-11-07T09:00+08:00"), 1);
        assert!(begun_anew > edition(40));
        assert!(CalendarEdition::new(None, 1) < CalendarEdition::new(None, 2));
    }

    #[test]
    fn a_calendar_that_is_behind_the_changes_is_written_later_than_it_was_and_one_that_is_not_rests() {
        let step = |event: &Event| CalendarStep::after(event, edition(7));
        let one = "\"1\"";
        let behind = |before| CalendarStep::Write { version: Some(Version(one.to_owned())), before };
        assert_eq!(step(&Event::Missing), CalendarStep::Write { version: None, before: None });
        let before = moment("2023-11-06T02:03:04Z");
        assert_eq!(step(&loaded(&file(&edition(6).to_string()), one)), behind(before));
        assert_eq!(step(&loaded(&file("x"), one)), behind(before), "one that does not say which");
        assert_eq!(step(&loaded("", one)), behind(None), "an empty file");
        let current = file(&edition(7).to_string());
        assert_eq!(step(&loaded(&current, "")), CalendarStep::Rest);
        assert_eq!(step(&loaded(current.get(..current.len() - 9).unwrap(), one)), behind(before), "half a file");
        assert_eq!(step(&loaded(&file(&edition(8).to_string()), one)), CalendarStep::Rest, "another desk was faster");
    }

    #[test]
    fn nothing_is_written_over_what_is_not_a_calendar_or_has_no_version() {
        let old = file(&edition(6).to_string());
        let events = [
            loaded(&old, "W/\"1\""),
            loaded(&old, ""),
            loaded("<!doctype html>", "\"1\""),
            Event::Refused,
            Event::Changed,
        ];
        for event in events {
            assert_eq!(CalendarStep::after(&event, edition(7)), CalendarStep::Later, "{event:?}");
        }
    }

    #[test]
    fn a_calendar_lies_beside_the_changes() {
        let public = "https://a.example/live.ics";
        assert_eq!(beside("https://d.example/x/live.json", public).as_deref(), Some("https://d.example/x/live.ics"));
        assert_eq!(beside("/dav/live.json?x", "https://a.example/f/day.ics#x").as_deref(), Some("/dav/day.ics"));
        assert_eq!(beside("live.json", public), None);
        assert_eq!(beside("https://d.example/live.json", "https://a.example/f/"), None);
    }
}
