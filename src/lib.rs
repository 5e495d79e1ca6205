//! Conference timelines, participant-country maps and program cards from one static feed.
//!
//! The floors of this house, each importing only from those below it (`tests/floors` holds
//! them to it):
//!
//! ```text
//! 7  main.rs, bin/atlas.rs, cli          the two doors
//! 6  view                                what is drawn
//! 5  state                               what moves
//! 4  platform                            the browser, and nothing else knows it
//! 3  timeline map cards relations search filters route convert locale publish desk gesture
//!                                        pure: what to draw, where to go, other formats
//! 2  feed markdown                       bytes to model and diagnostics; writing; rich text
//! 1  model                               what a feed says once it is known to be valid
//! ```
//!
//! Floors 1 to 3 know no browser, no Leptos, no clock and no file system, and cannot panic on
//! any input. They build natively in seconds: `cargo test --lib --no-default-features`.

pub mod model;

pub mod feed;
pub mod markdown;

pub mod cards;
pub mod convert;
pub mod desk;
pub mod filters;
pub mod gesture;
pub mod locale;
pub mod map;
#[cfg(any(test, feature = "convert"))]
pub mod publish;
#[cfg(feature = "view")]
pub mod qr;
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
