//! Versions of the site: a newer one waits until the page is loaded again.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Calls `act` when a newer version of the site waits to take this one's place: what starts the
/// app (`boot.js`) looks for it.
pub fn on_newer(act: impl Fn() + 'static) {
    let Some(window) = super::window() else { return };
    let closure = Closure::<dyn Fn()>::new(act);
    let _ = window.add_event_listener_with_callback("atlas:version", closure.as_ref().unchecked_ref());
    closure.forget();
}

/// True if a newer version waits.
pub fn is_newer_ready() -> bool {
    super::page::attribute("data-version").is_some()
}

/// Loads the page again, in the newer version.
pub fn take_newer() {
    if let Some((window, event)) = super::window().zip(web_sys::Event::new("atlas:renew").ok()) {
        let _ = window.dispatch_event(&event);
    }
}
