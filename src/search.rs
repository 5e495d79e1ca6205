//! Search: finding words in every script, and counting what is left.
//!
//! [`Index`] finds what has all words of a query, whatever their case and accents; [`marks`]
//! says where in a text they are, and [`quote`] what to show of a text that the page does not.
//! [`Facets`] works out what a selection leaves visible and how
//! much each further choice would show.

mod bits;
mod chosen;
mod facets;
mod fold;
mod index;
mod marks;
mod numbering;
mod pieces;
mod quote;
mod words;

pub use bits::Bits;
pub use chosen::{chosen, loosened, toggled};
pub use facets::{DaysOf, Dimension, FacetSelection, FacetView, Facets, Value};
pub use fold::fold;
pub use index::{Found, Hit, Hits, Index};
pub use marks::{SeenWords, WordMarker, marks};
pub use numbering::Numbering;
pub use quote::{Quote, quote, seen_words};
