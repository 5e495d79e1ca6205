//! What of a programme moves: what the filters leave of it, and what the clock says.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filters::Clock;
use crate::platform::timer::{Rest, TURN, Turn};
use crate::state::viewer;
use crate::timeline::{Block, Phase, Programme, Schedule, Standing};
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

/// What of one session moves. Each has signals of its own, so that a thousand sessions do not
/// ask again where they stand when one of them moves.
#[derive(Clone, Debug)]
pub struct Seat {
    /// Where it stands; of one that the filters leave out, where it did or would.
    pub block: ArcRwSignal<Option<Block>>,
    /// Its phase, and whether it is among those that start next.
    pub phase: ArcRwSignal<(Phase, bool)>,
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
        let turn = StoredValue::new_local(Rest::default());
        Effect::new(move |_| {
            let chosen = chosen.get();
            let is_laid = laid.with_untracked(|laid| *laid == chosen);
            turn.with_value(|turn| if is_laid { turn.stop() } else { turn.after(TURN, move || lay.set(chosen)) });
        });
        let standing = standing(scope, at, now);
        let sessions = scope.atlas.conferences.get(at).map_or(0, |conference| conference.sessions.len());
        let first = |session| Seat {
            block: ArcRwSignal::new(laid.with_untracked(|laid| laid.block(session)).or(full.block(session))),
            phase: ArcRwSignal::new(standing.with_untracked(|standing| told(standing, session))),
        };
        let seats: Arc<[Seat]> = (0..sessions).map(first).collect();
        let (of_blocks, of_phases) = (seats.clone(), seats.clone());
        let rest = StoredValue::new_local(Rest::default());
        Effect::new(move |_| {
            laid.track();
            seat_from(0, &of_blocks, laid, rest);
        });
        Effect::new(move |_| {
            standing.with(|standing| {
                let phases = of_phases.iter().enumerate().map(|(at, seat)| (seat, told(standing, at)));
                phases.for_each(|(seat, phase)| tell(&seat.phase, phase));
            });
        });
        Self { at, clock, laid, standing, now, seats: StoredValue::new(seats) }
    }

    /// What of a session moves, by its index in the conference.
    pub fn seat(&self, session: usize) -> Option<Seat> {
        self.seats.with_value(|seats| seats.get(session).cloned())
    }
}

/// Tells the sessions from one on where they stand, some at once and the others when the browser
/// had its turn.
fn seat_from(
    from: usize,
    seats: &Arc<[Seat]>,
    laid: ReadSignal<Arc<Programme>>,
    rest: StoredValue<Rest, LocalStorage>,
) {
    let turn = Turn::begin();
    let next = laid.try_with_untracked(|laid| {
        seats.iter().enumerate().skip(from).find_map(|(at, seat)| {
            let is_over = turn.is_over();
            if let (false, Some(block)) = (is_over, laid.block(at)) {
                tell(&seat.block, Some(block));
            }
            is_over.then_some(at)
        })
    });
    let (seats, again) = (seats.clone(), rest);
    rest.try_with_value(|rest| match next.flatten() {
        Some(next) => rest.after(TURN, move || seat_from(next, &seats, laid, again)),
        None => rest.stop(),
    });
}

fn told(standing: &Standing, session: usize) -> (Phase, bool) {
    (standing.phase(session), standing.is_next(session))
}

fn tell<T: PartialEq + Send + Sync + 'static>(signal: &ArcRwSignal<T>, now: T) {
    if signal.with_untracked(|known| *known != now) {
        signal.set(now);
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
