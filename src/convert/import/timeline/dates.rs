//! Dates of slides, as exact as they are given to the day.

use super::super::Omissions;
use crate::model::{Date, When};
use crate::search::fold;

/// Parts of a date, as written.
#[derive(Clone, Debug, Default)]
pub struct DateParts {
    pub year: String,
    pub month: String,
    pub day: String,
    pub hour: String,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl DateParts {
    /// Parts from a text with separators between: `2012,1,26`, `2012/1/26 10:30`.
    pub fn split(text: &str) -> Self {
        let (day, hour) = text.trim().split_once([' ', 'T']).unwrap_or((text.trim(), ""));
        let (sign, digits) = match day.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", day),
        };
        let mut parts = digits.split([',', '/', '-']).map(|part| part.trim().to_owned());
        let mut next = || parts.next().unwrap_or_default();
        let (year, month, day) = (format!("{sign}{}", next()), next(), next());
        let more = next();
        // Version 2 wrote month before year where slashes part them: 1/26/2012.
        let (year, month, day) = if year.len() <= 2 && day.len() == 4 && !sign.starts_with('-') {
            (day, year, month)
        } else {
            (year, month, day)
        };
        Self { year, month, day, hour: if more.is_empty() { hour.to_owned() } else { more } }
    }

    /// True if nothing is given.
    pub fn is_empty(&self) -> bool {
        [&self.year, &self.month, &self.day].iter().all(|part| part.trim().is_empty())
    }

    /// The date; what of it cannot be read is listed, and the rest is kept.
    pub fn read(&self, which: &str, at: &str, lost: &mut Omissions) -> Option<When> {
        let year: i32 = self.year.trim().parse().ok().filter(|year| (1..=9999).contains(year))?;
        if !self.hour.trim().is_empty() {
            lost.add("the hour of a slide, which says no offset: its day is kept", at);
        }
        let (month, day) = (self.month.trim(), self.day.trim());
        if month.is_empty() {
            if !day.is_empty() {
                lost.add(format!("the day {day:?} of a {which} without a month: its year is kept"), at);
            }
            return Some(When::Year(year));
        }
        let Some(number) = self.month_number(which, at, lost) else {
            lost.add(format!("the month {month:?} of a {which}: its year is kept"), at);
            return Some(When::Year(year));
        };
        if day.is_empty() {
            return Some(When::Month(year, number));
        }
        let date = day.parse::<u8>().ok().and_then(|day| Date::new(year, number, day));
        Some(date.map_or_else(
            || {
                lost.add(format!("the day {day:?} of a {which}, which its month does not have: its month is kept"), at);
                When::Month(year, number)
            },
            When::Day,
        ))
    }

    fn month_number(&self, which: &str, at: &str, lost: &mut Omissions) -> Option<u8> {
        let month = self.month.trim();
        if let Ok(number) = month.parse::<u8>() {
            return (1..=12).contains(&number).then_some(number);
        }
        let lower = fold(month);
        let is =
            |name: &&str| **name == lower || lower.len() >= 3 && name.get(..3) == Some(lower.trim_end_matches('.'));
        let number = u8::try_from(MONTHS.iter().position(is)? + 1).ok()?;
        lost.changed(format!("the month {month:?} of a {which}, which is read as {number}"), at);
        Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_exact_as_it_can_be_read_and_the_rest_is_listed() {
        let cases = [
            (["2020", "5", "4"], Some("2020-05-04"), 0),
            (["2021", "13", ""], Some("2021"), 1),
            (["2021", "2", "30"], Some("2021-02"), 1),
            (["2023", "June", ""], Some("2023-06"), 1),
            (["2023", "", "4"], Some("2023"), 1),
            (["-44", "3", "15"], None, 0),
            (["later", "", ""], None, 0),
        ];
        for ([year, month, day], wanted, listed) in cases {
            let mut lost = Omissions::default();
            let parts = DateParts { year: year.into(), month: month.into(), day: day.into(), hour: String::new() };
            let when = parts.read("start", "x", &mut lost).map(|when| when.to_string());
            assert_eq!((when.as_deref(), lost.groups().len()), (wanted, listed), "{year} {month} {day}: {lost}");
        }
    }

    #[test]
    fn the_dates_of_version_2_are_parted() {
        for (text, wanted) in
            [("2012,1,26", "2012 1 26"), ("1/26/2012", "2012 1 26"), ("2012", "2012  "), ("-44,3", "-44 3 ")]
        {
            let DateParts { year, month, day, .. } = DateParts::split(text);
            assert_eq!(format!("{year} {month} {day}"), wanted);
        }
    }
}
