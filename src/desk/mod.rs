//! The organizer's desk: what is changed on the day, and how it reaches everyone.
//!
//! ```text
//! Action --plan--> sets --Outbox::act--> Act (on this phone) --Publisher--> live.json
//!            clashes: what it would break           merge: into the file as it is now
//! ```
//!
//! Everything here is a value. The [`Outbox`] holds what was done on this phone until it has
//! been seen at the public address, and is written down before the page says that it is
//! saved. The [`Publisher`] says what to ask of the store next; it never sends, waits or
//! looks at a clock itself, so that a test can play every order of events.

mod act;
pub mod base64;
mod clash;
mod field;
mod merge;
mod outbox;
mod plan;
mod publisher;
mod store;
mod wire;

pub use act::{Act, ActId, DeskId, Progress, Step};
pub use clash::{Clash, clashes};
pub use field::Field;
pub use merge::{Merge, Question, merge};
pub use outbox::{Answer, Deed, Outbox};
pub use plan::{Action, later_in_place, plan};
pub use publisher::{Block, Event, Publisher, Request, Surroundings, Trouble, Version};
pub use store::write as write_act;
pub use wire::{Reply, Secret, Store, Wire};

#[cfg(test)]
mod desk_tests;
#[cfg(test)]
mod interleaving_tests;
