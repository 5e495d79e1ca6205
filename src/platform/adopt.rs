//! Adoption of the snapshot: see `adopt.js`.

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// Global object of `adopt.js`.
const ADOPT: &str = "atlasAdopt";

/// Builds the page with `build`, which is given the element to build it in, and lets the nodes that the
/// snapshot in `mount` has as well be those of the snapshot. Where that cannot be done, the page takes the
/// snapshot's place. It is over when this returns.
pub fn adopt(mount: HtmlElement, build: impl FnOnce(HtmlElement) + 'static) {
    let built = || super::document()?.create_element("div").ok()?.dyn_into::<HtmlElement>().ok();
    let Some((built, (object, whole))) = built().zip(function("whole")) else {
        mount.set_text_content(None);
        build(mount);
        return;
    };
    let place = built.clone();
    let build = Closure::once_into_js(move || build(place));
    let _ = whole.call3(&object, &mount, &built, &build);
}

/// Begins to draw a part of the page that was left out of it.
pub fn begin_part() {
    call("begin");
}

/// Lets the nodes of the part be those of the snapshot.
pub fn finish_part() {
    call("finish");
}

fn call(name: &str) {
    if let Some((object, function)) = function(name) {
        let _ = function.call0(&object);
    }
}

fn function(name: &str) -> Option<(JsValue, Function)> {
    let object = Reflect::get(super::window()?.as_ref(), &ADOPT.into()).ok()?;
    let function = Reflect::get(&object, &name.into()).ok()?.dyn_into().ok()?;
    Some((object, function))
}
