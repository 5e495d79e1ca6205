//! Which stretch of the axis is drawn: it follows the hand at once, and the address when that
//! has let go.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filters::Filters;
use crate::platform::gestures::Gesture;
use crate::platform::page::{glide, is_right_to_left};
use crate::state::State;
use crate::timeline::{Axis, FULL, Range};

/// How long a way on the axis takes, in milliseconds.
const GLIDE: i64 = 160;
/// How much one press of a button or key magnifies, and shifts in millionths.
const STEP: f64 = 2.0;
const SHIFT: i64 = 200_000;

/// The stretch of the axis that is drawn, and what moves it.
#[derive(Clone, Copy)]
pub struct Zoom {
    axis: StoredValue<Arc<Axis>>,
    state: State,
    /// What the address asks for.
    pub settled: Memo<Range>,
    /// What is drawn at this moment.
    pub drawn: RwSignal<Range>,
    /// What was drawn when a hand took hold.
    held: StoredValue<Range>,
    /// The last range that a hand or key left, as addresses write it: what follows replaces
    /// it, so that back leads to before all of them.
    by_hand: StoredValue<String>,
    /// Counts ways, so that a new one ends the last.
    way: StoredValue<u32>,
    go: StoredValue<Box<dyn Fn(Filters, bool)>, LocalStorage>,
}

impl Zoom {
    /// The whole, or what the address asks for.
    pub fn new(state: State, axis: Arc<Axis>) -> Self {
        let of_address = axis.clone();
        let settled = Memo::new(move |_| {
            let asked = state.filters.with(|filters| Range::parse(&filters.range));
            asked.map_or_else(|| of_address.whole(), |range| of_address.kept(range))
        });
        let start = settled.get_untracked();
        let zoom = Self {
            axis: StoredValue::new(axis),
            state,
            settled,
            drawn: RwSignal::new(start),
            held: StoredValue::new(start),
            by_hand: StoredValue::new(String::new()),
            way: StoredValue::new(0),
            go: StoredValue::new_local(Box::new(state.mover())),
        };
        Effect::new(move |_| zoom.follow(settled.get()));
        zoom
    }

    /// These filters with another range: the whole needs no words.
    pub fn asked(&self, filters: Filters, range: Range) -> Filters {
        let whole = self.axis.with_value(|axis| axis.whole());
        let range = if range == whole { String::new() } else { range.rounded().to_string() };
        Filters { range, ..filters }
    }

    /// What a hand does.
    pub fn gesture(&self, gesture: Gesture) {
        match gesture {
            Gesture::Begin => {
                self.way.update_value(|way| *way += 1);
                self.held.set_value(self.drawn.get_untracked());
            }
            Gesture::Move { from, to, factor } => {
                let held = self.held.get_value();
                self.drawn.set(self.axis.with_value(|axis| axis.carried(held, from, to, factor)));
            }
            Gesture::End => self.settle(self.drawn.get_untracked()),
        }
    }

    /// Magnifies about the middle, or the opposite.
    pub fn step(&self, inwards: bool) {
        self.settle(self.stepped(inwards));
    }

    /// What a key does; whether it does anything.
    pub fn key(&self, key: &str) -> bool {
        let range = self.settled.get_untracked();
        let ahead = if is_right_to_left() { -SHIFT } else { SHIFT };
        let pan = |by| self.axis.with_value(|axis| axis.pan(range, by));
        let next = match key {
            "+" | "=" => self.stepped(true),
            "-" | "_" => self.stepped(false),
            "0" => self.axis.with_value(|axis| axis.whole()),
            "ArrowLeft" => pan(-ahead),
            "ArrowRight" => pan(ahead),
            "Home" => pan(-FULL * FULL),
            "End" => pan(FULL * FULL),
            _ => return false,
        };
        self.settle(next);
        true
    }

    fn stepped(&self, inwards: bool) -> Range {
        let factor = if inwards { STEP } else { 1.0 / STEP };
        self.axis.with_value(|axis| axis.zoom_about(self.settled.get_untracked(), FULL / 2, factor))
    }

    /// Puts a range into the address.
    fn settle(&self, range: Range) {
        let before = self.state.filters.get_untracked();
        let after = self.asked(before.clone(), range);
        if after.range == before.range {
            return;
        }
        let replace = !before.range.is_empty() && before.range == self.by_hand.get_value();
        self.by_hand.set_value(after.range.clone());
        self.go.with_value(|go| go(after, replace));
    }

    /// Draws the way to what the address asks for now.
    fn follow(&self, to: Range) {
        let Self { axis, drawn, way, .. } = *self;
        let from = drawn.get_untracked();
        let this = way.get_value() + 1;
        way.set_value(this);
        // Where a hand let go, the address differs by less than a pixel.
        if from == to || from.rounded() == to {
            drawn.set(to);
            return;
        }
        glide(GLIDE, move |done| {
            let goes_on = way.try_get_value() == Some(this);
            if let Some(between) = axis.try_with_value(|axis| axis.between(from, to, done)).filter(|_| goes_on) {
                drawn.try_set(between);
            }
            goes_on
        });
    }
}

impl std::fmt::Debug for Zoom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Zoom").finish_non_exhaustive()
    }
}
