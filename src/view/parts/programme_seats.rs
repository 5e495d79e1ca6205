//! What of each session moves: where it stands, and whether it is on.

use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::timer::{Rest, TURN};
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
    let rest = Rest::default();
    Effect::new(move |_| {
        laid.track();
        let (seats, mut next) = (of_blocks.clone(), 0);
        rest.in_turns(TURN, move |turn| {
            laid.try_with_untracked(|laid| {
                while let (Some(seat), false) = (seats.get(next), turn.is_over()) {
                    if let Some(block) = laid.block(next) {
                        tell(&seat.block, Some(block));
                    }
                    next += 1;
                }
                next < seats.len()
            })
            .unwrap_or(false)
        });
    });
    Effect::new(move |_| {
        standing.with(|standing| {
            let phases = of_phases.iter().enumerate().map(|(at, seat)| (seat, told(standing, at)));
            phases.for_each(|(seat, phase)| tell(&seat.phase, phase));
        });
    });
    seats
}

fn told(standing: &Standing, session: usize) -> (Phase, bool) {
    (standing.phase(session), standing.is_next(session))
}

fn tell<T: PartialEq + Send + Sync + 'static>(signal: &ArcRwSignal<T>, now: T) {
    if signal.with_untracked(|known| *known != now) {
        signal.set(now);
    }
}
