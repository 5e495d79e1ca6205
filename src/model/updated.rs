//! Time of a feed's last change.

use super::{Date, Moment, Offset, TimeOfDay, When};

/// Time of a feed's last change: an instant, or a day whose hour nobody wrote down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Updated {
    /// Some time in the day.
    Day(Date),
    /// At this instant.
    At(Moment),
}

impl Updated {
    /// The same as a [`When`], which must be a day or a clock time: a month or a year is too
    /// vague to tell two versions apart.
    pub fn new(when: When) -> Option<Self> {
        match when {
            When::Day(date) => Some(Self::Day(date)),
            When::Time(moment) => Some(Self::At(moment)),
            When::Year(_) | When::Month(..) => None,
        }
    }

    /// As exact as it is known.
    pub fn when(self) -> When {
        match self {
            Self::Day(date) => When::Day(date),
            Self::At(moment) => When::Time(moment),
        }
    }

    /// One instant, for formats that want one: of a day its first second in UTC.
    pub fn moment(self) -> Moment {
        match self {
            Self::Day(date) => Moment::local(date, TimeOfDay::default(), Offset::UTC),
            Self::At(moment) => moment,
        }
    }

    /// Day on the calendar of whoever wrote it.
    pub fn date(self) -> Date {
        self.when().first_day()
    }

    /// True if this lies before `other` whatever the hour of a day was. A day is taken as one of
    /// UTC, so two versions of one day never outdate each other.
    pub fn is_before(self, other: Self) -> bool {
        match (self, other) {
            (Self::At(this), Self::At(other)) => this.unix() < other.unix(),
            (Self::At(this), Self::Day(_)) => this.unix() < other.moment().unix(),
            (Self::Day(_), _) => self.when().latest(Offset::UTC) <= other.moment().unix(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::when;

    fn updated(text: &str) -> Updated {
        Updated::new(when(text)).unwrap()
    }

    #[test]
    fn a_feed_is_updated_on_a_day_or_at_an_instant_and_nothing_vaguer() {
        assert_eq!(Updated::new(when("2023")), None);
        assert_eq!(Updated::new(when("2023-12")), None);
        assert_eq!(updated("2023-12-02").moment().rfc3339(), "2023-12-02T00:00:00Z");
        assert_eq!(updated("2023-12-02T09:00+07:00").moment().rfc3339(), "2023-12-02T09:00:00+07:00");
        assert_eq!(updated("2023-12-02").when(), when("2023-12-02"));
    }

    #[test]
    fn a_day_comes_before_only_what_lies_wholly_after_it() {
        for (this, other, wanted) in [
            ("2023-12-01", "2023-12-02", true),
            ("2023-12-02", "2023-12-02", false),
            ("2023-12-02", "2023-12-02T09:00Z", false),
            ("2023-12-02T09:00Z", "2023-12-02", false),
            ("2023-12-01T23:59Z", "2023-12-02", true),
            ("2023-12-02", "2023-12-03T00:00Z", true),
            ("2023-12-02T09:00Z", "2023-12-02T09:00Z", false),
            ("2023-12-02T08:59Z", "2023-12-02T09:00Z", true),
        ] {
            assert_eq!(updated(this).is_before(updated(other)), wanted, "{this} before {other}");
        }
    }
}
