//! Repetitions of an event (RFC 5545, 3.8.5): the daily and weekly ones that programmes have. Others,
//! and those without an end, are listed.

use super::lines::{Component, Property};
use super::zones::wall;
use crate::model::Date;

/// Occurrences of one event that are made at most.
const MOST: i64 = 366;

/// Days after the first occurrence on which an event takes place again; `None` for a rule that
/// is not read.
pub fn days_after(event: &Component) -> Option<Vec<i64>> {
    if event.get("RDATE").is_some() || event.all("RRULE").nth(1).is_some() {
        return None;
    }
    let Some(rule) = event.get("RRULE") else { return Some(Vec::new()) };
    let (first, _) = wall(&event.get("DTSTART")?.value)?;
    let rule = Rule::read(&rule.value)?;
    Some(rule.days(first))
}

/// The event so many days later, on the same clocks.
pub fn later(event: &Component, days: i64) -> Component {
    let mut later = event.clone();
    for property in &mut later.properties {
        if matches!(&*property.name, "DTSTART" | "DTEND")
            && let Some((date, _)) = wall(&property.value)
        {
            let (year, month, day) = date.plus(days).ymd();
            let rest = property.value.trim().get(8..).unwrap_or_default();
            property.value = format!("{year:04}{month:02}{day:02}{rest}");
        }
    }
    later
}

/// The instants that a property of a list names, each as a property of its own.
pub fn each(property: &Property) -> impl Iterator<Item = Property> {
    property.list().into_iter().map(|value| Property { value, ..property.clone() })
}

/// Rule of repetition.
#[derive(Clone, Debug)]
struct Rule {
    /// Days from one round to the next: 1 or 7 times the interval.
    step: i64,
    /// Weekdays of each round, 0 for Monday; empty for that of the first.
    weekdays: Vec<i64>,
    count: Option<i64>,
    until: Option<Date>,
}

impl Rule {
    fn read(text: &str) -> Option<Self> {
        let (mut weekly, mut interval) = (None, 1);
        let mut rule = Self { step: 1, weekdays: Vec::new(), count: None, until: None };
        for part in text.trim().split(';').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=')?;
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => match value.trim() {
                    "DAILY" => weekly = Some(false),
                    "WEEKLY" => weekly = Some(true),
                    _ => return None,
                },
                "INTERVAL" => interval = value.trim().parse::<i64>().ok().filter(|n| (1..=99).contains(n))?,
                "COUNT" => rule.count = Some(value.trim().parse::<i64>().ok().filter(|n| (1..=MOST).contains(n))?),
                "UNTIL" => rule.until = Some(wall(value)?.0),
                "BYDAY" => rule.weekdays = value.split(',').map(weekday).collect::<Option<_>>()?,
                "WKST" => {}
                _ => return None,
            }
        }
        let weekly = weekly?;
        if rule.count.is_none() && rule.until.is_none() || !weekly && !rule.weekdays.is_empty() {
            return None;
        }
        rule.step = if weekly { 7 * interval } else { interval };
        Some(rule)
    }

    /// Days after the first, which counts as one.
    fn days(&self, first: Date) -> Vec<i64> {
        let own = i64::from(first.weekday());
        let mut weekdays = if self.weekdays.is_empty() { vec![own] } else { self.weekdays.clone() };
        weekdays.sort_unstable();
        let last = self.until.map(|until| until.days() - first.days());
        let mut days = Vec::new();
        // Rounds of weeks begin on Monday.
        for round in 0..=MOST {
            for weekday in &weekdays {
                let after = round * self.step + weekday - own;
                let fits = last.is_none_or(|last| after <= last)
                    && self.count.is_none_or(|count| (days.len() as i64) < count - 1);
                if after > 0 && fits && (days.len() as i64) < MOST {
                    days.push(after);
                }
            }
        }
        days.sort_unstable();
        days.dedup();
        days
    }
}

fn weekday(name: &str) -> Option<i64> {
    let at = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].iter().position(|known| *known == name.trim())?;
    i64::try_from(at).ok()
}

#[cfg(test)]
mod tests {
    use super::super::lines::components;
    use super::*;
    use crate::convert::import::Omissions;

    fn days(rule: &str) -> Option<Vec<i64>> {
        // 1 May 2026 is a Friday.
        let text = format!("BEGIN:VEVENT\nDTSTART:20260501T100000\nRRULE:{rule}\nEND:VEVENT");
        days_after(&components(text.as_bytes(), &mut Omissions::default()).found[0])
    }

    #[test]
    fn daily_and_weekly_rules_with_an_end_are_counted_out_and_others_are_not_read() {
        assert_eq!(days("FREQ=DAILY;COUNT=3"), Some(vec![1, 2]));
        assert_eq!(days("FREQ=DAILY;INTERVAL=2;UNTIL=20260506T235959Z"), Some(vec![2, 4]));
        assert_eq!(days("FREQ=WEEKLY;COUNT=2"), Some(vec![7]));
        assert_eq!(days("FREQ=WEEKLY;BYDAY=FR,SA;COUNT=4"), Some(vec![1, 7, 8]));
        assert_eq!(days("FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20260511"), Some(vec![3, 7, 10]));
        for rule in
            ["FREQ=DAILY", "FREQ=MONTHLY;COUNT=2", "FREQ=WEEKLY;BYDAY=1MO;COUNT=2", "FREQ=DAILY;COUNT=99999", "X"]
        {
            assert_eq!(days(rule), None, "{rule}");
        }
    }

    #[test]
    fn an_event_later_keeps_its_hours() {
        let text = "BEGIN:VEVENT\nDTSTART;TZID=A:20260531T233000\nDTEND;TZID=A:20260601T003000Z\nEND:VEVENT";
        let event = later(&components(text.as_bytes(), &mut Omissions::default()).found[0], 1);
        assert_eq!(event.get("DTSTART").unwrap().value, "20260601T233000");
        assert_eq!(event.get("DTEND").unwrap().value, "20260602T003000Z");
    }
}
