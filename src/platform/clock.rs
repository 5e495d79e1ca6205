//! What time it is, and what the visitor's clock shows.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::model::Offset;

/// Seconds since 1970-01-01T00:00Z.
pub fn now() -> Option<i64> {
    super::window()?;
    Some((js_sys::Date::now() / 1000.0) as i64)
}

/// The offset of the visitor's clock at an instant.
pub fn offset_at(unix: i64) -> Option<Offset> {
    super::window()?;
    let date = js_sys::Date::new(&(unix as f64 * 1000.0).into());
    Offset::from_minutes(-(date.get_timezone_offset() as i32))
}

/// Calls `tick` at the start of every minute, and when the page is shown again.
pub fn each_minute(tick: impl Fn() + Clone + 'static) {
    let Some((window, document)) = super::window().zip(super::document()) else { return };
    let on_return = Closure::<dyn Fn()>::new(tick.clone());
    let _ = document.add_event_listener_with_callback("visibilitychange", on_return.as_ref().unchecked_ref());
    on_return.forget();
    let on_interval = Closure::<dyn Fn()>::new(tick);
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(on_interval.as_ref().unchecked_ref(), 60_000);
    on_interval.forget();
}
