//! State of a session at an instant: its phase, whether it is next, what was changed about it.

use super::{Exactness, Extent, Schedule};
use crate::feed::Choice as _;
use crate::model::Order as _;
use crate::model::{Session, SessionStatus};

/// Relation of an extent to `now`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Phase {
    #[default]
    Ahead,
    /// Its hours are unknown, and its days have begun and not ended.
    During,
    Live,
    Past,
}

/// Change that the organizers made to a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SessionChange {
    Delayed,
    Moved,
    Cancelled,
}

/// Phase of an extent at `now`, in Unix seconds.
pub fn phase_of(extent: &Extent, now: i64) -> Phase {
    match (extent.contains(now), extent.exactness) {
        (true, Exactness::Hours) => Phase::Live,
        (true, Exactness::Days | Exactness::Vague) => Phase::During,
        (false, _) if now < extent.start => Phase::Ahead,
        (false, _) => Phase::Past,
    }
}

/// Change of a session: what its status says, and where that says nothing, what its values were
/// before.
pub fn change_of(session: &Session) -> Option<SessionChange> {
    match session.status {
        Some(SessionStatus::Cancelled) => return Some(SessionChange::Cancelled),
        Some(SessionStatus::Moved) => return Some(SessionChange::Moved),
        Some(SessionStatus::Delayed) => return Some(SessionChange::Delayed),
        Some(SessionStatus::Tentative | SessionStatus::Confirmed) | None => {}
    }
    let was = session.was.as_ref()?;
    let moved = !was.places.is_empty() && was.places != session.places;
    let delayed = was.start.is_some_and(|start| start.order() < session.span.start().order());
    if delayed { Some(SessionChange::Delayed) } else { moved.then_some(SessionChange::Moved) }
}

/// State of a session at an instant. The only place that decides what a cancellation means for
/// it: what is cancelled is never live, never during, never next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SessionState {
    /// Of a cancelled session [`Phase::Ahead`] until its end, then [`Phase::Past`].
    pub phase: Phase,
    /// True if it is among those that start next, within a day.
    pub next: bool,
    pub change: Option<SessionChange>,
}

impl SessionChange {
    /// Status that a changed session has in words.
    pub fn status(self) -> SessionStatus {
        match self {
            Self::Cancelled => SessionStatus::Cancelled,
            Self::Moved => SessionStatus::Moved,
            Self::Delayed => SessionStatus::Delayed,
        }
    }

    /// Its token of `data-state`, which is the name of that status.
    pub fn name(self) -> &'static str {
        self.status().name()
    }
}

/// Word that a session is marked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Live,
    Next,
    Past,
}

impl SessionState {
    /// State of a session with this extent at `now`, in Unix seconds; without a clock it is ahead.
    /// Only [`SessionPhases`] knows what is next.
    pub fn of(session: &Session, extent: &Extent, now: Option<i64>) -> Self {
        Self::at(now.map_or(Phase::Ahead, |now| phase_of(extent, now)), change_of(session))
    }

    /// State of a thing whose extent is in a phase, with a change if it is a session that has one.
    pub fn at(phase: Phase, change: Option<SessionChange>) -> Self {
        let phase = match phase {
            Phase::Live | Phase::During if change == Some(SessionChange::Cancelled) => Phase::Ahead,
            phase => phase,
        };
        Self { phase, next: false, change }
    }

    /// True if it does not take place.
    pub fn is_cancelled(self) -> bool {
        self.change == Some(SessionChange::Cancelled)
    }

    /// Mark of what is live, next or past; none of what is only ahead.
    pub fn mark(self) -> Option<Mark> {
        match self.phase {
            Phase::Live => Some(Mark::Live),
            Phase::Past => Some(Mark::Past),
            Phase::Ahead | Phase::During => self.next.then_some(Mark::Next),
        }
    }

    /// Tokens of `data-state`, in a fixed order.
    pub fn tokens(self) -> impl Iterator<Item = &'static str> {
        let mark = self.mark().map(|mark| match mark {
            Mark::Live => "live",
            Mark::Next => "next",
            Mark::Past => "past",
        });
        mark.into_iter().chain(self.change.map(SessionChange::name))
    }

    /// Those tokens, separated by spaces.
    pub fn words(self) -> String {
        self.tokens().collect::<Vec<_>>().join(" ")
    }
}

/// Sessions of a conference that are on at an instant and that come next. Nothing cancelled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NowAndNext {
    /// On at this hour, by start.
    pub live: Vec<usize>,
    /// On at no known hour or over days, by start.
    pub during: Vec<usize>,
    /// Starting next, all that start at one instant: by the hour, or where nothing to come has an
    /// hour, by the day.
    pub next: Vec<usize>,
    /// Start of the next ones, in Unix seconds.
    pub next_start: Option<i64>,
    /// Next start or end of any session, in Unix seconds: nothing here, and no [`Phase`], changes
    /// before.
    pub changes: Option<i64>,
}

/// Finds what of the `shown` sessions is on and what is next at `now`, in Unix seconds: the one
/// rule for front page, embedded part, programme, screens and desk. A session without a known end lasts as long as
/// [`extents`](super::extents) says.
pub fn now_and_next(schedule: &Schedule, shown: &dyn Fn(usize) -> bool, now: i64) -> NowAndNext {
    let mut found = NowAndNext::default();
    let mut by_hour = false;
    for (index, session) in schedule.sessions().iter().enumerate() {
        let Some(extent) = schedule.extent(index).filter(|_| shown(index)) else { continue };
        for edge in [extent.start, extent.least_end()].into_iter().filter(|edge| *edge > now) {
            found.changes = Some(found.changes.map_or(edge, |changes| changes.min(edge)));
        }
        let state = SessionState::of(session, &extent, Some(now));
        if state.is_cancelled() || extent.exactness == Exactness::Vague {
            continue;
        }
        let has_hour = extent.exactness == Exactness::Hours;
        match state.phase {
            Phase::Live => found.live.push(index),
            Phase::During => found.during.push(index),
            Phase::Ahead if has_hour || !by_hour => {
                let is_first_hour = has_hour && !by_hour;
                if is_first_hour || found.next_start.is_none_or(|next| extent.start < next) {
                    found.next_start = Some(extent.start);
                    found.next.clear();
                }
                if found.next_start == Some(extent.start) {
                    found.next.push(index);
                }
                by_hour |= has_hour;
            }
            Phase::Ahead | Phase::Past => {}
        }
    }
    let start = |index: &usize| schedule.extent(*index).map(|extent| extent.start);
    found.live.order_by_key(start);
    found.during.order_by_key(start);
    found
}

/// Seconds within which the next start is called *next*.
const SOON: i64 = 86_400;

/// States of all sessions of a conference at an instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionPhases {
    states: Vec<SessionState>,
    around_now: Option<usize>,
}

impl SessionPhases {
    /// States at `now`, in Unix seconds; `next` is called only what starts within a day, and only
    /// where `has_clock`: the build draws phases of the moment at which the feed was changed.
    pub fn new(schedule: &Schedule, now: i64, has_clock: bool) -> Self {
        let mut found = now_and_next(schedule, &|_| true, now);
        if found.next_start.is_none_or(|next| next.saturating_sub(now) > SOON) {
            found.next.clear();
        }
        let states = schedule.sessions().iter().enumerate().map(|(index, session)| {
            let state = schedule.extent(index).map(|extent| SessionState::of(session, &extent, Some(now)));
            SessionState { next: has_clock && found.next.contains(&index), ..state.unwrap_or_default() }
        });
        let around_now = found.live.last().or(found.next.first()).copied();
        Self { states: states.collect(), around_now }
    }

    /// State of a session by its index.
    pub fn state(&self, session: usize) -> SessionState {
        self.states.get(session).copied().unwrap_or_default()
    }

    /// Session that is on, or else next: the target of "jump to now".
    pub fn around_now(&self) -> Option<usize> {
        self.around_now
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
