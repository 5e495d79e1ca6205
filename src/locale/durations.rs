//! Lengths of time, and how far something lies from now.

use super::{Locale, fill};

const HOUR: u64 = 60;
const DAY: u64 = 24 * HOUR;
/// Minutes in a twelfth of the mean Gregorian year (365.2425 days).
const MONTH: u64 = 43_829;
const YEAR: u64 = 12 * MONTH;

impl Locale {
    /// A length of `minutes`: exact below two days ("1 hour 30 minutes"), then rounded to days,
    /// from two months on to months, and from two years on to years.
    pub fn duration(&self, minutes: u64) -> String {
        let words = &self.words().durations;
        match minutes {
            ..HOUR => self.count(&words.minutes, minutes),
            _ if minutes < 2 * DAY => {
                let hours = self.count(&words.hours, minutes / HOUR);
                match minutes % HOUR {
                    0 => hours,
                    rest => fill(words.both, &[("a", &hours), ("b", &self.count(&words.minutes, rest))]),
                }
            }
            _ => self.rough(minutes),
        }
    }

    /// Distance of an instant from now, `seconds` ahead of it (behind, if negative), as a
    /// person would say it: "in 20 minutes", "3 days ago", "now".
    ///
    /// Minutes ahead are rounded up and those behind down, so that nothing is said to have
    /// begun before it has; larger units are rounded to the nearest.
    pub fn relative(&self, seconds: i64) -> String {
        let words = &self.words().durations;
        let distance = seconds.unsigned_abs();
        let minutes = if seconds > 0 { distance.div_ceil(60) } else { distance / 60 };
        if minutes == 0 {
            return words.now.to_owned();
        }
        let template = if seconds > 0 { words.ahead } else { words.ago };
        fill(template, &[("duration", &self.rough(minutes))])
    }

    /// One number and one unit: minutes below an hour and a half, hours below two days, days
    /// below two months, months below two years.
    fn rough(&self, minutes: u64) -> String {
        let words = &self.words().durations;
        let nearest = |unit: u64| (minutes + unit / 2) / unit;
        if minutes < HOUR + HOUR / 2 {
            self.count(&words.minutes, minutes)
        } else if minutes < 2 * DAY {
            self.count(&words.hours, nearest(HOUR))
        } else if minutes < 2 * MONTH {
            self.count(&words.days, nearest(DAY))
        } else if minutes < 2 * YEAR {
            self.count(&words.months, nearest(MONTH))
        } else {
            self.count(&words.years, nearest(YEAR))
        }
    }
}
