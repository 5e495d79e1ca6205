//! From when to when a session lasts.

use super::Clock;
use crate::model::Order as _;
use crate::model::{Conference, Moment, Session, Span, When};

/// Length that a session without a known end is taken to have, in seconds, unless something
/// starts in its place before.
const ASSUMED: i64 = 3_600;
/// Length from which this is told as days, not as hours.
const A_DAY: i64 = 86_400;

/// Precision with which something is placed in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Exactness {
    /// By the clock, for less than a day: a block among the hours.
    Hours,
    /// By days: its hours are unknown, or it goes on over days.
    Days,
    /// Only by month or year.
    Vague,
}

/// From when to when something lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// Unix seconds of its first instant.
    pub start: i64,
    /// Unix seconds of the first instant after it; never before `start`.
    pub end: i64,
    pub exactness: Exactness,
    /// True if the end is not known but assumed.
    pub open: bool,
}

impl Extent {
    /// The extent of a span; days are those of `clock`.
    pub fn of(span: Span, clock: &Clock) -> Self {
        let guess = |when: When| clock.offset(when.earliest(crate::model::Offset::UTC));
        let start = span.start().earliest(guess(span.start()));
        match (span.start(), span.end()) {
            (When::Time(from), Some(When::Time(to))) => {
                let exactness = if to.unix() - from.unix() < A_DAY { Exactness::Hours } else { Exactness::Days };
                Self { start, end: to.unix().max(start), exactness, open: false }
            }
            (When::Time(from), Some(When::Day(to))) if to > from.date() => {
                let end = When::Day(to).latest(guess(When::Day(to))).max(start);
                Self { start, end, exactness: Exactness::Days, open: true }
            }
            (When::Time(_), _) => Self { start, end: start + ASSUMED, exactness: Exactness::Hours, open: true },
            (from, to) => {
                let last = to.unwrap_or(from);
                let vague = matches!(from, When::Year(_) | When::Month(..));
                let exactness = if vague { Exactness::Vague } else { Exactness::Days };
                Self { start, end: last.latest(guess(last)).max(start), exactness, open: false }
            }
        }
    }

    /// True if it is under way at an instant. What takes no time is for a second.
    pub fn contains(&self, unix: i64) -> bool {
        self.start <= unix && unix < self.least_end()
    }

    /// Its end, but not before it has lasted a second.
    pub(super) fn least_end(&self) -> i64 {
        self.end.max(self.start + 1)
    }

    /// True if it shares time with another.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// The extents of all sessions of a conference, in the order of the feed.
///
/// Takes n log n time in their number.
pub fn extents(conference: &Conference) -> Vec<Extent> {
    extents_by(conference, &Clock::of(conference))
}

/// As [`extents`], with the conference's [`Clock`] at hand.
pub(super) fn extents_by(conference: &Conference, clock: &Clock) -> Vec<Extent> {
    let mut all: Vec<Extent> = conference.sessions.iter().map(|session| Extent::of(session.span, clock)).collect();
    let assumed = |extent: &Extent| extent.open && extent.exactness == Exactness::Hours;
    if !all.iter().any(assumed) {
        return all;
    }
    let mut starts: Vec<(&str, i64)> = Vec::new();
    for (session, extent) in conference.sessions.iter().zip(&all) {
        if extent.exactness == Exactness::Hours && !session.is_cancelled() {
            starts.extend(session.places.iter().map(|place| (place.as_str(), extent.start)));
        }
    }
    starts.order();
    for (session, extent) in conference.sessions.iter().zip(&mut all) {
        if !assumed(extent) {
            continue;
        }
        for place in &session.places {
            let after = starts.partition_point(|start| *start <= (place.as_str(), extent.start));
            let next = starts.get(after).filter(|(next, _)| *next == place.as_str());
            extent.end = next.map_or(extent.end, |(_, start)| extent.end.min(*start));
        }
    }
    all
}

/// The extent of one session, as [`extents`] has it; takes linear time.
pub fn extent_of(conference: &Conference, session: &Session) -> Extent {
    let mut extent = Extent::of(session.span, &Clock::of(conference));
    if extent.open && extent.exactness == Exactness::Hours {
        let others = conference.sessions.iter().filter(|other| !other.is_cancelled());
        let sharing = others.filter(|other| other.places.iter().any(|place| session.places.contains(place)));
        let starts = sharing.filter_map(|other| starts_block(other).map(Moment::unix));
        extent.end = starts.filter(|start| *start > extent.start).fold(extent.end, i64::min);
    }
    extent
}

/// The start of a session that is a block among the hours.
fn starts_block(session: &Session) -> Option<Moment> {
    let start = session.span.start().moment()?;
    let extent = Extent::of(session.span, &Clock::fixed(start.offset()));
    (extent.exactness == Exactness::Hours).then_some(start)
}
