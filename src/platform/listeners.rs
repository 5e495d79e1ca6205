//! Listeners of an element that end with what keeps them.
//!
//! A closure that is handed to the browser for good holds what it names through wasm's table,
//! where no collector sees that nothing else does: an element that a listener of its own names
//! stays for ever. So whatever listens to an element of a page that can be left is kept as a
//! value, and dropped with the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{AddEventListenerOptions, Element, Event};

/// Listeners of one element; dropping them takes them from it.
pub struct Listeners {
    element: Element,
    names: &'static [&'static str],
    listener: Closure<dyn Fn(Event)>,
}

impl std::fmt::Debug for Listeners {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Listeners").field("names", &self.names).finish_non_exhaustive()
    }
}

impl Drop for Listeners {
    fn drop(&mut self) {
        let callback = self.listener.as_ref().unchecked_ref();
        for name in self.names {
            let _ = self.element.remove_event_listener_with_callback_and_bool(name, callback, is_captured(name));
        }
    }
}

/// Calls `hear` for events of these names; where it returns true the browser does nothing of its
/// own. Clicks are heard before anything in the element hears them.
pub fn listen(element: &Element, names: &'static [&'static str], hear: impl Fn(&Event) -> bool + 'static) -> Listeners {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if hear(&event) {
            event.prevent_default();
        }
    });
    let callback = listener.as_ref().unchecked_ref();
    for name in names {
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        options.set_capture(is_captured(name));
        let _ = element.add_event_listener_with_callback_and_add_event_listener_options(name, callback, &options);
    }
    Listeners { element: element.clone(), names, listener }
}

fn is_captured(name: &str) -> bool {
    name == "click"
}
