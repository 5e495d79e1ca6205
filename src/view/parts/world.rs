//! The map of participant countries, its legend, its table and what is said of one country.
//!
//! ```text
//! chart      state of a map and what moves on it, for every module here
//! host       editions: their cities, the countries that they name
//! drawing    land, lines and the host city      marks     a link for each country
//! movement   where a map goes, and how             moves     its state
//! names      those that fit beside their countries
//! gestures   hands and keys become movement     controls  buttons that do the same, the tip
//! take_away                                               files of all this
//! legend, note, changes, country_table, country_detail    the words around it
//! ```

mod changes;
mod chart;
mod controls;
mod country_detail;
mod country_row;
mod country_search;
mod country_table;
mod drawing;
mod gestures;
mod host;
mod legend;
mod marks;
mod movement;
mod moves;
mod names;
mod note;
mod take_away;

pub use changes::changes;
pub use chart::Chart;
pub use country_detail::country_detail;
pub use country_table::{TableProps, country_table};
pub use drawing::drawing;
pub use host::{Host, chart_entries};
pub use legend::legend;
pub use moves::Moves;
pub use note::{note_lines, off_map};
pub use take_away::take_away;
