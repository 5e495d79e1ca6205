//! The steps by which an axis is divided.

use crate::model::{Date, Moment};

const DAY: i64 = 86_400;

/// Distance of ticks, from coarse to fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    Millennium,
    Century,
    HalfCentury,
    Decade,
    FiveYears,
    Year,
    Quarter,
    Month,
    Week,
    Day,
    SixHours,
    ThreeHours,
    Hour,
    HalfHour,
    QuarterHour,
}

impl Step {
    /// Every step, from coarse to fine.
    pub const ALL: [Self; 15] = [
        Self::Millennium,
        Self::Century,
        Self::HalfCentury,
        Self::Decade,
        Self::FiveYears,
        Self::Year,
        Self::Quarter,
        Self::Month,
        Self::Week,
        Self::Day,
        Self::SixHours,
        Self::ThreeHours,
        Self::Hour,
        Self::HalfHour,
        Self::QuarterHour,
    ];

    /// The least seconds between two ticks (a change of the clock aside).
    pub fn seconds(self) -> i64 {
        match self {
            Self::Quarter => 90 * DAY,
            Self::Month => 28 * DAY,
            Self::Week => 7 * DAY,
            Self::Day => DAY,
            _ => match self.minutes() {
                Some(minutes) => i64::from(minutes) * 60,
                None => i64::from(self.years()) * 365 * DAY,
            },
        }
    }

    /// Unit that a label of this step says at least: the year, the month, the day or the hour.
    pub fn unit(self) -> Self {
        match self {
            step if step <= Self::Year => Self::Year,
            Self::Quarter | Self::Month => Self::Month,
            Self::Week | Self::Day => Self::Day,
            _ => Self::Hour,
        }
    }

    /// The unit that a row of headings above ticks of this step is divided by; none above
    /// years.
    pub fn heading(self) -> Option<Self> {
        match self.unit() {
            Self::Month => Some(Self::Year),
            Self::Day => Some(Self::Month),
            Self::Hour => Some(Self::Day),
            _ => None,
        }
    }

    /// The room that a label of this step needs from its tick to the next, in thousandths of
    /// the size of its letters: "2023", "Nov", "Mon 6", "09:00" in the widest of the languages
    /// at hand, and a gap.
    pub(super) fn label_width(self) -> i64 {
        match self.unit() {
            Self::Year => 4_000,
            Self::Month => 4_300,
            Self::Day => 4_800,
            _ => 4_300,
        }
    }

    /// Minutes between two ticks of a step that is finer than a day.
    pub(super) fn minutes(self) -> Option<u16> {
        match self {
            Self::SixHours => Some(360),
            Self::ThreeHours => Some(180),
            Self::Hour => Some(60),
            Self::HalfHour => Some(30),
            Self::QuarterHour => Some(15),
            _ => None,
        }
    }

    /// The last day on or before `date` that a tick of this step begins with; for a step finer
    /// than a day that day itself.
    pub(super) fn floor(self, date: Date) -> Date {
        let (year, month, _) = date.ymd();
        let first = |year: i32, month: u8| Date::new(year.max(1), month, 1).unwrap_or(date);
        match self {
            Self::Week => date.plus(-i64::from(date.weekday())),
            Self::Month => first(year, month),
            Self::Quarter => first(year, (month - 1) / 3 * 3 + 1),
            step if step <= Self::Year => first(year.div_euclid(step.years()) * step.years(), 1),
            _ => date,
        }
    }

    /// The first day of the next tick after the one that begins with `date`; `None` after the
    /// year 9999.
    pub(super) fn next(self, date: Date) -> Option<Date> {
        let (year, month, _) = date.ymd();
        let after = |months: u8| match month + months {
            month if month > 12 => Date::new(year + 1, month - 12, 1),
            month => Date::new(year, month, 1),
        };
        match self {
            Self::Week => Some(date.plus(7)),
            Self::Month => after(1),
            Self::Quarter => after(3),
            // The tick before the year 10 begins with the year 1, for there is no year 0.
            step if step <= Self::Year => Date::new((year.div_euclid(step.years()) + 1) * step.years(), 1, 1),
            _ => Some(date.plus(1)),
        }
        .filter(|next| *next > date)
    }

    /// The coarsest unit that begins at `moment`: a year, a month, a day or an hour.
    pub(super) fn beginning_at(moment: Moment) -> Self {
        match (moment.time().minutes(), moment.date().ymd()) {
            (0, (_, 1, 1)) => Self::Year,
            (0, (_, _, 1)) => Self::Month,
            (0, _) => Self::Day,
            _ => Self::Hour,
        }
    }

    fn years(self) -> i32 {
        match self {
            Self::Millennium => 1000,
            Self::Century => 100,
            Self::HalfCentury => 50,
            Self::Decade => 10,
            Self::FiveYears => 5,
            _ => 1,
        }
    }
}
