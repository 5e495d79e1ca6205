//! Program cards: the outcomes of a conference, arranged.

mod arrange;
mod groups;

pub use arrange::{CardFacet, Cards, Order, arrange};
pub use groups::{LaunchGroup, Whole, by_launch, wholes};
