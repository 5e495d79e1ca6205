//! Dates as people write them: "2026-05-01", "1.5.2026", "Friday, 1 May 2026", "2026年5月1日".

use std::sync::LazyLock;

use super::super::clock::Stamp;
use super::super::vocabulary::Vocabulary;
use crate::model::Date;
use crate::search::fold;

/// Names of months in the languages of the interface, in German, Italian and Portuguese, and
/// their short forms.
static MONTHS: LazyLock<Vocabulary<u8>> = LazyLock::new(|| {
    Vocabulary::of_words([
        (1, "january jan januar jänner janvier janv enero ene gennaio janeiro มกราคม ม.ค. января январь янв يناير"),
        (2, "february feb februar février févr febrero febbraio fevereiro กุมภาพันธ์ ก.พ. февраля февраль фев فبراير"),
        (3, "march mar märz maerz mars marzo março มีนาคม มี.ค. марта март мар مارس"),
        (4, "april apr avril avr abril abr aprile เมษายน เม.ย. апреля апрель апр أبريل"),
        (5, "may mai mayo maggio maio พฤษภาคม พ.ค. мая май مايو"),
        (6, "june jun juni juin junio giugno junho มิถุนายน มิ.ย. июня июнь يونيو"),
        (7, "july jul juli juillet juil julio luglio julho กรกฎาคม ก.ค. июля июль يوليو"),
        (8, "august aug août agosto ago สิงหาคม ส.ค. августа август авг أغسطس"),
        (9, "september sep sept septembre septiembre settembre setembro กันยายน ก.ย. сентября сентябрь сен سبتمبر"),
        (10, "october oct oktober okt octobre octubre ottobre outubro ตุลาคม ต.ค. октября октябрь окт أكتوبر"),
        (11, "november nov novembre noviembre novembro พฤศจิกายน พ.ย. ноября ноябрь ноя نوفمبر"),
        (
            12,
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro ธันวาคม ธ.ค. декабря декабрь дек ديسمبر",
        ),
    ])
});

/// Order of day and month where both are numbers before the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// As most of the world writes it: 31/5/2026.
    #[default]
    DayFirst,
    /// As America writes it: 5/31/2026.
    MonthFirst,
}

/// A date, and whether day and month could change places in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadDate {
    pub date: Date,
    pub is_doubtful: bool,
}

/// Reads a date; one without a year is in `year`, if that is known.
pub fn date(text: &str, year: Option<i32>, order: DateOrder) -> Option<Date> {
    read(text, year, order).map(|read| read.date)
}

/// As [`date`], with its doubt; "Day 1: Friday, 1 May" is what stands after the colon.
pub fn read(text: &str, year: Option<i32>, order: DateOrder) -> Option<ReadDate> {
    let after = || text.split_once([':', '：', '–', '—', '|']).and_then(|(_, rest)| read_one(rest, year, order));
    read_one(text, year, order).or_else(after)
}

fn read_one(text: &str, year: Option<i32>, order: DateOrder) -> Option<ReadDate> {
    let folded = fold(text.trim());
    let sure = |date: Option<Date>| date.map(|date| ReadDate { date, is_doubtful: false });
    if let Some(stamp) = Stamp::parse(&folded) {
        return sure(Some(stamp.date()));
    }
    let has_month_sign = folded.contains(['月', '월']);
    let plain = folded
        .replace(['年', '月', '년', '월'], "/")
        .replace(['日', '号', '號', '일'], " ")
        .replace("ค.ศ.", " ")
        .replace("พ.ศ.", " ");
    let WrittenDate { month, numbers } = parts(&plain)?;
    let small = |number: i32| u8::try_from(number).ok();
    // Thai years are those of the Buddhist era.
    let year_of = |number: i32| if number > 2400 { number - 543 } else { number };
    match (month, numbers.as_slice()) {
        (Some(month), &[one, other]) if other > 31 => sure(Date::new(year_of(other), month, small(one)?)),
        (Some(month), &[one, other]) if one > 31 => sure(Date::new(year_of(one), month, small(other)?)),
        (Some(month), &[day]) if day <= 31 => sure(Date::new(year?, month, small(day)?)),
        (None, &[first, month, day]) if first > 31 => sure(Date::new(year_of(first), small(month)?, small(day)?)),
        (None, &[one, other, last]) if last > 31 => {
            // With full stops the day goes first in every country that writes them.
            let is_doubtful = one <= 12 && other <= 12 && one != other && !folded.contains('.');
            let day_first = if is_doubtful { order == DateOrder::DayFirst } else { other <= 12 };
            let (day, month) = if day_first { (one, other) } else { (other, one) };
            let date = Date::new(year_of(last), small(month)?, small(day)?)?;
            Some(ReadDate { date, is_doubtful })
        }
        (None, &[month, day]) if has_month_sign => sure(Date::new(year?, small(month)?, small(day)?)),
        _ => None,
    }
}

/// The order that the dates of a spreadsheet show: those of them in which only one reading is a
/// date. `None` where none shows it, or some show one and some the other.
pub fn shown_order<'a>(texts: impl Iterator<Item = &'a str>) -> Option<DateOrder> {
    let (mut day_first, mut month_first) = (false, false);
    for text in texts {
        let folded = fold(text.trim());
        let Some(WrittenDate { month: None, numbers }) = parts(&folded).filter(|_| !folded.contains('.')) else {
            continue;
        };
        if let &[one, other, last] = numbers.as_slice() {
            day_first |= last > 31 && (13..=31).contains(&one) && other <= 12;
            month_first |= last > 31 && one <= 12 && (13..=31).contains(&other);
        }
    }
    match (day_first, month_first) {
        (true, false) => Some(DateOrder::DayFirst),
        (false, true) => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// The month that a text names, and its numbers.
struct WrittenDate {
    month: Option<u8>,
    numbers: Vec<i32>,
}

/// Takes a text apart; `None` if it has a number that belongs to something else. Words that are
/// no months are names of weekdays and the like.
fn parts(plain: &str) -> Option<WrittenDate> {
    let mut found = WrittenDate { month: None, numbers: Vec::new() };
    for word in plain.split([' ', ',', '/', '-', '(', ')', '،', '、', '\n', '\u{a0}']).filter(|word| !word.is_empty())
    {
        if let Some(month) = MONTHS.get(word).or_else(|| MONTHS.get(word.trim_end_matches('.'))) {
            found.month = Some(month);
            continue;
        }
        for part in word.split('.') {
            let digits = part.trim_end_matches(|c: char| c.is_alphabetic());
            match digits.parse::<i32>() {
                Ok(number) if digits.len() <= 4 => found.numbers.push(number),
                // "Day2" or "1:00" is no date.
                _ if part.bytes().any(|b| b.is_ascii_digit()) => return None,
                _ => {}
            }
        }
    }
    Some(found)
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
            "٢٠٢٦-٠٥-٠١",
            "۲۰۲۶/۵/۱",
            "١ مايو ٢٠٢٦",
            "1 мая 2026",
            "๑ พ.ค. ๒๕๖๙",
            "Day 1: Friday 1 May 2026",
        ];
        let date = |text: &str, year| date(text, year, DateOrder::DayFirst).map(|date| date.to_string());
        for text in cases {
            assert_eq!(date(text, Some(2026)).as_deref(), Some("2026-05-01"), "{text}");
        }
        assert_eq!(date("5/31/2026", None).as_deref(), Some("2026-05-31"));
        assert_eq!(date("1 AOÛT 2026", None).as_deref(), Some("2026-08-01"));
        for text in ["Day 2", "", "Hall 3", "1 May", "9:30", "31.2.2026", "Track 2026"] {
            assert_eq!(date(text, None), None, "{text}");
        }
    }

    #[test]
    fn day_and_month_change_places_only_where_another_date_shows_it() {
        let order = |texts: &[&str]| shown_order(texts.iter().copied());
        assert_eq!(order(&["05/06/2026", "05/31/2026"]), Some(DateOrder::MonthFirst));
        assert_eq!(order(&["05/06/2026", "31/05/2026"]), Some(DateOrder::DayFirst));
        assert_eq!(order(&["05/31/2026", "31/05/2026"]), None);
        assert_eq!(order(&["05/06/2026", "31.5.2026", "9:30"]), None);
        let read = |text, order| read(text, None, order).map(|read| (read.date.to_string(), read.is_doubtful)).unwrap();
        assert_eq!(read("05/06/2026", DateOrder::MonthFirst), ("2026-05-06".into(), true));
        assert_eq!(read("05/06/2026", DateOrder::DayFirst), ("2026-06-05".into(), true));
        assert_eq!(read("5.6.2026", DateOrder::MonthFirst), ("2026-06-05".into(), false));
        assert!(!read("05/05/2026", DateOrder::DayFirst).1);
    }
}
