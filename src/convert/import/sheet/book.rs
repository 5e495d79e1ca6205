//! Programme of a spreadsheet while its sheets are read.

use std::collections::HashMap;

use super::super::clock::{self, ClockParser, Stamp};
use super::super::schedule::{ImportedSchedule, ImportedSession};
use super::super::{ImportError, Omissions, Settings, lengths, whereabouts};
use super::dates::{self, DateOrder};
use super::headings::{self, plain};
use super::table::{Cell, Table};
use super::times::{self, Minutes};
use crate::model::{Date, Moment, Offset, Span, When};

/// Contents of the sheets so far.
pub struct Book<'a> {
    pub schedule: ImportedSchedule,
    pub settings: &'a Settings<'a>,
    /// The year of the first date that has one, for those without.
    pub year: Option<i32>,
    /// Dates of days that are named, such as "day2".
    pub days: HashMap<String, Date>,
    /// Order of day and month that the dates show; `None` where they leave it open.
    pub order: Option<DateOrder>,
}

/// Time of a session on the clocks of the place.
#[derive(Clone, Debug, Default)]
pub struct Wall {
    /// A day, or as much of one as is known.
    pub date: Option<When>,
    pub start: Option<Minutes>,
    pub end: Option<Minutes>,
    /// The length in minutes, where there is no end.
    pub length: Option<i64>,
    /// Instants that say their own offset.
    pub start_at: Option<When>,
    pub end_at: Option<When>,
    pub offset: Option<Offset>,
}

impl<'a> Book<'a> {
    /// An empty one.
    pub fn new(settings: &'a Settings<'a>) -> Self {
        Self { schedule: ImportedSchedule::default(), settings, year: None, days: HashMap::new(), order: None }
    }

    /// The date that a cell says: as a date, in words, or as the name of a day.
    pub fn date(&self, cell: &Cell) -> Option<When> {
        match cell {
            Cell::Day(date) | Cell::Stamp(date, _) => Some(When::Day(*date)),
            Cell::Text(text) => {
                let order = self.order.unwrap_or_default();
                let known = self.days.get(&plain(text)).copied().or_else(|| dates::date(text, self.year, order));
                let dated = || dates::date(with_time(text)?.0, self.year, order);
                known.or_else(dated).map(When::Day).or_else(|| When::parse(text.trim()))
            }
            Cell::Number(_) => self.days.get(&plain(&cell.text())).copied().map(When::Day),
            _ => None,
        }
    }

    /// As [`date`](Self::date); one in which day and month could change places, and no other
    /// date shows the order, is listed.
    pub fn date_at(&self, table: &Table, (row, column): (usize, usize), lost: &mut Omissions) -> Option<When> {
        let cell = table.filled(row, column);
        let date = self.date(cell)?;
        if let (Cell::Text(text), None) = (cell, self.order)
            && dates::read(text, self.year, DateOrder::default()).is_some_and(|read| read.is_doubtful)
        {
            lost.changed(
                format!("the date {:?}, which is read with the day before the month: {date}", text.trim()),
                table.cell_name(row, column),
            );
        }
        Some(date)
    }

    /// The day that a table is about: by its name, else by a date above its heads, else the
    /// only day of the conference.
    pub fn day_of(&self, table: &Table, head: usize, lost: &mut Omissions) -> Option<When> {
        let by_name = self.date(&Cell::Text(table.sheet.clone())).filter(|when| matches!(when, When::Day(_)));
        let mut above = || {
            let cells =
                (0..head).flat_map(|row| (0..table.rows.get(row).map_or(0, Vec::len)).map(move |column| (row, column)));
            cells.filter_map(|at| self.date_at(table, at, lost)).find(|when| matches!(when, When::Day(_)))
        };
        let only = || match (self.schedule.start, self.schedule.end) {
            (Some(start), Some(end)) if start == end => Some(When::Day(start)),
            _ => None,
        };
        // "Day 2" is the second day of a conference whose first is known.
        let by_number = || {
            let number = number_of_day(&table.sheet)?;
            Some(When::Day(self.schedule.start?.plus(number - 1)))
        };
        by_name.or_else(&mut above).or_else(by_number).or_else(only)
    }

    /// The span of a session; `at` names its cell.
    pub fn span(&mut self, wall: &Wall, event: &ImportedSession, lost: &mut Omissions) -> Option<Span> {
        let settings = self.settings;
        let zone = whereabouts::zone_of(self.schedule.time_zone.as_deref(), settings);
        let clock = ClockParser { zone: zone.as_deref(), zones: settings.zones, usual: None };
        let local = |date: Date, minutes: Minutes| {
            let (time, days) = times::of_minutes(minutes);
            let date = date.plus(days);
            let told = wall.offset.map(|offset| Moment::local(date, time, offset));
            told.or_else(|| clock.local(date, time, 0)).map(When::Time)
        };
        let start = match (wall.start_at, wall.date?, wall.start) {
            (Some(start), ..) => start,
            (None, When::Day(date), Some(minutes)) => match local(date, minutes) {
                Some(start) => start,
                None => {
                    self.schedule.needs_zone = true;
                    return None;
                }
            },
            (None, date, None) => date,
            (None, date, Some(_)) => {
                lost.add("the hour of an event whose day is not known", event.shown());
                date
            }
        };
        let end = match (wall.end_at, wall.date, wall.end, wall.length) {
            (Some(end), ..) => Some(end),
            (None, Some(When::Day(date)), Some(end), _) => {
                // An end before the start is on the next morning where the start is in the evening.
                let next = wall.start.is_some_and(|start| end < start && start >= 17 * 60 && end <= 8 * 60);
                local(date.plus(i64::from(next)), end)
            }
            (None, _, None, Some(minutes)) => start.moment().map(|moment| When::Time(moment.plus(minutes * 60))),
            _ => None,
        };
        let written = if end.is_some() { "given" } else { "" };
        Some(lengths::ended(start, written, end, &event.shown(), lost))
    }

    /// The schedule, with the zone and the rest as read.
    pub fn finish(self) -> ImportedSchedule {
        self.schedule
    }
}

/// Takes the time that a cell of a date may say, too.
pub fn time_of_date(wall: &mut Wall, cell: &Cell) {
    match cell {
        Cell::Stamp(_, time) => wall.start = Some(time.minutes()),
        Cell::Text(text) => match Stamp::parse(text) {
            Some(Stamp::Local(_, time, _)) => wall.start = Some(time.minutes()),
            Some(Stamp::At(moment)) => wall.start_at = Some(When::Time(moment)),
            Some(Stamp::Day(_)) => {}
            None => wall.start = with_time(text).map(|(_, time)| time),
        },
        _ => {}
    }
}

/// A date and the time that stands after it in one cell: "1.5.2026 22:30".
fn with_time(text: &str) -> Option<(&str, Minutes)> {
    let (date, time) = text.trim().rsplit_once(' ')?;
    match times::range(time) {
        Some((start, None)) if time.contains(':') => Some((date, start)),
        _ => None,
    }
}

/// The number of a day that a name such as "Day 2" or "第2天" says.
fn number_of_day(name: &str) -> Option<i64> {
    const WORDS: [&str; 10] = ["day", "tag", "jour", "dia", "giorno", "วันที่", "день", "اليوم", "第天", "第日"];
    let plain = headings::plain(name);
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let word: String = plain.chars().filter(|c| !c.is_ascii_digit()).collect();
    let number = clock::number(&digits).filter(|number| (1..=60).contains(number))?;
    WORDS.iter().any(|known| headings::plain(known) == word).then_some(number)
}

/// Words that stand in a cell of a time for "not known yet".
fn is_open(text: &str) -> bool {
    ["", "tba", "tbd", "tbc", "open", "待定", "未定"].contains(&plain(text).as_str())
}

/// Reads the cells of a start and an end into `wall`.
///
/// # Errors
/// If a cell is neither a time nor empty: names it.
pub fn time_cell(
    wall: &mut Wall,
    table: &Table,
    (row, column): (usize, usize),
    is_end: bool,
) -> Result<(), ImportError> {
    let cell = table.filled(row, column);
    let set = |wall: &mut Wall, minutes: Minutes| {
        if is_end { wall.end = Some(minutes) } else { wall.start = Some(minutes) }
    };
    match cell {
        Cell::Time(time) => set(wall, time.minutes()),
        Cell::Length(minutes) if *minutes < 2880 => set(wall, Minutes::try_from(*minutes).unwrap_or_default()),
        Cell::Stamp(date, time) => {
            set(wall, time.minutes());
            if !is_end {
                wall.date = Some(When::Day(*date));
            }
        }
        Cell::Number(number) if (0.0..1.0).contains(number) && *number > 0.0 => {
            set(wall, (number * 1440.0).round() as Minutes)
        }
        _ => {
            let text = cell.text();
            if is_open(&text) {
                return Ok(());
            }
            match (Stamp::parse(&text), times::range(&text)) {
                (Some(Stamp::At(moment)), _) if is_end => wall.end_at = Some(When::Time(moment)),
                (Some(Stamp::At(moment)), _) => {
                    wall.start_at = Some(When::Time(moment));
                    wall.date = wall.date.or(Some(When::Day(moment.date())));
                }
                (Some(Stamp::Local(date, time, _)), _) => {
                    set(wall, time.minutes());
                    if !is_end {
                        wall.date = Some(When::Day(date));
                    }
                }
                (Some(Stamp::Day(date)), _) if is_end => wall.end_at = Some(When::Day(date)),
                (_, Some((start, end))) => {
                    set(wall, start);
                    if !is_end && end.is_some() {
                        wall.end = end;
                    }
                }
                _ => match When::parse(&text).filter(|_| is_end) {
                    Some(when) => wall.end_at = Some(when),
                    None => return Err(unreadable(table, (row, column), "a time, such as 9:30 or 9.30–10.15")),
                },
            }
        }
    }
    Ok(())
}

/// Names a cell that cannot be read.
pub fn unreadable(table: &Table, (row, column): (usize, usize), wanted: &str) -> ImportError {
    let name = table.cell_name(row, column);
    ImportError::new(format!("{name}: {:?} is not {wanted}", table.filled(row, column).text()))
}

/// Reads a length in minutes: a number, `45 min`, `1:30`, or a time of a spreadsheet.
pub fn minutes(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Time(time) => Some(i64::from(time.minutes())),
        Cell::Length(minutes) => Some(i64::from(*minutes)),
        Cell::Number(number) if *number > 0.0 && *number < 1.0 => Some((number * 1440.0).round() as i64),
        Cell::Number(number) if *number >= 1.0 && *number < 100_000.0 => Some(number.round() as i64),
        Cell::Text(text) => {
            let bare = text.trim().trim_end_matches(|c: char| c.is_alphabetic() || c == '.').trim();
            match lengths::length(bare)? {
                lengths::Length::Sure(seconds) | lengths::Length::Doubtful { as_hours: seconds, .. } => {
                    Some(seconds / 60)
                }
            }
        }
        _ => None,
    }
}

/// Reads an offset such as `+02:00`.
pub fn offset(cell: &Cell) -> Option<Offset> {
    clock::offset(&cell.text())
}
