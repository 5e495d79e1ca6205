//! Reactive state of the programme of one conference: its layout and its rows.
//!
//! ```text
//! atlas, clock      --> version (schedule, whole layout)  --> days, groups, keys of rows
//! search, filters   --> layout of what is left            --> rows, hours, columns, counts
//! now               --> phases                            --> rows
//! stars, news, words                                      --> rows
//! ```
//! All rows are fed by one scheduler, in slices of a few milliseconds and those near the reader
//! first. A row is told only what differs.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Stars, viewer};
use crate::feed::News;
use crate::model::Atlas;
use crate::platform::timer::{Debounce, FRAME};
use crate::query::ClockChoice;
use crate::search::Bits;
use crate::timeline::{Block, ProgrammeLayout, ProgrammeVersion, RowInput, SessionPhases, SessionRow, SessionStanding};

/// Signals that a programme follows.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeInput {
    /// Index of the conference in the feed: the same for as long as the page stands.
    pub at: usize,
    pub atlas: Signal<Arc<Atlas>>,
    pub clock: Signal<ClockChoice>,
    /// Unix seconds; none in the build.
    pub now: Signal<Option<i64>>,
    pub stars: Stars,
    /// Changes since the reader last looked.
    pub news: Signal<Arc<[News]>>,
    pub filter: Option<ProgrammeFilter>,
}

/// Sessions that are left of a programme.
#[derive(Clone, Copy, Debug)]
pub struct ProgrammeFilter {
    /// Number of the conference's first session in `visible` and `settled`.
    pub first: usize,
    /// Sessions that are shown, at every key.
    pub visible: Memo<Arc<Bits>>,
    /// Sessions that are laid out, once the hand rests.
    pub settled: Memo<Arc<Bits>>,
    /// Words that are searched for.
    pub words: Memo<Option<Arc<str>>>,
}

/// Signals of a row, one for each part that changes by itself: a key of the search hides and marks,
/// and touches nothing else of a thousand cards.
#[derive(Clone, Copy, Debug)]
pub struct RowSignals {
    /// True if search and filters leave it.
    pub shown: RwSignal<bool>,
    /// Block in the grid.
    pub area: RwSignal<Option<Block>>,
    pub standing: RwSignal<SessionStanding>,
    /// Words that were searched for and that it has.
    pub matches: RwSignal<Option<Arc<str>>>,
}

impl RowSignals {
    fn new(row: SessionRow) -> Self {
        let SessionRow { shown, area, standing, matches } = row;
        Self {
            shown: RwSignal::new(shown),
            area: RwSignal::new(area),
            standing: RwSignal::new(standing),
            matches: RwSignal::new(matches),
        }
    }

    /// Sets what differs.
    fn set(&self, row: SessionRow) {
        set_if_new(self.shown, row.shown);
        set_if_new(self.area, row.area);
        set_if_new(self.standing, row.standing);
        set_if_new(self.matches, row.matches);
    }
}

fn set_if_new<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.try_with_untracked(|known| *known != value) == Some(true) {
        signal.set(value);
    }
}

/// Reactive state of a programme.
#[derive(Clone, Copy)]
pub struct ProgrammeState {
    input: ProgrammeInput,
    pub version: Memo<Arc<ProgrammeVersion>>,
    /// Layout of what the filters leave; a frame after they were chosen.
    pub layout: ReadSignal<Arc<ProgrammeLayout>>,
    pub phases: Memo<Arc<SessionPhases>>,
    rows: StoredValue<Arc<[RowSignals]>>,
    /// Flags of the rows that are near the reader, by session.
    near: StoredValue<Vec<bool>>,
}

impl ProgrammeState {
    /// State of a conference's programme; `None` where the atlas has no such conference.
    pub fn new(input: ProgrammeInput) -> Option<Self> {
        let first = input.atlas.with_untracked(|atlas| {
            ProgrammeVersion::new(atlas, input.at, viewer(input.clock.get_untracked())).map(Arc::new)
        })?;
        let version = Memo::new_with_compare(
            move |before: Option<&Arc<ProgrammeVersion>>| {
                let (atlas, clock) = (input.atlas.get(), input.clock.get());
                match before {
                    None => first.clone(),
                    Some(before) => before.next(&atlas, viewer(clock)).map_or_else(|| before.clone(), Arc::new),
                }
            },
            |before, after| before.zip(after).is_none_or(|(before, after)| !Arc::ptr_eq(before, after)),
        );
        let count = version.with_untracked(|version| version.schedule.sessions().len());
        let phases = Memo::new(move |_| {
            version.with(|version| {
                let schedule = &version.schedule;
                let now = input.now.get();
                let changed = || schedule.atlas().updated.map(|updated| updated.moment().unix());
                Arc::new(SessionPhases::new(schedule, now.or_else(changed).unwrap_or_default(), now.is_some()))
            })
        });
        let layout = laid_out(input, version);
        let rows = StoredValue::new(Arc::from([]));
        let state = Self { input, version, layout, phases, rows, near: StoredValue::new(vec![false; count]) };
        let first = state.sources(false).map(|sources| sources.rows(count)).unwrap_or_default();
        rows.set_value(first.into_iter().map(RowSignals::new).collect());
        state.feed();
        Some(state)
    }

    /// Index of the conference in the feed.
    pub fn at(&self) -> usize {
        self.input.at
    }

    /// Clock that hours are told on.
    pub fn clock(&self) -> Signal<ClockChoice> {
        self.input.clock
    }

    /// Unix seconds; none in the build.
    pub fn now(&self) -> Signal<Option<i64>> {
        self.input.now
    }

    /// Row of a session by its index.
    pub fn row(&self, session: usize) -> Option<RowSignals> {
        self.rows.with_value(|rows| rows.get(session).copied())
    }

    /// True if any of these sessions is left: follows the filters, ahead of the rows.
    pub fn shows_any(&self, sessions: &[usize]) -> bool {
        match self.input.filter {
            None => !sessions.is_empty(),
            Some(ProgrammeFilter { first, visible, .. }) => {
                visible.with(|visible| sessions.iter().any(|session| visible.contains(first + session)))
            }
        }
    }

    /// Says which rows are near the reader: these are fed first.
    pub fn set_near(&self, session: usize) {
        self.near.update_value(|near| {
            if let Some(near) = near.get_mut(session) {
                *near = true;
            }
        });
    }

    /// Feeds the rows. An effect, for it spreads the work over frames.
    fn feed(self) {
        let debounce = Debounce::default();
        Effect::new(move |_| {
            let Some(sources) = self.sources(true) else { return };
            let rows = self.rows.get_value();
            let (near, far): (Vec<_>, Vec<_>) =
                self.near.with_value(|near| (0..rows.len()).partition(|at| near.get(*at).is_some_and(|near| *near)));
            let mut order = near.into_iter().chain(far).peekable();
            debounce.run_sliced(FRAME, move |slice| {
                while let Some(session) = order.next_if(|_| !slice.is_over()) {
                    if let Some(row) = rows.get(session) {
                        row.set(sources.row(session));
                    }
                }
                order.peek().is_some()
            });
        });
    }

    /// Everything that rows are made of, as it is now.
    fn sources(&self, tracks: bool) -> Option<Sources> {
        let read = || {
            let filter = self.input.filter;
            let version = self.version.try_get()?;
            let conference = version.schedule.conference()?.id.clone();
            let starred = self.input.stars.with(|all| of_conference(&version, all));
            let news = self.input.news.with(|news| {
                let here = news.iter().filter(|one| one.conference == conference);
                here.map(|one| one.session.clone()).collect()
            });
            Some(Sources {
                layout: self.layout.try_get()?,
                phases: self.phases.try_get()?,
                visible: filter.map(|filter| (filter.first, filter.visible.get())),
                words: filter.and_then(|filter| filter.words.get()),
                starred,
                news,
                version,
            })
        };
        if tracks { read() } else { untrack(read) }
    }
}

/// Values of everything that rows are made of.
struct Sources {
    version: Arc<ProgrammeVersion>,
    layout: Arc<ProgrammeLayout>,
    phases: Arc<SessionPhases>,
    /// Sessions that are left, and the number of the conference's first.
    visible: Option<(usize, Arc<Bits>)>,
    words: Option<Arc<str>>,
    /// Indices of the starred sessions, in order.
    starred: Vec<usize>,
    news: Vec<crate::model::SessionId>,
}

impl Sources {
    fn row(&self, session: usize) -> SessionRow {
        let id = || self.version.schedule.session(session).map(|session| &session.id);
        SessionRow::of(
            session,
            &RowInput {
                version: &self.version,
                layout: &self.layout,
                phases: &self.phases,
                shown: &|session| self.visible.as_ref().is_none_or(|(first, bits)| bits.contains(first + session)),
                starred: &|session| self.starred.binary_search(&session).is_ok(),
                news: &|_| !self.news.is_empty() && id().is_some_and(|id| self.news.contains(id)),
                words: self.words.as_ref(),
            },
        )
    }

    fn rows(&self, count: usize) -> Vec<SessionRow> {
        (0..count).map(|session| self.row(session)).collect()
    }
}

/// Indices of the starred sessions of a programme.
fn of_conference(version: &ProgrammeVersion, all: &[super::Starred]) -> Vec<usize> {
    let Some(conference) = version.schedule.conference() else { return Vec::new() };
    if !all.iter().any(|(id, _)| *id == conference.id) {
        return Vec::new();
    }
    let starred = |(_, session): &(usize, &crate::model::Session)| super::has(all, &conference.id, &session.id);
    conference.sessions.iter().enumerate().filter(starred).map(|(index, _)| index).collect()
}

/// Layout of what the filters leave. An effect sets it, for it waits for a frame to be drawn.
fn laid_out(input: ProgrammeInput, version: Memo<Arc<ProgrammeVersion>>) -> ReadSignal<Arc<ProgrammeLayout>> {
    let lay = move |version: &ProgrammeVersion, left: Option<(usize, Arc<Bits>)>, before: Option<&ProgrammeLayout>| {
        let Some((first, bits)) = left else { return version.full.clone() };
        let shows = |session: usize| bits.contains(first + session);
        if (0..version.schedule.sessions().len()).all(shows) {
            return version.full.clone();
        }
        version.schedule.layout(&shows, before)
    };
    let left = move || input.filter.map(|filter| (filter.first, filter.settled.get()));
    let now = untrack(|| version.with(|version| Arc::new(lay(version, left(), Some(&version.full)))));
    let (layout, set_layout) = signal(now);
    let debounce = Debounce::default();
    Effect::new(move |before: Option<()>| {
        let (version, left) = (version.get(), left());
        if before.is_none() {
            return;
        }
        debounce.after(FRAME, move || {
            let Some(before) = layout.try_get_untracked() else { return };
            let next = lay(&version, left, Some(&before));
            if next != *before {
                set_layout.set(Arc::new(next));
            }
        });
    });
    layout
}

impl std::fmt::Debug for ProgrammeState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ProgrammeState").field("at", &self.input.at).finish_non_exhaustive()
    }
}
