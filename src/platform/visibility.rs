//! Visibility of the page, and its network: both come and go while it is open.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Calls `act` whenever the page is shown or hidden, and whenever the network comes or goes, for
/// as long as the page is open.
pub fn on_change(act: impl Fn() + 'static) {
    listen(&["online", "offline"], act);
}

/// Calls `act` whenever the page is shown again.
pub fn on_shown(act: impl Fn() + 'static) {
    listen(&[], move || {
        if is_visible() {
            act();
        }
    });
}

/// Calls `act` whenever the page is shown again or the network is back, and the page can be seen.
pub fn on_wake(act: impl Fn() + 'static) {
    listen(&["online"], move || {
        if is_visible() {
            act();
        }
    });
}

/// True if the page can be seen.
pub fn is_visible() -> bool {
    super::document().is_some_and(|document| !document.hidden())
}

/// True if the browser has a network at all. One that leads nowhere counts.
pub fn is_online() -> bool {
    super::window().is_some_and(|window| window.navigator().on_line())
}

/// Calls `act` when the visibility changes, and at these events of the window.
fn listen(events: &[&str], act: impl Fn() + 'static) {
    let Some((window, document)) = super::window().zip(super::document()) else { return };
    let closure = Closure::<dyn Fn()>::new(act);
    let act = closure.as_ref().unchecked_ref();
    let _ = document.add_event_listener_with_callback("visibilitychange", act);
    for event in events {
        let _ = window.add_event_listener_with_callback(event, act);
    }
    closure.forget();
}
