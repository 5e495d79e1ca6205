//! When something happens, as exactly as is known and no more.
//!
//! A clock time always carries its offset, so nothing here needs a time-zone table.

use std::fmt;

const DAY_SECONDS: i64 = 86_400;

/// A day of the proleptic Gregorian calendar, in the years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    /// Days since 1 January 1970.
    days: i32,
}

impl Date {
    /// The day with this year, month (1–12) and day of the month; `None` if there is none.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        Some(Self { days: days_from_civil(year, i32::from(month), i32::from(day)) })
    }

    /// The day that lies `days` days after 1 January 1970, kept within the years 1 to 9999.
    pub fn from_days(days: i64) -> Self {
        const FIRST: i64 = -719_162;
        const LAST: i64 = 2_932_896;
        Self { days: days.clamp(FIRST, LAST) as i32 }
    }

    /// Days since 1 January 1970.
    pub fn days(self) -> i64 {
        i64::from(self.days)
    }

    /// Year, month (1–12) and day of the month.
    pub fn ymd(self) -> (i32, u8, u8) {
        civil_from_days(self.days)
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u8 {
        (self.days + 3).rem_euclid(7) as u8
    }

    /// The day that is `days` later (earlier, if negative).
    pub fn plus(self, days: i64) -> Self {
        Self::from_days(self.days() + days)
    }

    /// Reads `2019-11-28`.
    pub fn parse(text: &str) -> Option<Self> {
        match When::parse(text)? {
            When::Day(date) => Some(date),
            _ => None,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Minutes ahead of UTC, from -18:00 to +18:00.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Offset(i16);

impl Offset {
    /// Coordinated Universal Time.
    pub const UTC: Self = Self(0);

    /// Checks that the offset is at most 18 hours either way.
    pub fn from_minutes(minutes: i32) -> Option<Self> {
        (minutes.abs() <= 18 * 60).then_some(Self(minutes as i16))
    }

    /// Minutes ahead of UTC.
    pub fn minutes(self) -> i32 {
        i32::from(self.0)
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        let minutes = self.0.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl fmt::Debug for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A time on the clock, to the minute.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Minutes since midnight, 0 to 1439.
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes < 1440).then_some(Self(minutes))
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }

    /// Reads `04:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
        (hours < 24 && minutes < 60).then_some(Self((hours * 60 + minutes) as u16))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl fmt::Debug for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// An instant, with the offset of the place where it is told. To the second.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    unix: i64,
    offset: Offset,
}

impl Moment {
    /// The instant `unix` seconds after 1970-01-01T00:00Z, told at `offset`.
    pub fn new(unix: i64, offset: Offset) -> Self {
        Self { unix, offset }
    }

    /// The instant when clocks at `offset` show `time` on `date`.
    pub fn local(date: Date, time: TimeOfDay, offset: Offset) -> Self {
        let seconds = date.days() * DAY_SECONDS + i64::from(time.minutes()) * 60;
        Self { unix: seconds - i64::from(offset.minutes()) * 60, offset }
    }

    /// Seconds since 1970-01-01T00:00Z.
    pub fn unix(self) -> i64 {
        self.unix
    }

    /// The offset it is told at.
    pub fn offset(self) -> Offset {
        self.offset
    }

    /// The same instant, told at another offset.
    pub fn at(self, offset: Offset) -> Self {
        Self { offset, ..self }
    }

    /// The instant `seconds` later, told at the same offset.
    pub fn plus(self, seconds: i64) -> Self {
        Self { unix: self.unix.saturating_add(seconds), ..self }
    }

    /// The day on the calendar at its offset.
    pub fn date(self) -> Date {
        Date::from_days(self.local_seconds().div_euclid(DAY_SECONDS))
    }

    /// The time on the clock at its offset.
    pub fn time(self) -> TimeOfDay {
        TimeOfDay((self.local_seconds().rem_euclid(DAY_SECONDS) / 60) as u16)
    }

    /// RFC 3339 to the letter, always with seconds, as strict readers want it.
    pub fn rfc3339(self) -> String {
        let seconds = self.local_seconds().rem_euclid(60);
        let (date, time, offset) = (self.date(), self.time(), self.offset);
        if offset == Offset::UTC {
            format!("{date}T{time}:{seconds:02}Z")
        } else {
            format!("{date}T{time}:{seconds:02}{offset}")
        }
    }

    fn local_seconds(self) -> i64 {
        self.unix.saturating_add(i64::from(self.offset.minutes()) * 60)
    }
}

impl fmt::Display for Moment {
    /// RFC 3339, with seconds only where they are not zero.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date(), self.time())?;
        match self.local_seconds().rem_euclid(60) {
            0 => {}
            seconds => write!(f, ":{seconds:02}")?,
        }
        if self.offset == Offset::UTC { f.write_str("Z") } else { self.offset.fmt(f) }
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A point in time as exact as the writer knew it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// Some time in the year.
    Year(i32),
    /// Some time in the month (1–12).
    Month(i32, u8),
    /// Some time in the day, at the place where it happens.
    Day(Date),
    /// At this instant.
    Time(Moment),
}

impl When {
    /// Reads `2019`, `2019-11`, `2019-11-28` or `2023-11-06T09:00+08:00` (RFC 3339, where
    /// seconds and their fraction may be left out).
    pub fn parse(text: &str) -> Option<Self> {
        let (day, clock) = match text.split_once(['T', 't']) {
            Some((day, clock)) => (day, Some(clock)),
            None => (text, None),
        };
        let mut parts = day.split('-');
        let year = i32::try_from(digits(parts.next()?, 4)?).ok().filter(|year| *year > 0)?;
        let month = parts.next().map(|part| digits(part, 2)).map_or(Some(None), |m| m.map(Some))?;
        let date = parts.next().map(|part| digits(part, 2)).map_or(Some(None), |d| d.map(Some))?;
        if parts.next().is_some() {
            return None;
        }
        match (month, date, clock) {
            (None, None, None) => Some(Self::Year(year)),
            (Some(month), None, None) => (1..=12).contains(&month).then_some(Self::Month(year, month as u8)),
            (Some(month), Some(day), None) => Date::new(year, month as u8, day as u8).map(Self::Day),
            (Some(month), Some(day), Some(clock)) => {
                let date = Date::new(year, month as u8, day as u8)?;
                parse_clock(date, clock).map(Self::Time)
            }
            _ => None,
        }
    }

    /// The first day it may mean, on the calendar of the place where it happens.
    pub fn first_day(self) -> Date {
        let (year, month) = match self {
            Self::Year(year) => (year, 1),
            Self::Month(year, month) => (year, month),
            Self::Day(date) => return date,
            Self::Time(moment) => return moment.date(),
        };
        Date { days: days_from_civil(year, i32::from(month), 1) }
    }

    /// The last day it may mean, on the calendar of the place where it happens.
    pub fn last_day(self) -> Date {
        let (year, month) = match self {
            Self::Year(year) => (year, 12),
            Self::Month(year, month) => (year, month),
            Self::Day(date) => return date,
            Self::Time(moment) => return moment.date(),
        };
        Date { days: days_from_civil(year, i32::from(month), i32::from(days_in_month(year, month))) }
    }

    /// The instant, where a clock time is known.
    pub fn moment(self) -> Option<Moment> {
        match self {
            Self::Time(moment) => Some(moment),
            _ => None,
        }
    }

    /// Seconds since 1970-01-01T00:00Z of the earliest instant it may mean, on clocks at
    /// `offset` where it carries none itself.
    pub fn earliest(self, offset: Offset) -> i64 {
        match self {
            Self::Time(moment) => moment.unix(),
            _ => Moment::local(self.first_day(), TimeOfDay::default(), offset).unix(),
        }
    }

    /// Seconds since 1970-01-01T00:00Z of the first instant after all that it may mean, on
    /// clocks at `offset` where it carries none itself. Of a clock time it is that instant.
    pub fn latest(self, offset: Offset) -> i64 {
        match self {
            Self::Time(moment) => moment.unix(),
            _ => Moment::local(self.last_day().plus(1), TimeOfDay::default(), offset).unix(),
        }
    }

    /// A key that puts chronological order: the day, then the known clock times among its
    /// untimed ones, which come first.
    pub fn order(self) -> (Date, i64) {
        (self.first_day(), self.moment().map_or(i64::MIN, Moment::unix))
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(date) => date.fmt(f),
            Self::Time(moment) => moment.fmt(f),
        }
    }
}

/// A stretch of time that never ends before it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    start: When,
    end: Option<When>,
}

impl Span {
    /// From `start` on, without a known end.
    pub fn from(start: When) -> Self {
        Self { start, end: None }
    }

    /// From `start` to `end`; `None` if it surely ends before it starts. Two clock times are
    /// compared as instants, everything else by its days.
    pub fn new(start: When, end: When) -> Option<Self> {
        let backwards = match (start, end) {
            (When::Time(start), When::Time(end)) => end.unix() < start.unix(),
            _ => end.last_day() < start.first_day(),
        };
        (!backwards).then_some(Self { start, end: Some(end) })
    }

    /// Its beginning.
    pub fn start(self) -> When {
        self.start
    }

    /// Its end, where known.
    pub fn end(self) -> Option<When> {
        self.end
    }

    /// The first day.
    pub fn first_day(self) -> Date {
        self.start.first_day()
    }

    /// The last day; of a span without an end, the last day that its start may mean.
    pub fn last_day(self) -> Date {
        self.end.unwrap_or(self.start).last_day()
    }

    /// Its beginning and end as instants, where both are known clock times.
    pub fn timed(self) -> Option<(Moment, Moment)> {
        Some((self.start.moment()?, self.end?.moment()?))
    }
}

fn parse_clock(date: Date, clock: &str) -> Option<Moment> {
    let zone = clock.find(['Z', 'z', '+', '-'])?;
    let (clock, zone) = clock.split_at_checked(zone)?;
    let offset = match zone.split_at_checked(1)? {
        ("Z" | "z", "") => Offset::UTC,
        (sign, rest) => {
            let minutes = i32::from(TimeOfDay::parse(rest)?.minutes());
            Offset::from_minutes(if sign == "-" { -minutes } else { minutes })?
        }
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (time, seconds) = match clock.rsplit_once(':') {
        Some((time, seconds)) if time.contains(':') => (time, digits(seconds, 2)?),
        _ => (clock, 0),
    };
    // A leap second (RFC 3339, 5.7) is told as the second before it.
    let seconds = if seconds <= 60 { seconds.min(59) } else { return None };
    Some(Moment::local(date, TimeOfDay::parse(time)?, offset).plus(i64::from(seconds)))
}

/// Just `count` ASCII digits, as a number.
fn digits(text: &str, count: usize) -> Option<u32> {
    let fits = text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn days_in_month(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
fn days_from_civil(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The inverse of [`days_from_civil`], from the same source.
fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i32::from(month <= 2);
    (year, month as u8, day as u8)
}

#[cfg(test)]
#[path = "time_tests.rs"]
mod tests;
