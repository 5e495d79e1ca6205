//! The page that the app stands in.

use std::rc::Rc;
use std::sync::OnceLock;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, FocusOptions, HtmlElement};

/// The element that holds the snapshot, and then the app.
const MOUNT: &str = "atlas";

/// State of the app that `<html data-app>` gives.
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

/// The content security policy that the page names for itself.
pub fn policy() -> Option<String> {
    let meta = super::document()?.query_selector("meta[http-equiv='Content-Security-Policy']").ok()??;
    meta.get_attribute("content")
}

/// Scheme, host and port of the page.
pub fn origin() -> String {
    super::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// True if the page lies in a frame of another.
pub fn is_framed() -> bool {
    let of = |window: web_sys::Window| Some(window.parent().ok()?? != window);
    super::window().is_some_and(|window| of(window).unwrap_or(true))
}

/// Opens the browser's dialog for printing.
pub fn print() {
    if let Some(window) = super::window() {
        let _ = window.print();
    }
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

/// The path of the site's root on its host, with a slash at its end.
pub fn root_path() -> Option<String> {
    Some(web_sys::Url::new(&root_address()?).ok()?.pathname())
}

/// The path and the query of the address.
pub fn location() -> Option<(String, String)> {
    let location = super::window()?.location();
    Some((location.pathname().ok()?, location.search().ok()?))
}

/// The absolute address of the site's root, as this page was reached: the build wrote where it lies
/// relative to that. It is read once, at the start, for the app leads to other addresses.
pub fn root_address() -> Option<String> {
    static ROOT: OnceLock<String> = OnceLock::new();
    if let Some(known) = ROOT.get() {
        return Some(known.clone());
    }
    let base = super::document()?.base_uri().ok().flatten()?;
    let address = web_sys::Url::new_with_base(&attribute("data-root")?, &base).ok()?.href();
    Some(ROOT.get_or_init(|| address).clone())
}

/// Copies a text for pasting elsewhere.
pub async fn copy(text: &str) -> Option<()> {
    let clipboard = super::window()?.navigator().clipboard();
    wasm_bindgen_futures::JsFuture::from(clipboard.write_text(text)).await.ok().map(drop)
}

/// An address that is relative to the site's root, or stands by itself.
pub fn address(root: &str, address: &str) -> String {
    if address.contains("://") || address.starts_with('/') {
        return address.to_owned();
    }
    [root, address].concat()
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

/// Moves the focus to the element with this id.
pub fn focus_on(id: &str) {
    let element = super::document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Runs `then` after the next paint was prepared.
pub fn next_frame(then: impl FnOnce() + 'static) {
    if let Some(window) = super::window() {
        let callback = Closure::once_into_js(then);
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// Calls `draw` on every frame with how much of `milliseconds` is over, up to a million, until
/// it returns false or all is over. Where less motion is asked for, it is over at once.
pub fn glide(milliseconds: i64, draw: impl Fn(i64) -> bool + 'static) {
    let Some(window) = super::window() else { return };
    let still = window.match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    if still.is_some_and(|query| query.matches()) || super::document().is_some_and(|document| document.hidden()) {
        draw(1_000_000);
        return;
    }
    frame(js_sys::Date::now(), milliseconds.max(1) as f64, Rc::new(draw));
}

fn frame(start: f64, length: f64, draw: Rc<dyn Fn(i64) -> bool>) {
    next_frame(move || {
        let done = ((js_sys::Date::now() - start) / length).clamp(0.0, 1.0);
        if draw((done * 1_000_000.0) as i64) && done < 1.0 {
            frame(start, length, draw);
        }
    });
}

/// True if the page is read from right to left.
pub fn is_right_to_left() -> bool {
    attribute("dir").as_deref() == Some("rtl")
}

/// Moves the focus to the first element of a selector, which comes into view.
pub fn focus(selector: &str) {
    if let Some(element) = first(selector) {
        let _ = element.focus();
    }
}

/// Moves the focus to the first element of a selector, and scrolls nothing.
pub fn focus_still(selector: &str) {
    if let Some(element) = first(selector) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// True if the app runs in a browser; the build draws the same views.
pub fn is_in_browser() -> bool {
    cfg!(target_arch = "wasm32")
}

/// The number of links in the first element of a selector, and which of them has the focus.
pub fn links_in(selector: &str) -> (usize, Option<usize>) {
    let focused = super::document().and_then(|document| document.active_element());
    let links = links(selector);
    (
        links.len(),
        links.iter().position(|link| focused.as_ref().is_some_and(|focused| link.is_same_node(Some(focused)))),
    )
}

/// Moves the focus to a link in the first element of a selector.
pub fn focus_link_in(selector: &str, index: usize) {
    if let Some(link) = links(selector).get(index) {
        let _ = link.focus();
    }
}

fn links(selector: &str) -> Vec<HtmlElement> {
    let found = first(selector).and_then(|element| element.query_selector_all("a[href]").ok());
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Brings the first element of a selector into view.
pub fn scroll_to(selector: &str) {
    if let Some(element) = first(selector) {
        element.scroll_into_view();
    }
}

/// The id of the session that has the focus, or in which something has.
pub fn focused_session() -> Option<String> {
    let active = super::document()?.active_element()?;
    active.closest("[data-session]").ok().flatten()?.get_attribute("data-session")
}

fn first(selector: &str) -> Option<HtmlElement> {
    super::document()?.query_selector(selector).ok().flatten()?.dyn_into().ok()
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
