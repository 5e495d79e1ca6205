//! Files of spreadsheets as tables: xlsx, ods, xls, or comma-separated values.

use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, SheetVisible, Xls, Xlsx, XlsxError};

use super::super::clock::Stamp;
use super::super::{ImportError, Omissions, encoding, lengths};
use super::ods;
use super::table::{Cell, MergedCells, Table};
use crate::convert::csv_reader;
use crate::model::{Date, TimeOfDay};

/// A workbook is unpacked to at most so many bytes: a small file may be packed from zeros alone.
const MAX_UNPACKED: u64 = 512 << 20;

/// The tables of a file: xlsx, ods, xls, or comma-separated values. Hidden sheets are left out
/// and listed.
///
/// # Errors
/// If it is none of them, or cut off, or larger than any programme is.
pub fn tables(bytes: &[u8], lost: &mut Omissions) -> Result<Vec<Table>, ImportError> {
    if bytes.starts_with(b"PK") {
        let names = unpacked(bytes)?;
        return if names.iter().any(|name| name == "content.xml") { of_ods(bytes, lost) } else { of_xlsx(bytes, lost) };
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        return shown(&book, lost)
            .into_iter()
            .map(|name| {
                let areas = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
                let range = book.worksheet_range(&name).map_err(|error| broken(&error))?;
                from_range(name, &range, areas.into_iter().map(area).collect())
            })
            .collect();
    }
    of_text(&encoding::decode(bytes, None, lost)).map(|table| vec![table])
}

fn broken(error: &dyn std::fmt::Display) -> ImportError {
    ImportError::new(format!("the spreadsheet cannot be opened; get the whole file: {error}"))
}

/// The names of the files in an archive, which together are not too large.
fn unpacked(bytes: &[u8]) -> Result<Vec<String>, ImportError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut size = 0_u64;
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).map_err(|error| broken(&error))?;
        size = size.saturating_add(file.size());
        names.push(file.name().map_err(|error| broken(&error))?.into_owned());
    }
    if size > MAX_UNPACKED {
        return Err(ImportError::new("the spreadsheet is larger than 512 MiB where it is unpacked"));
    }
    Ok(names)
}

/// The sheets that a person sees.
fn shown<'a, R: Reader<Cursor<&'a [u8]>>>(book: &R, lost: &mut Omissions) -> Vec<String> {
    let mut names = Vec::new();
    for sheet in book.sheets_metadata() {
        if sheet.visible == SheetVisible::Visible {
            names.push(sheet.name.clone());
        } else {
            lost.add("a hidden sheet, left out", format!("{:?}", sheet.name));
        }
    }
    names
}

fn of_text(text: &str) -> Result<Table, ImportError> {
    let records = csv_reader::records(text).map_err(|line| {
        ImportError::new(format!("a quotation mark of line {line} is never closed; get the whole file"))
    })?;
    let mut table = Table::default();
    for record in records {
        let cell = |field: &String| {
            if field.is_empty() { Cell::Empty } else { Cell::Text(unguarded(field).to_owned()) }
        };
        table.push(record.line, record.fields.iter().map(cell).collect());
    }
    Ok(table)
}

/// A text without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}

fn of_ods(bytes: &[u8], lost: &mut Omissions) -> Result<Vec<Table>, ImportError> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut areas = ods::areas(bytes)?;
    shown(&book, lost)
        .into_iter()
        .map(|name| {
            let range = book.worksheet_range(&name).map_err(|error| broken(&error))?;
            let areas = areas.remove(&name).unwrap_or_default();
            from_range(name, &range, areas)
        })
        .collect()
}

fn of_xlsx(bytes: &[u8], lost: &mut Omissions) -> Result<Vec<Table>, ImportError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    shown(&book, lost).into_iter().map(|name| from_xlsx(&mut book, name)).collect()
}

fn area(area: calamine::Dimensions) -> MergedCells {
    let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    MergedCells { top: at(area.start.0), left: at(area.start.1), bottom: at(area.end.0), right: at(area.end.1) }
}

fn from_xlsx(book: &mut Xlsx<Cursor<&[u8]>>, name: String) -> Result<Table, ImportError> {
    let mut table = Table::named(name);
    // A sheet of charts has no cells to merge.
    let areas = book.merge_cells_by_sheet_name(&table.sheet).unwrap_or_default();
    table.merge(areas.into_iter().map(area).collect());
    let mut cells = match book.worksheet_cells_reader(&table.sheet) {
        Ok(cells) => cells,
        // A sheet of charts has no cells.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(table),
        Err(error) => return Err(broken(&error)),
    };
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| broken(&error))? {
        let value = match (&cell.value, cell.formula.is_some()) {
            (DataRef::Empty, true) => Cell::Unread("a formula without its value".into()),
            (value, _) => of_ref(value),
        };
        if !value.is_empty() {
            table.put(cell.pos, value)?;
        }
    }
    Ok(table)
}

fn from_range(name: String, range: &calamine::Range<Data>, areas: Vec<MergedCells>) -> Result<Table, ImportError> {
    let mut table = Table::named(name);
    table.merge(areas);
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let at =
            |first: u32, offset: usize| u32::try_from(offset).map_or(u32::MAX, |offset| first.saturating_add(offset));
        let value = of_data(value);
        if !value.is_empty() {
            table.put((at(top, row), at(left, column)), value)?;
        }
    }
    Ok(table)
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
        DataRef::Error(error) => Cell::Unread(error.to_string()),
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
        Data::Error(error) => Cell::Unread(error.to_string()),
        Data::Empty => Cell::Empty,
    }
}

/// A serial number of days: below one it is a time, a whole one is a day. A length of time, and
/// the first day of the calendar (which is how 25:30 is stored), are counts of hours.
fn of_serial(moment: ExcelDateTime) -> Cell {
    let serial = moment.as_f64();
    if (1.0..2.0).contains(&serial) || moment.is_duration() && (0.0..1000.0).contains(&serial) {
        let minutes = (serial * 1440.0).round();
        // A count below 1,440,000 fits.
        return of_minutes(minutes as u32);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let minutes = u16::from(hour) * 60 + u16::from(minute) + u16::from(second >= 30);
    let time = TimeOfDay::from_minutes(minutes % 1440).unwrap_or_default();
    if (0.0..1.0).contains(&serial) {
        return Cell::Time(time);
    }
    let next = i64::from(minutes / 1440);
    match Date::new(i32::from(year), month, day) {
        Some(date) if minutes % 1440 == 0 => Cell::Day(date.plus(next)),
        Some(date) => Cell::Stamp(date, time),
        None => Cell::Number(serial),
    }
}

fn of_minutes(minutes: u32) -> Cell {
    let time = u16::try_from(minutes).ok().and_then(TimeOfDay::from_minutes);
    time.map_or(Cell::Length(minutes), Cell::Time)
}

fn of_iso(text: &str) -> Cell {
    match Stamp::parse(text) {
        Some(Stamp::Day(date)) => Cell::Day(date),
        Some(Stamp::Local(date, time, _)) if time == TimeOfDay::default() => Cell::Day(date),
        Some(Stamp::Local(date, time, _)) => Cell::Stamp(date, time),
        _ => Cell::Text(text.to_owned()),
    }
}

/// OpenDocument writes a time of day as the length since midnight.
fn of_length(text: &str) -> Cell {
    let minutes = lengths::iso_length(text).and_then(|seconds| u32::try_from(seconds / 60).ok());
    minutes.map_or_else(|| Cell::Text(text.to_owned()), of_minutes)
}
