//! Versions of a programme: its schedule and whole layout as the changes of the day and the
//! clock make them, with a revision for each session.

use std::sync::Arc;

use super::{ProgrammeLayout, Schedule, Viewer};
use crate::model::{Atlas, Date, Session};

/// Identity of a row on the screen: a session by its index, and how often it was changed since
/// the page was opened. A row whose key stays is kept, wherever it is moved to in its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowKey {
    pub session: usize,
    pub revision: u32,
}

/// Rows that stand together under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowGroup {
    /// Starting at an instant of a day, in Unix seconds.
    Hour(Date, i64),
    /// During a day, at no known hour.
    During(Date),
    /// On no known day.
    Undated,
}

/// Schedule of a conference with the layout of all its sessions, whatever the filters leave.
#[derive(Clone, Debug)]
pub struct ProgrammeVersion {
    pub schedule: Schedule,
    pub full: ProgrammeLayout,
    revisions: Vec<u32>,
}

impl ProgrammeVersion {
    /// First version; `None` where the atlas has no conference with the index `at`.
    pub fn new(atlas: &Arc<Atlas>, at: usize, viewer: Viewer) -> Option<Self> {
        let schedule = Schedule::new(atlas, at, viewer)?;
        let full = schedule.layout(&|_| true, None);
        let revisions = vec![0; schedule.sessions().len()];
        Some(Self { schedule, full, revisions })
    }

    /// Version that follows this one: the revision of each session that differs counts up, and
    /// parallel sessions keep their lanes where possible.
    pub fn next(&self, atlas: &Arc<Atlas>, viewer: Viewer) -> Option<Self> {
        let schedule = Schedule::new(atlas, self.schedule.at(), viewer)?;
        let full = schedule.layout(&|_| true, Some(&self.full));
        let revision = |(index, session)| {
            let before = self.revisions.get(index).copied().unwrap_or_default();
            let is_same = self.schedule.session(index).is_some_and(|before| is_same_in_a_row(before, session));
            if is_same { before } else { before + 1 }
        };
        let revisions = schedule.sessions().iter().enumerate().map(revision).collect();
        Some(Self { schedule, full, revisions })
    }

    /// Days with sessions, in order.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        self.full.days.iter().map(|day| day.list.date)
    }

    /// Starts of the groups of a day, in Unix seconds and in order.
    pub fn starts(&self, date: Date) -> impl Iterator<Item = i64> {
        let groups = self.full.day(date).map(|day| day.list.groups.as_slice()).unwrap_or_default();
        groups.iter().map(|group| group.time.unix())
    }

    /// Sessions of a group, in the order in which they are read.
    pub fn sessions(&self, group: RowGroup) -> &[usize] {
        let sessions = match group {
            RowGroup::Hour(date, start) => self.full.group(date, start).map(|group| &group.sessions),
            RowGroup::During(date) => self.full.day(date).map(|day| &day.list.during),
            RowGroup::Undated => Some(&self.full.undated),
        };
        sessions.map(Vec::as_slice).unwrap_or_default()
    }

    /// Keys of the rows of a group.
    pub fn rows(&self, group: RowGroup) -> Vec<RowKey> {
        let revision = |session: &usize| self.revisions.get(*session).copied().unwrap_or_default();
        let key = |session: &usize| RowKey { session: *session, revision: revision(session) };
        self.sessions(group).iter().map(key).collect()
    }
}

/// True if a row says the same of both: it shows neither the body nor the links of a session,
/// which come to a page after the rest of its feed.
fn is_same_in_a_row(one: &Session, other: &Session) -> bool {
    let without_details = |session: &Session| Session { body: None, links: Vec::new(), ..session.clone() };
    one == other || without_details(one) == without_details(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Conference, Offset};
    use crate::timeline::schedule::tests::{conference, session};

    fn atlas(sessions: Vec<crate::model::Session>) -> Arc<Atlas> {
        let conference: Conference = conference("2023-11-06", "2023-11-07", &["a", "b"], sessions);
        Arc::new(Atlas { conferences: vec![conference], ..crate::model::sample::atlas() })
    }

    fn sessions() -> Vec<crate::model::Session> {
        vec![
            session("a", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "a"),
            session("b", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "b"),
            session("fair", "2023-11-06", "", ""),
            session("some-day", "2023-11", "", ""),
        ]
    }

    fn all_rows(version: &ProgrammeVersion) -> Vec<(RowGroup, RowKey)> {
        let hours = version.days().flat_map(|date| {
            let hours = version.starts(date).map(move |start| RowGroup::Hour(date, start));
            std::iter::once(RowGroup::During(date)).chain(hours)
        });
        let groups = hours.chain([RowGroup::Undated]);
        groups.flat_map(|group| version.rows(group).into_iter().map(move |key| (group, key))).collect()
    }

    #[test]
    fn every_session_has_one_row() {
        let version = ProgrammeVersion::new(&atlas(sessions()), 0, Viewer::Event).unwrap();
        let mut rows: Vec<_> = all_rows(&version).into_iter().map(|(_, key)| key.session).collect();
        rows.sort_unstable();
        assert_eq!(rows, [0, 1, 2, 3]);
    }

    #[test]
    fn a_delay_of_one_session_makes_one_row_new() {
        let before = ProgrammeVersion::new(&atlas(sessions()), 0, Viewer::Event).unwrap();
        let mut delayed = sessions();
        delayed[0] = session("a", "2023-11-06T09:20+08:00", "2023-11-06T10:20+08:00", "a");
        let after = before.next(&atlas(delayed), Viewer::Event).unwrap();
        let (before, after) = (all_rows(&before), all_rows(&after));
        let new: Vec<_> = after.iter().filter(|row| !before.contains(row)).map(|(_, key)| *key).collect();
        assert_eq!(new, [RowKey { session: 0, revision: 1 }]);
        assert_eq!(after.len(), before.len());
    }

    #[test]
    fn details_that_come_after_the_rest_of_the_feed_make_no_row_new() {
        let before = ProgrammeVersion::new(&atlas(sessions()), 0, Viewer::Event).unwrap();
        let mut told = sessions();
        told[0].body = Some(crate::model::Markdown(crate::model::sample::text("A body.")));
        let after = before.next(&atlas(told), Viewer::Event).unwrap();
        assert_eq!(all_rows(&after), all_rows(&before));
    }

    #[test]
    fn another_clock_makes_no_row_new_that_stays_on_its_day() {
        let before = ProgrammeVersion::new(&atlas(sessions()), 0, Viewer::Event).unwrap();
        let bangkok = Viewer::Local(|_| Offset::from_minutes(420).unwrap());
        let after = before.next(&atlas(sessions()), bangkok).unwrap();
        assert_eq!(all_rows(&after), all_rows(&before));
    }
}
