//! The countries of a conference as a table: the same data as the map, and the first way in.

use std::cmp::Ordering;

use super::csv::Csv;
use super::editions::{Changes, PresenceChange};
use super::participants::{Entry, Presence};
use super::regions::{Region, region, regions};
use crate::model::{Country, ParticipationRole, Text};

/// A country of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// Its code.
    pub country: Country,
    /// Its name for this visitor.
    pub name: String,
    /// The UN region that it is in.
    pub region: Option<Region>,
    /// People who came, where that is shown.
    pub people: Option<u64>,
    /// The first of its roles.
    pub role: Option<ParticipationRole>,
    /// The organizations that came from it.
    pub organizations: Vec<&'a Text>,
    /// Change of its presence since earlier editions.
    pub change: Option<PresenceChange>,
    /// Knowledge of its part; not named if it is only here for being absent.
    pub presence: Presence,
}

/// A column that a table can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    #[default]
    Name,
    Region,
    /// The most first; those without a count last.
    People,
}

/// Sort order of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SortBy {
    pub column: Column,
    /// From the last to the first. Countries of which the column says nothing stay last.
    pub reversed: bool,
}

/// The names of the columns in an address, and what is put behind one that is reversed.
const COLUMNS: [(Column, &str); 3] = [(Column::Name, "name"), (Column::Region, "region"), (Column::People, "people")];
const REVERSED: &str = "_reversed";

impl Column {
    /// Its name in an address.
    pub fn name(self) -> &'static str {
        COLUMNS.iter().find(|(known, _)| *known == self).map_or("", |(_, name)| name)
    }
}

impl SortBy {
    /// Reads the name in an address; by name for anything else.
    pub fn parse(text: &str) -> Self {
        let name = text.strip_suffix(REVERSED).unwrap_or(text);
        let column = COLUMNS.iter().find(|(_, known)| *known == name).map(|(column, _)| *column);
        Self { column: column.unwrap_or_default(), reversed: column.is_some() && name != text }
    }

    /// The name in an address, empty for the usual order.
    pub fn written(self) -> String {
        if self == Self::default() {
            return String::new();
        }
        let mut name = self.column.name().to_owned();
        if self.reversed {
            name.push_str(REVERSED);
        }
        name
    }

    /// The order after the head of a column was pressed: by that column, or the other way round.
    pub fn pressed(self, column: Column) -> Self {
        Self { column, reversed: self.column == column && !self.reversed }
    }
}

/// The rows of a table in the order of the codes. `name` gives a country's name for the
/// visitor, given the feed's own name if it has one; absent countries follow if `changes` has any.
pub fn rows<'a>(
    entries: &[Entry<'a>],
    changes: Option<&Changes>,
    name: &dyn Fn(Country, Option<&Text>) -> String,
) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = entries
        .iter()
        .map(|entry| Row {
            country: entry.country,
            name: name(entry.country, entry.name),
            region: region(entry.country),
            people: entry.people,
            role: entry.role,
            organizations: entry.organizations.clone(),
            change: changes.and_then(|changes| changes.of(entry.country)),
            presence: entry.presence(),
        })
        .collect();
    rows.extend(changes.into_iter().flat_map(|changes| &changes.absent).map(|&country| Row {
        country,
        name: name(country, None),
        region: region(country),
        people: None,
        role: None,
        organizations: Vec::new(),
        change: Some(PresenceChange::Absent),
        presence: Presence::Unnamed,
    }));
    rows
}

/// Sorts rows. `compare` orders names as the visitor's language does.
pub fn sort<'a>(rows: Vec<Row<'a>>, by: SortBy, compare: &dyn Fn(&str, &str) -> Ordering) -> Vec<Row<'a>> {
    // Countries of which the column says nothing come last either way.
    let place = |region: Option<Region>| regions().position(|known| Some(known) == region);
    let key = |row: &Row<'_>| match by.column {
        Column::Name => Some(0),
        Column::Region => place(row.region).map(|place| place as u64),
        Column::People => row.people.map(|people| u64::MAX - people),
    };
    let order = |a: &Row<'_>, b: &Row<'_>| {
        let (one, other) = (key(a), key(b));
        let known = other.is_some().cmp(&one.is_some());
        let names = compare(&a.name, &b.name);
        let by_column = if by.reversed { other.cmp(&one) } else { one.cmp(&other) };
        let by_name = if by.reversed && by.column == Column::Name { names.reverse() } else { names };
        known.then(by_column).then(by_name).then(a.country.cmp(&b.country))
    };
    // By insertion: a table has at most a few hundred rows, and a general sort is 4 kB in the browser.
    let mut sorted: Vec<Row<'a>> = Vec::new();
    for row in rows {
        sorted.insert(sorted.partition_point(|other| order(other, &row) != Ordering::Greater), row);
    }
    sorted
}

/// The table as comma-separated values, in the columns that `atlas import participants-csv`
/// reads. `text` picks the visitor's language.
pub fn csv(rows: &[Row<'_>], text: &dyn Fn(&Text) -> String) -> String {
    let mut csv = Csv::default();
    csv.line(["country", "name", "region", "people", "role", "organizations", "change"]);
    for row in rows {
        let people = row.people.map(|people| people.to_string()).unwrap_or_default();
        let organizations: Vec<String> = row.organizations.iter().map(|name| text(name)).collect();
        let role = match row.role {
            None => "",
            Some(ParticipationRole::Host) => "host",
            Some(ParticipationRole::Organizer) => "organizer",
            Some(ParticipationRole::Speaker) => "speaker",
            Some(ParticipationRole::Guest) => "guest",
            Some(ParticipationRole::Member) => "member",
            Some(ParticipationRole::Delegate) => "delegate",
        };
        let change = row.change.map_or("", PresenceChange::name);
        let region = row.region.unwrap_or_default();
        csv.line([row.country.as_str(), &row.name, region, &people, role, &organizations.join("; "), change]);
    }
    csv.finish()
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
