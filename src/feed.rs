//! Bytes to model and diagnostics, and back.
//!
//! ```text
//! bytes --json--> serde_json::Value --record, value--> raw --into_model, checks--> Atlas + diagnostics
//! Atlas --from_model--> raw --record, value--> Tree --print--> bytes
//! ```
//!
//! The format stands in two files, one declaration an object: [`raw`] for what the
//! model has in another form, [`records`] for the rest. Reading, writing and the JSON Schema
//! come from those declarations, so they cannot drift apart.
//!
//! Reading is lenient. Only what leaves nothing to show is a [`ReadError`]; every other fault
//! is a [`Diagnostic`] that names its place, and the item at fault is left out or kept as the
//! table of `feed.md` has it.

mod atlas_change;
mod checks;
mod choice;
pub mod compact;
pub mod contents;
mod day;
mod definitions;
mod diagnostic;
pub mod editor;
mod error;
mod from_model;
mod index;
mod into_model;
mod json;
mod known;
pub mod live;
mod news;
mod overlaps;
mod part_of;
mod path;
mod print;
mod raw;
mod reader;
mod record;
mod records;
mod scalar;
mod schema;
mod sessions;
mod settings;
pub mod site;
pub mod starred;
mod text;
mod tree;
mod unique_keys;
mod value;

use serde_json::Value as Json;

use crate::model::{Atlas, Lang, Offset};
use path::Path;
use reader::Reader;
use value::Value;

pub use atlas_change::AtlasChange;
pub use choice::Choice;
pub use day::{Day, Taken, beside};
pub use diagnostic::{Diagnostic, Rule, Severity};
pub use error::{ReadError, ReadErrorKind};
pub use news::{News, Seen, What};
pub use print::{FeedPrint, HEAD, print};
pub use schema::schema;

/// The format that is read and written here.
pub const FORMAT: u64 = 1;

/// The most bytes that are read: 64 MiB.
pub const MAX_BYTES: usize = 64 << 20;

/// A table of time zones, for those who have one.
pub trait Zones {
    /// The offset of the zone with this IANA name at `unix` seconds after
    /// 1970-01-01T00:00Z; `None` if there is no such zone.
    fn offset_at(&self, zone: &str, unix: i64) -> Option<Offset>;
}

/// Reads a feed.
///
/// Takes time linear in the input (sorting aside) and never panics. Diagnostics are sorted
/// errors first; of one rule at most a thousand are kept, and the others counted in a last
/// one.
///
/// # Errors
/// If there is nothing to show: see [`ReadErrorKind`].
pub fn read(bytes: &[u8]) -> Result<(Atlas, Vec<Diagnostic>), ReadError> {
    read_with(bytes, None)
}

/// As [`read`], and compares offsets with a table of time zones (`offset-mismatch`).
///
/// # Errors
/// As [`read`].
pub fn read_with(bytes: &[u8], zones: Option<&dyn Zones>) -> Result<(Atlas, Vec<Diagnostic>), ReadError> {
    let (json, duplicates) = json::document(bytes)?;
    let mut reader = Reader::new(languages(&json));
    reader.report_duplicates(&duplicates);
    match raw::Feed::read(&json, &Path::ROOT, &mut reader) {
        Some(feed) => into_model::atlas(feed, reader, zones),
        None => Err(into_model::no_conference(&reader)),
    }
}

/// The most languages of a feed that count.
const MOST_LANGUAGES: usize = 64;

/// The languages of a feed, before anything else is read: a bare text is in the first of
/// them. English if the feed names none that can be read, which is reported later.
fn languages(json: &Json) -> Vec<Lang> {
    let listed = json.get("languages").and_then(Json::as_array).map_or(&[] as &[Json], Vec::as_slice);
    let mut languages: Vec<Lang> = Vec::new();
    for lang in listed.iter().take(MOST_LANGUAGES).filter_map(Json::as_str).filter_map(Lang::new) {
        if !languages.contains(&lang) {
            languages.push(lang);
        }
    }
    if languages.is_empty() {
        languages.push(Lang::english());
    }
    languages
}

/// Writes a feed: the same atlas always gives the same bytes.
///
/// Keys stand in the order of `feed.md`, texts that are only in the first language without
/// saying so, two spaces deep, `\n` at line ends. What [`read`] makes of it is the same atlas
/// (but for the notices of the day, which are not the feed's).
pub fn write(atlas: &Atlas) -> String {
    from_model::feed(atlas).write(atlas.languages.first()).print()
}

#[cfg(test)]
#[path = "feed/feed_tests.rs"]
mod tests;
