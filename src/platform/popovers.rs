//! Popovers in browsers that know none: shown and hidden by an attribute of their own.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Event of a page, such as the opening of a popover.
pub use web_sys::Event;

/// Marks a popover as open where the browser does not do it.
const OPEN: &str = "data-open";

/// Opens or closes the popover with this id, where the browser leaves that to us.
pub fn toggle(id: &str) {
    let Some(element) = super::document().and_then(|document| document.get_element_by_id(id)) else { return };
    let is_native = Reflect::has(&element, &JsValue::from_str("togglePopover")).unwrap_or(true);
    if is_native {
        return;
    }
    let _ = element.toggle_attribute(OPEN);
    if let Ok(event) = Event::new("toggle") {
        let _ = element.dispatch_event(&event);
    }
}

/// True if the popover that an event is of is open.
pub fn is_open(event: &Event) -> bool {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute(OPEN) || element.matches(":popover-open").unwrap_or(false))
}
