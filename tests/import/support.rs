//! Helpers that the tests of every format share.

use std::fs;
use std::path::Path;

use conference_atlas::cli;
use conference_atlas::convert::import::{Format, ImportError, Imported, Settings, import};
use conference_atlas::feed::{self, Severity, Zones};
use conference_atlas::model::{Atlas, Conference, Offset, Session};

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

/// The exit code of `atlas`, and the contents of its two streams.
pub fn atlas(args: &[&str]) -> (u8, String, String) {
    let (code, out, err) = atlas_bytes(args);
    (code, String::from_utf8(out).unwrap(), err)
}

/// As [`atlas`], for formats that are no text.
pub fn atlas_bytes(args: &[&str]) -> (u8, Vec<u8>, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = std::iter::once("atlas").chain(args.iter().copied()).map(Into::into);
    let code = cli::run(args, &mut out, &mut err);
    (code, out, String::from_utf8(err).unwrap())
}

/// A file with these bytes, among the files that tests leave behind.
pub fn file(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

/// The feed that an import prints, which has no error, and its account as JSON.
pub fn imported(args: &[&str]) -> (Atlas, serde_json::Value) {
    let (code, out, err) = atlas(&[&["import", "--json"], args].concat());
    assert_eq!(code, 0, "{args:?}: {err}");
    let (atlas, diagnostics) = feed::read(out.as_bytes()).unwrap();
    assert!(diagnostics.iter().all(|each| each.severity != Severity::Error), "{diagnostics:?}");
    (atlas, serde_json::from_str(&err).unwrap())
}

/// Title and span of every session of the first conference.
pub fn times(atlas: &Atlas) -> Vec<String> {
    let told = |session: &Session| {
        let title = session.title.versions().next().unwrap().text;
        let end = session.span.end().map(|end| format!(" {end}")).unwrap_or_default();
        format!("{title} {}{end}", session.span.start())
    };
    atlas.conferences[0].sessions.iter().map(told).collect()
}
