//! What a build says to machines, file by file: links, structured data, calendars, oEmbed,
//! the policy, what is compressed.
//!
//! Runs where `ATLAS_DIST` names a build, as `cargo xtask test` does. The build is copied and
//! published anew under the path of a host, for without an address half of it is left out.

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
#[path = "published/data.rs"]
mod data;
#[path = "published/html.rs"]
mod html;
#[path = "published/links.rs"]
mod links;
#[path = "published/strict.rs"]
mod strict;
