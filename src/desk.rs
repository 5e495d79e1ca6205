//! Changes of the day as an organizer makes them, and their way to everyone.
//!
//! ```text
//! Action --plan--> sets --Outbox::act--> Act (on this phone) --Uploader--> live.json
//!            clashes: what it would break           merge: into the file as it is now
//! ```
//!
//! Everything here is a value. The [`Outbox`] holds what was done on this phone until it has
//! been seen at the public address, and is written down before the page says that it is
//! saved. The [`Uploader`] says what to ask of the store next; it never sends, waits or
//! looks at a clock itself, so that a test can play every order of events.

mod act;
pub mod base64;
mod built;
mod calendar;
mod clash;
mod field;
mod in_file;
mod merge;
mod message;
mod outbox;
mod plan;
mod question;
mod store;
mod uploader;
mod wire;

pub use act::{Act, ActId, ActStep, DeskId, Progress};
pub use built::Built;
pub use calendar::{CalendarEdition, CalendarStep, beside};
pub use clash::{Clash, clashes};
pub use field::Field;
pub use merge::{Merge, Writing, merge};
pub use message::{Event, Obstacle, Request, Surroundings, UploadError, Version};
pub use outbox::{Answer, Deed, Outbox};
pub use plan::{Action, FollowUp, later_in_place, plan};
pub use question::Question;
pub use store::write as write_act;
pub use uploader::Uploader;
pub use wire::{Reply, Secret, Store, Wire};

#[cfg(test)]
mod delivery_tests;
#[cfg(test)]
mod desk_tests;
#[cfg(test)]
mod interleaving_tests;
