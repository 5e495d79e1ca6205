//! Schedule of one conference: extents and days of its sessions, computed once.

use std::sync::Arc;

use super::extent::extents_by;
use super::{Clock, Exactness, Extent, Viewer};
use crate::model::Order as _;
use crate::model::{Atlas, Conference, Date, Moment, Place, Session};

/// One day of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    /// Number of sessions on it, those that go on from the day before included.
    pub sessions: u32,
}

/// Sessions of one conference with their extents and days on one clock.
///
/// Owned, so that it is computed once for an atlas and a clock and then shared. Sessions are
/// named by their index in [`Conference::sessions`]. The argument `shown` of its methods says
/// which sessions count, so that one schedule serves every filter.
#[derive(Clone, Debug)]
pub struct Schedule {
    atlas: Arc<Atlas>,
    /// Index of the conference in the atlas.
    at: usize,
    viewer: Viewer,
    clock: Clock,
    extents: Vec<Extent>,
    days: Vec<Option<(Date, Date)>>,
    /// Every session on each of its days: by day, by start, then in the order of the feed.
    by_day: Vec<(Date, i64, usize)>,
}

impl Schedule {
    /// Computes the extents and days of all sessions, in n log n time; `None` where the atlas has
    /// no conference with the index `at`.
    pub fn new(atlas: &Arc<Atlas>, at: usize, viewer: Viewer) -> Option<Self> {
        let conference = atlas.conferences.get(at)?;
        let clock = Clock::of(conference);
        let extents = extents_by(conference, &clock);
        let days = conference.sessions.iter().map(|session| viewer.days_of(conference, session)).collect();
        let mut schedule = Self { atlas: Arc::clone(atlas), at, viewer, clock, extents, days, by_day: Vec::new() };
        for (index, (days, extent)) in schedule.days.iter().zip(&schedule.extents).enumerate() {
            let Some((first, last)) = *days else { continue };
            let dates = (0..=last.days() - first.days()).map(|step| first.plus(step));
            schedule.by_day.extend(dates.map(|date| (date, extent.start, index)));
        }
        schedule.by_day.order();
        Some(schedule)
    }

    /// Atlas that it was computed from.
    pub fn atlas(&self) -> &Arc<Atlas> {
        &self.atlas
    }

    /// Index of the conference in its atlas.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Conference that it is of; there is one in every schedule that [`new`](Self::new) made.
    pub fn conference(&self) -> Option<&Conference> {
        self.atlas.conferences.get(self.at)
    }

    /// Sessions of the conference, in the order of the feed.
    pub fn sessions(&self) -> &[Session] {
        self.conference().map(|conference| conference.sessions.as_slice()).unwrap_or_default()
    }

    /// Places of the conference, in the order of the feed.
    pub fn places(&self) -> &[Place] {
        self.conference().map(|conference| conference.places.as_slice()).unwrap_or_default()
    }

    /// Clock that days and hours are told on.
    pub fn viewer(&self) -> Viewer {
        self.viewer
    }

    /// The clock of the place, as far as the programme tells it.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The session with this index.
    pub fn session(&self, index: usize) -> Option<&Session> {
        self.sessions().get(index)
    }

    /// From when to when the session with this index lasts.
    pub fn extent(&self, index: usize) -> Option<Extent> {
        self.extents.get(index).copied()
    }

    /// The first and last day of the session with this index, where they are known.
    pub fn days_of(&self, index: usize) -> Option<(Date, Date)> {
        self.days.get(index).copied().flatten()
    }

    /// The days on which something happens, in order, with how many sessions each has.
    pub fn days(&self, shown: &dyn Fn(usize) -> bool) -> Vec<Day> {
        let mut days: Vec<Day> = Vec::new();
        for (date, _, _) in self.by_day.iter().filter(|(_, _, index)| shown(*index)) {
            match days.last_mut() {
                Some(day) if day.date == *date => day.sessions += 1,
                _ => days.push(Day { date: *date, sessions: 1 }),
            }
        }
        days
    }

    /// The day to open with: that of `now` (Unix seconds) where something is on, else the next
    /// one, else the first.
    pub fn opening_day(&self, now: i64, shown: &dyn Fn(usize) -> bool) -> Option<Date> {
        let days = self.days(shown);
        let today = self.day_at(now);
        let over = days.last().is_some_and(|day| day.date < today);
        let next = days.iter().find(|day| day.date >= today).filter(|_| !over);
        next.or(days.first()).map(|day| day.date)
    }

    /// The day of the programme on which an instant (Unix seconds) falls.
    pub fn day_at(&self, unix: i64) -> Date {
        let moment = Moment::new(unix, self.clock.offset(unix));
        self.conference().map_or(moment.date(), |conference| self.viewer.day_at(conference, moment))
    }

    /// The sessions that happen by the hour on a day, by start, then in the order of the feed.
    pub fn hours(&self, date: Date, shown: &dyn Fn(usize) -> bool) -> Vec<usize> {
        self.on(date, &|index, extent| extent.exactness == Exactness::Hours && shown(index))
    }

    /// The sessions that happen *during the day*: their hours are unknown, or they go on over
    /// several days. By start, then in the order of the feed.
    pub fn during(&self, date: Date, shown: &dyn Fn(usize) -> bool) -> Vec<usize> {
        self.on(date, &|index, extent| extent.exactness != Exactness::Hours && shown(index))
    }

    /// The sessions of which not even the day is known.
    pub fn undated(&self, shown: &dyn Fn(usize) -> bool) -> Vec<usize> {
        self.days.iter().enumerate().filter(|(index, days)| days.is_none() && shown(*index)).map(|(i, _)| i).collect()
    }

    fn on(&self, date: Date, wanted: &dyn Fn(usize, &Extent) -> bool) -> Vec<usize> {
        let from = self.by_day.partition_point(|(day, _, _)| *day < date);
        let here = self.by_day.iter().skip(from).take_while(|(day, _, _)| *day == date);
        let extent = |index: usize| self.extents.get(index);
        let found = here.filter(|(_, _, index)| extent(*index).is_some_and(|extent| wanted(*index, extent)));
        found.map(|(_, _, index)| *index).collect()
    }
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
pub(super) mod tests;

#[cfg(test)]
#[path = "real_tests.rs"]
mod real;
