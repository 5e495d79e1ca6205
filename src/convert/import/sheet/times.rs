//! Times of day as people write them: "9.30–10.15", "下午2点", "14h30", "2:30 pm".

use crate::model::TimeOfDay;
use crate::search::fold;

/// Time of day in minutes since midnight; 1440 is the midnight at the end of a day.
pub type Minutes = u16;

/// Start and end, if there is one.
pub type ClockRange = (Minutes, Option<Minutes>);

/// Reads a time, or two with a dash or a word for "to" between.
pub fn range(text: &str) -> Option<ClockRange> {
    let text = plain(text);
    let parts: Vec<&str> = text.split('~').map(str::trim).filter(|part| !part.is_empty()).collect();
    match *parts.as_slice() {
        [one] => Some((time(one, None)?, None)),
        [from, to] => {
            // "2–4 pm" and "下午2点到4点" say the half of the day once.
            let to_half = half(to).0;
            let from_half = half(from).0;
            let start = time(from, to_half.filter(|_| from_half.is_none()))?;
            let mut end = time(to, from_half.filter(|_| to_half.is_none()))?;
            let start = if to_half.is_some() && from_half.is_none() && start > end { time(from, None)? } else { start };
            if to_half.is_none() && end <= start && end + 720 > start && from_half.is_some() {
                end += 720;
            }
            Some((start, Some(end)))
        }
        _ => None,
    }
}

/// The time of day of so many minutes, and how many days after.
pub fn of_minutes(minutes: Minutes) -> (TimeOfDay, i64) {
    (TimeOfDay::from_minutes(minutes % 1440).unwrap_or_default(), i64::from(minutes / 1440))
}

/// One form of digits, dashes and separators; dashes become `~`.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in fold(text.trim()).chars() {
        match c {
            '∶' => out.push(':'),
            '–' | '—' | '−' | '-' | '~' | '〜' | '至' | '到' | '→' => out.push('~'),
            '\u{a0}' | '\u{202f}' | '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    for word in [" to ", " until ", " bis ", " a ", " до ", " إلى ", " الى ", " ถึง "] {
        out = out.replace(&fold(word), "~");
    }
    out
}

/// Half of the day that a time names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

const HALVES: &[(&str, Half)] = &[
    ("上午", Half::Morning),
    ("早上", Half::Morning),
    ("凌晨", Half::Morning),
    ("下午", Half::Afternoon),
    ("晚上", Half::Afternoon),
    ("中午", Half::Afternoon),
    ("a.m.", Half::Morning),
    ("a.m", Half::Morning),
    ("am", Half::Morning),
    ("p.m.", Half::Afternoon),
    ("p.m", Half::Afternoon),
    ("pm", Half::Afternoon),
    ("ص", Half::Morning),
    ("م", Half::Afternoon),
];

/// The half of the day, and the text without it.
fn half(text: &str) -> (Option<Half>, String) {
    for (word, half) in HALVES {
        if let Some(rest) = text.strip_prefix(word).or_else(|| text.strip_suffix(word)) {
            return (Some(*half), rest.trim().to_owned());
        }
    }
    (None, text.trim().to_owned())
}

/// Reads one time; `assumed` is the half of the day where it names none.
fn time(text: &str, assumed: Option<Half>) -> Option<Minutes> {
    if ["noon", "mittag", "midi", "mediodia", "正午", "中午", "เที่ยง", "полдень"].contains(&text.trim())
    {
        return Some(12 * 60);
    }
    let (named, mut text) = half(text);
    let mut has_unit = named.is_some() || assumed.is_some();
    for unit in ["uhr", "hrs", "hours", "น.", "น", "o'clock", "点钟", "点整", "ч."] {
        if let Some(rest) = text.strip_suffix(unit) {
            text = rest.trim().to_owned();
            has_unit = true;
        }
    }
    let text = text.replace("点半", "点30").replace(['点', '时', '時', 'h'], ":").replace('分', "");
    let had_mark = text.contains([':', '.']);
    let (hours, minutes) = match text.split_once([':', '.']) {
        Some((hours, minutes)) => {
            // Seconds are read over.
            let minutes = minutes.split(':').next().unwrap_or_default();
            (hours.trim(), if minutes.trim().is_empty() { "0" } else { minutes.trim() })
        }
        None if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) => text.split_at_checked(2)?,
        None => (text.as_str(), "0"),
    };
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(hours) || !digits(minutes) || !(had_mark || has_unit || text.len() == 4) {
        return None;
    }
    let (mut hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    match named.or(assumed) {
        Some(Half::Afternoon) if hours < 12 => hours += 12,
        Some(Half::Morning) if hours == 12 => hours = 0,
        _ => {}
    }
    (minutes < 60 && (hours < 24 || hours == 24 && minutes == 0)).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        let (start, end) = range(text)?;
        let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        Some(end.map_or_else(|| time(start), |end| format!("{}-{}", time(start), time(end))))
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        let cases = [
            ("9.30–10.15", "09:30-10:15"),
            ("9:30 - 10:15 Uhr", "09:30-10:15"),
            ("下午2点", "14:00"),
            ("下午2点半到4点", "14:30-16:00"),
            ("上午9:30至11:00", "09:30-11:00"),
            ("14h30", "14:30"),
            ("14h", "14:00"),
            ("9h–10h15", "09:00-10:15"),
            ("2:30 pm", "14:30"),
            ("2-4 pm", "14:00-16:00"),
            ("11 am - 1 pm", "11:00-13:00"),
            ("0930", "09:30"),
            ("09:30 น.", "09:30"),
            ("１０：００", "10:00"),
            ("9 Uhr", "09:00"),
            ("22:00–24:00", "22:00-24:00"),
            ("12:00 am", "00:00"),
            ("٩:٣٠ ص", "09:30"),
            ("۱۴:۳۰ – ۱۶:۰۰", "14:30-16:00"),
            ("10時30分", "10:30"),
            ("11:00 - noon", "11:00-12:00"),
        ];
        for (text, wanted) in cases {
            assert_eq!(shown(text).as_deref(), Some(wanted), "{text}");
        }
        for text in ["half past cucumber", "9", "25:00", "10:75", "", "TBA", "1-2-3", "2026-05-01"] {
            assert_eq!(range(text), None, "{text}");
        }
    }
}
