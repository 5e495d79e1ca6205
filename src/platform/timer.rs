//! Timeouts, debounce, and long work in slices of 4 ms.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Milliseconds from one slice of a long work to the next: a frame is drawn in between.
pub const FRAME: i32 = 16;
/// Milliseconds of script in a slice, of the 50 that make a task a long one.
const LENGTH: f64 = 4.0;

/// A slice of a work that, done at once, would keep the browser from the visitor. See
/// [`Debounce::run_sliced`].
#[derive(Clone, Copy, Debug)]
pub struct Slice(f64);

impl Slice {
    fn begin() -> Self {
        Self(js_sys::Date::now())
    }

    /// True if its time is over.
    pub fn is_over(self) -> bool {
        js_sys::Date::now() - self.0 >= LENGTH
    }
}

/// Calls `then` once, so many milliseconds later. See [`Debounce`] for what can be stopped.
pub fn set_timeout(milliseconds: i32, then: impl FnOnce() + 'static) {
    let Some(window) = super::window() else { return };
    let then = Closure::once_into_js(then);
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds);
}

/// A wait that begins anew each time; clones share it. Dropping the last stops it.
#[derive(Clone, Debug, Default)]
pub struct Debounce(Rc<RefCell<Option<Waiting>>>);

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

impl Debounce {
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

    /// Does a slice of `work` now and one after each pause of so many milliseconds, for as long as
    /// it says that there is more.
    pub fn run_sliced(&self, pause: i32, mut work: impl FnMut(Slice) -> bool + 'static) {
        match work(Slice::begin()) {
            true => self.run_sliced_later(pause, work),
            false => self.stop(),
        }
    }

    /// As [`run_sliced`](Self::run_sliced), but with a pause before the first slice.
    pub fn run_sliced_later(&self, pause: i32, work: impl FnMut(Slice) -> bool + 'static) {
        // What waits must not keep alive what it would stop with.
        let debounce = Rc::downgrade(&self.0);
        self.after(pause, move || {
            if let Some(debounce) = debounce.upgrade().map(Self) {
                debounce.run_sliced(pause, work);
            }
        });
    }

    /// Does nothing any more.
    pub fn stop(&self) {
        let waiting = self.0.borrow_mut().take();
        drop(waiting);
    }
}
