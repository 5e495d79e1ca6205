//! Names of countries, as the browser knows them.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::{Country, Lang};

/// The codes that are called by their short names.
const SHORT: [&str; 3] = ["HK", "MO", "PS"];

/// The browser's names of all countries in one language (`Intl.DisplayNames`, ECMA-402), in
/// the order of their codes; those that it does not know are left out.
pub fn names(lang: &Lang) -> Vec<(Country, Box<str>)> {
    read_names(lang).unwrap_or_default()
}

fn read_names(lang: &Lang) -> Option<Vec<(Country, Box<str>)>> {
    super::window()?;
    let (long, short) = (display_names(lang, "long").ok()?, display_names(lang, "short").ok()?);
    let name_of = |code: Country| {
        let names = if SHORT.contains(&code.as_str()) { &short } else { &long };
        let of: Function = Reflect::get(names, &"of".into()).ok()?.dyn_into().ok()?;
        let name = of.call1(names, &code.as_str().into()).ok()?.as_string()?;
        Some((code, name.into_boxed_str()))
    };
    Some(Country::all().filter_map(name_of).collect())
}

fn display_names(lang: &Lang, style: &str) -> Result<JsValue, JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    let constructor: Function = Reflect::get(&intl, &"DisplayNames".into())?.dyn_into()?;
    let options = Object::new();
    for (key, value) in [("type", "region"), ("style", style), ("fallback", "none")] {
        Reflect::set(&options, &key.into(), &value.into())?;
    }
    Reflect::construct(&constructor, &Array::of2(&lang.as_str().into(), &options))
}
