//! What of each session moves: where it stands, and whether it is on.

use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::timer::{Rest, TURN, Turn};
use crate::timeline::{Block, Phase, Programme, Standing};

/// What of one session moves. Each has signals of its own, so that a thousand sessions do not
/// ask again where they stand when one of them moves.
#[derive(Clone, Debug)]
pub struct Seat {
    /// Where it stands; of one that the filters leave out, where it did or would.
    pub block: ArcRwSignal<Option<Block>>,
    /// Its phase, and whether it is among those that start next.
    pub phase: ArcRwSignal<(Phase, bool)>,
}

/// Of every session by its index; `full` is all of the programme, whatever the filters leave.
pub fn seats(full: &Programme, laid: ReadSignal<Arc<Programme>>, standing: Memo<Standing>) -> Arc<[Seat]> {
    let first = |session| Seat {
        block: ArcRwSignal::new(laid.with_untracked(|laid| laid.block(session)).or(full.block(session))),
        phase: ArcRwSignal::new(standing.with_untracked(|standing| told(standing, session))),
    };
    let seats: Arc<[Seat]> = (0..full.shown.len()).map(first).collect();
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
    seats
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
