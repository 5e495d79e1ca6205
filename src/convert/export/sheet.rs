//! A conference as a spreadsheet that people go on planning in, and that comes back in by
//! `atlas import sheet` as the same conference: xlsx with a sheet for each sort of thing, or the
//! sessions alone as comma-separated values.

mod rows;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::Edition;
use crate::map::Csv;
use crate::model::Conference;

/// Sheet with its headings in the first row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub name: &'static str,
    pub rows: Vec<Vec<String>>,
}

/// Every sheet of a conference that has something.
pub fn sheets(edition: &Edition<'_>, conference: &Conference) -> Vec<Sheet> {
    let all = [
        rows::conference(edition, conference),
        rows::sessions(edition, conference),
        rows::speakers(edition, conference),
        rows::places(edition, conference),
        rows::tracks(edition, conference),
        rows::participants(edition, conference),
    ];
    all.into_iter().filter(|sheet| sheet.rows.len() > 1).collect()
}

/// The workbook. The same feed gives the same bytes: it is dated with a day of its own.
///
/// # Errors
/// If a cell is longer than Excel allows (32,767 characters).
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let bold = Format::new().set_bold();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(sheet.name)?;
        for (row, cells) in (0..).zip(&sheet.rows) {
            for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
                if row == 0 {
                    page.write_string_with_format(row, column, cell.as_str(), &bold)?;
                } else {
                    page.write_string(row, column, cell.as_str())?;
                }
            }
        }
        page.set_freeze_panes(1, 0)?;
    }
    book.save_to_buffer()
}

/// The sessions as comma-separated values.
pub fn csv(edition: &Edition<'_>, conference: &Conference) -> String {
    let mut csv = Csv::default();
    for row in rows::sessions(edition, conference).rows {
        csv.line(row.iter().map(String::as_str));
    }
    csv.finish()
}
