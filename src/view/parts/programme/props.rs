//! Input of a programme, and what its parts share.

use leptos::prelude::*;

use crate::query::{ClockChoice, Form};
use crate::state::{ProgrammeFilter, ProgrammeInput, ProgrammeState, State};
use crate::timeline::RowGroup;

/// A programme with more sessions draws those far from the reader as one light element each.
pub(super) const MANY: usize = 150;
/// Rows that are drawn in full at once, whatever is near.
const AT_ONCE: usize = 40;

/// Properties that a programme is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeProps {
    pub input: ProgrammeInput,
    /// Form that was chosen; without one the width decides.
    pub form: Signal<Option<Form>>,
    /// Told whenever rows came near and were drawn in full.
    pub drawn: Trigger,
}

impl ProgrammeProps {
    /// All of a programme, on the clock of the place.
    pub fn all(state: State, at: usize) -> Self {
        let input = ProgrammeInput {
            at,
            atlas: state.atlas.into(),
            clock: Signal::stored(ClockChoice::Event),
            now: state.now.into(),
            stars: state.stars,
            news: state.live.marked.into(),
            filter: None,
        };
        Self { input, form: Signal::stored(None), drawn: Trigger::new() }
    }

    /// The same on another clock, with what a filter leaves.
    pub fn filtered(self, clock: Signal<ClockChoice>, filter: ProgrammeFilter) -> Self {
        Self { input: ProgrammeInput { clock, filter: Some(filter), ..self.input }, ..self }
    }
}

/// A programme with what its parts share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Programme {
    pub state: ProgrammeState,
    /// True if what is far is drawn light.
    pub light: bool,
    /// True if all is near, as on paper.
    pub all: RwSignal<bool>,
    pub drawn: Trigger,
}

impl Programme {
    /// True if a group is among the first, which are drawn in full before anything is near.
    pub fn is_at_once(&self, group: RowGroup) -> bool {
        self.state.version.with_untracked(|version| {
            let days = version.days().flat_map(|date| version.starts(date).map(move |start| (date, start)));
            let mut rows = 0;
            days.map(|(date, start)| RowGroup::Hour(date, start))
                .take_while(|group| {
                    let is_first = rows < AT_ONCE;
                    rows += version.sessions(*group).len();
                    is_first
                })
                .any(|first| first == group)
        })
    }
}
