//! What the tests of every format say.

use conference_atlas::convert::import::{Format, ImportError, Imported, Settings, import};
use conference_atlas::feed::Zones;
use conference_atlas::model::{Conference, Offset, Session};

/// Clocks that are always this many minutes ahead of UTC, in every zone.
pub struct Ahead(pub i32);

impl Zones for Ahead {
    fn offset_at(&self, _: &str, _: i64) -> Option<Offset> {
        Offset::from_minutes(self.0)
    }
}

/// Imports text with nothing said in addition.
pub fn read(format: Format, text: &str) -> Result<Imported, ImportError> {
    import(format, &[text.as_bytes()], &Settings::default())
}

/// The one conference of an import.
pub fn only(imported: &Imported) -> &Conference {
    imported.conference.as_ref().unwrap()
}

/// A session as a line: id, kind, start, end, places.
pub fn line(session: &Session) -> String {
    let end = session.span.end().map(|end| end.to_string()).unwrap_or_default();
    let places: Vec<_> = session.places.iter().map(|place| place.as_str()).collect();
    format!("{} {:?} {} {end} {}", session.id, session.kind, session.span.start(), places.join("+"))
}

/// Every session of a conference as a line.
pub fn lines(conference: &Conference) -> Vec<String> {
    conference.sessions.iter().map(line).collect()
}
