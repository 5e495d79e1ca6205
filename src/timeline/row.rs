//! Row of a session on the screen, as a value: what a view binds to.

use std::sync::Arc;

use super::{Block, ProgrammeLayout, ProgrammeVersion, SessionPhases, SessionState};

/// Everything of a session's row that changes while it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionRow {
    /// True if search and filters leave it.
    pub shown: bool,
    /// Block in the grid. One that the filters leave out keeps the place that it has without them.
    pub area: Option<Block>,
    pub standing: SessionStanding,
    /// Words that were searched for and that it has, to be marked in it; none of a hidden row.
    pub matches: Option<Arc<str>>,
}

/// Standing of a session: what its card says of it that changes with the clock, the reader and the
/// day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SessionStanding {
    pub state: SessionState,
    pub starred: bool,
    /// True if it was changed since the reader last looked.
    pub news: bool,
}

/// Everything that rows are made of.
#[derive(Clone, Copy)]
pub struct RowInput<'a> {
    pub version: &'a ProgrammeVersion,
    /// Layout of what the filters leave.
    pub layout: &'a ProgrammeLayout,
    pub phases: &'a SessionPhases,
    /// True if search and filters leave a session, by its index.
    pub shown: &'a dyn Fn(usize) -> bool,
    pub starred: &'a dyn Fn(usize) -> bool,
    pub news: &'a dyn Fn(usize) -> bool,
    /// Words that are searched for.
    pub words: Option<&'a Arc<str>>,
}

impl std::fmt::Debug for RowInput<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RowInput").field("words", &self.words).finish_non_exhaustive()
    }
}

impl SessionRow {
    /// Row of the session with this index.
    pub fn of(session: usize, input: &RowInput<'_>) -> Self {
        let shown = (input.shown)(session);
        Self {
            shown,
            area: input.layout.block(session).or_else(|| input.version.full.block(session)),
            standing: SessionStanding {
                state: input.phases.state(session),
                starred: (input.starred)(session),
                news: (input.news)(session),
            },
            matches: input.words.filter(|_| shown).cloned(),
        }
    }
}

impl SessionStanding {
    /// Tokens of `data-state`, separated by spaces.
    pub fn state_words(&self) -> String {
        let mut words = String::new();
        for token in self.state.tokens().chain(self.starred.then_some("starred")) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(token);
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Atlas, When};
    use crate::timeline::Viewer;
    use crate::timeline::schedule::tests::{conference, session};

    #[test]
    fn a_row_that_is_filtered_out_is_hidden_unmarked_and_keeps_its_place() {
        let sessions = vec![
            session("a", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "a"),
            session("b", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "b"),
        ];
        let conference = conference("2023-11-06", "2023-11-06", &["a", "b"], sessions);
        let atlas = Arc::new(Atlas { conferences: vec![conference], ..crate::model::sample::atlas() });
        let version = ProgrammeVersion::new(&atlas, 0, Viewer::Event).unwrap();
        let layout = version.schedule.layout(&|session| session == 1, Some(&version.full));
        let now = When::parse("2023-11-06T09:30+08:00").unwrap().moment().unwrap().unix();
        let words: Arc<str> = "b".into();
        let row = |session| {
            let input = RowInput {
                version: &version,
                layout: &layout,
                phases: &SessionPhases::new(&version.schedule, now, true),
                shown: &|session| session == 1,
                starred: &|session| session == 1,
                news: &|_| false,
                words: Some(&words),
            };
            SessionRow::of(session, &input)
        };
        let (hidden, shown) = (row(0), row(1));
        assert_eq!((hidden.shown, hidden.matches, hidden.area), (false, None, version.full.block(0)));
        assert_eq!((shown.shown, shown.matches.as_deref()), (true, Some("b")));
        assert_eq!(
            shown.area.map(|area| (area.column, area.column_end)),
            Some((0, 1)),
            "its place is the only one left"
        );
        assert_eq!(shown.standing.state_words(), "live starred");
    }
}
