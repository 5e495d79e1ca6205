//! Sheets with one session a row.

use super::super::schedule::{Event, Part, Person, Reference, Translation};
use super::super::{ImportError, Omissions};
use super::book::{self, Book, Wall, unreadable};
use super::headings::{self, Field};
use super::table::{Cell, Table};
use crate::convert::country_names::CountryNames;
use crate::convert::import::vocabulary;
use crate::model::{AppearanceRole, When};

/// Rows in which headings are looked for.
const MAX_HEAD: usize = 20;

/// Row of headings and its columns.
#[derive(Clone, Debug)]
pub struct Found {
    pub head: usize,
    pub columns: Vec<(usize, Field, Option<String>)>,
}

impl Found {
    fn column(&self, field: Field) -> Option<usize> {
        self.columns
            .iter()
            .find(|(_, known, language)| *known == field && language.is_none())
            .map(|(column, ..)| *column)
    }
}

/// The headings of a row.
pub fn columns(row: &[Cell]) -> Vec<(usize, Field, Option<String>)> {
    let known = |(column, cell): (usize, &Cell)| {
        headings::field(&cell.text()).map(|(field, language)| (column, field, language))
    };
    row.iter().enumerate().filter_map(known).collect()
}

/// The headings of sessions, if a table has them: a title, and a date or a time.
pub fn found(table: &Table) -> Option<Found> {
    let wanted = |(head, row): (usize, &Vec<Cell>)| {
        let columns = columns(row);
        let has = |field: Field| columns.iter().any(|(_, known, _)| *known == field);
        let timed = [Field::Date, Field::Start, Field::Time].into_iter().any(has);
        (has(Field::Title) && timed).then_some(Found { head, columns })
    };
    table.rows.iter().enumerate().take(MAX_HEAD).find_map(wanted)
}

/// Reads every row below the headings.
///
/// # Errors
/// If a cell of a date or time cannot be read.
pub fn read(table: &Table, found: &Found, book: &mut Book<'_>, lost: &mut Omissions) -> Result<(), ImportError> {
    let names = CountryNames::new();
    let mut day = book.day_of(table, found.head);
    unknown_columns(table, found, lost);
    for row in found.head + 1..table.rows.len() {
        let cells = table.rows.get(row).map_or(&[] as &[Cell], Vec::as_slice);
        if cells.iter().all(Cell::is_empty) {
            continue;
        }
        let title = text(table, found, row, Field::Title);
        let translated = found.columns.iter().any(|(column, field, language)| {
            *field == Field::Title && language.is_some() && !table.cell(row, *column).is_empty()
        });
        if title.is_empty() && !translated {
            // A row with nothing but a date heads those below it.
            let mut filled = cells.iter().filter(|cell| !cell.is_empty());
            match (filled.next().and_then(|cell| book.date(cell)), filled.next()) {
                (Some(date), None) => day = Some(date),
                _ => lost.add(
                    "a row without a title, left out",
                    table.cell_name(row, found.column(Field::Title).unwrap_or(0)),
                ),
            }
            continue;
        }
        let mut event = event(table, found, row, &title, &names, lost);
        let wall = wall(table, found, row, &mut day, book)?;
        if wall.date.is_none() && wall.start_at.is_none() {
            let column =
                found.column(Field::Date).or(found.column(Field::Start)).or(found.column(Field::Time)).unwrap_or(0);
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

fn text(table: &Table, found: &Found, row: usize, field: Field) -> String {
    found.column(field).map(|column| table.filled(row, column).text().into_owned()).unwrap_or_default()
}

fn wall(
    table: &Table,
    found: &Found,
    row: usize,
    day: &mut Option<When>,
    book: &Book<'_>,
) -> Result<Wall, ImportError> {
    if let Some(column) = found.column(Field::Date) {
        let cell = table.filled(row, column);
        match book.date(cell) {
            Some(date) => *day = Some(date),
            None if cell.is_empty() => {}
            None => return Err(unreadable(table, (row, column), "a date, such as 2026-05-01 or 1 May 2026")),
        }
    }
    let mut wall = Wall { date: *day, ..Wall::default() };
    for (field, is_end) in [(Field::Time, false), (Field::Start, false), (Field::End, true)] {
        if let Some(column) = found.column(field) {
            book::time_cell(&mut wall, table, (row, column), is_end)?;
        }
    }
    if let Some(column) = found.column(Field::Duration) {
        let cell = table.filled(row, column);
        wall.length = book::minutes(cell);
        if wall.length.is_none() && !cell.is_empty() {
            return Err(unreadable(table, (row, column), "a length, such as 45 or 1:30"));
        }
    }
    if let Some(column) = found.column(Field::Offset) {
        wall.offset = book::offset(table.filled(row, column));
    }
    Ok(wall)
}

fn event(table: &Table, found: &Found, row: usize, title: &str, names: &CountryNames, lost: &mut Omissions) -> Event {
    let text = |field| text(table, found, row, field);
    let mut event = Event {
        at: table.cell_name(row, found.column(Field::Title).unwrap_or(0)),
        feed_id: text(Field::Id),
        title: title.to_owned(),
        subtitle: text(Field::Subtitle),
        description: text(Field::Description),
        kind: text(Field::Kind).replace('_', " "),
        status: text(Field::Status),
        track: text(Field::Track),
        rooms: listed(&text(Field::Place)),
        language: text(Field::Language),
        ..Event::default()
    };
    if event.kind.is_empty() {
        event.known_kind = None;
    }
    // An id that is no id of a feed is the key of the sheet's own program.
    if crate::model::SessionId::new(&event.feed_id).is_none() {
        event.id = std::mem::take(&mut event.feed_id);
    }
    event.persons = listed(&text(Field::People)).iter().flat_map(|part| people(part)).collect();
    for link in text(Field::Link).split_whitespace() {
        event.links.push(Reference { url: link.trim_matches([',', ';']).to_owned(), ..Reference::default() });
    }
    for name in text(Field::Countries).split([';', ',', '、', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        match names.resolve(name) {
            Ok(country) => event.countries.push(country),
            Err(_) => lost.add(format!("{name:?}, which is no country"), event.shown()),
        }
    }
    for (column, field, language) in &found.columns {
        let part = match field {
            Field::Title => Part::Title,
            Field::Subtitle => Part::Summary,
            Field::Description => Part::Body,
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

fn person(text: &str) -> Person {
    let bracket = text.strip_suffix([')', '）']).and_then(|rest| rest.rsplit_once(['(', '（']));
    let (name, inside) = bracket.map_or((text, ""), |(name, inside)| (name.trim(), inside.trim()));
    let role = match vocabulary::lower(inside).as_str() {
        "chair" | "主持" | "主持人" => Some(AppearanceRole::Chair),
        "moderator" => Some(AppearanceRole::Moderator),
        "panelist" => Some(AppearanceRole::Panelist),
        "guest" => Some(AppearanceRole::Guest),
        _ => None,
    };
    let is_role = role.is_some() || inside.eq_ignore_ascii_case("speaker");
    Person {
        name: name.to_owned(),
        affiliation: if is_role { String::new() } else { inside.to_owned() },
        role: role.or(Some(AppearanceRole::Speaker)),
        ..Person::default()
    }
}

fn unknown_columns(table: &Table, found: &Found, lost: &mut Omissions) {
    const READ: &[Field] = &[
        Field::Id,
        Field::Title,
        Field::Subtitle,
        Field::Description,
        Field::Kind,
        Field::Date,
        Field::Start,
        Field::End,
        Field::Time,
        Field::Duration,
        Field::Offset,
        Field::Place,
        Field::Track,
        Field::People,
        Field::Countries,
        Field::Language,
        Field::Status,
        Field::Link,
    ];
    for (column, cell) in table.rows.get(found.head).into_iter().flatten().enumerate() {
        let known = found.columns.iter().any(|(known, field, _)| *known == column && READ.contains(field));
        let filled = (found.head + 1..table.rows.len()).any(|row| !table.cell(row, column).is_empty());
        if !known && !cell.is_empty() && filled {
            lost.add(format!("the column {:?}", cell.text()), table.cell_name(found.head, column));
        }
    }
}
