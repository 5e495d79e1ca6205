//! Schedules of other programs, turned into conferences, people and milestones.
//!
//! Each importer is a function from bytes to values of the model and a list of losses and
//! changes. None of them trusts its file: unreadable parts are left out and listed, a file that
//! was cut off or has an unknown layout is refused, and no bytes make it panic.
//!
//! Two stages: a format's own module reads a [`schedule::ImportedSchedule`], just as the file says it;
//! [`build`] decides its meaning. They read no clock and no time-zone table:
//! a [`Zones`] is the argument that knows them.

mod build;
mod clock;
mod days;
mod detect;
mod doubts;
mod encoding;
mod frab;
mod frab_json;
mod frab_xml;
mod ics;
mod ids;
mod indico;
mod json;
mod kinds;
mod languages;
mod lengths;
mod links;
mod markdown;
mod named;
mod omissions;
mod open_event;
mod people;
mod pictures;
mod schedule;
mod schedule2;
mod scripts;
mod sentinels;
mod sessionize;
mod sessions;
mod sheet;
mod standing;
mod timeline;
mod twice;
mod vocabulary;
mod whereabouts;
mod xml;
mod zone_names;

use std::collections::HashMap;
use std::fmt;

pub use detect::detect;
pub use ids::{ends_like_a_key, id_of, short_hash};
pub use omissions::{Fate, Omission, Omissions};
pub use sheet::{Cell, Table, tables};
pub use whereabouts::is_placeholder;

use crate::convert::shown::shown;
use crate::feed::Zones;
use crate::model::{Address, Conference, ConferenceId, Country, Lang, Milestone, Person, SessionId};

/// Format that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// The JSON of frab and of programs that export like it (pretalx, the c3voc's own tools), in
    /// its first layout and in `schedule2`.
    FrabJson,
    /// The XML of Pentabarf, frab, pretalx and wafer.
    FrabXml,
    /// iCalendar, RFC 5545.
    Ics,
    /// The views of Sessionize's API: All, Sessions, GridSmart.
    Sessionize,
    /// The files of Open Event (eventyay).
    OpenEvent,
    /// The JSON of TimelineJS, versions 2 and 3.
    TimelineJs,
    /// The JSON export of Indico.
    Indico,
    /// Spreadsheets: xlsx, ods, xls, csv.
    Sheet,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 8] = [
        Self::FrabJson,
        Self::FrabXml,
        Self::Ics,
        Self::Sessionize,
        Self::OpenEvent,
        Self::TimelineJs,
        Self::Indico,
        Self::Sheet,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::FrabJson => "frab-json",
            Self::FrabXml => "frab-xml",
            Self::Ics => "ics",
            Self::Sessionize => "sessionize",
            Self::OpenEvent => "open-event",
            Self::TimelineJs => "timelinejs",
            Self::Indico => "indico",
            Self::Sheet => "sheet",
        }
    }
}

/// Function from the name of a picture to its width and height in pixels, where it is at hand.
pub type PictureSize<'a> = dyn Fn(&str) -> Option<(u32, u32)> + 'a;

/// Statements of the person who imports, which go before those of the file.
#[derive(Clone, Default)]
pub struct Settings<'a> {
    /// The id of the conference.
    pub id: Option<ConferenceId>,
    /// Its name.
    pub name: Option<String>,
    /// The name of the file: that of a conference that has no other.
    pub file_name: Option<String>,
    /// The language of texts whose language the file does not say.
    pub language: Option<Lang>,
    /// The IANA name of the time zone.
    pub time_zone: Option<String>,
    pub city: Option<String>,
    pub country: Option<Country>,
    /// Latitude and longitude in degrees.
    pub position: Option<(f64, f64)>,
    /// The size in pixels of a picture that lies beside the file, by its name there.
    pub picture_size: Option<&'a PictureSize<'a>>,
    /// A table of time zones, for those who have one.
    pub zones: Option<&'a dyn Zones>,
}

impl fmt::Debug for Settings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").field("id", &self.id).field("time_zone", &self.time_zone).finish_non_exhaustive()
    }
}

/// Result of an import.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The conference; none from a format that tells only of milestones.
    pub conference: Option<Conference>,
    /// Everybody whom the sessions refer to.
    pub people: Vec<Person>,
    pub milestones: Vec<Milestone>,
    /// The languages of the texts; never empty, the first is that of most of them.
    pub languages: Vec<Lang>,
    /// The subject of the file, in a few words.
    pub title: String,
    /// The address of the conference on the web.
    pub homepage: Option<Address>,
    /// The keys that the sessions have in the file.
    pub origins: HashMap<SessionId, Origin>,
    /// Losses and changes.
    pub omissions: Omissions,
}

/// Keys of a session in its file, by which it is known again when the file is imported anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Its id, but for the part that tells it apart from others of one title and key.
    pub base: String,
    /// The key at the end of `base`, in its short form.
    pub key: Option<String>,
    /// The short form of the key that is unique in all the world.
    pub guid: Option<String>,
}

/// Reason why nothing could be imported, in one sentence that is fit for a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError(String);

impl ImportError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(shown(&message.into()))
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
/// If the bytes are not of that format at all, or nothing in them can be shown.
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
        Format::TimelineJs => timeline::import(single()?, settings),
        Format::Indico => indico::import(single()?, settings),
        Format::Sheet => sheet::import(single()?, settings),
    }
}
