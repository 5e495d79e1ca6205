//! Spreadsheet of TimelineJS: a slide a row, under the headings of its template.

use super::super::Omissions;
use super::super::sheet::Table;
use super::{DateParts, Slide, Story};
use crate::search::fold;

/// True if a table has the headings of the template: a year and a headline.
pub fn is_one(table: &Table) -> bool {
    let Some(heads) = heads(table) else { return false };
    ["year", "headline"].iter().all(|wanted| heads.iter().any(|head| head == wanted))
}

/// The headings of the first row that is not empty, folded.
fn heads(table: &Table) -> Option<Vec<String>> {
    let row = table.rows.iter().find(|row| row.iter().any(|cell| !cell.text().is_empty()))?;
    Some(row.iter().map(|cell| fold(cell.text().as_ref())).collect())
}

/// Reads the story; a row of the type `title` is its title, one of `era` an era.
pub fn read(table: &Table, _: &mut Omissions) -> Story {
    let heads = heads(table).unwrap_or_default();
    let first = table.rows.iter().position(|row| row.iter().any(|cell| !cell.text().is_empty())).unwrap_or(0);
    let mut story = Story::default();
    for (index, row) in table.rows.iter().enumerate().skip(first + 1) {
        let cell = |name: &str| {
            let at = heads.iter().position(|head| head == name);
            at.and_then(|at| row.get(at)).map(|cell| cell.text().into_owned()).unwrap_or_default()
        };
        if row.iter().all(|cell| cell.text().is_empty()) {
            continue;
        }
        let kind = fold(&cell("type"));
        if kind == "title" {
            story.title = cell("headline");
            continue;
        }
        let date = |prefix: &str| DateParts {
            year: cell(&format!("{prefix}year")),
            month: cell(&format!("{prefix}month")),
            day: cell(&format!("{prefix}day")),
            hour: cell(&format!("{prefix}time")),
        };
        let further = ["display date", "group", "background", "media thumbnail"];
        story.slides.push(Slide {
            at: table.cell_name(index, 0),
            key: String::new(),
            start: date(""),
            end: date("end "),
            headline: cell("headline"),
            text: cell("text"),
            media: cell("media"),
            caption: cell("media caption"),
            credit: cell("media credit"),
            is_era: kind == "era",
            further: further.iter().filter(|name| !cell(name).is_empty()).map(|name| (*name).to_owned()).collect(),
        });
    }
    story
}
