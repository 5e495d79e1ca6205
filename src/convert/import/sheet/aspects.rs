//! Sheets beside the programme: the conference, its days, places, tracks, speakers, participants.

use std::sync::LazyLock;

use super::super::clock;
use super::super::schedule::{ImportedPlace, Person, Picture, Reference};
use super::super::{Omissions, whereabouts};
use super::book::Book;
use super::dates::{self, DateOrder};
use super::headings::{self, About, SheetField, plain};
use super::rows;
use super::table::{Cell, Table};
use crate::convert::country_names::CountryLookup;
use crate::convert::participants_csv;
use crate::model::{Country, Lang, When};

/// The year of the first full date in a table.
pub fn year(table: &Table) -> Option<i32> {
    let of = |cell: &Cell| match cell {
        Cell::Day(date) | Cell::Stamp(date, _) => Some(*date),
        Cell::Text(text) => dates::date(text, None, DateOrder::default()),
        _ => None,
    };
    dates::date(&table.sheet, None, DateOrder::default())
        .or_else(|| table.rows.iter().flatten().find_map(of))
        .map(|date| date.ymd().0)
}

/// Reads a sheet that is not the programme; `false` where its headings are of none.
pub fn read(table: &Table, book: &mut Book<'_>, lost: &mut Omissions) -> bool {
    let first = table.rows.iter().position(|row| row.iter().any(|cell| !cell.is_empty())).unwrap_or(0);
    let columns = table.rows.get(first).map(|row| rows::columns(row)).unwrap_or_default();
    let column = |field: SheetField| columns.iter().find(|(_, known, _)| *known == field).map(|(column, ..)| *column);
    let has = |fields: &[SheetField]| fields.iter().any(|field| column(*field).is_some());
    let name = column(SheetField::Name).or(column(SheetField::People));
    let below = || {
        (first + 1..table.rows.len())
            .filter(|row| !table.rows.get(*row).is_none_or(|row| row.iter().all(Cell::is_empty)))
    };
    let text = |row: usize, field: SheetField| {
        column(field).map(|column| table.filled(row, column).text().into_owned()).unwrap_or_default()
    };
    let speakers = columns.iter().any(|(column, field, _)| {
        *field == SheetField::People && !matches!(&*plain(&table.cell(first, *column).text()), "people" | "persons")
    });
    if participants_csv::is_one(table) && column(SheetField::Name).is_none() && !speakers {
        let language = book.settings.language.clone().unwrap_or_else(Lang::english);
        let read = participants_csv::of_table(table, &language);
        for problem in &read.problems {
            lost.add("a row of participants that cannot be read", problem.place.as_str());
        }
        book.schedule.participants.extend(read.editions.into_iter().flat_map(|edition| edition.participants));
        true
    } else if let Some(name) = name
        .or(column(SheetField::Place))
        .filter(|_| has(&[SheetField::Capacity, SheetField::Floor, SheetField::Accessible]))
    {
        for row in below() {
            let capacity = text(row, SheetField::Capacity);
            book.schedule.rooms.push(ImportedPlace {
                name: table.cell(row, name).text().into_owned(),
                capacity: capacity.parse().ok(),
                floor: text(row, SheetField::Floor),
                accessible: truth(&text(row, SheetField::Accessible)),
                feed_id: text(row, SheetField::Id),
            });
        }
        true
    } else if let Some(name) = name.filter(|_| {
        has(&[
            SheetField::Affiliation,
            SheetField::Biography,
            SheetField::Picture,
            SheetField::Country,
            SheetField::Title,
            SheetField::Link,
        ])
    }) {
        for row in below() {
            let number = |field| text(row, field).parse().ok();
            let person = Person {
                feed_id: text(row, SheetField::Id),
                name: table.cell(row, name).text().into_owned(),
                title: text(row, SheetField::Title),
                affiliation: text(row, SheetField::Affiliation),
                biography: text(row, SheetField::Biography),
                picture: Picture {
                    url: text(row, SheetField::Picture),
                    size: number(SheetField::PictureWidth).zip(number(SheetField::PictureHeight)),
                },
                country: country(&text(row, SheetField::Country)),
                links: text(row, SheetField::Link)
                    .split_whitespace()
                    .map(|url| Reference { url: url.to_owned(), ..Reference::default() })
                    .collect(),
                ..Person::default()
            };
            if !person.name.is_empty() {
                book.schedule.persons.push(person);
            }
        }
        true
    } else if let (Some(id), Some(name)) = (column(SheetField::Id), column(SheetField::Track).or(name)) {
        for row in below() {
            let name = table.cell(row, name).text().into_owned();
            book.schedule.track_ids.push((name.clone(), table.cell(row, id).text().into_owned()));
            book.schedule.tracks.push(name);
        }
        true
    } else {
        days(table, first, book, lost) || about(table, table.rows.len(), book)
    }
}

/// A sheet of days: a name and a date a row, without more.
fn days(table: &Table, first: usize, book: &mut Book<'_>, lost: &mut Omissions) -> bool {
    let mut found = Vec::new();
    let mut doubts = Omissions::default();
    for row in first..table.rows.len() {
        let name = table.cell(row, 0);
        if matches!(name, Cell::Text(_) | Cell::Number(_))
            && headings::about(&name.text()).is_none()
            && let Some(When::Day(date)) = book.date_at(table, (row, 1), &mut doubts)
        {
            found.push((plain(&name.text()), date));
        }
    }
    let is_one = !found.is_empty() && found.len() + 1 >= table.rows.len().saturating_sub(first);
    if is_one {
        lost.extend(&doubts);
        let dates = || found.iter().map(|(_, date)| *date);
        book.schedule.days.extend(dates());
        book.days.extend(found.clone());
    }
    is_one
}

/// Reads what stands above the headings of a programme.
pub fn above(table: &Table, head: usize, book: &mut Book<'_>) {
    about(table, head, book);
    if let Some(title) =
        table.rows.iter().take(head).flatten().find(|cell| matches!(cell, Cell::Text(_)) && !cell.is_empty())
        && book.schedule.title.is_empty()
        && headings::about(&title.text()).is_none()
        && book.date(title).is_none()
    {
        book.schedule.title = title.text().into_owned();
    }
}

/// Reads rows of a name and a value about the conference; `false` where there are none.
fn about(table: &Table, end: usize, book: &mut Book<'_>) -> bool {
    let mut any = false;
    for row in 0..end.min(table.rows.len()) {
        let first = (0..4).find(|column| !table.cell(row, *column).is_empty()).unwrap_or(0);
        let (name, mut value) = (table.cell(row, first).text().into_owned(), table.cell(row, first + 1).clone());
        let mut known = headings::about(&name);
        // "Time zone: Europe/Vienna" in one cell.
        if value.is_empty()
            && let Some((word, rest)) = name.split_once([':', '：'])
        {
            known = headings::about(word);
            value = Cell::Text(rest.trim().to_owned());
        }
        if let Some(about) = known.filter(|_| !value.is_empty()) {
            any = true;
            put(about, &value, book);
        }
    }
    any
}

fn put(about: About, value: &Cell, book: &mut Book<'_>) {
    let text = value.text().into_owned();
    let date = match book.date(value) {
        Some(When::Day(date)) => Some(date),
        _ => None,
    };
    let number = || text.parse::<f64>().ok();
    let schedule = &mut book.schedule;
    match about {
        About::Id => schedule.acronym = text,
        About::Name => schedule.title = text,
        About::Theme => schedule.subtitle = text,
        About::Summary => schedule.summary = text,
        About::Start => schedule.start = date.or(schedule.start),
        About::End => schedule.end = date.or(schedule.end),
        About::Zone => schedule.time_zone = Some(zone(&text, book.settings)),
        About::DayStarts => schedule.day_starts = clock::time(&text).map(|(time, _)| time),
        About::Venue => schedule.venue = text,
        About::Address => schedule.address = text,
        About::City => schedule.city = text,
        About::Country => schedule.country = country(&text),
        About::Latitude => schedule.position = number().map(|lat| (lat, schedule.position.map_or(0.0, |at| at.1))),
        About::Longitude => schedule.position = number().map(|lon| (schedule.position.map_or(0.0, |at| at.0), lon)),
        About::Organizers => schedule.organizers = rows::listed(&text),
        About::Website => schedule.url = text,
        About::Language => schedule.language = text,
    }
}

/// The zone that words name; "Beijing time" is what people in China write for theirs.
fn zone(text: &str, settings: &super::super::Settings) -> String {
    if text.contains("北京时间") {
        return "Asia/Shanghai".into();
    }
    let first = text.split(['(', '（']).next().unwrap_or_default().trim();
    whereabouts::known_zone(text, settings)
        .or_else(|| whereabouts::known_zone(first, settings))
        .unwrap_or_else(|| text.to_owned())
}

/// The code of a country that is named by code or name; empty where it is not known.
fn country(text: &str) -> String {
    static NAMES: LazyLock<CountryLookup> = LazyLock::new(CountryLookup::new);
    NAMES.resolve(text).ok().as_ref().map(Country::as_str).unwrap_or_default().to_owned()
}

/// Yes or no in several languages; `None` where neither is said.
fn truth(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "yes" | "true" | "y" | "1" | "x" | "ja" | "oui" | "sí" | "是" | "ใช่" => Some(true),
        "no" | "false" | "n" | "0" | "nein" | "non" | "否" | "ไม่" => Some(false),
        _ => None,
    }
}
