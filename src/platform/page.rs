//! The page that the app stands in.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement};

/// The element that holds the snapshot, and then the app.
const MOUNT: &str = "atlas";

/// What `<html data-app>` says of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppState {
    /// The app runs.
    Ready,
    /// The snapshot stands, for the app could not start.
    Failed,
}

fn root() -> Option<Element> {
    super::document()?.document_element()
}

/// An attribute that the build wrote on `<html>`.
pub fn attribute(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Says on `<html>` what the page is now.
pub fn set_app_state(state: AppState) {
    let value = match state {
        AppState::Ready => "ready",
        AppState::Failed => "failed",
    };
    set_attribute("data-app", value);
}

/// Sets an attribute of `<html>`.
pub fn set_attribute(name: &str, value: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(name, value);
    }
}

/// The path of the site's root on its host, with a slash at its end: the build wrote where
/// it lies relative to this page.
pub fn root_path() -> Option<String> {
    let base = super::document()?.base_uri().ok().flatten()?;
    let url = web_sys::Url::new_with_base(&attribute("data-root")?, &base).ok()?;
    Some(url.pathname())
}

/// The path and the query of the address.
pub fn location() -> Option<(String, String)> {
    let location = super::window()?.location();
    Some((location.pathname().ok()?, location.search().ok()?))
}

/// The element for the app, and whether the build left a snapshot in it.
pub fn mount_point() -> Option<(HtmlElement, bool)> {
    let element: HtmlElement = super::document()?.get_element_by_id(MOUNT)?.dyn_into().ok()?;
    let has_snapshot = element.first_element_child().is_some();
    Some((element, has_snapshot))
}

/// A new element in front of the one for the app, for what must be seen first.
pub fn before(mount: &HtmlElement) -> Option<HtmlElement> {
    let element: HtmlElement = super::document()?.create_element("div").ok()?.dyn_into().ok()?;
    mount.parent_node()?.insert_before(&element, Some(mount)).ok()?;
    Some(element)
}

/// Takes the snapshot away. What is drawn in the same turn takes its place before the
/// browser paints.
pub fn clear(element: &HtmlElement) {
    element.set_text_content(None);
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = super::document() {
        document.set_title(title);
    }
}

/// Moves the focus to the page's main heading, so that a screen reader says where one is.
pub fn focus_heading() {
    let heading = super::document().and_then(|document| document.query_selector("h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus();
    }
}

/// Runs `then` after the next paint was prepared.
pub fn next_frame(then: impl FnOnce() + 'static) {
    if let Some(window) = super::window() {
        let callback = Closure::once_into_js(then);
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = super::window() {
        let _ = window.location().reload();
    }
}

/// Loads another address in place of this page.
pub fn go(address: &str) {
    if let Some(window) = super::window() {
        let _ = window.location().assign(address);
    }
}
