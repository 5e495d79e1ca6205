//! Sheets with one session a row.

use super::super::schedule::{Event, Part, Person, Reference, Translation};
use super::super::vocabulary::roles;
use super::super::{ImportError, Omissions};
use super::book::{self, Book, Wall, unreadable};
use super::headings::{self, Field};
use super::table::{Cell, Table};
use crate::convert::country_names::CountryNames;
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
    /// Every column of a field, such as those of several speakers.
    fn all(&self, field: Field) -> impl Iterator<Item = usize> {
        self.columns.iter().filter(move |(_, known, _)| *known == field).map(|(column, ..)| *column)
    }

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

/// The headings of a row, with those of merged cells above that stand over several columns whose
/// own headings say nothing ("Speakers" over 1, 2 and 3).
fn columns_at(table: &Table, head: usize) -> Vec<(usize, Field, Option<String>)> {
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
pub fn found(table: &Table) -> Option<Found> {
    let wanted = |(head, _): (usize, &Vec<Cell>)| {
        let columns = columns_at(table, head);
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
    let mut day = book.day_of(table, found.head, lost);
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
            let mut filled = (0..cells.len()).filter(|column| !table.cell(row, *column).is_empty());
            match (filled.next().and_then(|column| book.date_at(table, (row, column), lost)), filled.next()) {
                (Some(date), None) => day = Some(date),
                _ => lost.add(
                    "a row without a title, left out",
                    table.cell_name(row, found.column(Field::Title).unwrap_or(0)),
                ),
            }
            continue;
        }
        let unread =
            |(column, ..): &&(usize, Field, Option<String>)| matches!(table.cell(row, *column), Cell::Unread(_));
        if let Some((column, ..)) = found.columns.iter().find(unread) {
            return Err(unreadable(table, (row, *column), "a value: open and save the file in a spreadsheet program"));
        }
        let mut event = event(table, found, row, &title, &names, lost);
        let wall = wall(table, found, row, &mut day, book, lost)?;
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
    lost: &mut Omissions,
) -> Result<Wall, ImportError> {
    if let Some(column) = found.column(Field::Date) {
        let cell = table.filled(row, column);
        match book.date_at(table, (row, column), lost) {
            Some(date) => *day = Some(date),
            None if cell.is_empty() => {}
            None => return Err(unreadable(table, (row, column), "a date, such as 2026-05-01 or 1 May 2026")),
        }
    }
    let mut wall = Wall { date: *day, ..Wall::default() };
    if let Some(column) = found.column(Field::Date) {
        book::time_of_date(&mut wall, table.filled(row, column));
    }
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
    // Of several columns of people each has one.
    let is_one = found.all(Field::People).nth(1).is_some();
    for column in found.all(Field::People) {
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
        let known = found.columns.iter().find(|(known, field, _)| *known == column && READ.contains(field));
        let is_second = known.is_some_and(|(_, field, language)| {
            let first = found.column(*field).filter(|_| language.is_none());
            *field != Field::People && first.is_some_and(|first| first != column)
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
