//! The clock of a conference, as far as its own sessions tell it.

use crate::model::Order as _;
use crate::model::{Conference, Date, Moment, Offset, Span, TimeOfDay};

/// The offset from UTC that holds at each instant, learnt from the moments of a programme:
/// a feed carries offsets, not time-zone tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    first: Offset,
    /// From each instant on, in order.
    changes: Vec<(i64, Offset)>,
}

impl Clock {
    /// A clock that always has this offset.
    pub fn fixed(offset: Offset) -> Self {
        Self { first: offset, changes: Vec::new() }
    }

    /// The clock that the sessions of a conference were written by.
    ///
    /// Between a session at one offset and the next at another the change is taken to happen
    /// at three in the morning of the later one's day, as daylight-saving changes do. A
    /// conference without
    /// any clock time gets the nautical zone of its longitude, good enough to place whole days.
    pub fn of(conference: &Conference) -> Self {
        Self::of_moments(moments_of(conference)).unwrap_or_else(|| Self::fixed(nautical(conference.place.lon)))
    }

    /// The clock of several conferences after one another: at each instant that of the last
    /// one that has begun.
    pub fn of_all(conferences: &[Conference]) -> Self {
        let mut moments = Vec::new();
        for conference in conferences {
            let before = moments.len();
            moments.extend(moments_of(conference));
            if moments.len() == before {
                let offset = nautical(conference.place.lon);
                moments.push(Moment::local(conference.span.first_day(), TimeOfDay::default(), offset));
            }
        }
        Self::of_moments(moments).unwrap_or_else(|| Self::fixed(Offset::UTC))
    }

    /// The clock that shows all these moments right; `None` without any.
    pub fn of_moments(moments: impl IntoIterator<Item = Moment>) -> Option<Self> {
        let mut moments: Vec<Moment> = moments.into_iter().collect();
        moments.order_by_key(|moment| (moment.unix(), moment.offset()));
        let mut moments = moments.into_iter();
        let mut previous = moments.next()?;
        let mut clock = Self::fixed(previous.offset());
        for moment in moments {
            if moment.offset() != previous.offset() {
                clock.changes.push((change_between(previous, moment), moment.offset()));
            }
            previous = moment;
        }
        Some(clock)
    }

    /// The offset at an instant, in Unix seconds.
    pub fn offset(&self, unix: i64) -> Offset {
        let later = self.changes.partition_point(|(from, _)| *from <= unix);
        let change = later.checked_sub(1).and_then(|index| self.changes.get(index));
        change.map_or(self.first, |(_, offset)| *offset)
    }
}

/// When the offset changes between two moments: where they are days apart, half-way; else at
/// three in the morning of the later one's day, if that lies between them.
fn change_between(earlier: Moment, later: Moment) -> i64 {
    let apart = later.unix() - earlier.unix();
    if apart > 2 * 86_400 {
        return earlier.unix() + apart / 2;
    }
    let morning = Moment::local(later.date(), TimeOfDay::default(), later.offset()).unix() + 3 * 3600;
    morning.max(earlier.unix() + 1).min(later.unix())
}

fn moments_of(conference: &Conference) -> impl Iterator<Item = Moment> {
    conference.sessions.iter().flat_map(|session| ends_of(session.span))
}

/// The clock times of a span.
pub(super) fn ends_of(span: Span) -> impl Iterator<Item = Moment> {
    [span.start().moment(), span.end().and_then(|end| end.moment())].into_iter().flatten()
}

/// 15 degrees of longitude are an hour.
fn nautical(lon: f64) -> Offset {
    let hours = ((lon + 7.5) / 15.0).floor() as i32;
    Offset::from_minutes(hours.clamp(-12, 12) * 60).unwrap_or(Offset::UTC)
}

/// The Unix second at which `date` begins on a clock with these offsets.
///
/// If a change of the offset leaves out midnight, the day begins after the gap.
pub(super) fn midnight(date: Date, offset: &dyn Fn(i64) -> Offset) -> i64 {
    let at = |offset: Offset| Moment::local(date, TimeOfDay::default(), offset).unix();
    let first = offset(at(Offset::UTC));
    let second = offset(at(first));
    let holds = |tried: &Offset| offset(at(*tried)) == *tried;
    match [first, second].into_iter().find(holds) {
        Some(found) => at(found),
        None => at(first).max(at(second)),
    }
}
