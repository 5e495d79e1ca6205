//! Range of the axis that is visible, and its notation in an address.

use std::fmt;

use crate::model::{Date, Moment, Offset, Span, TimeOfDay, When};

/// A stretch of time that is visible: from one instant to a later one, in Unix seconds.
///
/// In an address it is written in UTC, each end as short as it can be: `2018..2028`,
/// `2023-11-06..2023-11-08T0930`. [`Range::parse`] and `Display` are inverses.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Range {
    start: i64,
    end: i64,
}

impl Range {
    /// From `start` to `end`; `None` unless `end` is later and both lie in the years 1 to 9999.
    pub fn new(start: i64, end: i64) -> Option<Self> {
        let in_calendar = |unix: i64| {
            let days = unix.div_euclid(86_400);
            Date::from_days(days).days() == days
        };
        (start < end && in_calendar(start) && in_calendar(end)).then_some(Self { start, end })
    }

    /// From `start` to `end`, both moved into the years 1 to 9999 and apart where need be.
    pub(super) fn clamped(start: i64, end: i64) -> Self {
        let first = Date::from_days(i64::MIN).days() * 86_400;
        let last = Date::from_days(i64::MAX).days() * 86_400;
        let start = start.clamp(first, last - 900);
        Self { start, end: end.clamp(start + 1, last) }
    }

    /// Its first instant.
    pub fn start(self) -> i64 {
        self.start
    }

    /// The first instant after it.
    pub fn end(self) -> i64 {
        self.end
    }

    /// Tells whether any of the stretch from `start` to `end` is visible.
    pub fn shows(self, start: i64, end: i64) -> bool {
        start < self.end && self.start < end.max(start + 1)
    }

    /// The same with ends that are short to write, each moved by less than a thousandth of
    /// the whole: for an address, when a gesture is over.
    pub fn rounded(self) -> Self {
        const GRAINS: [i64; 6] = [86_400, 21_600, 3_600, 900, 60, 10];
        let finest = (self.end - self.start) / 1000;
        let grain = GRAINS.into_iter().find(|grain| *grain <= finest).unwrap_or(1);
        let round = |unix: i64| (unix + grain / 2).div_euclid(grain) * grain;
        Self::new(round(self.start), round(self.end)).unwrap_or(self)
    }

    /// Name: its first and last year, month, day or minute on a clock with these
    /// offsets, as exact as its length deserves.
    pub fn told(self, offset: &dyn Fn(i64) -> Offset) -> Span {
        let moment = |unix: i64| Moment::new(unix, offset(unix));
        // Years of which only the margin is visible are not told.
        let margin = if self.end - self.start >= 1500 * 86_400 { (self.end - self.start) / 32 } else { 0 };
        let (first, last) = (moment(self.start + margin), moment(self.end - 1 - margin));
        let when = |moment: Moment| {
            let (year, month, _) = moment.date().ymd();
            match (self.end - self.start) / 86_400 {
                1500.. => When::Year(year),
                120.. => When::Month(year, month),
                2.. => When::Day(moment.date()),
                _ => When::Time(moment),
            }
        };
        let end = if self.end - self.start < 2 * 86_400 { moment(self.end) } else { last };
        Span::new(when(first), when(end)).unwrap_or_else(|| Span::from(when(first)))
    }

    /// Reads what `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (start, end) = text.split_once("..")?;
        Self::new(parse_end(start)?, parse_end(end)?)
    }
}

fn parse_end(text: &str) -> Option<i64> {
    let (day, clock) = text.split_once('T').map_or((text, None), |(day, clock)| (day, Some(clock)));
    match (When::parse(day)?, clock) {
        (when, None) => Some(when.earliest(Offset::UTC)),
        (When::Day(date), Some(clock)) => {
            let plain = clock.bytes().all(|b| b.is_ascii_digit()) && matches!(clock.len(), 4 | 6);
            let number: u32 = clock.parse().ok().filter(|_| plain)?;
            let (clock, seconds) = if clock.len() == 6 { (number / 100, number % 100) } else { (number, 0) };
            let minutes = u16::try_from(clock / 100 * 60 + clock % 100).ok()?;
            let time = TimeOfDay::from_minutes(minutes).filter(|_| clock % 100 < 60 && seconds < 60)?;
            Some(Moment::local(date, time, Offset::UTC).plus(i64::from(seconds)).unix())
        }
        _ => None,
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_end(self.start, f)?;
        f.write_str("..")?;
        write_end(self.end, f)
    }
}

fn write_end(unix: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let moment = Moment::new(unix, Offset::UTC);
    let (year, month, day) = moment.date().ymd();
    let second = unix.rem_euclid(86_400);
    match (second, day, month) {
        (0, 1, 1) => write!(f, "{}", When::Year(year)),
        (0, 1, _) => write!(f, "{}", When::Month(year, month)),
        (0, ..) => write!(f, "{}", moment.date()),
        _ => {
            write!(f, "{}T{:02}{:02}", moment.date(), second / 3600, second / 60 % 60)?;
            if second % 60 == 0 { Ok(()) } else { write!(f, "{:02}", second % 60) }
        }
    }
}

impl fmt::Debug for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_is_as_short_as_it_can_be() {
        for text in ["2018..2028", "2018-04..2019", "2023-11-06..2023-11-08T0930", "2023-11-06T093007..2023-11-07"] {
            assert_eq!(Range::parse(text).map(|range| range.to_string()).as_deref(), Some(text));
        }
        for bad in ["", "2018", "2018..2018", "2019..2018", "2018..x", "2018T0900..2019", "2018-01-01T2460..2019"] {
            assert_eq!(Range::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_range_is_called_as_exactly_as_its_length_deserves() {
        let beijing = |_| Offset::from_minutes(480).unwrap();
        for (text, first, last) in [
            ("2018..2028", "2018", "2027"),
            ("2018-08..2028-02", "2018", "2027"),
            ("2023-10-31T1600..2024-04-30T1600", "2023-11", "2024-04"),
            ("2023-11-05T1600..2023-11-07T1600", "2023-11-06", "2023-11-07"),
            ("2023-11-06T0100..2023-11-06T0400", "2023-11-06T09:00+08:00", "2023-11-06T12:00+08:00"),
        ] {
            let told = Range::parse(text).unwrap().told(&beijing);
            let ends = (told.start().to_string(), told.end().unwrap().to_string());
            assert_eq!(ends, (first.to_owned(), last.to_owned()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(start in -50_000_000_000..200_000_000_000_i64, length in 1..10_000_000_000_i64) {
            let range = Range::new(start, start + length).unwrap();
            prop_assert_eq!(Range::parse(&range.to_string()), Some(range));
        }

        #[test]
        fn rounding_moves_no_end_by_more_than_a_thousandth(start in 0..2_000_000_000_i64, length in 900..400_000_000_i64) {
            let range = Range::new(start, start + length).unwrap();
            let rounded = range.rounded();
            prop_assert!((rounded.start() - start).abs() <= length / 1000);
            prop_assert!((rounded.end() - range.end()).abs() <= length / 1000);
        }
    }
}
