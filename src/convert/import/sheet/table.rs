//! Tables of a spreadsheet: cells as they are meant, and the areas that are merged.

use std::borrow::Cow;
use std::collections::HashMap;

use super::super::ImportError;
use crate::model::{Date, TimeOfDay};

/// A cell lies at most so far down and to the right, and a sheet has at most so many: a file of
/// a few bytes may name a cell in the last row of the last column.
const MAX_ROWS: u32 = 200_000;
const MAX_COLUMNS: u32 = 2_000;
const MAX_CELLS: usize = 4_000_000;
/// Merged areas are told cell by cell up to so many cells in all.
const MAX_MERGED: usize = 1_000_000;

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
    /// A length of time in minutes, or a time of a day that goes on after midnight.
    Length(u32),
    /// A formula whose value the file does not have, or an error in its place.
    Unread(String),
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
            Self::Length(minutes) => Cow::Owned(format!("{}:{:02}", minutes / 60, minutes % 60)),
            Self::Unread(formula) => Cow::Borrowed(formula),
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
pub struct MergedCells {
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
    pub areas: Vec<MergedCells>,
    /// Index of the area in which a cell lies.
    within: HashMap<(usize, usize), usize>,
    /// The line of each row in a text file.
    lines: Vec<usize>,
    /// Count of the cells written.
    count: usize,
}

impl Table {
    /// An empty sheet with this name.
    pub fn named(sheet: String) -> Self {
        Self { sheet, ..Self::default() }
    }

    /// The cell at a row and a column, both counted from 0.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const NONE: &Cell = &Cell::Empty;
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(NONE)
    }

    /// The area in which a cell lies, if it is merged.
    pub fn area(&self, row: usize, column: usize) -> Option<MergedCells> {
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

    /// Takes merged areas; what one of them has beyond the last cell that may be is left out.
    pub fn merge(&mut self, areas: Vec<MergedCells>) {
        let mut left = MAX_MERGED;
        for area in areas {
            let (bottom, right) = (area.bottom.min(MAX_ROWS as usize), area.right.min(MAX_COLUMNS as usize));
            let index = self.areas.len();
            for at in (area.top..=bottom).flat_map(|row| (area.left..=right).map(move |column| (row, column))) {
                left = left.saturating_sub(1);
                if left == 0 {
                    return;
                }
                self.within.insert(at, index);
            }
            self.areas.push(MergedCells { bottom, right, ..area });
        }
    }

    /// Writes a cell.
    ///
    /// # Errors
    /// If it lies further down or to the right than any programme goes.
    pub fn put(&mut self, (row, column): (u32, u32), value: Cell) -> Result<(), ImportError> {
        self.count += 1;
        if row >= MAX_ROWS || column >= MAX_COLUMNS || self.count > MAX_CELLS {
            let sheet = &self.sheet;
            return Err(ImportError::new(format!(
                "the sheet {sheet:?} is larger than {MAX_ROWS} rows or {MAX_COLUMNS} columns"
            )));
        }
        let (row, column) = (row as usize, column as usize);
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, Cell::Empty);
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = value;
            }
        }
        Ok(())
    }

    /// A row of a text file, with its line.
    pub fn push(&mut self, line: usize, cells: Vec<Cell>) {
        self.lines.push(line);
        self.rows.push(cells);
    }
}
