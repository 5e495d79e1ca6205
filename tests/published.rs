//! Files of a build as machines read them: links, structured data, calendars, oEmbed, the
//! policy, compressed copies.
//!
//! The default feed is built under the path of a host, for without an address half of it is left
//! out. Where `ATLAS_DIST` names a build its app is taken; without it files stand in for the app,
//! which none of this runs.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that goes wrong may stop there"
)]

#[path = "published/build.rs"]
mod build;
#[path = "published/calendars.rs"]
mod calendars;
#[path = "published/checker.rs"]
mod checker;
#[path = "published/data.rs"]
mod data;
#[path = "support/documents.rs"]
#[allow(dead_code, reason = "what takes the pictures uses more of it")]
mod documents;
#[path = "published/facts.rs"]
mod facts;
#[path = "published/html.rs"]
mod html;
#[path = "published/links.rs"]
mod links;
#[path = "published/pictures.rs"]
mod pictures;
#[path = "support/site.rs"]
mod site;
#[path = "published/strict.rs"]
mod strict;
#[path = "published/updates.rs"]
mod updates;
#[path = "published/words.rs"]
mod words;
