//! Times in other formats: with an offset, without one, or told at another place's clock.

use crate::feed::Zones;
use crate::model::{Date, Moment, Offset, TimeOfDay, When};

/// A time just as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// A day.
    Day(Date),
    /// A clock time that does not say where the clock is, and its seconds.
    Local(Date, TimeOfDay, u8),
    /// A clock time with its offset.
    At(Moment),
}

impl Stamp {
    /// Reads RFC 3339 and what comes near it: a space for the `T`, an offset without a colon,
    /// no seconds, no offset, no time.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (day, clock) = match text.split_once(['T', 't', ' ']) {
            Some((day, clock)) => (day, clock.trim()),
            None => return Date::parse(text).map(Self::Day),
        };
        let date = Date::parse(day)?;
        let zone = clock.find(['Z', 'z', '+', '-', ' ']).unwrap_or(clock.len());
        let (clock, zone) = clock.split_at_checked(zone)?;
        let (time, seconds) = time(clock)?;
        let offset = match zone.trim() {
            "" => return Some(Self::Local(date, time, seconds)),
            "Z" | "z" | "UTC" | "GMT" => Offset::UTC,
            zone => offset(zone)?,
        };
        Some(Self::At(Moment::local(date, time, offset).plus(i64::from(seconds))))
    }

    /// True if exporters write this where they have no date: a time in the year 1 or 9999, or
    /// midnight of 1 January 1970, which is zero for most programs.
    pub fn is_sentinel(self) -> bool {
        let zero = Date::from_days(0);
        match self {
            Self::Day(date) => is_end_of_time(date) || date == zero,
            Self::Local(date, time, _) => is_end_of_time(date) || date == zero && time == TimeOfDay::default(),
            Self::At(moment) => is_end_of_time(moment.date()) || moment.unix() == 0,
        }
    }

    /// The day as it is written.
    pub fn date(self) -> Date {
        match self {
            Self::Day(date) | Self::Local(date, ..) => date,
            Self::At(moment) => moment.date(),
        }
    }
}

/// True for the first and the last year that programs have, which stand for no date.
pub fn is_end_of_time(date: Date) -> bool {
    matches!(date.ymd().0, 1 | 9999)
}

/// Reads `9:30`, `09:30` or `09:30:15.5`, with its seconds.
pub fn time(text: &str) -> Option<(TimeOfDay, u8)> {
    let mut parts = text.trim().splitn(3, ':');
    let hours = number(parts.next()?).filter(|hours| *hours < 24)?;
    let minutes = number(parts.next()?).filter(|minutes| *minutes < 60)?;
    let seconds = parts.next().map_or(Some(0), |part| number(part.split('.').next()?))?;
    let time = TimeOfDay::from_minutes(u16::try_from(hours * 60 + minutes).ok()?)?;
    Some((time, u8::try_from(seconds).ok().filter(|seconds| *seconds <= 60)?.min(59)))
}

/// Reads `+05:30`, `+0530`, `+05` or `-033000`.
pub fn offset(text: &str) -> Option<Offset> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+')?),
    };
    let digits: String = rest.chars().filter(|c| *c != ':').collect();
    let hours = i32::try_from(number(digits.get(..2)?)?).ok()?;
    let minutes = digits.get(2..4).map_or(Some(0), number)?;
    Offset::from_minutes(sign * (hours * 60 + i32::try_from(minutes).ok()?))
}

/// A number of one to six ASCII digits.
pub fn number(text: &str) -> Option<i64> {
    let fits = (1..=6).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

/// Reads the clock times of a conference, as far as the file and its importer know its clocks.
#[derive(Clone, Copy)]
pub struct ClockParser<'a> {
    /// The IANA name of its time zone.
    pub zone: Option<&'a str>,
    /// The table of zones, if there is one.
    pub zones: Option<&'a dyn Zones>,
    /// The offset that holds where no zone is known, because other times of the file have it.
    pub usual: Option<Offset>,
}

impl std::fmt::Debug for ClockParser<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClockParser").field("zone", &self.zone).field("usual", &self.usual).finish_non_exhaustive()
    }
}

impl ClockParser<'_> {
    /// The instant when clocks show `time` on `date`; `None` if nothing tells their offset.
    pub fn local(&self, date: Date, time: TimeOfDay, seconds: u8) -> Option<Moment> {
        let by_zone = self.zone.and_then(|zone| offset_on_wall(self.zones?, zone, date, time));
        let moment = Moment::local(date, time, by_zone.or(self.usual)?).plus(i64::from(seconds));
        // An hour that clocks skip is told as they show the instant.
        Some(if by_zone.is_some() { self.told_here(moment) } else { moment })
    }

    /// The same instant, told on the clocks of the conference where they are known.
    pub fn told_here(&self, moment: Moment) -> Moment {
        self.offset_at(moment).map_or(moment, |offset| moment.at(offset))
    }

    fn offset_at(&self, moment: Moment) -> Option<Offset> {
        self.zones?.offset_at(self.zone?, moment.unix())
    }

    /// Meaning of a stamp on the clocks of the conference.
    pub fn when(&self, stamp: Stamp) -> Option<When> {
        match stamp {
            Stamp::Day(date) => Some(When::Day(date)),
            Stamp::Local(date, time, seconds) => self.local(date, time, seconds).map(When::Time),
            Stamp::At(moment) => Some(When::Time(self.told_here(moment))),
        }
    }

    /// The instant at which clocks that show `shown` are at the instant `moment`: the offset
    /// is that of the zone if it fits, else the one that makes both true.
    ///
    /// Some programs write the date of an event in UTC and its start on the local clock.
    /// `None` if no offset of a whole quarter of an hour makes both true.
    pub fn reconcile(&self, moment: Moment, shown: TimeOfDay) -> Option<Moment> {
        if moment.time() == shown {
            return Some(moment);
        }
        let here = self.told_here(moment);
        if here.time() == shown {
            return Some(here);
        }
        if self.offset_at(moment).is_some() {
            return None;
        }
        let utc = moment.at(Offset::UTC).time();
        let ahead = i32::from(shown.minutes()) - i32::from(utc.minutes());
        let ahead = if ahead > 14 * 60 {
            ahead - 1440
        } else if ahead <= -12 * 60 {
            ahead + 1440
        } else {
            ahead
        };
        (ahead % 15 == 0).then(|| Offset::from_minutes(ahead)).flatten().map(|offset| moment.at(offset))
    }
}

/// The offset of clocks in `zone` when they show `time` on `date`. Of an hour that they show
/// twice it is the first, and of one that they skip the offset before (RFC 5545, 3.3.5).
fn offset_on_wall(zones: &dyn Zones, zone: &str, date: Date, time: TimeOfDay) -> Option<Offset> {
    const DAY_SECONDS: i64 = 86_400;
    let as_utc = Moment::local(date, time, Offset::UTC).unix();
    let before = zones.offset_at(zone, as_utc - DAY_SECONDS)?;
    let after = zones.offset_at(zone, as_utc + DAY_SECONDS)?;
    let holds = |offset: Offset| zones.offset_at(zone, Moment::local(date, time, offset).unix()) == Some(offset);
    Some(if !holds(before) && holds(after) { after } else { before })
}

#[cfg(test)]
#[path = "clock_tests.rs"]
mod tests;
