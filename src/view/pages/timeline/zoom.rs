//! The stretch of the axis that is seen: it follows a gesture at once, and the address when that
//! is over.

use std::sync::Arc;

use leptos::prelude::*;

use crate::gesture::{Gesture, Movement};
use crate::platform::page::{glide, is_right_to_left};
use crate::query::Query;
use crate::state::State;
use crate::timeline::{Axis, FULL, Range};

/// The length of a movement that a button or a key begins, in milliseconds.
const GLIDE: i64 = 160;
/// The magnification of one press of a button or key, and its shift in millionths.
const STEP: f64 = 2.0;
const SHIFT: i64 = 200_000;
/// The margin on each side that is drawn for a pan, in millionths of what is visible. It is drawn
/// anew before the last third of it comes in.
const MARGIN: i64 = 600_000;
const FURTHEST: i64 = 400_000;

/// A stretch as it is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    pub range: Range,
    /// Margin that is laid out on each side of it, in millionths of it.
    pub margin: i64,
}

/// The stretch of the axis that is drawn, and what moves it.
#[derive(Clone, Copy)]
pub struct Zoom {
    axis: StoredValue<Arc<Axis>>,
    state: State,
    /// Range that the address asks for.
    pub settled: Memo<Range>,
    /// Range that is seen at this moment.
    seen: RwSignal<Range>,
    /// Range that is laid out, and moved as it is until what is seen leaves it.
    pub drawn: RwSignal<Drawn>,
    /// Range that was seen when a gesture began.
    held: StoredValue<Range>,
    /// The last range that a gesture or key left, as addresses write it: what follows replaces
    /// it, so that back leads to before all of them.
    by_hand: StoredValue<String>,
    /// Counts ways, so that a new one ends the last.
    way: StoredValue<u32>,
    go: StoredValue<Box<dyn Fn(Query, bool)>, LocalStorage>,
}

impl Zoom {
    /// The whole, or what the address asks for.
    pub fn new(state: State, axis: Arc<Axis>) -> Self {
        let of_address = axis.clone();
        let settled = Memo::new(move |_| {
            let asked = state.query.with(|query| Range::parse(&query.view.range));
            asked.map_or_else(|| of_address.whole(), |range| of_address.kept(range))
        });
        let start = settled.get_untracked();
        let zoom = Self {
            axis: StoredValue::new(axis),
            state,
            settled,
            seen: RwSignal::new(start),
            drawn: RwSignal::new(Drawn { range: start, margin: 0 }),
            held: StoredValue::new(start),
            by_hand: StoredValue::new(String::new()),
            way: StoredValue::new(0),
            go: StoredValue::new_local(Box::new(state.mover())),
        };
        Effect::new(move |_| zoom.follow(settled.get()));
        zoom
    }

    /// A query with another range: the whole needs no words.
    pub fn asked(&self, query: &Query, range: Range) -> Query {
        let whole = self.axis.with_value(|axis| axis.whole());
        let range = if range == whole { String::new() } else { range.rounded().to_string() };
        query.viewing(|view| view.range = range)
    }

    /// Follows a gesture on an axis that is `width` pixels wide.
    pub fn follow_gesture(&self, gesture: Gesture, width: f64) {
        match gesture {
            Gesture::Begin => {
                self.way.update_value(|way| *way += 1);
                self.held.set_value(self.seen.get_untracked());
            }
            Gesture::Move(Movement { from, to, scale }) => {
                let right_to_left = is_right_to_left();
                let position = |x: f64| {
                    let share = x / width.max(1.0);
                    ((if right_to_left { 1.0 - share } else { share }) * FULL as f64) as i64
                };
                let held = self.held.get_value();
                self.show(self.axis.with_value(|axis| axis.carried(held, position(from.x), position(to.x), scale)));
            }
            Gesture::End => {
                if !self.settle(self.seen.get_untracked()) {
                    self.draw(self.settled.get_untracked());
                }
            }
            Gesture::Tap(_) => {}
        }
    }

    /// Shift of the drawing that shows what is seen, in millionths of what is visible.
    pub fn shift(&self) -> i64 {
        let (drawn, seen) = (self.drawn.get().range, self.seen.get());
        if drawn == seen { 0 } else { self.axis.with_value(|axis| axis.shift(drawn, seen)).unwrap_or(0) }
    }

    /// Shows a stretch while something moves: what is as long as what is drawn is shown by moving
    /// that as it is.
    fn show(&self, range: Range) {
        let drawn = self.drawn.get_untracked();
        let shift = self.axis.with_value(|axis| axis.shift(drawn.range, range));
        let is_far = |shift: i64| shift.abs() > if drawn.margin > 0 { FURTHEST } else { 0 };
        if shift.is_none_or(is_far) {
            self.drawn.set(Drawn { range, margin: if shift.is_some() { MARGIN } else { 0 } });
        }
        self.seen.set(range);
    }

    /// Draws a stretch where nothing moves any more.
    fn draw(&self, range: Range) {
        self.drawn.set(Drawn { range, margin: 0 });
        self.seen.set(range);
    }

    /// Magnifies about the middle, or the opposite.
    pub fn step(&self, inwards: bool) {
        self.settle(self.stepped(inwards));
    }

    /// Follows a key; gives whether it means anything here.
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

    /// Puts a range into the address; gives whether it was not there.
    fn settle(&self, range: Range) -> bool {
        let before = self.state.query.get_untracked();
        let after = self.asked(&before, range);
        if after.view.range == before.view.range {
            return false;
        }
        let replace = !before.view.range.is_empty() && before.view.range == self.by_hand.get_value();
        self.by_hand.set_value(after.view.range.clone());
        self.go.with_value(|go| go(after, replace));
        true
    }

    /// Draws the way to what the address asks for now.
    fn follow(&self, to: Range) {
        let zoom = *self;
        let Self { axis, way, .. } = zoom;
        let from = self.seen.get_untracked();
        let this = way.get_value() + 1;
        way.set_value(this);
        // Where a gesture ended, the address differs by less than a pixel.
        if from == to || from.rounded() == to {
            self.draw(to);
            return;
        }
        glide(GLIDE, move |done| {
            let goes_on = way.try_get_value() == Some(this);
            if let Some(between) = axis.try_with_value(|axis| axis.between(from, to, done)).filter(|_| goes_on) {
                if done >= FULL { zoom.draw(between) } else { zoom.show(between) }
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
