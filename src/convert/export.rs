//! Formats that other programs read.
//!
//! [`ics`] also runs in the browser, for the sessions that somebody starred; the others are
//! made on a desk.

pub mod ics;

#[cfg(feature = "convert")]
pub mod frab_json;
#[cfg(feature = "convert")]
mod html;
#[cfg(feature = "convert")]
pub mod losses;
#[cfg(feature = "convert")]
pub mod participants_csv;
#[cfg(feature = "convert")]
pub mod parts;
#[cfg(feature = "convert")]
pub mod sheet;
#[cfg(feature = "convert")]
pub mod timelinejs;
#[cfg(feature = "convert")]
mod uuid;

#[cfg(feature = "convert")]
use crate::model::{Address, Atlas, Conference, Lang, Session, Text};

/// Atlas that is written in one language.
#[cfg(feature = "convert")]
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "it holds functions")]
pub struct Edition<'a> {
    pub atlas: &'a Atlas,
    /// The language that is wanted; what lacks it is written in the feed's first.
    pub lang: &'a Lang,
    /// The absolute address of the page of a session, or of its conference; none where it is
    /// not known.
    pub page: &'a dyn Fn(&Conference, Option<&Session>) -> Option<String>,
    /// The absolute address of a file that the feed names, perhaps relative to itself.
    pub file: &'a dyn Fn(&Address) -> Option<String>,
}

#[cfg(feature = "convert")]
impl Edition<'_> {
    fn words<'t>(&self, text: &'t Text) -> &'t str {
        text.pick(self.lang, self.atlas.languages.first().unwrap_or(self.lang)).text
    }
}
