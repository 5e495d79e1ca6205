//! A day as a list: what starts together stands together.

use super::Schedule;
use crate::model::Order as _;
use crate::model::{Date, Moment};

/// The sessions that start at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// When they start, on the viewer's clock. Its `unix()` is a key for the heading: when the
    /// clock is put back, one time on the clock comes twice.
    pub time: Moment,
    /// Sessions that start: by place in the order of the feed, then by session.
    pub sessions: Vec<usize>,
    /// Number that started before and are still running.
    pub running: u32,
}

/// One day of a programme as a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayList {
    pub date: Date,
    /// Sessions during the day, at no known hour or over several days.
    pub during: Vec<usize>,
    /// Groups that start by the hour, in order of time; no two of them start at one instant.
    pub groups: Vec<Group>,
}

impl Schedule {
    /// The day as a list under its hours.
    pub fn list(&self, date: Date, shown: &dyn Fn(usize) -> bool) -> DayList {
        DayList::new(self, date, shown)
    }
}

impl DayList {
    /// Lays out a day, in n log n time.
    fn new(schedule: &Schedule, date: Date, shown: &dyn Fn(usize) -> bool) -> Self {
        let mut list = Self { date, during: schedule.during(date, shown), groups: Vec::new() };
        let hours = schedule.hours(date, shown);
        let mut ends: Vec<i64> =
            hours.iter().filter_map(|index| schedule.extent(*index)).map(|extent| extent.least_end()).collect();
        ends.order();
        let (mut ended, mut started) = (0, 0);
        for index in hours {
            let Some(time) = schedule.session(index).and_then(|session| session.span.start().moment()) else {
                continue;
            };
            match list.groups.last_mut() {
                Some(group) if group.time.unix() == time.unix() => group.sessions.push(index),
                _ => {
                    while ends.get(ended).is_some_and(|end| *end <= time.unix()) {
                        ended += 1;
                    }
                    let running = u32::try_from(started - ended as i64).unwrap_or(0);
                    list.groups.push(Group { time: schedule.viewer().told(time), sessions: vec![index], running });
                }
            }
            started += 1;
        }
        let places: Vec<&str> = schedule.places().iter().map(|place| place.id.as_str()).collect();
        let rank = |index: &usize| {
            let place = schedule.session(*index).and_then(|session| session.places.first());
            let rank = place.and_then(|place| places.iter().position(|id| *id == place.as_str()));
            (rank.unwrap_or(usize::MAX), *index)
        };
        for group in &mut list.groups {
            group.sessions.order_by_key(rank);
        }
        list
    }

    /// Sessions that started before the group with this index and are still running as it starts.
    pub fn running(&self, schedule: &Schedule, group: usize) -> Vec<usize> {
        let Some(start) = self.groups.get(group).map(|group| group.time.unix()) else { return Vec::new() };
        let earlier = self.groups.iter().take(group).flat_map(|group| group.sessions.iter().copied());
        earlier.filter(|index| schedule.extent(*index).is_some_and(|extent| extent.least_end() > start)).collect()
    }

    /// The group that holds, or would hold, what starts at an instant: where "jump to now" goes.
    pub fn group_at(&self, unix: i64) -> Option<usize> {
        self.groups.partition_point(|group| group.time.unix() <= unix).checked_sub(1)
    }
}
