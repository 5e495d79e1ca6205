//! Sheets with one session a row.

use super::super::schedule::{ImportedSession, Person, Reference, TextPart, Translation};
use super::super::vocabulary::roles;
use super::super::{ImportError, Omissions};
use super::book::{self, Book, Wall, unreadable};
use super::headings::{self, SheetField};
use super::table::{Cell, Table};
use crate::convert::country_names::CountryLookup;
use crate::model::{AppearanceRole, When};

/// Rows in which headings are looked for.
const MAX_HEAD: usize = 20;

/// Row of headings and its columns.
#[derive(Clone, Debug)]
pub struct HeadRow {
    pub head: usize,
    pub columns: Vec<(usize, SheetField, Option<String>)>,
}

impl HeadRow {
    /// Every column of a field, such as those of several speakers.
    fn all(&self, field: SheetField) -> impl Iterator<Item = usize> {
        self.columns.iter().filter(move |(_, known, _)| *known == field).map(|(column, ..)| *column)
    }

    fn column(&self, field: SheetField) -> Option<usize> {
        self.columns
            .iter()
            .find(|(_, known, language)| *known == field && language.is_none())
            .map(|(column, ..)| *column)
    }
}

/// The headings of a row.
pub fn columns(row: &[Cell]) -> Vec<(usize, SheetField, Option<String>)> {
    let known = |(column, cell): (usize, &Cell)| {
        headings::field(&cell.text()).map(|(field, language)| (column, field, language))
    };
    row.iter().enumerate().filter_map(known).collect()
}

/// The headings of a row, with those of merged cells above that stand over several columns whose
/// own headings say nothing ("Speakers" over 1, 2 and 3).
fn columns_at(table: &Table, head: usize) -> Vec<(usize, SheetField, Option<String>)> {
    let mut columns = table.rows.get(head).map(|row| columns(row)).unwrap_or_default();
    let Some(above) = head.checked_sub(1) else { return columns };
    let over = table.areas.iter().filter(|area| area.bottom == above && area.right > area.left);
    for area in over {
        let Some((field, language)) = headings::field(&table.cell(area.top, area.left).text()) else { continue };
        for column in area.left..=area.right {
            if columns.iter().all(|(known, ..)| *known != column) {
                columns.push((column, field, language.clone()));
            }
        }
    }
    columns
}

/// The headings of sessions, if a table has them: a title, and a date or a time.
pub fn found(table: &Table) -> Option<HeadRow> {
    let wanted = |(head, _): (usize, &Vec<Cell>)| {
        let columns = columns_at(table, head);
        let has = |field: SheetField| columns.iter().any(|(_, known, _)| *known == field);
        let timed = [SheetField::Date, SheetField::Start, SheetField::Time].into_iter().any(has);
        (has(SheetField::Title) && timed).then_some(HeadRow { head, columns })
    };
    table.rows.iter().enumerate().take(MAX_HEAD).find_map(wanted)
}

/// Reads every row below the headings.
///
/// # Errors
/// If a cell of a date or time cannot be read.
pub fn read(table: &Table, found: &HeadRow, book: &mut Book<'_>, lost: &mut Omissions) -> Result<(), ImportError> {
    let names = CountryLookup::new();
    let mut day = book.day_of(table, found.head, lost);
    unknown_columns(table, found, lost);
    for row in found.head + 1..table.rows.len() {
        let cells = table.rows.get(row).map_or(&[] as &[Cell], Vec::as_slice);
        if cells.iter().all(Cell::is_empty) {
            continue;
        }
        let title = text(table, found, row, SheetField::Title);
        let translated = found.columns.iter().any(|(column, field, language)| {
            *field == SheetField::Title && language.is_some() && !table.cell(row, *column).is_empty()
        });
        if title.is_empty() && !translated {
            // A row with nothing but a date heads those below it.
            let mut filled = (0..cells.len()).filter(|column| !table.cell(row, *column).is_empty());
            match (filled.next().and_then(|column| book.date_at(table, (row, column), lost)), filled.next()) {
                (Some(date), None) => day = Some(date),
                _ => lost.add(
                    "a row without a title, left out",
                    table.cell_name(row, found.column(SheetField::Title).unwrap_or(0)),
                ),
            }
            continue;
        }
        let unread =
            |(column, ..): &&(usize, SheetField, Option<String>)| matches!(table.cell(row, *column), Cell::Unread(_));
        if let Some((column, ..)) = found.columns.iter().find(unread) {
            return Err(unreadable(table, (row, *column), "a value: open and save the file in a spreadsheet program"));
        }
        let mut event = event(table, found, row, &title, &names, lost);
        let wall = wall(table, found, row, &mut day, book, lost)?;
        if wall.date.is_none() && wall.start_at.is_none() {
            let column = found
                .column(SheetField::Date)
                .or(found.column(SheetField::Start))
                .or(found.column(SheetField::Time))
                .unwrap_or(0);
            return Err(ImportError::new(format!(
                "{}: no day is known for {:?}; add a column Date, or name the sheet by its day",
                table.cell_name(row, column),
                title
            )));
        }
        event.span = book.span(&wall, &event, lost);
        event.day = day.map(When::first_day).filter(|_| wall.start.is_some());
        book.schedule.events.push(event);
    }
    Ok(())
}

fn text(table: &Table, found: &HeadRow, row: usize, field: SheetField) -> String {
    found.column(field).map(|column| table.filled(row, column).text().into_owned()).unwrap_or_default()
}

fn wall(
    table: &Table,
    found: &HeadRow,
    row: usize,
    day: &mut Option<When>,
    book: &Book<'_>,
    lost: &mut Omissions,
) -> Result<Wall, ImportError> {
    if let Some(column) = found.column(SheetField::Date) {
        let cell = table.filled(row, column);
        match book.date_at(table, (row, column), lost) {
            Some(date) => *day = Some(date),
            None if cell.is_empty() => {}
            None => return Err(unreadable(table, (row, column), "a date, such as 2026-05-01 or 1 May 2026")),
        }
    }
    let mut wall = Wall { date: *day, ..Wall::default() };
    if let Some(column) = found.column(SheetField::Date) {
        book::time_of_date(&mut wall, table.filled(row, column));
    }
    for (field, is_end) in [(SheetField::Time, false), (SheetField::Start, false), (SheetField::End, true)] {
        if let Some(column) = found.column(field) {
            book::time_cell(&mut wall, table, (row, column), is_end)?;
        }
    }
    if let Some(column) = found.column(SheetField::Duration) {
        let cell = table.filled(row, column);
        wall.length = book::minutes(cell);
        if wall.length.is_none() && !cell.is_empty() {
            return Err(unreadable(table, (row, column), "a length, such as 45 or 1:30"));
        }
    }
    if let Some(column) = found.column(SheetField::Offset) {
        wall.offset = book::offset(table.filled(row, column));
    }
    Ok(wall)
}

fn event(
    table: &Table,
    found: &HeadRow,
    row: usize,
    title: &str,
    names: &CountryLookup,
    lost: &mut Omissions,
) -> ImportedSession {
    let text = |field| text(table, found, row, field);
    let mut event = ImportedSession {
        at: table.cell_name(row, found.column(SheetField::Title).unwrap_or(0)),
        feed_id: text(SheetField::Id),
        title: title.to_owned(),
        subtitle: text(SheetField::Subtitle),
        description: text(SheetField::Description),
        kind: text(SheetField::Kind).replace('_', " "),
        status: text(SheetField::Status),
        track: text(SheetField::Track),
        rooms: listed(&text(SheetField::Place)),
        language: text(SheetField::Language),
        ..ImportedSession::default()
    };
    if event.kind.is_empty() {
        event.known_kind = None;
    }
    // An id that is no id of a feed is the key of the sheet's own program.
    if crate::model::SessionId::new(&event.feed_id).is_none() {
        event.id = std::mem::take(&mut event.feed_id);
    }
    // Of several columns of people each has one.
    let is_one = found.all(SheetField::People).nth(1).is_some();
    for column in found.all(SheetField::People) {
        let cell = table.filled(row, column).text().into_owned();
        for part in listed(&cell) {
            let read = if is_one { vec![one_person(&part)] } else { people(&part) };
            let told = match read.as_slice() {
                [only] if is_one && !only.affiliation.is_empty() && part.contains(',') => {
                    Some("a name with a comma, which is read as name and affiliation")
                }
                [_, _, ..] => Some("names with commas between, which are read as several people"),
                _ => None,
            };
            if let Some(told) = told {
                lost.changed(told, format!("{}: {part}", table.cell_name(row, column)));
            }
            event.persons.extend(read);
        }
    }
    for link in text(SheetField::Link).split_whitespace() {
        event.links.push(Reference { url: link.trim_matches([',', ';']).to_owned(), ..Reference::default() });
    }
    for name in text(SheetField::Countries).split([';', ',', '、', '\n']).map(str::trim).filter(|name| !name.is_empty())
    {
        match names.resolve(name) {
            Ok(country) => event.countries.push(country),
            Err(_) => lost.add(format!("{name:?}, which is no country"), event.shown()),
        }
    }
    for (column, field, language) in &found.columns {
        let part = match field {
            SheetField::Title => TextPart::Title,
            SheetField::Subtitle => TextPart::Summary,
            SheetField::Description => TextPart::Body,
            _ => continue,
        };
        let text = table.filled(row, *column).text().into_owned();
        if let (Some(language), false) = (language, text.is_empty()) {
            event.translations.push(Translation { part, language: language.clone(), text });
        }
    }
    event
}

/// Parts of a cell that lists several things.
pub fn listed(text: &str) -> Vec<String> {
    text.split([';', '；', '\n', '、']).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// People of one part of a list: "Ana Example (chair)", "Ana Example, Ben Sample",
/// "Ana Example (University)".
pub fn people(part: &str) -> Vec<Person> {
    let parts: Vec<&str> = part.split([',', '，', '&']).map(str::trim).filter(|name| !name.is_empty()).collect();
    // "Example, Ana" is one person; names of two words each are several.
    let several = parts.len() > 1 && parts.iter().all(|name| name.contains(' ') && !name.contains('.'));
    let names = if several { parts } else { vec![part.trim()] };
    names.into_iter().map(person).collect()
}

/// One person, who may have an affiliation after a comma; "Example, Ana" is a name.
fn one_person(part: &str) -> Person {
    match part.split_once([',', '，']) {
        Some((name, affiliation)) if name.trim().contains(' ') && !affiliation.trim().is_empty() => {
            Person { affiliation: affiliation.trim().to_owned(), ..person(name.trim()) }
        }
        _ => person(part),
    }
}

fn person(text: &str) -> Person {
    let bracket = text.strip_suffix([')', '）']).and_then(|rest| rest.rsplit_once(['(', '（']));
    let (name, inside) = bracket.map_or((text, ""), |(name, inside)| (name.trim(), inside.trim()));
    let role = roles::role(inside);
    Person {
        name: name.to_owned(),
        affiliation: if role.is_some() { String::new() } else { inside.to_owned() },
        role: role.or(Some(AppearanceRole::Speaker)),
        ..Person::default()
    }
}

fn unknown_columns(table: &Table, found: &HeadRow, lost: &mut Omissions) {
    const READ: &[SheetField] = &[
        SheetField::Id,
        SheetField::Title,
        SheetField::Subtitle,
        SheetField::Description,
        SheetField::Kind,
        SheetField::Date,
        SheetField::Start,
        SheetField::End,
        SheetField::Time,
        SheetField::Duration,
        SheetField::Offset,
        SheetField::Place,
        SheetField::Track,
        SheetField::People,
        SheetField::Countries,
        SheetField::Language,
        SheetField::Status,
        SheetField::Link,
    ];
    for (column, cell) in table.rows.get(found.head).into_iter().flatten().enumerate() {
        let known = found.columns.iter().find(|(known, field, _)| *known == column && READ.contains(field));
        let is_second = known.is_some_and(|(_, field, language)| {
            let first = found.column(*field).filter(|_| language.is_none());
            *field != SheetField::People && first.is_some_and(|first| first != column)
        });
        let filled = (found.head + 1..table.rows.len()).any(|row| !table.cell(row, column).is_empty());
        if filled && is_second {
            lost.add(
                format!("the column {:?}, which says the same as another", cell.text()),
                table.cell_name(found.head, column),
            );
        } else if filled && known.is_none() && !cell.is_empty() {
            lost.add(format!("the column {:?}", cell.text()), table.cell_name(found.head, column));
        }
    }
}
