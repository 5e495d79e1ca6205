//! Input on the map beside gestures: the country under the mouse, keys and the focus.

use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

use wasm_bindgen::JsCast;

use super::gestures::Surface;
use super::listeners::{Listeners, listen};
use crate::gesture::Point;
use crate::model::Country;

/// Input of the mouse or the keyboard.
#[derive(Clone, Debug, PartialEq)]
pub enum MapInput {
    /// The mouse is over a country's shape, or over none; with where it is.
    Hover(Option<Country>, Point),
    /// The mouse is no longer over the map.
    Leave,
    /// A key goes down, without Ctrl, Meta or Alt.
    Key { name: String, shift: bool },
    /// The focus comes to a country, or leaves the map.
    Focus(Option<Country>),
}

const EVENTS: &[&str] = &["pointermove", "pointerleave", "keydown", "focusin", "focusout"];

/// Calls `tell` with the input on an element for as long as what it returns is kept; where `tell`
/// has dealt with it, the browser does nothing more.
pub fn watch_map(element: &Element, tell: impl Fn(MapInput) -> bool + 'static) -> Option<Listeners> {
    super::window()?;
    let map = element.clone();
    Some(listen(element, EVENTS, move |event| input(&map, event).is_some_and(&tell)))
}

fn input(map: &Element, event: &Event) -> Option<MapInput> {
    let over = || country(event.target()?.dyn_ref()?);
    match event.type_().as_str() {
        "focusin" => Some(MapInput::Focus(over())),
        "focusout" => Some(MapInput::Focus(None)),
        "pointerleave" => Some(MapInput::Leave),
        "keydown" => {
            let key = event.dyn_ref::<KeyboardEvent>()?;
            let commands = key.ctrl_key() || key.meta_key() || key.alt_key();
            (!commands).then(|| MapInput::Key { name: key.key(), shift: key.shift_key() })
        }
        _ => {
            let mouse = event.dyn_ref::<MouseEvent>()?;
            let is_free = mouse.buttons() == 0;
            let over = if is_free { over() } else { None };
            // Only where there is something to say: a place has to be laid out to be known.
            let at = over.map(|_| Surface::of(map).point(mouse)).unwrap_or_default();
            Some(MapInput::Hover(over, at))
        }
    }
}

/// The country that an element stands for.
pub fn country(element: &Element) -> Option<Country> {
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
