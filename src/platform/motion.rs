//! Movement, where the visitor wants it.

use std::cell::Cell;
use std::rc::Rc;

use super::page::next_frame;

/// How long a movement takes, in milliseconds.
const LENGTH: f64 = 180.0;

/// Calls `step` in every frame with how many hundredths of the way are gone, until it is at 100
/// or `step` says that it is enough. Where the visitor wants no movement, it is at 100 at once.
pub fn glide(step: impl Fn(i32) -> bool + 'static) {
    let still = super::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?);
    if still.is_none_or(|media| media.matches()) {
        step(100);
        return;
    }
    go_on(Rc::new(step), js_sys::Date::now());
}

fn go_on(step: Rc<dyn Fn(i32) -> bool>, since: f64) {
    next_frame(move || {
        let gone = ((js_sys::Date::now() - since) / LENGTH).clamp(0.0, 1.0);
        // Fast at first, slow at the end.
        let eased = 100.0 * gone * (2.0 - gone);
        if step(eased as i32) && gone < 1.0 {
            go_on(step, since);
        }
    });
}

/// Runs the last of several things, once nothing new was asked for in `milliseconds`.
#[derive(Clone, Debug, Default)]
pub struct Later(Rc<Cell<u32>>);

impl Later {
    /// Forgets what was asked for before, and runs this instead.
    pub fn run(&self, milliseconds: i32, then: impl FnOnce() + 'static) {
        let (asked, mine) = (self.0.clone(), self.0.get().wrapping_add(1));
        asked.set(mine);
        let last = move || {
            if asked.get() == mine {
                then();
            }
        };
        let last = wasm_bindgen::prelude::Closure::once_into_js(last);
        if let Some(window) = super::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
                wasm_bindgen::JsCast::unchecked_ref(&last),
                milliseconds,
            );
        }
    }
}
