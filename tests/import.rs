//! Schedules of other programs, imported: small ones written for these tests, and real ones.
// All of these files are tests; clippy knows only the marked functions as such.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "import/bounds.rs"]
mod bounds;
#[path = "import/bytes.rs"]
mod bytes;
#[path = "import/cli.rs"]
mod cli;
#[path = "import/compared.rs"]
mod compared;
#[path = "import/documented.rs"]
mod documented;
#[path = "import/feeds.rs"]
mod feeds;
#[path = "import/forms.rs"]
mod forms;
#[path = "import/frab.rs"]
mod frab;
#[path = "import/kinds.rs"]
mod kinds;
#[path = "import/kinds_times.rs"]
mod kinds_times;
#[path = "import/others.rs"]
mod others;
#[path = "import/real.rs"]
mod real;
#[path = "import/round.rs"]
mod round;
#[path = "import/sheets.rs"]
mod sheets;
#[path = "import/sheets_odd.rs"]
mod sheets_odd;
#[path = "import/support.rs"]
mod support;
#[path = "import/table.rs"]
mod table;
#[path = "import/timelines.rs"]
mod timelines;
#[path = "import/update.rs"]
mod update;
#[path = "import/update_real.rs"]
mod update_real;
#[path = "import/written.rs"]
mod written;
