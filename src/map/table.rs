//! The countries of a conference as a table: the same data as the map, and the first way in.

use std::cmp::Ordering;

use super::csv::Csv;
use super::editions::{Change, Changes};
use super::regions::{Region, region, regions};
use super::roll::{Entry, Presence};
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
    /// How many people came, where that is shown.
    pub people: Option<u64>,
    /// The first of its roles.
    pub role: Option<ParticipationRole>,
    /// The organizations that came from it.
    pub organizations: Vec<&'a Text>,
    /// How its presence changed since earlier editions.
    pub change: Option<Change>,
    /// How much is said of its part; not named if it is only here for being absent.
    pub presence: Presence,
}

/// What a table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortBy {
    #[default]
    Name,
    Region,
    /// The most first; those without a count last.
    People,
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
        change: Some(Change::Absent),
        presence: Presence::Unnamed,
    }));
    rows
}

/// Sorts rows. `compare` orders names as the visitor's language does.
pub fn sort<'a>(rows: Vec<Row<'a>>, by: SortBy, compare: &dyn Fn(&str, &str) -> Ordering) -> Vec<Row<'a>> {
    // Countries in no region come last.
    let place = |region: Option<Region>| regions().position(|known| Some(known) == region).unwrap_or(usize::MAX);
    let order = |a: &Row<'_>, b: &Row<'_>| {
        let first = match by {
            SortBy::Name => Ordering::Equal,
            SortBy::Region => place(a.region).cmp(&place(b.region)),
            SortBy::People => b.people.cmp(&a.people),
        };
        first.then_with(|| compare(&a.name, &b.name)).then(a.country.cmp(&b.country))
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
        let change = match row.change {
            None => "",
            Some(Change::New) => "new",
            Some(Change::Returning) => "returning",
            Some(Change::Absent) => "absent",
        };
        let region = row.region.unwrap_or_default();
        csv.line([row.country.as_str(), &row.name, region, &people, role, &organizations.join("; "), change]);
    }
    csv.finish()
}

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
