//! Program cards: the outcomes of a conference, arranged.

mod arrange;
mod groups;

pub use arrange::{Cards, Facet, Order, arrange};
pub use groups::{LaunchGroup, Whole, by_launch, wholes};
