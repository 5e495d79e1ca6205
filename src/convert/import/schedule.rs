//! A schedule just as a file of any format says it: strings and instants, nothing checked.

use crate::model::{AppearanceRole, Date, SessionKind, Span, TimeOfDay};

/// A conference and its programme, as read.
#[derive(Clone, Debug, Default)]
pub struct Schedule {
    pub acronym: String,
    pub title: String,
    pub subtitle: String,
    pub summary: String,
    /// The first and the last day that the file gives.
    pub start: Option<Date>,
    pub end: Option<Date>,
    /// The days of the programme that the file lists.
    pub days: Vec<Date>,
    /// When a day of the programme starts, where the file says it.
    pub day_starts: Option<TimeOfDay>,
    pub time_zone: Option<String>,
    /// Whether there are clock times whose offset nothing tells.
    pub needs_zone: bool,
    pub venue: String,
    pub address: String,
    pub city: String,
    pub country: String,
    /// Latitude and longitude in degrees.
    pub position: Option<(f64, f64)>,
    pub organizers: Vec<String>,
    /// Where the conference is on the web; what addresses are relative to.
    pub url: String,
    pub links: Vec<Reference>,
    pub rooms: Vec<Room>,
    pub tracks: Vec<String>,
    /// The people that the file lists outside of the events.
    pub persons: Vec<Person>,
    pub events: Vec<Event>,
}

/// A room that the file lists.
#[derive(Clone, Debug, Default)]
pub struct Room {
    pub name: String,
    pub capacity: Option<u32>,
    pub floor: String,
}

/// Somebody, by a name and perhaps the key that the program gave them.
#[derive(Clone, Debug, Default)]
pub struct Person {
    pub key: String,
    pub name: String,
    pub affiliation: String,
    pub url: String,
    pub country: String,
    pub role: Option<AppearanceRole>,
}

/// An address with what the file says of it.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    pub url: String,
    pub title: String,
    /// What it leads to, in a word, such as `slides`.
    pub what: String,
}

/// Something that happens.
#[derive(Clone, Debug, Default)]
pub struct Event {
    /// Where in the file it stands.
    pub at: String,
    /// Unique in all the world, where the file has such a thing.
    pub guid: String,
    /// Unique in the file, and short.
    pub id: String,
    pub title: String,
    pub subtitle: String,
    pub summary: String,
    pub description: String,
    /// What sort of session it is, in the file's word.
    pub kind: String,
    /// The kind where the format itself says it.
    pub known_kind: Option<SessionKind>,
    pub status: String,
    pub track: String,
    pub rooms: Vec<String>,
    /// The languages spoken, as tags.
    pub languages: Vec<String>,
    pub persons: Vec<Person>,
    pub links: Vec<Reference>,
    /// The page of the event.
    pub url: String,
    /// When it happens; an event without is left out.
    pub span: Option<Span>,
    /// The day of the programme under which the file lists it.
    pub day: Option<Date>,
    pub do_not_record: bool,
}
