//! Schedules of other programs, turned into conferences, people and milestones.
//!
//! Each importer is a function from bytes to values of the model and a list of what could
//! not be carried over. None of them trusts its file: what is unreadable is left out and
//! reported, and no bytes make it panic.
//!
//! Two stages: a format's own module reads a [`schedule::Schedule`], which is just what the
//! file says; [`build`] decides what it means. They read no clock and no time-zone table:
//! a [`Zones`] is the argument that knows them.

mod build;
mod clock;
mod days;
mod frab;
mod frab_json;
mod frab_xml;
mod ics;
mod ids;
mod json;
mod kinds;
mod links;
mod markdown;
mod omissions;
mod open_event;
mod people;
mod schedule;
mod sessionize;
mod sessions;
mod timelinejs;
mod whereabouts;
mod xml;

use std::fmt;

pub use ids::{id_of, short_hash};
pub use omissions::{Omission, Omissions};
pub use whereabouts::is_placeholder;

use crate::feed::Zones;
use crate::model::{Address, Conference, ConferenceId, Country, Lang, Milestone, Person};

/// A format that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// The JSON of frab and of what exports like it: pretalx, the c3voc's own tools.
    FrabJson,
    /// The XML of Pentabarf, frab, pretalx and wafer.
    FrabXml,
    /// iCalendar, RFC 5545.
    Ics,
    /// What the API of Sessionize gives.
    Sessionize,
    /// The files of Open Event (eventyay).
    OpenEvent,
    /// The JSON of TimelineJS 3.
    TimelineJs,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 6] =
        [Self::FrabJson, Self::FrabXml, Self::Ics, Self::Sessionize, Self::OpenEvent, Self::TimelineJs];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::FrabJson => "frab-json",
            Self::FrabXml => "frab-xml",
            Self::Ics => "ics",
            Self::Sessionize => "sessionize",
            Self::OpenEvent => "open-event",
            Self::TimelineJs => "timelinejs",
        }
    }
}

/// What the person who imports says, over what the file says.
#[derive(Clone, Default)]
pub struct Settings<'a> {
    /// The id of the conference.
    pub id: Option<ConferenceId>,
    /// Its name.
    pub name: Option<String>,
    /// What the file is called: the name of a conference that has no other.
    pub file_name: Option<String>,
    /// The language of texts whose language the file does not say.
    pub language: Option<Lang>,
    /// The IANA name of the time zone.
    pub time_zone: Option<String>,
    pub city: Option<String>,
    pub country: Option<Country>,
    /// Latitude and longitude in degrees.
    pub position: Option<(f64, f64)>,
    /// A table of time zones, for those who have one.
    pub zones: Option<&'a dyn Zones>,
}

impl fmt::Debug for Settings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").field("id", &self.id).field("time_zone", &self.time_zone).finish_non_exhaustive()
    }
}

/// What an import gives.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The conference; none from a format that tells only of milestones.
    pub conference: Option<Conference>,
    /// Everybody whom the sessions refer to.
    pub people: Vec<Person>,
    pub milestones: Vec<Milestone>,
    /// The languages of the texts; never empty, the first is that of most of them.
    pub languages: Vec<Lang>,
    /// What the file is about, in a few words.
    pub title: String,
    /// Where the conference is on the web.
    pub homepage: Option<Address>,
    /// What could not be carried over.
    pub omissions: Omissions,
}

/// Why nothing could be imported, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError(String);

impl ImportError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ImportError {}

/// Imports `files`, which together are one conference, in `format`.
///
/// # Errors
/// Where the bytes are not of that format at all, or nothing in them can be shown.
pub fn import(format: Format, files: &[&[u8]], settings: &Settings) -> Result<Imported, ImportError> {
    let single = || match files {
        [file] => Ok(*file),
        _ => Err(ImportError::new(format!("{} is read one file at a time", format.name()))),
    };
    match format {
        Format::FrabJson => frab_json::import(single()?, settings),
        Format::FrabXml => frab_xml::import(single()?, settings),
        Format::Ics => ics::import(single()?, settings),
        Format::Sessionize => sessionize::import(single()?, settings),
        Format::OpenEvent => open_event::import(files, settings),
        Format::TimelineJs => timelinejs::import(single()?, settings),
    }
}
