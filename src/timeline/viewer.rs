//! Clock of a viewer: that of the place, or the viewer's own.

use crate::model::{Conference, Date, Moment, Offset, Session, When};

/// Most days that one session is told on, so that a slip of the pen in a year does not make a
/// million days.
const MOST_DAYS: i64 = 366;

/// Clock that days and hours are told by: `tz=event` or `tz=local` of an address.
#[derive(Clone, Copy, Debug)]
pub enum Viewer {
    /// The clock of the place: each session by the offset it was written with.
    Event,
    /// The viewer's own clock: the offset that it has at an instant (Unix seconds).
    Local(fn(i64) -> Offset),
}

impl Viewer {
    /// The moment as this viewer's clock shows it.
    pub fn told(&self, moment: Moment) -> Moment {
        match self {
            Self::Event => moment,
            Self::Local(offset) => moment.at(offset(moment.unix())),
        }
    }

    /// The first and last day on which this viewer lives a session; `None` where not even
    /// the day is known.
    ///
    /// At the place, what happens before `day_starts` belongs to the day before. On the
    /// viewer's own clock a day is a calendar day. A session of less than 24 hours belongs to
    /// the day on which it starts alone, and none has more than 366 days.
    pub fn days_of(&self, conference: &Conference, session: &Session) -> Option<(Date, Date)> {
        let (start, end) = (session.span.start(), session.span.end());
        match start {
            When::Year(_) | When::Month(..) => None,
            When::Day(first) => {
                let last = match end {
                    Some(When::Time(end)) => self.told(end.plus(-1)).date(),
                    Some(When::Day(end)) => end,
                    _ => first,
                };
                Some(Self::bounded(first, last))
            }
            When::Time(start) => {
                let first = self.day_at(conference, start);
                let last = match end {
                    Some(When::Time(end)) if end.unix() - start.unix() >= 86_400 => {
                        self.day_at(conference, end.plus(-1))
                    }
                    Some(When::Day(end)) if end > start.date() => end,
                    _ => first,
                };
                Some(Self::bounded(first, last))
            }
        }
    }

    fn bounded(first: Date, last: Date) -> (Date, Date) {
        (first, last.clamp(first, first.plus(MOST_DAYS - 1)))
    }

    /// The day of the programme to which a moment belongs.
    pub(super) fn day_at(&self, conference: &Conference, moment: Moment) -> Date {
        let moment = self.told(moment);
        match self {
            Self::Event if moment.time() < conference.day_starts => moment.date().plus(-1),
            _ => moment.date(),
        }
    }
}
