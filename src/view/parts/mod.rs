//! The parts: functions of what they are told, without context.

mod choices;
mod country_chip;
mod days;
mod facts;
mod figures;
mod hours;
mod link_list;
mod milestone_entry;
mod program_card;
mod prose;
mod related;
mod search_box;
mod section;
mod session_card;
mod source_list;
mod story;
mod timespan;
mod world_map;

pub use choices::{Choice, choices};
pub use country_chip::{country_chip, country_list};
pub use days::days;
pub use facts::{Fact, facts};
pub use figures::figures;
pub use hours::hours;
pub use link_list::link_list;
pub use milestone_entry::milestone_entry;
pub use program_card::program_list;
pub use prose::prose;
pub use related::related;
pub use search_box::search_box;
pub use section::section;
pub use session_card::session_card;
pub use source_list::source_list;
pub use story::story;
pub use timespan::{moment, timespan};
pub use world_map::{choose, state, world_map};
