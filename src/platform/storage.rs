//! Storage of the browser between visits; where it may keep nothing, this forgets.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

fn local() -> Option<web_sys::Storage> {
    super::window()?.local_storage().ok().flatten()
}

/// Reads the value of `key`.
pub fn get(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Keeps `value` under `key`; `None` where nothing can be kept.
pub fn set(key: &str, value: &str) -> Option<()> {
    local()?.set_item(key, value).ok()
}

/// Calls `changed` when another window of the site changes what is kept.
pub fn on_change(changed: impl Fn() + 'static) {
    let Some(window) = super::window() else { return };
    let on_storage = Closure::<dyn Fn()>::new(changed);
    let _ = window.add_event_listener_with_callback("storage", on_storage.as_ref().unchecked_ref());
    on_storage.forget();
}

fn of_tab() -> Option<web_sys::Storage> {
    super::window()?.session_storage().ok().flatten()
}

/// Reads the value of `key` that lives as long as the tab.
pub fn session(key: &str) -> Option<String> {
    of_tab()?.get_item(key).ok().flatten()
}

/// Keeps `value` under `key` for as long as the tab lives, or keeps it no longer.
pub fn set_session(key: &str, value: Option<&str>) -> Option<()> {
    match value {
        Some(value) => of_tab()?.set_item(key, value).ok(),
        None => of_tab()?.remove_item(key).ok(),
    }
}
