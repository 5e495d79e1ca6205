//! Schedule just as a file of any format says it: strings and instants, nothing checked.

use crate::convert::shown::quoted;
use crate::model::{AppearanceRole, Country, Date, Participation, SessionKind, Span, TimeOfDay};

/// Conference and its programme, as read.
#[derive(Clone, Debug, Default)]
pub struct ImportedSchedule {
    pub acronym: String,
    pub title: String,
    pub subtitle: String,
    pub summary: String,
    /// The first and the last day that the file gives.
    pub start: Option<Date>,
    pub end: Option<Date>,
    /// The days of the programme that the file lists.
    pub days: Vec<Date>,
    /// Start of a day of the programme, where the file says it.
    pub day_starts: Option<TimeOfDay>,
    pub time_zone: Option<String>,
    /// True if there are clock times whose offset nothing tells.
    pub needs_zone: bool,
    pub venue: String,
    pub address: String,
    pub city: String,
    pub country: String,
    /// Latitude and longitude in degrees.
    pub position: Option<(f64, f64)>,
    pub organizers: Vec<String>,
    /// Address of the conference on the web, to which others are relative.
    pub url: String,
    pub links: Vec<Reference>,
    pub rooms: Vec<ImportedPlace>,
    pub tracks: Vec<String>,
    /// Names of tracks with their ids in the feed that the file was made from.
    pub track_ids: Vec<(String, String)>,
    /// The language of the texts, where the file says one for all.
    pub language: String,
    /// Countries that took part.
    pub participants: Vec<Participation>,
    /// The people that the file lists outside of the events.
    pub persons: Vec<Person>,
    pub events: Vec<ImportedSession>,
}

/// Room, hall or other place that the file lists.
#[derive(Clone, Debug, Default)]
pub struct ImportedPlace {
    pub name: String,
    pub capacity: Option<u32>,
    pub floor: String,
    /// True if it is reached without steps, where the file says it.
    pub accessible: Option<bool>,
    /// Its id in the feed that the file was made from.
    pub feed_id: String,
}

impl ImportedPlace {
    /// A place of which only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }
}

/// Somebody, by a name and perhaps the key that the program gave them.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// Their id in the feed that the file was made from.
    pub feed_id: String,
    pub key: String,
    pub name: String,
    /// Profession or position, such as "Director".
    pub title: String,
    pub affiliation: String,
    pub biography: String,
    pub picture: Picture,
    pub url: String,
    /// Further addresses.
    pub links: Vec<Reference>,
    pub country: String,
    pub role: Option<AppearanceRole>,
}

/// Picture of somebody.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    pub url: String,
    /// Width and height in pixels, where the file says them.
    pub size: Option<(u32, u32)>,
}

impl Picture {
    /// A picture of which only the address is known.
    pub fn at(url: String) -> Self {
        Self { url, size: None }
    }
}

/// Address with what the file says of it.
#[derive(Clone, Debug, Default)]
pub struct Reference {
    pub url: String,
    pub title: String,
    /// Word for what it leads to, such as `slides`.
    pub what: String,
}

/// Session as read.
#[derive(Clone, Debug, Default)]
pub struct ImportedSession {
    /// Place in the file: a JSON pointer, a line or a cell.
    pub at: String,
    /// Unique in all the world, where the file has such a thing.
    pub guid: String,
    /// Unique in the file, and short.
    pub id: String,
    pub title: String,
    pub subtitle: String,
    pub summary: String,
    pub description: String,
    /// Type of session in the file's word.
    pub kind: String,
    /// The kind where the format itself says it.
    pub known_kind: Option<SessionKind>,
    pub status: String,
    pub track: String,
    pub rooms: Vec<String>,
    /// Its id in the feed that the file was made from, where it was.
    pub feed_id: String,
    /// The language of its texts, where the file says that apart from the one spoken.
    pub text_language: String,
    /// The languages spoken, as written: tags, names or a list of them.
    pub language: String,
    /// The countries that it is about or that are represented in it.
    pub countries: Vec<Country>,
    pub persons: Vec<Person>,
    pub links: Vec<Reference>,
    /// The page of the event.
    pub url: String,
    /// Its time; an event without is left out.
    pub span: Option<Span>,
    /// The day of the programme under which the file lists it.
    pub day: Option<Date>,
    pub do_not_record: bool,
    /// Its texts in further languages.
    pub translations: Vec<Translation>,
}

/// Text of an event in another language.
#[derive(Clone, Debug)]
pub struct Translation {
    pub part: TextPart,
    /// As written.
    pub language: String,
    pub text: String,
}

/// Text that an event has in several languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextPart {
    Title,
    Summary,
    Body,
}

impl ImportedSession {
    /// Its title and its place in the file, for a list of losses.
    pub fn shown(&self) -> String {
        place(&self.title, &self.at)
    }
}

/// A title with its place in the file, as lists of losses show it.
pub fn place(title: &str, at: &str) -> String {
    if title.trim().is_empty() { at.to_owned() } else { format!("{} ({at})", quoted(title)) }
}
