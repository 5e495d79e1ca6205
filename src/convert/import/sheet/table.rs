//! Tables of a spreadsheet: cells as they are meant, and the areas that are merged.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, Xls, Xlsx};

use super::super::{ImportError, Omissions, encoding, lengths};
use crate::convert::csv_reader;
use crate::model::{Date, TimeOfDay};

/// A cell lies at most so far down and to the right, and a sheet has at most so many: a file of
/// a few bytes may name a cell in the last row of the last column.
const MAX_ROWS: u32 = 200_000;
const MAX_COLUMNS: u32 = 2_000;
const MAX_CELLS: usize = 4_000_000;

/// Cell of a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Day(Date),
    Time(TimeOfDay),
    Stamp(Date, TimeOfDay),
}

impl Cell {
    /// The cell as words, without space around.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text.trim()),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Day(date) => Cow::Owned(date.to_string()),
            Self::Time(time) => Cow::Owned(time.to_string()),
            Self::Stamp(date, time) => Cow::Owned(format!("{date} {time}")),
        }
    }

    /// True if it says nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }
}

/// Merged cells, from the first row and column to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    pub top: usize,
    pub left: usize,
    pub bottom: usize,
    pub right: usize,
}

/// Sheet of a workbook, or a file of comma-separated values.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The name of the sheet; empty for comma-separated values.
    pub sheet: String,
    pub rows: Vec<Vec<Cell>>,
    pub areas: Vec<Area>,
    /// Index of the area in which a cell lies.
    within: HashMap<(usize, usize), usize>,
    /// The line of each row in a text file.
    lines: Vec<usize>,
}

impl Table {
    /// The cell at a row and a column, both counted from 0.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const NONE: &Cell = &Cell::Empty;
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(NONE)
    }

    /// The area in which a cell lies, if it is merged.
    pub fn area(&self, row: usize, column: usize) -> Option<Area> {
        self.within.get(&(row, column)).and_then(|index| self.areas.get(*index)).copied()
    }

    /// The cell, or for one that is merged with cells above it the uppermost.
    pub fn filled(&self, row: usize, column: usize) -> &Cell {
        match self.area(row, column) {
            Some(area) if area.left == column => self.cell(area.top, column),
            _ => self.cell(row, column),
        }
    }

    /// Name of a cell as people say it: `Sheet "Day 2", C14`, or of a text file `line 14, C`.
    pub fn cell_name(&self, row: usize, column: usize) -> String {
        let mut letters = Vec::new();
        let mut rest = column + 1;
        while rest > 0 {
            letters.insert(0, char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
            rest = (rest - 1) / 26;
        }
        let letters: String = letters.into_iter().collect();
        match self.lines.get(row) {
            Some(line) => format!("line {line}, column {letters}"),
            None => format!("Sheet {:?}, {letters}{}", self.sheet, row + 1),
        }
    }

    fn index_areas(&mut self) {
        for (index, area) in self.areas.iter().enumerate() {
            for row in area.top..=area.bottom.min(area.top + 5_000) {
                for column in area.left..=area.right.min(area.left + 500) {
                    self.within.insert((row, column), index);
                }
            }
        }
    }
}

/// The tables of a file: xlsx, ods, xls, or comma-separated values.
///
/// # Errors
/// If it is none of them, or cut off, or larger than any programme is.
pub fn tables(bytes: &[u8], lost: &mut Omissions) -> Result<Vec<Table>, ImportError> {
    let broken = |error: &dyn std::fmt::Display| {
        ImportError::new(format!("the spreadsheet cannot be opened; get the whole file: {error}"))
    };
    if bytes.starts_with(b"PK") {
        let is_ods = bytes.get(..200).is_some_and(|head| head.windows(20).any(|part| part == b"opendocument.spreads"));
        if is_ods {
            let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
            let names = book.sheet_names();
            let ranges =
                names.into_iter().map(|name| (book.worksheet_range(&name).map_err(|error| broken(&error)), name));
            return ranges.map(|(range, name)| from_range(name, &range?)).collect();
        }
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        let names = book.sheet_names();
        return names.into_iter().map(|name| from_xlsx(&mut book, name, &broken)).collect();
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        let names = book.sheet_names();
        let ranges = names.into_iter().map(|name| (book.worksheet_range(&name).map_err(|error| broken(&error)), name));
        return ranges.map(|(range, name)| from_range(name, &range?)).collect();
    }
    let text = encoding::decode(bytes, None, lost);
    let records = csv_reader::records(&text).map_err(|line| {
        ImportError::new(format!("a quotation mark of line {line} is never closed; get the whole file"))
    })?;
    let mut table = Table::default();
    for record in records {
        table.lines.push(record.line);
        table.rows.push(
            record
                .fields
                .iter()
                .map(|field| if field.is_empty() { Cell::Empty } else { Cell::Text(unguarded(field).to_owned()) })
                .collect(),
        );
    }
    Ok(vec![table])
}

/// A text without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}

type Broken<'a> = &'a dyn Fn(&dyn std::fmt::Display) -> ImportError;

fn from_xlsx(book: &mut Xlsx<Cursor<&[u8]>>, name: String, broken: Broken<'_>) -> Result<Table, ImportError> {
    let mut table = Table { sheet: name, ..Table::default() };
    let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    // A sheet of charts has no cells to merge.
    let areas = book.merge_cells_by_sheet_name(&table.sheet).unwrap_or_default();
    table.areas = areas
        .into_iter()
        .map(|area| Area {
            top: at(area.start.0),
            left: at(area.start.1),
            bottom: at(area.end.0),
            right: at(area.end.1),
        })
        .collect();
    table.index_areas();
    let mut cells = match book.worksheet_cells_reader(&table.sheet) {
        Ok(cells) => cells,
        // A sheet of charts has no cells.
        Err(calamine::XlsxError::NotAWorksheet(_)) => return Ok(table),
        Err(error) => return Err(broken(&error)),
    };
    let mut count = 0_usize;
    while let Some(cell) = cells.next_cell().map_err(|error| broken(&error))? {
        let value = of_ref(cell.get_value());
        if !value.is_empty() {
            count += 1;
            put(&mut table, cell.get_position(), value, count)?;
        }
    }
    Ok(table)
}

fn from_range(name: String, range: &calamine::Range<Data>) -> Result<Table, ImportError> {
    let mut table = Table { sheet: name, ..Table::default() };
    let (top, left) = range.start().unwrap_or_default();
    for (count, (row, column, value)) in range.used_cells().enumerate() {
        let at =
            |first: u32, offset: usize| u32::try_from(offset).map_or(u32::MAX, |offset| first.saturating_add(offset));
        let value = of_data(value);
        if !value.is_empty() {
            put(&mut table, (at(top, row), at(left, column)), value, count)?;
        }
    }
    Ok(table)
}

fn put(table: &mut Table, (row, column): (u32, u32), value: Cell, count: usize) -> Result<(), ImportError> {
    if row >= MAX_ROWS || column >= MAX_COLUMNS || count > MAX_CELLS {
        let sheet = &table.sheet;
        return Err(ImportError::new(format!(
            "the sheet {sheet:?} is larger than {MAX_ROWS} rows or {MAX_COLUMNS} columns"
        )));
    }
    let (row, column) = (row as usize, column as usize);
    if table.rows.len() <= row {
        table.rows.resize_with(row + 1, Vec::new);
    }
    if let Some(cells) = table.rows.get_mut(row) {
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = value;
        }
    }
    Ok(())
}

fn of_ref(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        DataRef::Bool(is) => Cell::Text(if *is { "yes" } else { "no" }.into()),
        DataRef::DateTime(moment) => of_serial(*moment),
        DataRef::DateTimeIso(text) => of_iso(text),
        DataRef::DurationIso(text) => of_length(text),
        DataRef::Error(error) => Cell::Text(format!("{error:?}")),
        DataRef::Empty => Cell::Empty,
    }
}

fn of_data(value: &Data) -> Cell {
    match value {
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::String(text) => Cell::Text(text.clone()),
        Data::Bool(is) => Cell::Text(if *is { "yes" } else { "no" }.into()),
        Data::DateTime(moment) => of_serial(*moment),
        Data::DateTimeIso(text) => of_iso(text),
        Data::DurationIso(text) => of_length(text),
        Data::Error(error) => Cell::Text(format!("{error:?}")),
        Data::Empty => Cell::Empty,
    }
}

/// A serial number of days: below one it is a time, a whole one is a day.
fn of_serial(moment: ExcelDateTime) -> Cell {
    let serial = moment.as_f64();
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let minutes = u16::from(hour) * 60 + u16::from(minute) + u16::from(second >= 30);
    let time = TimeOfDay::from_minutes(minutes % 1440).unwrap_or_default();
    if (0.0..1.0).contains(&serial) {
        return Cell::Time(time);
    }
    match Date::new(i32::from(year), month, day) {
        Some(date) if minutes == 0 => Cell::Day(date),
        Some(date) => Cell::Stamp(date, time),
        None => Cell::Number(serial),
    }
}

fn of_iso(text: &str) -> Cell {
    use super::super::clock::Stamp;
    match Stamp::parse(text) {
        Some(Stamp::Day(date)) => Cell::Day(date),
        Some(Stamp::Local(date, time, _)) if time == TimeOfDay::default() => Cell::Day(date),
        Some(Stamp::Local(date, time, _)) => Cell::Stamp(date, time),
        _ => Cell::Text(text.to_owned()),
    }
}

/// OpenDocument writes a time of day as the length since midnight.
fn of_length(text: &str) -> Cell {
    let minutes = lengths::iso_length(text).and_then(|seconds| u16::try_from(seconds / 60).ok());
    minutes.and_then(TimeOfDay::from_minutes).map_or_else(|| Cell::Text(text.to_owned()), Cell::Time)
}
