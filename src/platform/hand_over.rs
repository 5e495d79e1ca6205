//! Handing a file on: to another app, or into the folder of downloads.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FilePropertyBag, HtmlElement, Url};

/// Media type of the organizers' files.
pub const TYPE: &str = "application/json";

/// Tells whether the browser can hand a file to another app.
pub fn can_share() -> bool {
    let share = || {
        let data = shared(&file("live.json", "{}").ok()?).ok()?;
        let navigator = navigator()?;
        let can: Function = Reflect::get(&navigator, &"canShare".into()).ok()?.dyn_into().ok()?;
        can.call1(&navigator, &data).ok()?.as_bool()
    };
    share().unwrap_or(false)
}

/// Hands a file to an app that the person chooses; `None` if they chose none.
pub async fn share(name: &str, text: &str) -> Option<()> {
    let data = shared(&file(name, text).ok()?).ok()?;
    let navigator = navigator()?;
    let share: Function = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    let promise = share.call1(&navigator, &data).ok()?.dyn_into::<js_sys::Promise>().ok()?;
    JsFuture::from(promise).await.ok().map(drop)
}

/// Puts a file of a media type into the folder of downloads.
pub fn download(name: &str, kind: &str, text: &str) -> Option<()> {
    let document = super::document()?;
    let bag = BlobPropertyBag::new();
    bag.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &bag).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.set_attribute("rel", "external").ok()?;
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser has begun to save it; it may free the text a little later.
    super::timer::set_timeout(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}

fn navigator() -> Option<JsValue> {
    Reflect::get(&super::window()?.into(), &"navigator".into()).ok()
}

fn file(name: &str, text: &str) -> Result<File, JsValue> {
    let bag = FilePropertyBag::new();
    bag.set_type(TYPE);
    File::new_with_str_sequence_and_options(&Array::of1(&text.into()), name, &bag)
}

fn shared(file: &File) -> Result<JsValue, JsValue> {
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(file))?;
    Ok(data.into())
}
