//! The toolbar of a tool page: one line that says where one is and steers what is shown.

use leptos::prelude::*;

use crate::view::dynamic::{attr, current};

/// The heading of the page and its tools in one sticky line; `on` stands under it, only while
/// something is on.
pub fn toolbar(title: &'static str, tools: impl IntoView, on: impl IntoView) -> AnyView {
    view! {
        <header class="toolbar">
            <div class="toolbar-line">
                <h1 class="toolbar-title">{title}</h1>
                {tools.into_any()}
            </div>
            {on.into_any()}
        </header>
    }
    .into_any()
}

/// One of a few ways to look at a page.
pub struct Segment {
    pub words: String,
    /// Full name that the words are short for: said after them, and shown under the mouse.
    pub label: Option<String>,
    pub href: Signal<String>,
    pub chosen: Signal<bool>,
}

/// A few ways to look at a page, side by side, of which one is chosen.
pub fn segments(label: &'static str, segments: Vec<Segment>) -> AnyView {
    let items: Vec<_> = segments
        .into_iter()
        .map(|Segment { words, label, href, chosen }| {
            let is_current = current(move || chosen.get());
            let full = label.clone().map(|full| view! { <span class="visually-hidden">" · " {full}</span> });
            view! {
                <li>
                    <a class="segment" href=attr(move || href.get()) data-noscroll="" aria-current=is_current title=label>
                        {words} {full}
                    </a>
                </li>
            }
        })
        .collect();
    view! { <ul class="segments" role="list" aria-label=label>{items}</ul> }.into_any()
}
