//! Handing an address on: to another program, or to the clipboard.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ShareData, Url};

/// An address that is relative to this page, absolute.
pub fn absolute(href: &str) -> Option<String> {
    Some(Url::new_with_base(href, &super::document()?.base_uri().ok().flatten()?).ok()?.href())
}

/// Tells whether the browser can hand an address to another program.
pub fn can_share() -> bool {
    super::window().is_some_and(|window| Reflect::has(&window.navigator(), &"share".into()).unwrap_or(false))
}

/// Hands an address to a program that the visitor chooses.
pub fn share(title: &str, url: &str) {
    let Some(window) = super::window() else { return };
    let what = ShareData::new();
    what.set_title(title);
    what.set_url(url);
    let shared = window.navigator().share_with_data(&what);
    // That the visitor chose none is no fault.
    super::spawn(async move {
        let _ = JsFuture::from(shared).await;
    });
}

/// Puts a text into the clipboard and says whether it is there.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let clipboard = super::window()
        .map(|window| window.navigator())
        .filter(|navigator| Reflect::get(navigator, &"clipboard".into()).is_ok_and(|it| it.is_object()));
    let Some(navigator) = clipboard else { return then(false) };
    let written = navigator.clipboard().write_text(text);
    super::spawn(async move { then(JsFuture::from(written).await.is_ok()) });
}
