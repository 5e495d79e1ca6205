//! Conference timelines, participant-country maps and program cards from one static feed.
//!
//! Layers, each importing only from those below it (`tests/layers` holds them to it):
//!
//! ```text
//! 7  main.rs, bin/atlas.rs, cli          entry points: the app and the command line
//! 6  view                                components: pages and their parts
//! 5  state                               signals: what changes while a page is open
//! 4  platform                            browser APIs, which nothing else names
//! 3  timeline map cards relations search query route convert locale publish desk gesture
//!                                        pure: layout, addresses, other formats
//! 2  feed markdown                       bytes to model and diagnostics; writing; rich text
//! 1  model                               what a feed says once it is known to be valid
//! ```
//!
//! Layers 1 to 3 know no browser, no Leptos, no clock and no file system, and cannot panic on
//! any input. They build natively in seconds: `cargo test --lib --no-default-features`.

pub mod model;

pub mod feed;
pub mod markdown;

pub mod cards;
pub mod convert;
pub mod desk;
pub mod gesture;
pub mod locale;
pub mod map;
#[cfg(any(test, feature = "convert"))]
pub mod publish;
#[cfg(feature = "view")]
pub mod qr;
pub mod query;
pub mod relations;
pub mod route;
pub mod search;
pub mod timeline;

#[cfg(feature = "view")]
pub mod platform;
#[cfg(feature = "view")]
pub mod state;
#[cfg(feature = "view")]
pub mod view;

#[cfg(feature = "tools")]
pub mod cli;
