//! Merged cells of OpenDocument spreadsheets, which the library that reads their values does not
//! tell (ODF 1.3, 9.1.4).

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::ImportError;
use super::table::MergedCells;

/// The merged areas of each sheet.
///
/// # Errors
/// If the contents of the file cannot be unpacked.
pub fn areas(bytes: &[u8]) -> Result<HashMap<String, Vec<MergedCells>>, ImportError> {
    let broken = |error: &dyn std::fmt::Display| {
        ImportError::new(format!("the spreadsheet cannot be opened; get the whole file: {error}"))
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut text = String::new();
    let mut contents = archive.by_name("content.xml").map_err(|error| broken(&error))?;
    contents.read_to_string(&mut text).map_err(|error| broken(&error))?;
    Ok(of_contents(&text))
}

/// Reads `content.xml` up to where it is no longer XML; the values were read before.
fn of_contents(text: &str) -> HashMap<String, Vec<MergedCells>> {
    let mut reader = Reader::from_str(text);
    let mut found: HashMap<String, Vec<MergedCells>> = HashMap::new();
    let (mut sheet, mut row, mut next_row, mut column) = (String::new(), 0_usize, 0_usize, 0_usize);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start) | Event::Empty(start)) => match start.name().as_ref() {
                "table:table" => {
                    sheet = attribute(&start, "table:name").unwrap_or_default();
                    (row, next_row) = (0, 0);
                }
                "table:table-row" => {
                    row = next_row;
                    next_row = row.saturating_add(count(&start, "table:number-rows-repeated"));
                    column = 0;
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    let (rows, columns) =
                        (count(&start, "table:number-rows-spanned"), count(&start, "table:number-columns-spanned"));
                    if rows > 1 || columns > 1 {
                        let (bottom, right) = (row.saturating_add(rows - 1), column.saturating_add(columns - 1));
                        let area = MergedCells { top: row, left: column, bottom, right };
                        found.entry(sheet.clone()).or_default().push(area);
                    }
                    column = column.saturating_add(count(&start, "table:number-columns-repeated"));
                }
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

fn attribute(start: &BytesStart, name: &str) -> Option<String> {
    let found = start.attributes().with_checks(false).filter_map(Result::ok).find(|each| each.key.as_ref() == name)?;
    Some(quick_xml::escape::unescape(&found.value).map_or_else(|_| found.value.to_string(), |text| text.into_owned()))
}

/// A count that is one where none is given.
fn count(start: &BytesStart, name: &str) -> usize {
    attribute(start, name).and_then(|text| text.trim().parse().ok()).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_areas_beside_what_is_repeated() {
        let text = r#"<x><table:table table:name="Day &amp; night"><table:table-row table:number-rows-repeated="3"/>
            <table:table-row><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-spanned="3"
            table:number-rows-spanned="2"><text:p>A</text:p></table:table-cell><table:covered-table-cell
            table:number-columns-repeated="2"/></table:table-row></table:table></x>"#;
        let wanted = MergedCells { top: 3, left: 2, bottom: 4, right: 4 };
        assert_eq!(of_contents(text).get("Day & night").unwrap().as_slice(), [wanted]);
        assert!(of_contents("<x><table:table-cell ").is_empty());
    }
}
