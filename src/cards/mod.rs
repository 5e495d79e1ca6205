//! Program cards: what a conference leaves behind, arranged, and how everything is related.

mod arrange;
mod groups;
mod lights;
mod relations;

pub use arrange::{Cards, Facet, Order, arrange};
pub use groups::{LaunchGroup, Whole, by_launch, wholes};
pub use lights::{HANDLES, Handles, Light, light};
pub use relations::{Relations, Thing};
