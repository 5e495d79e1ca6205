//! No page has this address.

use leptos::prelude::*;

use crate::route::Page;
use crate::view::scope::Scope;

/// Says that there is no such page, and where to go.
pub fn draw(scope: &Scope) -> AnyView {
    let w = scope.locale.words();
    let failure = &w.failure.not_found;
    let links = [
        (Page::Overview, w.nav.overview),
        (Page::Timeline, w.nav.timeline),
        (Page::Map, w.nav.map),
        (Page::Programs, w.nav.programs),
    ];
    let links: Vec<_> =
        links.into_iter().map(|(page, words)| view! { <li><a href=scope.href(page)>{words}</a></li> }).collect();
    view! {
        <div class="missing stack">
            <p class="missing-number" aria-hidden="true">"404"</p>
            <h1>{failure.title}</h1>
            <p>{failure.what}</p>
            <p>{failure.next}</p>
            <ul class="cluster">{links}</ul>
        </div>
    }
    .into_any()
}
