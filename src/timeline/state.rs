//! Where things stand at an instant.

use super::{Clock, Exactness, Extent, Schedule};
use crate::model::Order as _;
use crate::model::{Atlas, Conference, Session, SessionStatus};

/// Where something stands at `now`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Phase {
    Ahead,
    /// Its hours are unknown, and its days have begun and not ended.
    During,
    Live,
    Past,
}

/// What the organizers changed about a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    Delayed,
    Moved,
    Cancelled,
}

/// Where an extent stands at `now`, in Unix seconds.
pub fn phase_of(extent: &Extent, now: i64) -> Phase {
    match (extent.contains(now), extent.exactness) {
        (true, Exactness::Hours) => Phase::Live,
        (true, Exactness::Days | Exactness::Vague) => Phase::During,
        (false, _) if now < extent.start => Phase::Ahead,
        (false, _) => Phase::Past,
    }
}

/// What was changed about a session: what its status says, and where that says nothing, what
/// its values were before.
pub fn change_of(session: &Session) -> Option<Change> {
    match session.status {
        Some(SessionStatus::Cancelled) => return Some(Change::Cancelled),
        Some(SessionStatus::Moved) => return Some(Change::Moved),
        Some(SessionStatus::Delayed) => return Some(Change::Delayed),
        Some(SessionStatus::Tentative | SessionStatus::Confirmed) | None => {}
    }
    let was = session.was.as_ref()?;
    let moved = !was.places.is_empty() && was.places != session.places;
    let delayed = was.start.is_some_and(|start| start.order() < session.span.start().order());
    if delayed { Some(Change::Delayed) } else { moved.then_some(Change::Moved) }
}

/// The conference that goes on at `now`, in Unix seconds, if its days are known.
pub fn running(atlas: &Atlas, now: i64) -> Option<&Conference> {
    atlas.conferences.iter().find(|conference| {
        let extent = Extent::of(conference.span, &Clock::of(conference));
        extent.exactness != Exactness::Vague && extent.contains(now)
    })
}

/// A conference at an instant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NowView {
    /// What is on at this hour, by start; nothing cancelled.
    pub live: Vec<usize>,
    /// What starts next, all that start at one instant; nothing cancelled.
    pub next: Vec<usize>,
    /// When the next ones start, in Unix seconds.
    pub next_start: Option<i64>,
    /// When any of this, or any [`Phase`], changes: the next start or end. A page need not look
    /// again before.
    pub changes: Option<i64>,
}

/// What is live and what is next at `now`, in Unix seconds.
pub fn now_view(schedule: &Schedule<'_>, shown: &dyn Fn(usize) -> bool, now: i64) -> NowView {
    let mut view = NowView::default();
    let Conference { sessions, .. } = schedule.conference;
    for (index, session) in sessions.iter().enumerate() {
        let Some(extent) = schedule.extent(index).filter(|_| shown(index)) else { continue };
        for edge in [extent.start, extent.least_end()].into_iter().filter(|edge| *edge > now) {
            view.changes = Some(view.changes.map_or(edge, |changes| changes.min(edge)));
        }
        if extent.exactness != Exactness::Hours || session.is_cancelled() {
            continue;
        }
        match phase_of(&extent, now) {
            Phase::Live => view.live.push(index),
            Phase::Ahead => {
                if view.next_start.is_none_or(|next| extent.start < next) {
                    view.next_start = Some(extent.start);
                    view.next.clear();
                }
                if view.next_start == Some(extent.start) {
                    view.next.push(index);
                }
            }
            Phase::During | Phase::Past => {}
        }
    }
    view.live.order_by_key(|index| schedule.extent(*index).map(|extent| extent.start));
    view
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
