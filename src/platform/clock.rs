//! Time now, and what the visitor's clock shows.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;

use super::timer::set_timeout;
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
    super::visibility::on_shown(tick.clone());
    at_next_minute(tick);
}

fn at_next_minute(tick: impl Fn() + 'static) {
    if super::window().is_none() {
        return;
    }
    let into = js_sys::Date::now() as i64 % 60_000;
    // A little late, for a timer may come a little early.
    set_timeout((60_000 - into) as i32 + 20, move || {
        tick();
        at_next_minute(tick);
    });
}

/// Ends the task, so that the browser can answer a visitor, and goes on in the next.
pub async fn yield_now() {
    let yields = || {
        let window = super::window()?;
        let scheduler = Reflect::get(&window, &"scheduler".into()).ok()?;
        let function: Function = Reflect::get(&scheduler, &"yield".into()).ok()?.dyn_into().ok()?;
        function.call0(&scheduler).ok()?.dyn_into::<Promise>().ok()
    };
    match yields() {
        Some(next) => drop(wasm_bindgen_futures::JsFuture::from(next).await),
        None => sleep(0).await,
    }
}

/// Is done so many milliseconds later.
pub async fn sleep(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        let _ = super::window()
            .and_then(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).ok());
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}
