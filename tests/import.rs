//! Schedules of other programs, imported: small ones written for these tests, and real ones.
// All of these files are tests; clippy knows only the marked functions as such.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "import/bytes.rs"]
mod bytes;
#[path = "import/cli.rs"]
mod cli;
#[path = "import/feeds.rs"]
mod feeds;
#[path = "import/frab.rs"]
mod frab;
#[path = "import/others.rs"]
mod others;
#[path = "import/real.rs"]
mod real;
#[path = "import/support.rs"]
mod support;
#[path = "import/timelines.rs"]
mod timelines;
