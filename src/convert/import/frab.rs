//! Times of the frab family, which its JSON and its XML tell alike.

use super::clock::{self, ClockParser, Stamp};
use super::doubts::{self, Doubt};
use super::lengths::{self, Length};
use super::schedule::ImportedSession;
use super::{Omissions, Settings};
use crate::model::{Date, Moment, Offset, Span, TimeOfDay, When};

/// Day of the programme, as its attributes or fields say it.
#[derive(Clone, Debug, Default)]
pub struct FrabDay {
    pub date: String,
    pub start: String,
    pub end: String,
}

/// Times of one event, as written.
#[derive(Clone, Debug, Default)]
pub struct FrabTimes {
    /// Date and time, or only a date, or nothing (Pentabarf).
    pub date: String,
    /// The time on the clocks of the place.
    pub start: String,
    pub end: String,
    pub duration: String,
}

/// Reads the times of a schedule's events.
#[derive(Debug)]
pub struct Timetable<'a> {
    clock: ClockParser<'a>,
    generator: &'a str,
    doubts: Vec<Doubt>,
    day_change: Option<TimeOfDay>,
    /// Each day's date on the calendar of the conference, and when it ends.
    days: Vec<(Option<Date>, Option<Moment>)>,
    /// The latest start so far in the room that is being read, on the wall.
    latest: Option<(usize, TimeOfDay)>,
    /// True if there was a clock time whose offset nothing tells.
    pub needs_zone: bool,
}

impl<'a> Timetable<'a> {
    /// A timetable with these days. `zone` is the IANA name of the time zone, `generator` the
    /// program that the file says it is of, `day_change` the time at which days begin.
    pub fn new(
        settings: &'a Settings,
        zone: Option<&'a str>,
        (generator, day_change): (&'a str, &str),
        days: &[FrabDay],
        sample: &[FrabTimes],
    ) -> Self {
        let mut clock = ClockParser { zone, zones: settings.zones, usual: None };
        clock.usual = usual_offset(&clock, days, sample);
        let mut table = Self {
            clock,
            generator,
            doubts: Vec::new(),
            day_change: clock::time(day_change).map(|(time, _)| time),
            days: Vec::new(),
            latest: None,
            needs_zone: false,
        };
        table.days = days.iter().map(|day| table.day(day)).collect();
        table
    }

    /// A day's date is that of its start on the clocks of the conference: one program writes
    /// both in UTC, where a day in Asia starts on the evening before.
    fn day(&self, day: &FrabDay) -> (Option<Date>, Option<Moment>) {
        let here = |text: &str| match Stamp::parse(text).and_then(|stamp| self.clock.when(stamp)) {
            Some(When::Time(moment)) => {
                Some(self.clock.usual.filter(|_| moment.offset() == Offset::UTC).map_or(moment, |o| moment.at(o)))
            }
            _ => None,
        };
        let date = here(&day.start).map(Moment::date).or_else(|| Some(Stamp::parse(&day.date)?.date()));
        (date, here(&day.end))
    }

    /// The dates of the days.
    pub fn dates(&self) -> Vec<Date> {
        self.days.iter().filter_map(|(date, _)| *date).collect()
    }

    /// The date of the day with this index.
    pub fn date(&self, day: usize) -> Option<Date> {
        self.days.get(day)?.0
    }

    /// Start of the days: what the file says, else the minute after which the first day
    /// that ends on the next date has ended.
    pub fn day_starts(&self) -> Option<TimeOfDay> {
        let by_end = || {
            self.days.iter().find_map(|(date, end)| {
                let end = end.filter(|end| Some(end.date()) == date.map(|date| date.plus(1)))?;
                // A day that ends at 03:59 or 03:59:59 is followed by one that starts at 04:00.
                let minutes = end.time().minutes();
                TimeOfDay::from_minutes(if minutes % 5 == 4 { minutes + 1 } else { minutes })
            })
        };
        self.day_change.or_else(by_end)
    }

    /// The next events are in another room.
    pub fn next_room(&mut self) {
        self.latest = None;
    }

    /// The span of an event under the day with this index; `None` if its start cannot be read.
    /// `index` is that of the event among all, for [`settle`](Self::settle).
    pub fn span(
        &mut self,
        day: usize,
        index: usize,
        times: &FrabTimes,
        at: &str,
        lost: &mut Omissions,
    ) -> Option<Span> {
        let shown = clock::time(&times.start).map(|(time, _)| time);
        let start = match Stamp::parse(&times.date) {
            Some(Stamp::At(moment)) => {
                let told =
                    shown.map_or(Some(self.clock.told_here(moment)), |shown| self.clock.reconcile(moment, shown));
                told.unwrap_or_else(|| {
                    lost.changed("the start of an event, which is not that of its date: the date is kept", at);
                    self.clock.told_here(moment)
                })
            }
            Some(Stamp::Local(date, time, seconds)) => self.local(date, time, seconds)?,
            Some(Stamp::Day(date)) => self.local(date, shown?, 0)?,
            None => {
                if !times.date.trim().is_empty() {
                    lost.changed("the date of an event, which cannot be read: its day and start are taken", at);
                }
                let shown = shown?;
                let date = self.date(day)?.plus(i64::from(self.is_past_midnight(day, shown)));
                self.local(date, shown, 0)?
            }
        };
        let written = times.end.trim();
        let end = Stamp::parse(written).and_then(|end| self.clock.when(end));
        let start_when = When::Time(start);
        if let Some(When::Time(end)) = end {
            return Some(lengths::ended(start_when, written, Some(When::Time(end.at(start.offset()))), at, lost));
        }
        let seconds = match lengths::length(&times.duration) {
            Some(Length::Sure(seconds)) => seconds,
            Some(Length::Doubtful { as_days, as_hours }) => {
                let written = times.duration.trim().to_owned();
                self.doubts.push(Doubt { index, start, as_days, as_hours, written });
                as_days
            }
            None if times.duration.trim().is_empty() && written.is_empty() => {
                return Some(Span::from(start_when));
            }
            None => {
                lost.add("the length of an event, which cannot be read: it is kept without an end", at);
                return Some(Span::from(start_when));
            }
        };
        // A length of nothing is no end: some programs write it for what has none.
        let end = (seconds > 0).then(|| When::Time(start.plus(seconds)));
        Some(end.and_then(|end| Span::new(start_when, end)).unwrap_or(Span::from(start_when)))
    }

    /// Decides the lengths that may be of days or of hours, now that all events are read.
    pub fn settle(&mut self, events: &mut [ImportedSession], last_day: Option<Date>, lost: &mut Omissions) {
        doubts::settle(&std::mem::take(&mut self.doubts), self.generator, events, last_day, lost);
    }

    fn local(&mut self, date: Date, time: TimeOfDay, seconds: u8) -> Option<Moment> {
        let moment = self.clock.local(date, time, seconds);
        self.needs_zone |= moment.is_none();
        moment
    }

    /// True for a start without a date on the morning after its day: before the hour at
    /// which days begin or, where the file names none, early after a later one in its room.
    fn is_past_midnight(&mut self, day: usize, shown: TimeOfDay) -> bool {
        const EARLY: u16 = 6 * 60;
        if let Some(change) = self.day_change {
            return shown < change;
        }
        let later = self.latest.filter(|(known, _)| *known == day).map(|(_, time)| time);
        if later.is_some_and(|later| shown < later) && shown.minutes() < EARLY {
            return true;
        }
        self.latest = Some((day, later.map_or(shown, |later| later.max(shown))));
        false
    }
}

/// Offset of the conference where no zone is known: the one that the start on the wall
/// and the date of an event agree on, else that of a day's start.
fn usual_offset(clock: &ClockParser, days: &[FrabDay], sample: &[FrabTimes]) -> Option<Offset> {
    let agreed = sample.iter().find_map(|times| {
        let Some(Stamp::At(moment)) = Stamp::parse(&times.date) else { return None };
        clock.reconcile(moment, clock::time(&times.start)?.0).map(Moment::offset)
    });
    agreed.or_else(|| {
        days.iter().find_map(|day| match Stamp::parse(&day.start) {
            Some(Stamp::At(moment)) => Some(moment.offset()),
            _ => None,
        })
    })
}
