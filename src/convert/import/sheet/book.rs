//! Programme of a spreadsheet while its sheets are read.

use std::collections::HashMap;

use super::super::clock::{self, ClockParser, Stamp};
use super::super::schedule::{Event, Schedule};
use super::super::{ImportError, Omissions, Settings, lengths, whereabouts};
use super::dates;
use super::headings::plain;
use super::table::{Cell, Table};
use super::times::{self, Minutes};
use crate::model::{Date, Moment, Offset, Span, When};

/// Contents of the sheets so far.
pub struct Book<'a> {
    pub schedule: Schedule,
    pub settings: &'a Settings<'a>,
    /// The year of the first date that has one, for those without.
    pub year: Option<i32>,
    /// Dates of days that are named, such as "day2".
    pub days: HashMap<String, Date>,
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
        Self { schedule: Schedule::default(), settings, year: None, days: HashMap::new() }
    }

    /// The date that a cell says: as a date, in words, or as the name of a day.
    pub fn date(&self, cell: &Cell) -> Option<When> {
        match cell {
            Cell::Day(date) | Cell::Stamp(date, _) => Some(When::Day(*date)),
            Cell::Text(text) => {
                let known = self.days.get(&plain(text)).copied().or_else(|| dates::date(text, self.year));
                known.map(When::Day).or_else(|| When::parse(text.trim()))
            }
            _ => None,
        }
    }

    /// The day that a table is about: by its name, else by a date above its heads, else the
    /// only day of the conference.
    pub fn day_of(&self, table: &Table, head: usize) -> Option<When> {
        let by_name = self.date(&Cell::Text(table.sheet.clone())).filter(|when| matches!(when, When::Day(_)));
        let above = || {
            let cells = table.rows.iter().take(head).flatten();
            cells.filter_map(|cell| self.date(cell)).find(|when| matches!(when, When::Day(_)))
        };
        let only = || match (self.schedule.start, self.schedule.end) {
            (Some(start), Some(end)) if start == end => Some(When::Day(start)),
            _ => None,
        };
        by_name.or_else(above).or_else(only)
    }

    /// The span of a session; `at` names its cell.
    pub fn span(&mut self, wall: &Wall, event: &Event, lost: &mut Omissions) -> Option<Span> {
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
            (None, date, Some(_)) => date,
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
    pub fn finish(self) -> Schedule {
        self.schedule
    }
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
