//! Sheets with rooms across and hours down, a session a cell; merged cells last longer or are in
//! several rooms.

use std::sync::LazyLock;

use super::super::schedule::{ImportedPlace, ImportedSession};
use super::super::vocabulary::Vocabulary;
use super::super::{ImportError, Omissions};
use super::book::{self, Book, Wall, unreadable};
use super::headings::{self, SheetField};
use super::rows;
use super::table::{Cell, Table};
use super::times;
use crate::model::When;

/// Rows in which the rooms are looked for.
const MAX_HEAD: usize = 20;

/// True if a cell is a time, or two.
fn is_time(cell: &Cell) -> bool {
    match cell {
        Cell::Time(_) | Cell::Length(_) => true,
        Cell::Number(number) => *number > 0.0 && *number < 1.0,
        Cell::Text(text) => times::range(text).is_some(),
        _ => false,
    }
}

/// The row of the rooms, if a table is a grid: the last before the first time that has
/// something beside it, with at least two times below.
pub fn head(table: &Table) -> Option<usize> {
    let first = (0..table.rows.len().min(MAX_HEAD)).find(|row| is_time(table.cell(*row, 0)))?;
    let times = (first..table.rows.len()).filter(|row| is_time(table.cell(*row, 0))).count();
    let head = (0..first).rev().find(|row| !rooms(table, *row).is_empty())?;
    (times >= 2).then_some(head)
}

/// The rooms of a row, by their columns.
fn rooms(table: &Table, row: usize) -> Vec<(usize, String)> {
    let cells = table.rows.get(row).into_iter().flatten().enumerate().skip(1);
    let named = cells.filter(|(_, cell)| matches!(cell, Cell::Text(_)) && !cell.is_empty());
    let is_field = |text: &str| {
        headings::field(text).is_some_and(|(field, _)| {
            matches!(field, SheetField::Time | SheetField::Start | SheetField::End | SheetField::Date)
        })
    };
    named.map(|(column, cell)| (column, cell.text().into_owned())).filter(|(_, name)| !is_field(name)).collect()
}

/// Reads every cell below the rooms.
///
/// # Errors
/// If an hour cannot be read, or no day is known.
pub fn read(table: &Table, book: &mut Book<'_>, lost: &mut Omissions) -> Result<(), ImportError> {
    let Some(head) = head(table) else { return Ok(()) };
    let rooms = rooms(table, head);
    for (_, name) in &rooms {
        if book.schedule.rooms.iter().take(10_000).all(|room| room.name != *name) {
            book.schedule.rooms.push(ImportedPlace::named(name.as_str()));
        }
    }
    let mut day = book.day_of(table, head, lost);
    let is_day = |row: usize| !is_time(table.cell(row, 0)) && book.date(table.cell(row, 0)).is_some();
    let hours = hours(table, head, &is_day)?;
    for row in head + 1..table.rows.len() {
        let beside = rooms.iter().any(|(column, _)| !table.cell(row, *column).is_empty());
        if !is_time(table.cell(row, 0))
            && let Some(date) = book.date_at(table, (row, 0), lost)
        {
            day = Some(date);
            continue;
        }
        let Some((start, end)) = hours.get(row).copied().flatten() else {
            if beside {
                return Err(unreadable(table, (row, 0), "an hour, such as 9:30 or 9.30–10.15"));
            }
            if !table.cell(row, 0).is_empty() {
                lost.add("a row of words without an hour, left out", table.cell_name(row, 0));
            }
            continue;
        };
        for (column, _) in &rooms {
            let cell = table.cell(row, *column);
            let area = table.area(row, *column);
            if cell.is_empty() || area.is_some_and(|area| (area.top, area.left) != (row, *column)) {
                continue;
            }
            let (bottom, right) = area.map_or((row, *column), |area| (area.bottom, area.right));
            let last = (row..=bottom).rev().find_map(|row| hours.get(row).copied().flatten()).unwrap_or((start, end));
            if matches!(cell, Cell::Unread(_)) {
                return Err(unreadable(table, (row, *column), "the title of a session"));
            }
            let mut event = event(table, (row, *column), cell);
            event.rooms =
                rooms.iter().filter(|(at, _)| (*column..=right).contains(at)).map(|(_, name)| name.clone()).collect();
            let wall = Wall { date: day, start: Some(start), end: last.1, ..Wall::default() };
            if day.is_none() {
                return Err(ImportError::new(format!(
                    "{}: no day is known for {:?}; name the sheet by its day, or write the date above the rooms",
                    table.cell_name(row, *column),
                    event.title
                )));
            }
            event.span = book.span(&wall, &event, lost);
            event.day = day.map(When::first_day);
            book.schedule.events.push(event);
        }
    }
    Ok(())
}

type Hours = Vec<Option<(times::Minutes, Option<times::Minutes>)>>;

/// Start and end of each row; a row without an end goes on until the next of its day.
fn hours(table: &Table, head: usize, is_day: &dyn Fn(usize) -> bool) -> Result<Hours, ImportError> {
    let ends = table.rows.get(head).is_some_and(|row| {
        row.get(1).is_some_and(|cell| headings::field(&cell.text()).is_some_and(|(field, _)| field == SheetField::End))
    });
    let mut hours: Hours = vec![None; table.rows.len()];
    for row in head + 1..table.rows.len() {
        if !is_time(table.filled(row, 0)) || table.area(row, 0).is_some_and(|area| area.top != row) {
            continue;
        }
        let mut wall = Wall::default();
        book::time_cell(&mut wall, table, (row, 0), false)?;
        if ends && !table.cell(row, 1).is_empty() {
            book::time_cell(&mut wall, table, (row, 1), true)?;
        }
        if let (Some(slot), Some(start)) = (hours.get_mut(row), wall.start) {
            *slot = Some((start, wall.end));
        }
    }
    let mut next: Option<times::Minutes> = None;
    for (row, slot) in hours.iter_mut().enumerate().rev() {
        match slot {
            Some((start, end)) => {
                *end = end.or(next.filter(|next| next > start));
                next = Some(*start);
            }
            // The next hour is on another day.
            None if is_day(row) => next = None,
            None => {}
        }
    }
    Ok(hours)
}

/// A session of a cell: the first line is its title; a line that names speakers is that, and
/// the others are its description.
fn event(table: &Table, (row, column): (usize, usize), cell: &Cell) -> ImportedSession {
    static SPEAKERS: LazyLock<Vocabulary<()>> = LazyLock::new(|| {
        Vocabulary::of_words([(
            (),
            "主讲人 主讲 演讲者 嘉宾 报告人 主持人 speakers speaker by with von mit par avec por con วิทยากร المتحدث докладчик",
        )])
    });
    let text = cell.text();
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut event = ImportedSession {
        at: table.cell_name(row, column),
        title: lines.next().unwrap_or_default().to_owned(),
        ..ImportedSession::default()
    };
    let mut rest = Vec::new();
    for line in lines {
        let named = line.split_once([':', '：']).filter(|(word, _)| SPEAKERS.get(word).is_some());
        match named {
            Some((_, names)) => event.persons.extend(rows::listed(names).iter().flat_map(|part| rows::people(part))),
            None => rest.push(line),
        }
    }
    event.description = rest.join("\n\n");
    event
}
