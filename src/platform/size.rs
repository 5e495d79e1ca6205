//! Size of a part of the page.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// True if the window has space for a timetable as a grid; in the build it has not.
pub fn is_wide() -> bool {
    let query = || super::window()?.match_media("(min-width: 56rem)").ok().flatten();
    query().is_some_and(|query| query.matches())
}

/// Watches an element for as long as this is kept.
#[derive(Debug)]
pub struct SizeWatch {
    observer: ResizeObserver,
    _then: Closure<dyn Fn(Array)>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `then` with the width of an element's content, in whole pixels, before it is first
/// painted and whenever it changes.
pub fn watch_width(element: &Element, then: impl Fn(u32) + 'static) -> Option<SizeWatch> {
    watch_size(element, move |wide, _| then(wide))
}

/// Calls `then` with the width and the height of an element's content, in whole pixels, before it is
/// first painted and whenever one changes.
pub fn watch_size(element: &Element, then: impl Fn(u32, u32) + 'static) -> Option<SizeWatch> {
    super::window()?;
    let then = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        if let Some(entry) = entries.iter().last().and_then(|entry| entry.dyn_into::<ResizeObserverEntry>().ok()) {
            let size = entry.content_rect();
            then(size.width() as u32, size.height() as u32);
        }
    });
    let observer = ResizeObserver::new(then.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch { observer, _then: then })
}
