//! Program cards: what a conference leaves behind, arranged, and how everything is related.

mod arrange;
mod lights;
mod relations;

pub use arrange::{Cards, Facet, Order, arrange};
pub use lights::{HANDLES, Handles, Light, light};
pub use relations::{Relations, Thing};
