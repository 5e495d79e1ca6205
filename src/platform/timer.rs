//! Doing something once nothing more happens.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Milliseconds from one turn of a long work to the next: a frame is drawn in between.
pub const TURN: i32 = 16;
/// How many milliseconds of script a turn has, of the 50 that make a task a long one.
const LENGTH: f64 = 4.0;

/// A turn of a work that, done at once, would keep the browser from the visitor. See
/// [`Rest::in_turns`].
#[derive(Clone, Copy, Debug)]
pub struct Turn(f64);

impl Turn {
    fn begin() -> Self {
        Self(js_sys::Date::now())
    }

    /// Whether others should have theirs.
    pub fn is_over(self) -> bool {
        js_sys::Date::now() - self.0 >= LENGTH
    }
}

/// A wait that begins anew each time; clones share it. Dropping the last stops it.
#[derive(Clone, Debug, Default)]
pub struct Rest(Rc<RefCell<Option<Waiting>>>);

#[derive(Debug)]
struct Waiting {
    handle: i32,
    _then: Closure<dyn FnMut()>,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(window) = super::window() {
            window.clear_timeout_with_handle(self.handle);
        }
    }
}

impl Rest {
    /// Does `then` after so many milliseconds, unless this is called again before.
    pub fn after(&self, milliseconds: i32, then: impl FnOnce() + 'static) {
        self.stop();
        let Some(window) = super::window() else { return };
        let then = Closure::once(then);
        let started =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(then.as_ref().unchecked_ref(), milliseconds);
        if let Ok(handle) = started {
            *self.0.borrow_mut() = Some(Waiting { handle, _then: then });
        }
    }

    /// Does a turn of `work` now and one after each pause of so many milliseconds, for as long as
    /// it says that there is more.
    pub fn in_turns(&self, pause: i32, mut work: impl FnMut(Turn) -> bool + 'static) {
        match work(Turn::begin()) {
            true => self.in_later_turns(pause, work),
            false => self.stop(),
        }
    }

    /// As [`in_turns`](Self::in_turns), but with a pause before the first.
    pub fn in_later_turns(&self, pause: i32, work: impl FnMut(Turn) -> bool + 'static) {
        // What waits must not keep alive what it would stop with.
        let rest = Rc::downgrade(&self.0);
        self.after(pause, move || {
            if let Some(rest) = rest.upgrade().map(Self) {
                rest.in_turns(pause, work);
            }
        });
    }

    /// Does nothing any more.
    pub fn stop(&self) {
        let waiting = self.0.borrow_mut().take();
        drop(waiting);
    }
}
