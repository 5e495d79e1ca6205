//! Links within the site, before they are followed.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

/// Target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub path: String,
    pub query: String,
    /// All of the address but its host.
    pub href: String,
}

/// Tells of each link that someone points at or moves the focus to.
pub fn when_near(tell: impl Fn(&Link) + Clone + 'static) {
    for event in ["pointerover", "focusin"] {
        let tell = tell.clone();
        listen(event, move |event| {
            if let Some(link) = link(event) {
                tell(&link);
            }
        });
    }
}

/// Asks of each link that is about to be followed in this window whether to hold it back.
pub fn when_followed(holds: impl Fn(Link) -> bool + 'static) {
    listen("click", move |event| {
        let plain = event.dyn_ref::<MouseEvent>().is_some_and(|click| {
            click.button() == 0 && !(click.meta_key() || click.alt_key() || click.ctrl_key() || click.shift_key())
        });
        if plain && !event.default_prevented() && link(event).is_some_and(&holds) {
            event.prevent_default();
        }
    });
}

/// Listens for as long as the page lives.
fn listen(event: &str, then: impl Fn(&Event) + 'static) {
    let Some(document) = super::document() else { return };
    let then = Closure::<dyn Fn(Event)>::new(move |event| then(&event)).into_js_value();
    let _ = document.add_event_listener_with_callback(event, then.unchecked_ref());
}

/// The link that something happened to, if the app follows it.
fn link(event: &Event) -> Option<Link> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let anchor: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    let leaves = !anchor.target().is_empty()
        || anchor.has_attribute("download")
        || anchor.rel().split(' ').any(|word| word == "external")
        || anchor.origin() != super::window()?.location().origin().ok()?;
    if leaves {
        return None;
    }
    let (path, query) = (anchor.pathname(), anchor.search());
    let mut href = path.clone();
    href.push_str(&query);
    href.push_str(&anchor.hash());
    Some(Link { path, query, href })
}
