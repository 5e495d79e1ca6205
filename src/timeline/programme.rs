//! All days of a conference at once, as what a page draws.

use super::{Block, DayList, Grid, Group, NowView, Phase, Schedule, now_view, phase_of};
use crate::model::{Date, Offset, Order as _};

/// One day, in both its forms.
#[derive(Clone, Debug, PartialEq)]
pub struct DayPlan {
    pub list: DayList,
    pub grid: Grid,
    /// What began on a day before and goes on.
    pub going_on: Vec<usize>,
    /// How many sessions it has.
    pub sessions: usize,
}

/// The programme of one conference as far as it is shown: a value without borrowed parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Programme {
    pub days: Vec<DayPlan>,
    /// Sessions of which not even the day is known.
    pub undated: Vec<usize>,
    /// By session: whether it is shown.
    pub shown: Vec<bool>,
    /// By session: the first of its blocks.
    blocks: Vec<Option<Block>>,
}

impl Programme {
    /// Lays out every day; parallel sessions keep the lanes that they have in `previous` where
    /// possible.
    pub fn new(schedule: &Schedule<'_>, shown: &dyn Fn(usize) -> bool, previous: Option<&Self>) -> Self {
        let count = schedule.conference.sessions.len();
        let mut programme = Self {
            undated: schedule.undated(shown),
            shown: (0..count).map(shown).collect(),
            blocks: vec![None; count],
            ..Self::default()
        };
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
            programme.days.push(DayPlan { list, grid, going_on, sessions: day.sessions as usize });
        }
        programme
    }

    /// The plan of a day.
    pub fn day(&self, date: Date) -> Option<&DayPlan> {
        self.days.iter().find(|day| day.list.date == date)
    }

    /// What starts at an instant of a day.
    pub fn group(&self, date: Date, unix: i64) -> Option<&Group> {
        let list = &self.day(date)?.list;
        list.groups.get(list.group_at(unix)?).filter(|group| group.time.unix() == unix)
    }

    /// The block of a session; where it stands in several places apart, the first.
    pub fn block(&self, session: usize) -> Option<Block> {
        self.blocks.get(session).copied().flatten()
    }

    /// Whether a session is shown.
    pub fn shows(&self, session: usize) -> bool {
        self.shown.get(session).copied().unwrap_or(false)
    }
}

impl DayPlan {
    /// The blocks of sessions that stand in several places apart, but for the first of each.
    pub fn more_blocks<'a>(&'a self, programme: &'a Programme) -> impl Iterator<Item = &'a Block> {
        self.grid.blocks.iter().filter(|block| programme.block(block.session) != Some(**block))
    }
}

/// Where every session of a conference stands at an instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    phases: Vec<Phase>,
    now: NowView,
}

/// What starts later than this, in seconds, is not yet called next.
const SOON: i64 = 86_400;

impl Standing {
    /// At `now`, in Unix seconds.
    pub fn new(schedule: &Schedule<'_>, now: i64) -> Self {
        let count = schedule.conference.sessions.len();
        let phase = |index: usize| schedule.extent(index).map_or(Phase::Ahead, |extent| phase_of(&extent, now));
        let mut view = now_view(schedule, &|_| true, now);
        if view.next_start.is_none_or(|next| next - now > SOON) {
            view.next.clear();
        }
        Self { phases: (0..count).map(phase).collect(), now: view }
    }

    /// The phase of a session.
    pub fn phase(&self, session: usize) -> Phase {
        self.phases.get(session).copied().unwrap_or(Phase::Ahead)
    }

    /// What is on, or else next: where "jump to now" leads.
    pub fn around_now(&self) -> Option<usize> {
        self.now.live.last().or(self.now.next.first()).copied()
    }

    /// Whether a session is among those that start next, within a day.
    pub fn is_next(&self, session: usize) -> bool {
        self.now.next.contains(&session)
    }
}

/// The offsets that the sessions of a conference are told at, in the order of time: more than
/// one where the clock changes on the way.
pub fn zones(schedule: &Schedule<'_>) -> Vec<Offset> {
    let starts = schedule.conference.sessions.iter().filter_map(|session| session.span.start().moment());
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
    use crate::timeline::schedule::tests::{conference, session};

    #[test]
    fn every_session_has_its_block_or_is_during_a_day_and_what_goes_on_is_told_again() {
        let sessions = vec![
            session("a", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "a"),
            session("fair", "2023-11-06", "2023-11-07", ""),
            session("b", "2023-11-07T09:00+08:00", "2023-11-07T10:00+08:00", "b"),
        ];
        let conference = conference("2023-11-06", "2023-11-07", &["a", "b"], sessions);
        let schedule = Schedule::new(&conference, Viewer::Event);
        let all = Programme::new(&schedule, &|_| true, None);
        assert_eq!(all.days.len(), 2);
        assert!(all.block(0).is_some() && all.block(1).is_none() && all.block(2).is_some());
        assert_eq!((all.days[0].list.during.as_slice(), all.days[0].going_on.len()), (&[1][..], 0));
        assert_eq!((all.days[1].list.during.len(), all.days[1].going_on.as_slice()), (0, &[1][..]));
        assert_eq!(all.days[0].more_blocks(&all).count(), 0);
        let some = Programme::new(&schedule, &|index| index != 0, Some(&all));
        assert_eq!((some.shows(0), some.shows(2), some.block(0)), (false, true, None));
        let nine = schedule.session(0).and_then(|session| session.span.start().moment()).unwrap().unix();
        let date = all.days[0].list.date;
        assert_eq!(all.group(date, nine).map(|group| group.sessions.as_slice()), Some(&[0][..]));
        assert!(all.group(date, nine + 60).is_none() && some.group(date, nine).is_none());
        assert_eq!(zones(&schedule).len(), 1);
    }

    #[test]
    fn standing_says_what_is_on_and_what_is_next() {
        let sessions = vec![
            session("a", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "a"),
            session("b", "2023-11-06T10:00+08:00", "2023-11-06T11:00+08:00", "a"),
        ];
        let conference = conference("2023-11-06", "2023-11-06", &["a"], sessions);
        let schedule = Schedule::new(&conference, Viewer::Event);
        let at = |text: &str| crate::model::When::parse(text).unwrap().moment().unwrap().unix();
        let standing = Standing::new(&schedule, at("2023-11-06T09:30+08:00"));
        assert_eq!((standing.phase(0), standing.phase(1)), (Phase::Live, Phase::Ahead));
        assert!(!standing.is_next(0) && standing.is_next(1));
        let same = Standing::new(&schedule, at("2023-11-06T09:31+08:00"));
        assert_eq!(same, standing, "nothing is drawn again before something changes");
    }
}
