//! Time zones that a calendar defines itself (RFC 5545, 3.6.5).

use super::super::clock;
use super::lines::{Component, Property};
use crate::model::{Date, Offset, TimeOfDay};

/// One part of a year's clock: standard or daylight-saving time.
#[derive(Clone, Debug)]
struct Observance {
    /// When it first begins, on the clocks that it ends.
    begins: (Date, TimeOfDay),
    offset: Offset,
    /// The month and weekday of each year on which it begins again.
    yearly: Option<Yearly>,
    /// Further beginnings.
    dates: Vec<Date>,
}

/// The `n`th weekday (from the end, if negative) of a month, or a day of it.
#[derive(Clone, Copy, Debug)]
struct Yearly {
    month: u8,
    /// `n` and the weekday, 0 for Monday.
    weekday: Option<(i8, u8)>,
    day: Option<u8>,
    until: Option<Date>,
}

/// Zone of a calendar.
#[derive(Clone, Debug)]
pub struct Zone {
    pub id: String,
    observances: Vec<Observance>,
}

impl Zone {
    /// Reads a `VTIMEZONE`; `None` if it has no name or nothing that tells an offset.
    pub fn read(component: &Component) -> Option<Self> {
        let observances: Vec<Observance> = component.inner.iter().filter_map(observance).collect();
        let id = component.text("TZID");
        (!id.is_empty() && !observances.is_empty()).then_some(Self { id, observances })
    }

    /// The offset of its clocks when they show `time` on `date`: that of the observance which
    /// began last, or of the first one for what is earlier than all.
    pub fn offset(&self, date: Date, time: TimeOfDay) -> Option<Offset> {
        let began = |observance: &Observance| observance.last_begin(date, time);
        let last = self.observances.iter().filter_map(|each| began(each).map(|begin| (begin, each.offset)));
        let first = || self.observances.iter().min_by_key(|each| each.begins).map(|each| each.offset);
        last.max_by_key(|(begin, _)| *begin).map(|(_, offset)| offset).or_else(first)
    }
}

impl Observance {
    /// When it last began before clocks show `time` on `date`.
    fn last_begin(&self, date: Date, time: TimeOfDay) -> Option<(Date, TimeOfDay)> {
        let (first, at) = self.begins;
        let year = date.ymd().0;
        let again = self.yearly.into_iter().flat_map(|rule| [rule.day_in(year), rule.day_in(year - 1)]).flatten();
        let days = again.filter(|day| *day >= first).chain(self.dates.iter().copied()).chain([first]);
        days.map(|day| (day, at)).filter(|begin| *begin <= (date, time)).max()
    }
}

impl Yearly {
    /// The day of this year that the rule means.
    fn day_in(self, year: i32) -> Option<Date> {
        let first = Date::new(year, self.month, 1)?;
        let next = if self.month == 12 { Date::new(year + 1, 1, 1)? } else { Date::new(year, self.month + 1, 1)? };
        let day = match (self.weekday, self.day) {
            (Some((n @ 1.., weekday)), None) => {
                let ahead = (i64::from(weekday) - i64::from(first.weekday())).rem_euclid(7);
                first.plus(ahead + 7 * i64::from(n - 1))
            }
            (Some((n, weekday)), None) => {
                let last = next.plus(-1);
                let back = (i64::from(last.weekday()) - i64::from(weekday)).rem_euclid(7);
                last.plus(-back + 7 * (i64::from(n) + 1))
            }
            // The weekday on or after a day of the month, as in "Sunday of the 8th to 14th".
            (Some((_, weekday)), Some(day)) => {
                let from = Date::new(year, self.month, day)?;
                from.plus((i64::from(weekday) - i64::from(from.weekday())).rem_euclid(7))
            }
            (None, day) => Date::new(year, self.month, day?)?,
        };
        (day >= first && day < next && self.until.is_none_or(|until| day <= until)).then_some(day)
    }
}

fn observance(component: &Component) -> Option<Observance> {
    let begins = wall(&component.get("DTSTART")?.value)?;
    let offset = clock::offset(component.get("TZOFFSETTO")?.value.trim())?;
    let dates = component.all("RDATE").flat_map(Property::list).filter_map(|date| Some(wall(&date)?.0)).collect();
    Some(Observance {
        begins,
        offset,
        yearly: component.get("RRULE").and_then(|rule| yearly(&rule.value, begins.0)),
        dates,
    })
}

/// Reads the rules that zones have: every year, in a month, on a weekday.
fn yearly(rule: &str, begins: Date) -> Option<Yearly> {
    let part = |name: &str| rule.split(';').find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='));
    if part("FREQ")? != "YEARLY" {
        return None;
    }
    let (_, month, day) = begins.ymd();
    let month =
        part("BYMONTH").map_or(Some(month), |month| month.parse().ok()).filter(|month| (1..=12).contains(month))?;
    let by_day = part("BYMONTHDAY").and_then(|days| days.split(',').filter_map(|day| day.parse::<u8>().ok()).min());
    let weekday = part("BYDAY").and_then(|text| {
        let (n, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
        let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].iter().position(|known| *known == name)?;
        let n: i8 = if n.is_empty() { 1 } else { n.trim_start_matches('+').parse().ok()? };
        Some((n, u8::try_from(weekday).ok()?)).filter(|(n, _)| *n != 0)
    });
    let day = by_day.or(weekday.is_none().then_some(day));
    Some(Yearly { month, weekday, day, until: part("UNTIL").and_then(|until| Some(wall(until)?.0)) })
}

/// Reads `20240331T020000`, with or without a final `Z`, or `20240331`.
pub fn wall(text: &str) -> Option<(Date, TimeOfDay)> {
    let text = text.trim().trim_end_matches(['Z', 'z']);
    let (day, clock) = text.split_once(['T', 't']).unwrap_or((text, "0000"));
    let number = |text: Option<&str>| text.filter(|text| text.bytes().all(|b| b.is_ascii_digit()))?.parse::<u16>().ok();
    if day.len() != 8 || clock.len() < 4 {
        return None;
    }
    let (month, day_of_month) = (number(day.get(4..6))?, number(day.get(6..8))?);
    let date =
        Date::new(i32::from(number(day.get(..4))?), u8::try_from(month).ok()?, u8::try_from(day_of_month).ok()?)?;
    let (hours, minutes) = (number(clock.get(..2))?, number(clock.get(2..4))?);
    let time = if hours < 24 && minutes < 60 { TimeOfDay::from_minutes(hours * 60 + minutes)? } else { return None };
    Some((date, time))
}

#[cfg(test)]
mod tests {
    use super::super::lines::components;
    use super::*;
    use crate::convert::import::Omissions;

    fn zone(text: &str) -> Zone {
        Zone::read(&components(text.as_bytes(), &mut Omissions::default()).found[0]).unwrap()
    }

    fn offsets(zone: &Zone, times: &[&str]) -> Vec<String> {
        let at = |text: &&str| wall(text).and_then(|(date, time)| zone.offset(date, time)).unwrap().to_string();
        times.iter().map(at).collect()
    }

    #[test]
    fn a_zone_with_rules_knows_summer_and_winter_of_every_year() {
        let berlin = zone(
            "BEGIN:VTIMEZONE\nTZID:Own\n\
             BEGIN:DAYLIGHT\nDTSTART:19810329T020000\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n\
             BEGIN:STANDARD\nDTSTART:19961027T030000\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\n\
             END:VTIMEZONE",
        );
        let times = ["20240331T015900", "20240331T030000", "20241027T020000", "20241027T030000", "20240101T120000"];
        assert_eq!(offsets(&berlin, &times), ["+01:00", "+02:00", "+02:00", "+01:00", "+01:00"]);
    }

    #[test]
    fn a_zone_may_name_the_nth_weekday_or_days_or_nothing() {
        let york = zone(
            "BEGIN:VTIMEZONE\nTZID:NY\n\
             BEGIN:DAYLIGHT\nDTSTART:20070311T020000\nTZOFFSETTO:-0400\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\nEND:DAYLIGHT\n\
             BEGIN:STANDARD\nDTSTART:20071104T020000\nTZOFFSETTO:-0500\nRRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU\nEND:STANDARD\n\
             END:VTIMEZONE",
        );
        let times = ["20180311T013000", "20180311T030000", "20181104T030000"];
        assert_eq!(offsets(&york, &times), ["-05:00", "-04:00", "-05:00"]);
        let fixed = zone(
            "BEGIN:VTIMEZONE\nTZID:F\nBEGIN:STANDARD\nDTSTART:20300101T000000\nTZOFFSETTO:+0545\nEND:STANDARD\nEND:VTIMEZONE",
        );
        assert_eq!(offsets(&fixed, &["20200101T000000"]), ["+05:45"]);
    }
}
