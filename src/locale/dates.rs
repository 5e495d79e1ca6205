//! Dates and times as each language writes them, at the precision that is known.
//!
//! # Design
//! The orders of day, month and year are templates of the catalogue (`words.dates`), after
//! CLDR 46 and each language's press: "6–7 November 2023", "2023年11月6—7日",
//! "6–7 พฤศจิกายน พ.ศ. 2566". Thai counts years of the Buddhist era, as CLDR's default calendar
//! for Thai and Thailand's public pages do; machines read the ISO form that a
//! [`When`] displays as. Clocks have 24 hours everywhere. A clock time is told at the offset
//! that it carries: move it with [`Moment::at`] to tell it at another.

use super::{Locale, fill};
use crate::model::{Date, Moment, Offset, Span, TimeOfDay, When};

/// Label of a tick on a time axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickLabel {
    Year(i32),
    /// Of this year, 1 to 4.
    Quarter(i32, u8),
    /// Of this year, 1 to 12.
    Month(i32, u8),
    Day(Date),
    Time(TimeOfDay),
}

/// Form of a month's name: some languages decline it beside a day.
#[derive(Clone, Copy, Debug)]
enum Month {
    OfDay,
    Alone,
}

impl Locale {
    /// A year: "2023".
    pub fn year(&self, year: i32) -> String {
        fill(self.words().dates.year, &[("y", &self.year_digits(year))])
    }

    /// A month (1–12) of a year: "November 2023".
    pub fn month(&self, year: i32, month: u8) -> String {
        self.fill_month(self.words().dates.month, year, month, Month::Alone)
    }

    /// A day of a year: "6 November 2023".
    pub fn date(&self, date: Date) -> String {
        self.fill_date(self.words().dates.day, date)
    }

    /// A day with its weekday, where the year is clear: "Monday 6 November".
    pub fn day(&self, date: Date) -> String {
        self.fill_date(self.words().dates.weekday, date)
    }

    /// A day with its weekday and year: "Monday 6 November 2023".
    pub fn day_of_year(&self, date: Date) -> String {
        self.fill_date(self.words().dates.weekday_year, date)
    }

    /// A day in few letters: "Mon 6 Nov".
    pub fn day_short(&self, date: Date) -> String {
        self.fill_date(self.words().dates.weekday_short, date)
    }

    /// The name of a weekday, 0 for Monday.
    pub fn weekday(&self, weekday: u8) -> &'static str {
        self.words().dates.weekdays.get(usize::from(weekday)).copied().unwrap_or_default()
    }

    /// A clock time in running text: "09:00".
    pub fn clock(&self, time: TimeOfDay) -> String {
        fill(self.words().dates.clock, &[("t", &time.to_string())])
    }

    /// The clock time of an instant at its own offset: "09:00".
    pub fn time(&self, moment: Moment) -> String {
        self.clock(moment.time())
    }

    /// Two clock times: "09:00–10:30". The second may belong to a later day.
    pub fn times(&self, start: Moment, end: Moment) -> String {
        if start == end {
            return self.time(start);
        }
        let (a, b) = (start.time().to_string(), end.time().to_string());
        fill(self.words().dates.clocks, &[("a", &a), ("b", &b)])
    }

    /// Hours of a session where its day is clear: "09:00–10:30", or "09:00" where the end is not
    /// known; its days where no hour is.
    pub fn session_hours(&self, span: Span) -> String {
        match (span.start().moment(), span.end().and_then(When::moment)) {
            (Some(start), Some(end)) => self.times(start, end),
            (Some(start), None) => self.time(start),
            (None, _) => self.span(span),
        }
    }

    /// A point in time: "2019", "November 2019", "28 November 2019", "6 November 2023, 09:00".
    pub fn when(&self, when: When) -> String {
        match when {
            When::Year(year) => self.year(year),
            When::Month(year, month) => self.month(year, month),
            When::Day(date) => self.date(date),
            When::Time(moment) => self.day_time(&self.date(moment.date()), &self.time(moment)),
        }
    }

    /// A stretch of time: "6–7 November 2023", "2019–2023", "6 November 2023, 09:00–10:30".
    pub fn span(&self, span: Span) -> String {
        let Some(end) = span.end() else { return self.when(span.start()) };
        let dates = &self.words().dates;
        match (span.start(), end) {
            (start, end) if start == end => self.when(start),
            (When::Year(a), When::Year(b)) => {
                fill(dates.years, &[("a", &self.year_digits(a)), ("b", &self.year_digits(b))])
            }
            (When::Month(year, a), When::Month(other, b)) if year == other => {
                let name = |month| self.month_name(month, Month::Alone);
                let slots = [("M", name(a)), ("E", name(b)), ("y", &self.year_digits(year))];
                fill(dates.months_year, &slots)
            }
            (When::Day(a), When::Day(b)) => self.days(a, b),
            (When::Time(a), When::Time(b)) if a.date() == b.date() => {
                self.day_time(&self.date(a.date()), &self.times(a, b))
            }
            (When::Time(start), When::Day(day)) if start.date() == day => self.when(span.start()),
            (When::Day(day), When::Time(end)) if end.date() == day => {
                let until = fill(self.words().live.until, &[("time", &self.time(end))]);
                self.day_time(&self.date(day), &until)
            }
            (start, end) => self.range(&self.when(start), &self.when(end)),
        }
    }

    /// A day and a clock time, both already in words: "Monday 6 November, 09:00–10:30".
    pub fn day_time(&self, day: &str, time: &str) -> String {
        fill(self.words().dates.day_time, &[("day", day), ("time", time)])
    }

    /// From one to another, both already in words: "2019 – November 2023".
    pub fn range(&self, from: &str, to: &str) -> String {
        fill(self.words().dates.range, &[("a", from), ("b", to)])
    }

    /// The name of an offset: "UTC+8", "UTC−3:30".
    pub fn offset(&self, offset: Offset) -> String {
        let minutes = offset.minutes();
        let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
        match (minutes, rest) {
            (0, _) => "UTC".to_owned(),
            (_, 0) => format!("UTC{}{hours}", if minutes < 0 { '−' } else { '+' }),
            _ => format!("UTC{}{hours}:{rest:02}", if minutes < 0 { '−' } else { '+' }),
        }
    }

    /// The short label of a mark on an axis, whose surroundings are clear from its neighbors:
    /// "2023", "Q4", "Nov", "Mon 6", "09:00".
    pub fn tick(&self, tick: TickLabel) -> String {
        let dates = &self.words().dates;
        match tick {
            TickLabel::Year(year) => fill(dates.tick_year, &[("y", &self.year_digits(year))]),
            TickLabel::Quarter(_, quarter) => fill(dates.tick_quarter, &[("q", &quarter.to_string())]),
            TickLabel::Month(year, month) => self.fill_month(dates.tick_month, year, month, Month::Alone),
            TickLabel::Day(date) => self.fill_date(dates.tick_day, date),
            TickLabel::Time(time) => time.to_string(),
        }
    }

    /// Context that the marks around a tick share, for the sticky label of an axis: the year of a
    /// month, the month of a day; nothing for a year or a time.
    pub fn tick_context(&self, tick: TickLabel) -> Option<String> {
        match tick {
            TickLabel::Quarter(year, _) | TickLabel::Month(year, _) => Some(self.year(year)),
            TickLabel::Day(date) => {
                let (year, month, _) = date.ymd();
                Some(self.month(year, month))
            }
            TickLabel::Year(_) | TickLabel::Time(_) => None,
        }
    }

    /// The days from `a` to the later `b`.
    fn days(&self, a: Date, b: Date) -> String {
        let dates = &self.words().dates;
        let ((year, month, _), (end_year, end_month, end_day)) = (a.ymd(), b.ymd());
        let template = match (year == end_year, month == end_month) {
            (true, true) => dates.days,
            (true, false) => dates.days_months,
            _ => return self.range(&self.date(a), &self.date(b)),
        };
        let end = fill(template, &[("e", &end_day.to_string()), ("E", self.month_name(end_month, Month::OfDay))]);
        self.fill_date(&end, a)
    }

    fn fill_month(&self, template: &str, year: i32, month: u8, beside: Month) -> String {
        let year = self.year_digits(year);
        let short = nth(&self.words().dates.months_short, month.saturating_sub(1));
        fill(template, &[("y", &year), ("M", self.month_name(month, beside)), ("S", short)])
    }

    fn fill_date(&self, template: &str, date: Date) -> String {
        let (year, month, day) = date.ymd();
        let dates = &self.words().dates;
        let (weekday, weekday_short) =
            (nth(&dates.weekdays, date.weekday()), nth(&dates.weekdays_short, date.weekday()));
        let filled = fill(template, &[("d", &day.to_string()), ("W", weekday), ("w", weekday_short)]);
        self.fill_month(&filled, year, month, Month::OfDay)
    }

    fn month_name(&self, month: u8, beside: Month) -> &'static str {
        let dates = &self.words().dates;
        let names = match beside {
            Month::OfDay => &dates.months,
            Month::Alone => &dates.months_alone,
        };
        nth(names, month.saturating_sub(1))
    }

    fn year_digits(&self, year: i32) -> String {
        (year + self.words().dates.year_offset.parse::<i32>().unwrap_or(0)).to_string()
    }
}

fn nth(names: &[&'static str], index: u8) -> &'static str {
    names.get(usize::from(index)).copied().unwrap_or_default()
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
