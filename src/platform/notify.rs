//! Notifications (W3C, WHATWG): asked for when a person wants them, and shown while a page is open.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Asks the person whether they may be shown; whether they may.
pub async fn ask() -> bool {
    let request = || -> Option<Promise> {
        let function: Function = get(&class()?, "requestPermission")?.dyn_into().ok()?;
        function.call0(&class()?).ok()?.dyn_into().ok()
    };
    let Some(promise) = request() else { return false };
    JsFuture::from(promise).await.ok().and_then(|answer| answer.as_string()).as_deref() == Some("granted")
}

/// True if they may be shown.
pub fn is_allowed() -> bool {
    class().and_then(|class| get(&class, "permission")).and_then(|it| it.as_string()).as_deref() == Some("granted")
}

/// Shows one; of those with the same tag only the last. Phones show them only through the service
/// worker.
pub fn show(title: &str, tag: &str) {
    let _ = try_show(title, tag);
}

fn try_show(title: &str, tag: &str) -> Option<()> {
    let options = Object::new();
    Reflect::set(&options, &"tag".into(), &tag.into()).ok()?;
    let class: Function = class()?.dyn_into().ok()?;
    let made = Reflect::construct(&class, &js_sys::Array::of2(&title.into(), &options));
    if made.is_ok() {
        return Some(());
    }
    let workers = get(&get(&super::window()?.into(), "navigator")?, "serviceWorker")?;
    let ready: Promise = get(&workers, "ready")?.dyn_into().ok()?;
    let title = title.to_owned();
    super::spawn(async move {
        let show = |registration: &JsValue| -> Option<()> {
            let show: Function = get(registration, "showNotification")?.dyn_into().ok()?;
            show.call2(registration, &title.as_str().into(), &options).ok().map(drop)
        };
        if let Ok(registration) = JsFuture::from(ready).await {
            let _ = show(&registration);
        }
    });
    Some(())
}

fn class() -> Option<JsValue> {
    get(&super::window()?.into(), "Notification")
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}
