//! Dates as people write them: "2026-05-01", "1.5.2026", "Friday, 1 May 2026", "2026年5月1日".

use super::super::clock::Stamp;
use crate::convert::import::vocabulary;
use crate::model::Date;

/// Names of months, those of each month together: English, German, French, Spanish, Thai.
const MONTHS: [&str; 12] = [
    "january jan januar janvier enero มกราคม ม.ค.",
    "february feb februar février fevrier febrero กุมภาพันธ์ ก.พ.",
    "march mar märz maerz mars marzo มีนาคม มี.ค.",
    "april apr avril abril เมษายน เม.ย.",
    "may mai mayo พฤษภาคม พ.ค.",
    "june jun juni juin junio มิถุนายน มิ.ย.",
    "july jul juli juillet julio กรกฎาคม ก.ค.",
    "august aug août aout agosto สิงหาคม ส.ค.",
    "september sep sept septembre septiembre กันยายน ก.ย.",
    "october oct oktober okt octobre octubre ตุลาคม ต.ค.",
    "november nov novembre noviembre พฤศจิกายน พ.ย.",
    "december dec dezember dez décembre decembre diciembre ธันวาคม ธ.ค.",
];

/// Reads a date; one without a year is in `year`, if that is known.
pub fn date(text: &str, year: Option<i32>) -> Option<Date> {
    let text = text.trim();
    if let Some(stamp) = Stamp::parse(text) {
        return Some(stamp.date());
    }
    let lower = vocabulary::lower(text)
        .replace(['年', '月'], "/")
        .replace(['日', '号', '號'], " ")
        .replace("ค.ศ.", " ")
        .replace("พ.ศ.", " ");
    // Words that are no months are names of weekdays and the like; numbers are what counts.
    let mut numbers: Vec<i32> = Vec::new();
    let mut month = None;
    for word in lower.split([' ', ',', '/', '-', '(', ')', '，', '\n', '\u{a0}']).filter(|word| !word.is_empty()) {
        let named = MONTHS
            .iter()
            .position(|names| names.split(' ').any(|name| name == word || name == word.trim_end_matches('.')));
        if let Some(index) = named {
            month = Some(u8::try_from(index + 1).ok()?);
            continue;
        }
        for part in word.split('.') {
            let digits = part.trim_end_matches(|c: char| c.is_alphabetic());
            match digits.parse::<i32>() {
                Ok(number) if digits.len() <= 4 => numbers.push(number),
                // "Day2" or "1:00" is no date.
                _ if part.bytes().any(|b| b.is_ascii_digit()) => return None,
                _ => {}
            }
        }
    }
    let small = |number: i32| u8::try_from(number).ok();
    let year_of = |number: i32| if number > 2400 { number - 543 } else { number };
    match (month, numbers.as_slice()) {
        (Some(month), &[one, other]) if other > 31 => Date::new(year_of(other), month, small(one)?),
        (Some(month), &[one, other]) if one > 31 => Date::new(year_of(one), month, small(other)?),
        (Some(month), &[day]) if day <= 31 => Date::new(year?, month, small(day)?),
        (None, &[first, month, day]) if first > 31 => Date::new(year_of(first), small(month)?, small(day)?),
        (None, &[day, month, last]) if last > 31 && month <= 12 => Date::new(year_of(last), small(month)?, small(day)?),
        // Only America writes the month first.
        (None, &[month, day, last]) if last > 31 => Date::new(year_of(last), small(month)?, small(day)?),
        (None, &[month, day]) if text.contains('月') => Date::new(year?, small(month)?, small(day)?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let cases = [
            "2026-05-01",
            "2026/5/1",
            "1.5.2026",
            "01/05/2026",
            "Friday, 1 May 2026",
            "May 1, 2026",
            "1. Mai 2026",
            "1er mai 2026",
            "1 de mayo de 2026",
            "2026年5月1日",
            "2026年5月1日 星期五",
            "1 พฤษภาคม 2569",
            "Fri 1 May",
            "5月1日",
        ];
        for text in cases {
            assert_eq!(date(text, Some(2026)).map(|date| date.to_string()).as_deref(), Some("2026-05-01"), "{text}");
        }
        assert_eq!(date("5/31/2026", None).map(|date| date.to_string()).as_deref(), Some("2026-05-31"));
        for text in ["Day 2", "", "Hall 3", "1 May", "9:30", "31.2.2026", "Track 2026"] {
            assert_eq!(date(text, None), None, "{text}");
        }
    }
}
