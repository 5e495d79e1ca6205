//! What of a programme moves: what the filters leave of it, and what the clock says.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filters::Clock;
use crate::state::viewer;
use crate::timeline::{Programme, Schedule, Standing};
use crate::view::scope::Scope;

/// What of a programme moves.
#[derive(Clone, Copy)]
pub struct Plan {
    /// The index of the conference in the feed.
    pub at: usize,
    pub clock: Clock,
    /// What the filters leave of it, laid out.
    pub laid: Memo<Programme>,
    /// Where its sessions stand now; in the build, when the feed was changed.
    pub standing: Memo<Standing>,
    /// Unix seconds; none in the build.
    pub now: Signal<Option<i64>>,
}

/// Whether a session is left, by its index in the conference; what it asks moves.
pub type Shows = Arc<dyn Fn(usize) -> bool + Send + Sync>;

impl Plan {
    /// Of a conference by its index.
    pub fn new(scope: &Scope, at: usize, clock: Clock, shows: Shows, now: Signal<Option<i64>>) -> Self {
        let of_laid = scope.clone();
        let laid = Memo::new(move |previous: Option<&Programme>| {
            let conference = of_laid.atlas.conferences.get(at);
            let lay = |conference| Programme::new(&Schedule::new(conference, viewer(clock)), &*shows, previous);
            conference.map(lay).unwrap_or_default()
        });
        Self { at, clock, laid, standing: standing(scope, at, now), now }
    }
}

fn standing(scope: &Scope, at: usize, now: Signal<Option<i64>>) -> Memo<Standing> {
    let scope = scope.clone();
    Memo::new(move |_| {
        let now = now.get().or(scope.now).unwrap_or_default();
        let conference = scope.atlas.conferences.get(at);
        // Which of two clocks tells it changes nothing about when something is.
        conference
            .map(|conference| Standing::new(&Schedule::new(conference, viewer(Clock::Event)), now))
            .unwrap_or_default()
    })
}
