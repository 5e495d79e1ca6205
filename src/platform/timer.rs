//! Doing something once nothing more happens.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Milliseconds from one turn of a long work to the next: a frame is drawn in between.
pub const TURN: i32 = 16;
/// How many milliseconds of script a turn has, of the 50 that make a task a long one.
const LENGTH: f64 = 4.0;

/// A turn of a work that takes longer than a browser should be kept from the visitor.
#[derive(Clone, Copy, Debug)]
pub struct Turn(f64);

impl Turn {
    /// Begins now.
    pub fn begin() -> Self {
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

    /// Does nothing any more.
    pub fn stop(&self) {
        let waiting = self.0.borrow_mut().take();
        drop(waiting);
    }
}
