//! Events of a page while it is open: time passes, it is hidden and shown, the network
//! goes and comes.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Something that is done later, at a time that can be set again and again.
#[derive(Clone, Debug)]
pub struct Timer {
    act: Rc<Closure<dyn Fn()>>,
    running: Rc<Cell<Option<i32>>>,
}

impl Timer {
    /// For something to be done; `None` where there is no clock.
    pub fn new(act: impl Fn() + 'static) -> Option<Self> {
        super::window()?;
        Some(Self { act: Rc::new(Closure::new(act)), running: Rc::default() })
    }

    /// Does it once in so many milliseconds, and not at the time that was set before; with
    /// `None` not at all.
    pub fn set(&self, milliseconds: Option<u32>) {
        let Some(window) = super::window() else { return };
        if let Some(running) = self.running.take() {
            window.clear_timeout_with_handle(running);
        }
        let Some(milliseconds) = milliseconds else { return };
        let wait = i32::try_from(milliseconds).unwrap_or(i32::MAX);
        let act = self.act.as_ref().as_ref().unchecked_ref();
        self.running.set(window.set_timeout_with_callback_and_timeout_and_arguments_0(act, wait).ok());
    }
}

/// Does something whenever the page is shown or hidden, and whenever the network comes or
/// goes, as long as the page is open.
pub fn on_change(act: impl Fn() + Clone + 'static) {
    let Some((window, document)) = super::window().zip(super::document()) else { return };
    let closure = Closure::<dyn Fn()>::new(act);
    let act = closure.as_ref().unchecked_ref();
    let _ = document.add_event_listener_with_callback("visibilitychange", act);
    let _ = window.add_event_listener_with_callback("online", act);
    let _ = window.add_event_listener_with_callback("offline", act);
    closure.forget();
}

/// Tells whether the page can be seen.
pub fn is_visible() -> bool {
    super::document().is_some_and(|document| !document.hidden())
}

/// Tells whether the browser has a network at all. One that leads nowhere counts.
pub fn is_online() -> bool {
    super::window().is_some_and(|window| window.navigator().on_line())
}

/// A number that nobody can foresee.
pub fn dice() -> u32 {
    if super::window().is_some() { (js_sys::Math::random() * f64::from(u32::MAX)) as u32 } else { 0 }
}

/// Says when a newer version of the site waits to take this one's place: what starts the app
/// (`boot.js`) looks for it.
pub fn on_new_version(act: impl Fn() + 'static) {
    let Some(window) = super::window() else { return };
    let closure = Closure::<dyn Fn()>::new(act);
    let _ = window.add_event_listener_with_callback("atlas:version", closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Tells whether a newer version waits.
pub fn is_new_version_ready() -> bool {
    super::page::attribute("data-version").is_some()
}

/// Keeps the display from going dark while the page is seen, where the browser can (Screen Wake
/// Lock, W3C).
pub fn keep_awake() {
    let request = || -> Option<()> {
        let navigator = js_sys::Reflect::get(&super::window()?.into(), &"navigator".into()).ok()?;
        let lock = js_sys::Reflect::get(&navigator, &"wakeLock".into()).ok()?;
        let request: js_sys::Function = js_sys::Reflect::get(&lock, &"request".into()).ok()?.dyn_into().ok()?;
        let promise: js_sys::Promise = request.call1(&lock, &"screen".into()).ok()?.dyn_into().ok()?;
        super::spawn(async move {
            // Where it is refused, as on a low battery, the display goes dark.
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        });
        Some(())
    };
    if super::window().is_some() {
        let _ = request();
    }
}

/// Loads the page again, in the newer version.
pub fn take_new_version() {
    if let Some((window, event)) = super::window().zip(web_sys::Event::new("atlas:renew").ok()) {
        let _ = window.dispatch_event(&event);
    }
}
