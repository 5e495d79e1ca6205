//! Dates, times and other numbers as iCalendar writes them.

use crate::model::{Date, Moment, Offset};

/// Minutes from 1970 to 2000, where [`sequence`] starts, so that it fits the 31 bits of
/// RFC 5545, 3.3.8 for millennia.
const YEAR_2000: i64 = 946_684_800 / 60;

/// A clock time in UTC: `20231106T010000Z`.
pub fn utc(moment: Moment) -> String {
    let moment = moment.at(Offset::UTC);
    let minutes = u64::from(moment.time().minutes());
    let mut out = date(moment.date());
    out.push('T');
    digits(&mut out, minutes / 60, 2);
    digits(&mut out, minutes % 60, 2);
    digits(&mut out, moment.unix().rem_euclid(60).unsigned_abs(), 2);
    out.push('Z');
    out
}

/// A day: `20231106`.
pub fn date(date: Date) -> String {
    let (year, month, day) = date.ymd();
    let mut out = String::with_capacity(16);
    digits(&mut out, u64::from(year.unsigned_abs()), 4);
    digits(&mut out, u64::from(month), 2);
    digits(&mut out, u64::from(day), 2);
    out
}

/// The revision at this moment: minutes since 2000; 0 before and where none is known.
pub fn sequence(updated: Option<Moment>) -> String {
    let minutes = updated.map_or(0, |updated| updated.unix().div_euclid(60) - YEAR_2000);
    let mut out = String::new();
    digits(&mut out, minutes.clamp(0, i64::from(i32::MAX)).unsigned_abs(), 1);
    out
}

/// So many minutes before: `-PT10M`.
pub fn before(minutes: u16) -> String {
    let mut out = "-PT".to_owned();
    digits(&mut out, u64::from(minutes), 1);
    out.push('M');
    out
}

/// A position, to six decimal places (RFC 5545, 3.8.1.6): `29.560000;106.550000`.
pub fn geo(lat: f64, lon: f64) -> String {
    let mut out = String::new();
    degrees(&mut out, lat);
    out.push(';');
    degrees(&mut out, lon);
    out
}

fn degrees(out: &mut String, degrees: f64) {
    let millionths = (degrees * 1e6).round() as i64;
    if millionths < 0 {
        out.push('-');
    }
    digits(out, millionths.unsigned_abs() / 1_000_000, 1);
    out.push('.');
    digits(out, millionths.unsigned_abs() % 1_000_000, 6);
}

/// Writes `value` with at least `width` digits.
fn digits(out: &mut String, value: u64, width: u32) {
    if width > 1 || value >= 10 {
        digits(out, value / 10, width.saturating_sub(1));
    }
    out.push(char::from(b'0' + (value % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::When;

    fn moment(text: &str) -> Moment {
        When::parse(text).unwrap().moment().unwrap()
    }

    #[test]
    fn a_clock_time_is_told_in_utc() {
        assert_eq!(utc(moment("2023-11-06T07:05:09+08:00")), "20231105T230509Z");
        assert_eq!(utc(moment("0987-01-02T00:00Z")), "09870102T000000Z");
    }

    #[test]
    fn the_sequence_grows_with_the_minutes() {
        let cases = [("2000-01-01T00:00Z", "0"), ("1999-01-01T00:00Z", "0"), ("2023-12-02T09:00:59+07:00", "12579960")];
        for (at, wanted) in cases {
            assert_eq!(sequence(Some(moment(at))), wanted, "{at}");
        }
        assert_eq!(sequence(None), "0");
        assert_eq!(sequence(Some(moment("9999-12-31T23:59Z"))), "2147483647", "the highest that may be written");
    }

    #[test]
    fn a_position_has_six_decimals() {
        assert_eq!(geo(29.56, -106.55), "29.560000;-106.550000");
        assert_eq!(geo(-0.000_001, 0.0), "-0.000001;0.000000");
    }
}
