//! Screen Wake Lock (W3C): the display stays awake.

use wasm_bindgen::JsCast;

/// Keeps the display from going dark while the page is seen, where the browser can.
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
