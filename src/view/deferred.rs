//! Work that a page does not wait for: polling for changes, what is said of them, highlights.
//!
//! It is a chunk of its own, which the browser loads once the page can be used. Where it cannot be
//! had, the page stays as it is.

use std::sync::Arc;

use leptos::prelude::*;

use super::highlight::{self, RelationsNow};
use super::lazy::{Unavailable, lazy_chunks};
use super::live;
use super::remind;
use crate::feed::{Day, ReadError, Taken};
use crate::model::Atlas;
use crate::state::State;

/// Entry points of the chunk.
#[derive(Clone, Copy, Debug)]
pub struct Deferred {
    /// As [`Day::open`]: for a feed that is not the build's.
    pub open: fn(&[u8]) -> Result<Day, ReadError>,
    /// As [`Day::take_live`].
    pub take_live: fn(&mut Day, &[u8], i64) -> Taken,
    /// As [`Day::atlas`].
    pub atlas: fn(&Day) -> Arc<Atlas>,
    /// Begins to poll, with the day as it was loaded, and highlights what is related.
    pub begin: fn(State, Day, RelationsNow),
    /// Layer that is over every page.
    pub layer: fn(State) -> AnyView,
    /// View at the foot of every page.
    pub switch: fn(State) -> AnyView,
}

const DEFERRED: Deferred = Deferred {
    open: Day::open,
    take_live: Day::take_live,
    atlas: Day::atlas,
    begin,
    layer: live::layer,
    switch: live::switch,
};

lazy_chunks! { Deferred: deferred => DEFERRED, }

/// Loads it, if it is not at hand.
///
/// # Errors
/// It cannot be had.
pub async fn load() -> Result<Deferred, Unavailable> {
    lazy::deferred().await
}

fn begin(state: State, day: Day, relations: RelationsNow) {
    state.live.begin(day, state.root());
    remind::follow(state);
    highlight::follow(state, relations);
}
