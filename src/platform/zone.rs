//! The time zone of the visitor.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;

/// Its IANA name, as the browser knows it (`Intl.DateTimeFormat`, ECMA-402).
pub fn name() -> Option<String> {
    super::window()?;
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let format: Function = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.dyn_into().ok()?;
    let format: Object = Reflect::construct(&format, &Array::new()).ok()?.dyn_into().ok()?;
    let options: Function = Reflect::get(&format, &"resolvedOptions".into()).ok()?.dyn_into().ok()?;
    Reflect::get(&options.call0(&format).ok()?, &"timeZone".into()).ok()?.as_string()
}
