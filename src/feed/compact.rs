//! Compact form of an atlas that a build has read and checked, so that a page need not.
//!
//! A build writes it in two parts beside the feed: what every page starts with, and the details
//! that few pages show. Each is named by its content, and both are of one feed: the feed stays
//! the one source, and a page whose feed is another reads that instead.
//!
//! ```text
//! number   LEB128, little end first; signed ones folded to even and odd
//! text     number of bytes, UTF-8
//! option   0, or 1 and the value
//! list     number of items, items
//! choice   index in its `ALL`
//! struct   its fields, in the order of the tables in `model`
//! ```
//!
//! Values pass the constructors of the model once more: a file that was damaged gives nothing, never
//! an atlas that is not valid.

mod bytes;
mod model;

use bytes::{Pack, Reader, Writer};

use super::Diagnostic;
use crate::model::{Atlas, Link, Markdown};

/// Texts of a session that only its own page and a calendar show.
type OfSession = (Option<Markdown>, Vec<Link>);

/// The part that every page starts with, with the diagnostics of the feed.
pub fn write_start(atlas: &Atlas, diagnostics: &[Diagnostic]) -> Vec<u8> {
    let mut light = atlas.clone();
    for session in light.conferences.iter_mut().flat_map(|conference| &mut conference.sessions) {
        (session.body, session.links) = OfSession::default();
    }
    light.people.iter_mut().for_each(|person| person.bio = None);
    let mut to = Writer::default();
    light.pack(&mut to);
    to.list(diagnostics);
    to.bytes
}

/// Reads what [`write_start`] wrote; nothing if that is damaged.
pub fn read_start(bytes: &[u8]) -> Option<(Atlas, Vec<Diagnostic>)> {
    let mut from = Reader::new(bytes);
    let read = (Atlas::unpack(&mut from)?, from.list()?);
    from.is_at_end().then_some(read)
}

/// The details, in the order of the sessions and people.
pub fn write_details(atlas: &Atlas) -> Vec<u8> {
    let mut to = Writer::default();
    for session in atlas.conferences.iter().flat_map(|conference| &conference.sessions) {
        session.body.pack(&mut to);
        to.list(&session.links);
    }
    atlas.people.iter().for_each(|person| person.bio.pack(&mut to));
    to.bytes
}

/// The atlas with its details; nothing if they are damaged or of another atlas.
pub fn with_details(atlas: &Atlas, details: &[u8]) -> Option<Atlas> {
    let mut from = Reader::new(details);
    let mut whole = atlas.clone();
    for session in whole.conferences.iter_mut().flat_map(|conference| &mut conference.sessions) {
        (session.body, session.links) = (Option::unpack(&mut from)?, from.list()?);
    }
    for person in &mut whole.people {
        person.bio = Option::unpack(&mut from)?;
    }
    from.is_at_end().then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;

    fn real() -> (Atlas, Vec<Diagnostic>) {
        crate::feed::read(include_bytes!("../../public/feed.json")).unwrap()
    }

    /// Every feed that stands in the tests for all that a feed can say.
    fn all() -> Vec<(Atlas, Vec<Diagnostic>)> {
        let full = crate::feed::read(include_bytes!("../../tests/feeds/full.json")).unwrap();
        vec![real(), full, (sample::atlas(), Vec::new())]
    }

    #[test]
    fn both_parts_together_say_what_the_feed_says() {
        for (atlas, diagnostics) in all() {
            let (start, read) = read_start(&write_start(&atlas, &diagnostics)).unwrap();
            assert_eq!(read, diagnostics);
            assert_eq!(with_details(&start, &write_details(&atlas)).unwrap(), atlas);
        }
    }

    #[test]
    fn the_start_has_no_text_that_only_a_session_shows() {
        let (start, _) = read_start(&write_start(&sample::atlas(), &[])).unwrap();
        let mut sessions = start.conferences.iter().flat_map(|conference| &conference.sessions);
        assert!(sessions.all(|session| session.body.is_none() && session.links.is_empty()));
    }

    #[test]
    fn a_part_that_was_cut_or_has_more_gives_nothing() {
        let atlas = sample::atlas();
        let (start, details) = (write_start(&atlas, &[]), write_details(&atlas));
        for end in 0..start.len() {
            assert!(read_start(&start[..end]).is_none(), "{end}");
        }
        for end in 0..details.len() {
            assert!(with_details(&atlas, &details[..end]).is_none(), "{end}");
        }
        assert!(read_start(&[start, vec![0]].concat()).is_none());
        assert!(with_details(&atlas, &[details, vec![0]].concat()).is_none());
    }

    #[test]
    fn damaged_bytes_never_give_more_than_a_valid_atlas() {
        let start = write_start(&sample::atlas(), &[]);
        for at in 0..start.len() {
            for byte in [0, 1, 0x7f, 0xff] {
                let mut damaged = start.clone();
                damaged[at] = byte;
                // Whatever it says, it is written again and read as the same.
                if let Some((atlas, diagnostics)) = read_start(&damaged) {
                    let again = read_start(&write_start(&atlas, &diagnostics)).map(|(atlas, _)| format!("{atlas:?}"));
                    assert_eq!(again, Some(format!("{atlas:?}")), "{at} {byte}");
                }
            }
        }
    }

    #[test]
    fn both_parts_are_smaller_than_the_feed() {
        let (atlas, diagnostics) = real();
        let feed = crate::feed::write(&atlas).len();
        assert!(write_start(&atlas, &diagnostics).len() + write_details(&atlas).len() < feed);
    }
}
