//! Pages that are not there: no page has the address, or the feed has nothing by its name.

use leptos::prelude::*;

use crate::locale::words::FailureText;
use crate::route::Page;
use crate::view::context::ViewContext;

/// Says that there is no such page, and where to go.
pub fn draw(scope: &ViewContext) -> AnyView {
    say(scope, &scope.locale.words().failure.not_found)
}

/// Says that the feed has nothing by the name of the address, and where to go.
pub fn gone(scope: &ViewContext) -> AnyView {
    say(scope, &scope.locale.words().failure.gone)
}

fn say(scope: &ViewContext, failure: &FailureText) -> AnyView {
    let w = scope.locale.words();
    let links = [
        (Page::Overview, w.nav.overview),
        (Page::Timeline, w.nav.timeline),
        (Page::Map, w.nav.map),
        (Page::Programs, w.nav.programs),
    ];
    let links: Vec<_> =
        links.into_iter().map(|(page, words)| view! { <li><a href=scope.links.href(page)>{words}</a></li> }).collect();
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
