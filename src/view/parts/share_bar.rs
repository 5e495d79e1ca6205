//! Handing an address on.

use leptos::prelude::*;

use crate::platform::share;
use crate::view::context::ViewContext;
use crate::view::dynamic::content;

/// Buttons that copy an address, and share it where the browser can. `href` gives it, relative
/// to the page.
pub fn share_bar(scope: &ViewContext, title: String, href: impl Fn() -> String + Clone + 'static) -> AnyView {
    let w = scope.locale.words();
    let said = RwSignal::new("");
    let copied = href.clone();
    let copy = move |_| {
        let address = share::absolute(&copied()).unwrap_or_default();
        share::copy(&address, move |done| said.set(if done { w.common.copied } else { w.common.copy_failed }));
    };
    let shared = share::can_share().then(|| {
        let share = move |_| {
            if let Some(address) = share::absolute(&href()) {
                share::share(&title, &address);
            }
        };
        view! { <button class="button" type="button" on:click=share>{w.common.share}</button> }
    });
    view! {
        <div class="share-bar cluster needs-app">
            <button class="button" type="button" on:click=copy>{w.common.copy_link}</button>
            {shared}
            <span role="status">{content(move || said.get().into_any())}</span>
        </div>
    }
    .into_any()
}
