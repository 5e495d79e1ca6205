//! Layout of a whole programme: every day as a list and as a grid.

use super::{Block, DayList, Grid, Group, Schedule};
use crate::model::{Date, Offset, Order as _};

/// Layout of one day, in both its forms.
#[derive(Clone, Debug, PartialEq)]
pub struct DayLayout {
    pub list: DayList,
    pub grid: Grid,
    /// Sessions that began on a day before and go on.
    pub going_on: Vec<usize>,
    /// Number of its sessions.
    pub sessions: usize,
}

/// Layout of the sessions of one conference that are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProgrammeLayout {
    pub days: Vec<DayLayout>,
    /// Sessions of which not even the day is known.
    pub undated: Vec<usize>,
    /// First block of each session.
    blocks: Vec<Option<Block>>,
}

impl ProgrammeLayout {
    fn new(schedule: &Schedule, shown: &dyn Fn(usize) -> bool, previous: Option<&Self>) -> Self {
        let mut programme =
            Self { undated: schedule.undated(shown), blocks: vec![None; schedule.sessions().len()], ..Self::default() };
        for day in schedule.days(shown) {
            let before = previous.and_then(|programme| programme.day(day.date));
            let grid = match before {
                Some(before) => schedule.grid_like(day.date, shown, &before.grid),
                None => schedule.grid(day.date, shown),
            };
            for block in &grid.blocks {
                if let Some(first @ None) = programme.blocks.get_mut(block.session) {
                    *first = Some(*block);
                }
            }
            let mut list = schedule.list(day.date, shown);
            let begins = |index: &usize| schedule.days_of(*index).is_none_or(|(first, _)| first == day.date);
            let (during, going_on) = list.during.iter().partition(|index| begins(index));
            list.during = during;
            programme.days.push(DayLayout { list, grid, going_on, sessions: day.sessions as usize });
        }
        programme
    }

    /// Layout of a day.
    pub fn day(&self, date: Date) -> Option<&DayLayout> {
        self.days.iter().find(|day| day.list.date == date)
    }

    /// Sessions that start at an instant of a day.
    pub fn group(&self, date: Date, unix: i64) -> Option<&Group> {
        let list = &self.day(date)?.list;
        list.groups.get(list.group_at(unix)?).filter(|group| group.time.unix() == unix)
    }

    /// Block of a session; where it stands in several places apart, the first.
    pub fn block(&self, session: usize) -> Option<Block> {
        self.blocks.get(session).copied().flatten()
    }
}

impl DayLayout {
    /// Blocks of sessions that stand in several places apart, but for the first of each.
    pub fn more_blocks<'a>(&'a self, programme: &'a ProgrammeLayout) -> impl Iterator<Item = &'a Block> {
        self.grid.blocks.iter().filter(|block| programme.block(block.session) != Some(**block))
    }
}

impl Schedule {
    /// Lays out every day of the sessions that are shown; parallel sessions keep the lanes that
    /// they have in `previous` where possible. Takes n log n time.
    pub fn layout(&self, shown: &dyn Fn(usize) -> bool, previous: Option<&ProgrammeLayout>) -> ProgrammeLayout {
        ProgrammeLayout::new(self, shown, previous)
    }
}

/// Offsets that the sessions of a conference are told at, in the order of time: more than one
/// where the clock changes on the way.
pub fn zones(schedule: &Schedule) -> Vec<Offset> {
    let starts = schedule.sessions().iter().filter_map(|session| session.span.start().moment());
    let mut told: Vec<_> = starts.map(|start| schedule.viewer().told(start)).collect();
    told.order_by_key(|moment| moment.unix());
    let mut zones: Vec<Offset> = Vec::new();
    for moment in told {
        if !zones.contains(&moment.offset()) {
            zones.push(moment.offset());
        }
    }
    zones
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Viewer;
    use crate::timeline::schedule::tests::{conference, schedule, session};

    #[test]
    fn every_session_has_its_block_or_is_during_a_day_and_what_goes_on_is_told_again() {
        let sessions = vec![
            session("a", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "a"),
            session("fair", "2023-11-06", "2023-11-07", ""),
            session("b", "2023-11-07T09:00+08:00", "2023-11-07T10:00+08:00", "b"),
        ];
        let conference = conference("2023-11-06", "2023-11-07", &["a", "b"], sessions);
        let schedule = schedule(&conference, Viewer::Event);
        let all = schedule.layout(&|_| true, None);
        assert_eq!(all.days.len(), 2);
        assert!(all.block(0).is_some() && all.block(1).is_none() && all.block(2).is_some());
        assert_eq!((all.days[0].list.during.as_slice(), all.days[0].going_on.len()), (&[1][..], 0));
        assert_eq!((all.days[1].list.during.len(), all.days[1].going_on.as_slice()), (0, &[1][..]));
        assert_eq!(all.days[0].more_blocks(&all).count(), 0);
        let some = schedule.layout(&|index| index != 0, Some(&all));
        assert_eq!((some.block(0), some.block(2).is_some()), (None, true));
        let nine = schedule.session(0).and_then(|session| session.span.start().moment()).unwrap().unix();
        let date = all.days[0].list.date;
        assert_eq!(all.group(date, nine).map(|group| group.sessions.as_slice()), Some(&[0][..]));
        assert!(all.group(date, nine + 60).is_none() && some.group(date, nine).is_none());
        assert_eq!(zones(&schedule).len(), 1);
    }
}
