//! Spreadsheets of people who plan in one: xlsx, ods, xls, csv.
//!
//! Sheets are known by their headings: one session a row, a grid of rooms across and hours
//! down, and sheets about the conference, its days, places, speakers and participants. A cell
//! that cannot be read refuses the file by its name, for whoever made it can mend it.

mod aspects;
mod book;
mod dates;
mod grid;
mod headings;
mod ods;
mod rows;
mod table;
mod times;
mod workbook;

use super::{ImportError, Imported, Omissions, Settings, build, timeline};
use book::Book;

pub use table::{Cell, Table};
pub use workbook::tables;

/// Imports one spreadsheet.
///
/// # Errors
/// If it is none, nothing in it is known, or a cell of the programme cannot be read.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let mut lost = Omissions::default();
    let tables = tables(bytes, &mut lost)?;
    let filled: Vec<&Table> =
        tables.iter().filter(|table| table.rows.iter().flatten().any(|cell| !cell.is_empty())).collect();
    if let Some(table) = filled.iter().find(|table| timeline::sheet::is_one(table)) {
        let story = timeline::sheet::read(table, &mut lost);
        return timeline::told(story, settings, lost);
    }
    let mut book = Book::new(settings);
    let texts = filled.iter().flat_map(|table| table.rows.iter().flatten()).filter_map(|cell| match cell {
        Cell::Text(text) => Some(text.as_str()),
        _ => None,
    });
    book.order = dates::shown_order(texts);
    book.year = filled.iter().find_map(|table| aspects::year(table));
    let mut programmes = Vec::new();
    for table in filled.iter().copied() {
        // Anything that may say the time zone is read before what needs it.
        if let Some(found) = rows::found(table) {
            aspects::above(table, found.head, &mut book);
            programmes.push((table, Some(found)));
        } else if let Some(head) = grid::head(table) {
            aspects::above(table, head, &mut book);
            programmes.push((table, None));
        } else if !aspects::read(table, &mut book, &mut lost) {
            lost.add("a sheet in which no heading is known", format!("{:?}", table.sheet));
        }
    }
    for (table, found) in &programmes {
        match found {
            Some(found) => rows::read(table, found, &mut book, &mut lost)?,
            None => grid::read(table, &mut book, &mut lost)?,
        }
    }
    if book.schedule.events.is_empty() && book.schedule.participants.is_empty() {
        return Err(nothing(&filled));
    }
    build::conference(book.finish(), settings, lost)
}

/// Names the first cell of a spreadsheet in which no programme is found.
fn nothing(tables: &[&Table]) -> ImportError {
    let advice = "a programme has the headings Title and Date, Start or Time, or rooms across and hours down";
    let first = tables.iter().find_map(|table| {
        table.rows.iter().enumerate().find_map(|(row, cells)| {
            let column = cells.iter().position(|cell| !cell.is_empty())?;
            Some(format!("{}: {:?}", table.cell_name(row, column), table.cell(row, column).text()))
        })
    });
    match first {
        Some(first) => ImportError::new(format!("no programme is found; it begins with {first}; {advice}")),
        None => ImportError::new("there is nothing in the spreadsheet"),
    }
}
