//! Movement of a map: to where it is asked for, by steps, and with the size of its element.

use std::cell::Cell;

use leptos::prelude::*;

use super::{Chart, Moves};
use crate::map::{AspectRatio, ViewBox};
use crate::platform::page::glide;

/// The length of a movement that a button or a key begins, in milliseconds.
const GLIDE: i64 = 180;
/// The steps of one.
const STEPS: i32 = 1_000_000;

impl Chart {
    /// Ends a movement: what is seen is drawn, and the address says it.
    pub fn settle(&self) {
        let view = self.moves.view.get_untracked();
        if self.moves.rest.get_untracked() != view {
            self.moves.rest.set(view);
            let home = untrack(|| self.home());
            self.rested.run((view != home).then_some(view));
        }
    }

    /// View of the named countries in the element that the map is seen in.
    pub fn home(&self) -> ViewBox {
        self.moves.ratio.get().map_or(self.home, |ratio| self.home.fitted(ratio))
    }

    /// Takes the size of the element that the map is seen in; CSS pixels.
    pub fn resized(&self, wide: i32, high: i32) {
        let Moves { view, rest, ratio, wide: width, .. } = self.moves;
        let (wide, now) = (wide.max(1), AspectRatio::new(wide, high));
        if width.get_untracked() != wide {
            width.set(wide);
        }
        if ratio.get_untracked() != Some(now) {
            ratio.set(Some(now));
        }
        let asked = untrack(|| self.asked.run(now));
        if rest.get_untracked() != asked {
            view.set(asked);
            rest.set(asked);
        }
    }

    /// Moves to another view, and settles there unless a gesture comes between.
    pub fn glide(&self, to: ViewBox) {
        let Some(ratio) = self.moves.ratio.get_untracked() else { return };
        let to = to.with_ratio(ratio);
        let (chart, from) = (self.clone(), self.moves.view.get_untracked());
        if from == to {
            return;
        }
        let last = Cell::new(from);
        glide(GLIDE, move |done| {
            // What is seen is not what was last shown: a gesture has taken over, or the map is gone.
            if chart.moves.view.try_get_untracked() != Some(last.get()) {
                return false;
            }
            // Fast at first, slow at the end.
            let eased = done * (2 * i64::from(STEPS) - done) / i64::from(STEPS);
            last.set(from.toward(to, eased as i32, STEPS));
            chart.moves.view.set(last.get());
            if done >= i64::from(STEPS) {
                chart.settle();
            }
            true
        });
    }
}
