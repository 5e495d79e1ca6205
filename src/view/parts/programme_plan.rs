//! What of a programme moves: what the filters leave of it, and what the clock says.

use std::sync::Arc;

use leptos::prelude::*;

use super::programme_seats::{Seat, seats};
use crate::filters::Clock;
use crate::platform::timer::{Rest, TURN};
use crate::state::viewer;
use crate::timeline::{Programme, Schedule, Standing};
use crate::view::scope::Scope;

/// What of a programme moves.
#[derive(Clone, Copy)]
pub struct Plan {
    /// The index of the conference in the feed.
    pub at: usize,
    pub clock: Clock,
    /// What the filters leave of it, laid out; a turn after they were chosen.
    pub laid: ReadSignal<Arc<Programme>>,
    /// Where its sessions stand now; in the build, when the feed was changed.
    pub standing: Memo<Standing>,
    /// Unix seconds; none in the build.
    pub now: Signal<Option<i64>>,
    seats: StoredValue<Arc<[Seat]>>,
}

/// Whether a session is left, by its index in the conference; what it asks moves.
pub type Shows = Arc<dyn Fn(usize) -> bool + Send + Sync>;

impl Plan {
    /// Of a conference by its index; `full` is all of it, whatever the filters leave.
    pub fn new(
        scope: &Scope,
        full: &Programme,
        (at, clock): (usize, Clock),
        shows: Shows,
        now: Signal<Option<i64>>,
    ) -> Self {
        let of_chosen = scope.clone();
        let chosen = Memo::new(move |previous: Option<&Arc<Programme>>| {
            let conference = of_chosen.atlas.conferences.get(at);
            let previous = previous.map(Arc::as_ref);
            let lay = |conference| Programme::new(&Schedule::new(conference, viewer(clock)), &*shows, previous);
            Arc::new(conference.map(lay).unwrap_or_default())
        });
        let (laid, lay) = signal(chosen.get_untracked());
        let turn = Rest::default();
        Effect::new(move |_| {
            let chosen = chosen.get();
            let is_laid = laid.with_untracked(|laid| *laid == chosen);
            match is_laid {
                true => turn.stop(),
                false => turn.after(TURN, move || lay.set(chosen)),
            }
        });
        let standing = standing(scope, at, now);
        let seats = seats(full, laid, standing);
        Self { at, clock, laid, standing, now, seats: StoredValue::new(seats) }
    }

    /// What of a session moves, by its index in the conference.
    pub fn seat(&self, session: usize) -> Option<Seat> {
        self.seats.with_value(|seats| seats.get(session).cloned())
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
