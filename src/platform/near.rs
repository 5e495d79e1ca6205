//! Nearness: parts of a long page that come near what the reader sees.

use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Margin around the window, and around a frame that scrolls within it, that counts as near.
const MARGIN: &str = "120% 50%";

const BEFORE_PRINT: &str = "beforeprint";

/// Waits for an element to come near, for as long as this is kept.
#[derive(Debug)]
pub struct NearWatch {
    observer: IntersectionObserver,
    _then: Closure<dyn FnMut(Array, IntersectionObserver)>,
}

impl Drop for NearWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `then` once when an element comes near.
pub fn on_near(element: &Element, mut then: impl FnMut() + 'static) -> Option<NearWatch> {
    super::window()?;
    let on_change = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(
        move |entries: Array, observer: IntersectionObserver| {
            let mut entries = entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
            if entries.any(|entry| entry.is_intersecting()) {
                observer.disconnect();
                then();
            }
        },
    );
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    // For frames that scroll within the page; left out where the browser does not know it.
    let _ = Reflect::set(&options, &"scrollMargin".into(), &MARGIN.into());
    let observer = IntersectionObserver::new_with_options(on_change.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(NearWatch { observer, _then: on_change })
}

/// True if anything here can tell what is near: in the build, everything counts as near.
pub fn can_tell() -> bool {
    super::window().is_some()
}

/// Waits for the page to be printed, for as long as this is kept.
#[derive(Debug)]
pub struct Printing(Closure<dyn Fn()>);

impl Drop for Printing {
    fn drop(&mut self) {
        if let Some(window) = super::window() {
            let _ = window.remove_event_listener_with_callback(BEFORE_PRINT, self.0.as_ref().unchecked_ref());
        }
    }
}

/// Calls `then` before the page is printed: on paper everything is near.
pub fn before_print(then: impl Fn() + 'static) -> Option<Printing> {
    let window = super::window()?;
    let then = Closure::<dyn Fn()>::new(then);
    window.add_event_listener_with_callback(BEFORE_PRINT, then.as_ref().unchecked_ref()).ok()?;
    Some(Printing(then))
}
