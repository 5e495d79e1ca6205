//! What hands and keys do on a drawing, told in whole CSS pixels.

use std::cell::Cell;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent, WheelEvent};

use crate::model::Country;

/// One thing that was done. Positions count from the upper left corner of the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A finger or the main button of the mouse takes hold.
    Takes { id: i32, x: i32, y: i32 },
    /// A finger or the mouse moves, over a country's shape or none.
    Moves { id: i32, x: i32, y: i32, over: Option<Country> },
    /// A finger or the button is let go.
    Leaves { id: i32 },
    /// The mouse is no longer over the drawing.
    Out,
    /// The wheel is turned with Ctrl or Meta held, or a trackpad pinched; down is positive.
    Turns { x: i32, y: i32, by: i32 },
    /// Something is pressed, by a key if there is no position.
    Presses { at: Option<(i32, i32)>, over: Option<Country> },
    /// A key goes down.
    Key { name: String, shift: bool },
    /// The focus comes to a country, or leaves the drawing.
    Focus(Option<Country>),
}

const EVENTS: [&str; 12] = [
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "pointerleave",
    "wheel",
    "click",
    "keydown",
    "focusin",
    "focusout",
    "dragstart",
    "touchstart",
];

/// Tells `on` what is done on an element, and how wide that is; where `on` says that it has
/// dealt with it, the browser does nothing more. The plain wheel is left to the page.
pub fn watch(element: &Element, on: impl Fn(Sign, i32) -> bool + 'static) {
    let (of, corner) = (element.clone(), Cell::new((0, 0, 1)));
    let told = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if tell(&of, &corner, &event, &on) {
            event.prevent_default();
        }
    });
    // The browser drops it with the element.
    let told = told.into_js_value();
    for name in EVENTS {
        let _ = element.add_event_listener_with_callback(name, told.unchecked_ref());
    }
}

fn tell(of: &Element, corner: &Cell<(i32, i32, i32)>, event: &Event, on: &dyn Fn(Sign, i32) -> bool) -> bool {
    let kind = event.type_();
    let tell = |sign| on(sign, corner.get().2);
    let over = || country(event.target()?.dyn_ref()?);
    match kind.as_str() {
        // A link would be dragged away, and the page zoomed with two fingers.
        "dragstart" => return true,
        "touchstart" => return touches(event) > 1,
        "focusin" => return tell(Sign::Focus(over())),
        "focusout" => return tell(Sign::Focus(None)),
        _ => {}
    }
    if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
        let commands = key.ctrl_key() || key.meta_key() || key.alt_key();
        return !commands && tell(Sign::Key { name: key.key(), shift: key.shift_key() });
    }
    let Some(mouse) = event.dyn_ref::<web_sys::MouseEvent>() else { return false };
    // While a finger holds the drawing, its place is not asked for anew: that would lay out the
    // page in every frame.
    if kind != "pointermove" || mouse.buttons() == 0 {
        let place = of.get_bounding_client_rect();
        corner.set((place.left() as i32, place.top() as i32, (place.width() as i32).max(1)));
    }
    let (left, top, _) = corner.get();
    let (x, y) = (mouse.client_x() - left, mouse.client_y() - top);
    if let Some(wheel) = event.dyn_ref::<WheelEvent>() {
        // Lines and pages are a few, pixels many.
        let scale = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { 33.0 };
        let by = (wheel.delta_y() * scale) as i32;
        return (mouse.ctrl_key() || mouse.meta_key()) && tell(Sign::Turns { x, y, by });
    }
    if kind == "click" {
        let commands = mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key();
        let at = (mouse.detail() > 0).then_some((x, y));
        return !commands && tell(Sign::Presses { at, over: over() });
    }
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return false };
    let id = pointer.pointer_id();
    match kind.as_str() {
        "pointerdown" => mouse.button() == 0 && tell(Sign::Takes { id, x, y }),
        "pointermove" => {
            let over = if mouse.buttons() == 0 { over() } else { None };
            let moved = tell(Sign::Moves { id, x, y, over });
            // From now on the hand may leave the drawing without losing hold of it.
            if moved && !of.has_pointer_capture(id) {
                let _ = of.set_pointer_capture(id);
            }
            moved
        }
        "pointerleave" => tell(Sign::Out),
        _ => tell(Sign::Leaves { id }),
    }
}

fn touches(event: &Event) -> u32 {
    let touches = js_sys::Reflect::get(event, &JsValue::from_str("touches"));
    let count = touches.and_then(|touches| js_sys::Reflect::get(&touches, &JsValue::from_str("length")));
    count.ok().and_then(|count| count.as_f64()).unwrap_or_default() as u32
}

/// The country that an element stands for.
fn country(element: &Element) -> Option<Country> {
    Country::new(&element.closest("[data-country]").ok()??.get_attribute("data-country")?)
}

/// Brings the focus to what stands for a country in an element and can have it.
pub fn focus(within: &Element, country: Country) {
    let mut selector = "a[data-country=".to_owned();
    selector.push_str(country.as_str());
    selector.push(']');
    if let Ok(Some(found)) = within.query_selector(&selector) {
        // A link of a drawing has a focus too, though it is no element of HTML.
        let _ = found.unchecked_ref::<HtmlElement>().focus();
    }
}

/// How wide an element is, now and whenever that changes; CSS pixels.
pub fn width(element: &Element, on: impl Fn(i32) + 'static) {
    let of = element.clone();
    let told = Closure::<dyn Fn()>::new(move || on((of.get_bounding_client_rect().width() as i32).max(1)));
    let told = told.into_js_value();
    if let Ok(observer) = web_sys::ResizeObserver::new(told.unchecked_ref()) {
        observer.observe(element);
    }
}
