//! Parts that a page does not need at first: polling for changes, what is said of them, and highlights.
//!
//! It is a chunk of its own, which the browser loads once the page can be used. Where it cannot be
//! had, the page stays as it is.

use leptos::prelude::*;

use super::cut::{Unavailable, cut};
use super::highlight::{self, RelationsNow};
use super::live;
use super::remind;
use crate::feed::{Day, Taken};
use crate::state::State;

/// Functions of the chunk.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    /// As [`Day::take_live`].
    pub take_live: fn(&mut Day, &[u8], i64) -> Taken,
    /// Begins to ask, with the day as it was loaded, and highlights what is related.
    pub begin: fn(State, Day, RelationsNow),
    /// Layer that is over every page.
    pub layer: fn(State) -> AnyView,
    /// View at the foot of every page.
    pub switch: fn(State) -> AnyView,
}

const LATER: Later = Later { take_live: Day::take_live, begin, layer: live::layer, switch: live::switch };

cut! { Later: later => LATER, }

/// Loads it, if it is not at hand.
///
/// # Errors
/// It cannot be had.
pub async fn load() -> Result<Later, Unavailable> {
    cut::later().await
}

fn begin(state: State, day: Day, relations: RelationsNow) {
    state.live.begin(day, state.root());
    remind::follow(state);
    highlight::follow(state, relations);
}
