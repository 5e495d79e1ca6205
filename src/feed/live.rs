//! `live.json`: what changed on the day.

mod apply;

use crate::feed::diagnostic::{Diagnostic, Diagnostics};
use crate::feed::error::{ReadError, ReadErrorKind};
use crate::feed::known;
use crate::feed::path::Path;
use crate::feed::reader::Reader;
use crate::feed::record::record;
use crate::feed::scalar::{Item, Several};
use crate::feed::settings::Format;
use crate::feed::value::Value;
use crate::feed::{json, schema as schemas};
use crate::model::{ChangeId, ConferenceId, Lang, Moment, Notice, PlaceId, SessionId, SessionStatus, Text, When};

pub use apply::apply;

/// Everything that a live file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LiveFile {
    /// When the feed that it changes was last changed itself.
    pub feed_updated: Option<Moment>,
    /// When the file was last changed.
    pub updated: Option<Moment>,
    /// Counts up with every publication; 0 where the file does not say.
    pub revision: u64,
    /// In the order in which they apply.
    pub changes: Vec<Change>,
    pub notices: Vec<Notice>,
}

/// One change to one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub id: ChangeId,
    /// When it was made.
    pub at: When,
    pub conference: ConferenceId,
    pub session: SessionId,
    pub set: Set,
    /// Note of the organizers about it.
    pub note: Option<Text>,
    /// Place in the file that it was read from.
    pub origin: Origin,
}

/// The fields that a change sets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set {
    pub start: Option<When>,
    pub end: Option<When>,
    /// The places it is in now; an empty list says that none is known any more.
    pub places: Option<Vec<PlaceId>>,
    pub status: Option<SessionStatus>,
    pub title: Option<Text>,
    pub summary: Option<Text>,
}

/// The position of an item in the file it was read from, counted from 0, for diagnostics;
/// none of a change that was made here. It is no part of what the item says: any two are
/// equal.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin(Option<usize>);

impl PartialEq for Origin {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Origin {}

record! {
    /// Changes on the day.
    struct RawFile, "live file" {
        schema as "$schema": optional String,
        /// The format's number.
        format: required Format,
        /// When the feed that it changes was last changed itself.
        feed_updated: optional Moment,
        /// When the file was last changed.
        updated: optional Moment,
        /// Counts up with every publication.
        revision: stated u64 = 0,
        /// In the order in which they apply; the last word on one field wins.
        changes: list Vec<Item<RawChange>>,
        notices: list Vec<Item<Notice>>,
    }
}

record! {
    /// One change to one session.
    struct RawChange, "change" {
        id: required ChangeId,
        /// When it was made.
        at: required When,
        conference: required ConferenceId,
        session: required SessionId,
        set: required RawSet,
        /// Note of the organizers about it.
        note: optional Text,
    }
}

record! {
    /// The fields that a change sets.
    struct RawSet, "set" {
        start: optional When,
        end: optional When,
        place: optional Several<PlaceId>,
        status: optional SessionStatus,
        title: optional Text,
        summary: optional Text,
    }
}

/// Reads a live file. `languages` are those of its feed: a bare text is in the first.
///
/// # Errors
/// If there is nothing to apply: see [`ReadErrorKind`] (all but `NoConference`).
pub fn read(bytes: &[u8], languages: &[Lang]) -> Result<(LiveFile, Vec<Diagnostic>), ReadError> {
    let (json, duplicates) = json::document(bytes)?;
    let mut reader = Reader::new(if languages.is_empty() { vec![Lang::english()] } else { languages.to_vec() });
    reader.report_duplicates(&duplicates);
    let root = &Path::ROOT;
    let Some(mut raw) = RawFile::read(&json, root, &mut reader) else {
        return Err(ReadError::new(ReadErrorKind::FormatMissing, format_args!("this is no live file")));
    };
    known::distinct(&mut raw.changes, &root.key("changes"), &mut reader, |change| change.id.as_str());
    known::distinct(&mut raw.notices, &root.key("notices"), &mut reader, |notice| notice.id.as_str());
    let live = LiveFile {
        feed_updated: raw.feed_updated,
        updated: raw.updated,
        revision: raw.revision,
        changes: raw.changes.into_iter().map(change).collect(),
        notices: raw.notices.into_iter().map(|item| item.value).collect(),
    };
    Ok((live, reader.diagnostics.finish()))
}

fn change(Item { index, value: raw }: Item<RawChange>) -> Change {
    let set = Set {
        start: raw.set.start,
        end: raw.set.end,
        places: raw.set.place.map(|places| places.0),
        status: raw.set.status,
        title: raw.set.title,
        summary: raw.set.summary,
    };
    Change {
        id: raw.id,
        at: raw.at,
        conference: raw.conference,
        session: raw.session,
        set,
        note: raw.note,
        origin: Origin(index),
    }
}

/// Writes a live file: the same one always gives the same bytes. Every text says its
/// language, so that the file means the same beside any feed.
pub fn write(live: &LiveFile) -> String {
    let raw_change = |change: &Change| RawChange {
        id: change.id.clone(),
        at: change.at,
        conference: change.conference.clone(),
        session: change.session.clone(),
        set: RawSet {
            start: change.set.start,
            end: change.set.end,
            place: change.set.places.clone().map(Several),
            status: change.set.status,
            title: change.set.title.clone(),
            summary: change.set.summary.clone(),
        },
        note: change.note.clone(),
    };
    let raw = RawFile {
        schema: None,
        format: Format,
        feed_updated: live.feed_updated,
        updated: live.updated,
        revision: live.revision,
        changes: live.changes.iter().map(|change| Item { index: None, value: raw_change(change) }).collect(),
        notices: live.notices.iter().map(|notice| Item { index: None, value: notice.clone() }).collect(),
    };
    raw.write(None).print()
}

/// The JSON Schema (draft 2020-12) of `live.json`.
pub fn schema() -> serde_json::Value {
    schemas::whole::<RawFile>("Conference Atlas live file, format 1")
}

#[cfg(test)]
#[path = "live_tests.rs"]
mod tests;
