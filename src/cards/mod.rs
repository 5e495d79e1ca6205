//! Program cards: what a conference leaves behind, arranged, and how everything is related.

mod arrange;
mod relations;

pub use arrange::{Cards, Facet, Order, arrange};
pub use relations::{Relations, Thing};
