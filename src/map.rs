//! Participant-country maps: where things are, as plain numbers.
//!
//! ```text
//! bytes --World::decode--> shapes in degrees --Basemap::new--> paths about one center
//!                                                  |
//!             who took part, the feed's settings --+--layout--> WorldMap --markers, nearest, neighbor
//! ```
//! Positions are whole map units, [`WIDTH`] of them across. The view only draws.

mod arcs;
mod basemap;
mod csv;
mod cut;
mod disputes;
pub mod editions;
mod equal_earth;
mod export_figure;
mod home;
mod inset;
mod labels;
mod layout;
mod marker_size;
mod marks;
mod markup;
mod pan_zoom;
mod participants;
mod path;
mod regions;
pub mod table;
mod trig;
mod view_box;
mod world;

pub use arcs::great_circle;
pub use basemap::{Basemap, Label, Shape};
pub use csv::Csv;
pub use disputes::{DISPUTES, Dispute, Touched, touched};
pub use editions::{Changes, PresenceChange};
pub use equal_earth::{HEIGHT, Projection, WIDTH};
pub use export_figure::{ExportFigure, Sample};
pub use inset::{Inset, Reach, inset};
pub use labels::{Name, Side, place_names};
pub use layout::{Area, Marker, WorldMap, layout};
pub use marker_size::LegendDot;
pub use marks::{Direction, MarkerGroup, TOUCH};
pub use markup::{disputed, lines, shapes};
pub use pan_zoom::Transform;
pub use participants::{Entry, Presence, named, participants, participants_of_all};
pub use regions::{Region, continent, region, regions};
pub use view_box::{AspectRatio, ViewBox};
pub use world::{Atom, Key, Outline, World, WorldError};

/// The bytes of the default layer, for who draws outside a browser; the browser fetches
/// `geometry/world.bin` where a map is shown.
#[cfg(any(test, feature = "cli"))]
pub const WORLD: &[u8] = include_bytes!("../public/geometry/world.bin");

/// The bytes of the finer layer, which has no label points.
#[cfg(any(test, feature = "cli"))]
pub const WORLD_FINE: &[u8] = include_bytes!("../public/geometry/world-fine.bin");

#[cfg(test)]
mod real_tests;
#[cfg(test)]
mod test_atlas;
