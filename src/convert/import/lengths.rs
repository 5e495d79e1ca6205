//! Lengths of time in other formats, and the ends of events.

use super::Omissions;
use super::clock::{Stamp, number};
use crate::model::{Span, When};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Length of an event in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    Sure(i64),
    /// Three parts: days, hours, minutes (pretalx, frab, emf), or hours, minutes, seconds
    /// (FOSDEM's files of the time of Pentabarf).
    Doubtful {
        as_days: i64,
        as_hours: i64,
    },
}

/// Reads a length of time: `00:45`, `45` (minutes), three parts, or ISO 8601.
///
/// Of three parts the way of writing tells one reading where it can: hours stop at 23 and
/// minutes at 59.
pub fn length(text: &str) -> Option<Length> {
    let text = text.trim();
    if text.starts_with(['P', 'p', '+', '-']) {
        return iso_length(text).filter(|seconds| *seconds >= 0).map(Length::Sure);
    }
    let parts: Vec<i64> = text.split(':').map(number).collect::<Option<_>>()?;
    Some(match *parts.as_slice() {
        [minutes] => Length::Sure(minutes * MINUTE),
        [hours, minutes] => Length::Sure(hours * HOUR + minutes * MINUTE),
        [first, second, third] => {
            let as_days = first * DAY + second * HOUR + third * MINUTE;
            let as_hours = first * HOUR + second * MINUTE + third;
            if second >= 24 {
                Length::Sure(as_hours)
            } else if as_days == as_hours {
                Length::Sure(as_days)
            } else {
                Length::Doubtful { as_days, as_hours }
            }
        }
        _ => return None,
    })
}

/// Reads `PT1H30M`, `P1D`, `P1DT2H` or `P2W`, with a sign or without (RFC 5545, 3.3.6).
pub fn iso_length(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let rest = text.strip_prefix(['P', 'p'])?;
    let (mut seconds, mut count, mut in_time) = (0_i64, String::new(), false);
    for c in rest.chars() {
        let unit = match (c.to_ascii_uppercase(), in_time) {
            ('T', false) => {
                in_time = true;
                continue;
            }
            ('0'..='9', _) => {
                count.push(c);
                continue;
            }
            ('W', false) => 7 * DAY,
            ('D', false) => DAY,
            ('H', true) => HOUR,
            ('M', true) => MINUTE,
            ('S', true) => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(number(&std::mem::take(&mut count))?.checked_mul(unit)?)?;
    }
    (count.is_empty() && rest.len() > 1).then_some(sign * seconds)
}

/// From `start` to the end that the file writes as `written`, read as `end`; without an end,
/// and that is listed, where it cannot be read or lies before the start.
///
/// An end that is the start is none: some programs write it for what has no length.
pub fn ended(start: When, written: &str, end: Option<When>, at: &str, lost: &mut Omissions) -> Span {
    if written.trim().is_empty() || end == Some(start) && start.moment().is_some() {
        return Span::from(start);
    }
    if Stamp::parse(written).is_some_and(Stamp::is_sentinel) {
        lost.add("an end that is no date: the event is kept without", at);
        return Span::from(start);
    }
    let Some(end) = end else {
        lost.add("an end that cannot be read: the event is kept without", at);
        return Span::from(start);
    };
    Span::new(start, end).unwrap_or_else(|| {
        lost.add("an end before its start: the event is kept without", at);
        Span::from(start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_is_read_in_every_notation() {
        let cases = [
            ("00:45", Some(Length::Sure(2700))),
            ("1:30", Some(Length::Sure(5400))),
            ("00:25:00", Some(Length::Sure(1500))),
            ("24:00", Some(Length::Sure(86_400))),
            ("45", Some(Length::Sure(2700))),
            ("PT1H30M", Some(Length::Sure(5400))),
            ("P1D", Some(Length::Sure(86_400))),
            ("1:00:00", Some(Length::Doubtful { as_days: 86_400, as_hours: 3600 })),
            ("2:12:00", Some(Length::Doubtful { as_days: 216_000, as_hours: 7920 })),
            ("-PT1H", None),
            ("P", None),
            ("PT", None),
            ("PT1X", None),
            ("-00:45", None),
            ("", None),
        ];
        for (given, wanted) in cases {
            assert_eq!(length(given), wanted, "{given}");
        }
        for (given, wanted) in [("+PT1H15M", 4500), ("-PT5M", -300), ("P1DT2H", 93_600), ("P1W", 604_800)] {
            assert_eq!(iso_length(given), Some(wanted), "{given}");
        }
    }

    #[test]
    fn an_end_that_cannot_be_is_left_out_and_listed() {
        let when = |text: &str| When::parse(text);
        let start = when("2026-05-01T12:00+02:00").unwrap();
        for (written, listed, kept) in [
            ("2026-05-01T13:00+02:00", 0, true),
            ("2026-05-01T11:00+02:00", 1, false),
            ("garbled", 1, false),
            ("0001-01-01T00:00:00Z", 1, false),
            ("2026-05-01T12:00+02:00", 0, false),
            ("", 0, false),
        ] {
            let mut lost = Omissions::default();
            let span = ended(start, written, when(written), "x", &mut lost);
            assert_eq!((lost.groups().len(), span.end().is_some()), (listed, kept), "{written}");
        }
    }
}
