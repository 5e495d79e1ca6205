//! Highlights on the page: of the thing that a person points at, and of its relatives.
//!
//! One handler for the whole page listens to the pointer and the focus and reads the handles of
//! the elements; nothing is kept in them but one attribute, so that parts may be drawn anew.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, PointerEvent};

use crate::relations::{HANDLES, Handles};

/// The attribute that says how an element is related to what is pointed at.
const MARK: &str = "data-related";
/// Any element with a handle.
const ANY: &str = "[data-session],[data-program],[data-milestone],[data-country],[data-person],[data-conference]";
/// Descendants of an element that is a page or a section about a thing, not a mark of it.
const PAGE: &str = "h1,section,figure,table";

/// Calls `then` with the handles of what is pointed at or has the focus, at every change; none
/// where it is nothing. A finger does not hover: there only the focus counts.
pub fn on_point(then: impl Fn(Option<Handles>) + 'static) {
    let Some(document) = super::document() else { return };
    let mut hovered: Option<Element> = None;
    let mut focused: Option<Element> = None;
    let mut last: Option<Element> = None;
    let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        let thing = event.target().and_then(|target| target.dyn_into::<Element>().ok()).and_then(thing_at);
        match event.type_().as_str() {
            "pointerover" => {
                let is_touch = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
                hovered = thing.filter(|_| !is_touch);
            }
            "pointerleave" => hovered = None,
            "focusin" => focused = thing,
            _ => focused = None,
        }
        let now = hovered.clone().or_else(|| focused.clone());
        if now != last {
            last.clone_from(&now);
            then(now.as_ref().map(handles));
        }
    });
    let callback = listener.as_ref().unchecked_ref();
    for name in ["pointerover", "focusin", "focusout"] {
        let _ = document.add_event_listener_with_callback(name, callback);
    }
    // Leaving the window: of the root, for `pointerleave` does not reach the document.
    if let Some(root) = document.document_element() {
        let _ = root.add_event_listener_with_callback("pointerleave", callback);
    }
    listener.forget();
}

/// Marks everything on the page for which `light` gives a word, and nothing else.
pub fn mark(light: impl Fn(&Handles) -> Option<&'static str>) {
    each(&["[", MARK, "]"].concat(), |element| {
        let _ = element.remove_attribute(MARK);
    });
    each(ANY, |element| {
        if let Some(word) = light(&handles(element)).filter(|_| !is_page(element)) {
            let _ = element.set_attribute(MARK, word);
        }
    });
}

fn each(selector: &str, act: impl Fn(&Element)) {
    let found = super::document().and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else { return };
    let elements = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<Element>().ok());
    elements.for_each(|element| act(&element));
}

/// The nearest element around this one that stands for a thing.
fn thing_at(element: Element) -> Option<Element> {
    element.closest(ANY).ok().flatten().filter(|element| !is_page(element))
}

fn is_page(element: &Element) -> bool {
    !matches!(element.query_selector(PAGE), Ok(None))
}

fn handles(element: &Element) -> Handles {
    HANDLES.map(|handle| element.get_attribute(handle))
}
