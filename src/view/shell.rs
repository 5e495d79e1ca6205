//! The site around every page.

use leptos::prelude::*;

use super::scope::Scope;
use crate::locale::{endonym, fill};
use crate::model::When;
use crate::route::{Page, Route};

/// A page with the masthead above and the colophon below.
pub fn shell(scope: &Scope, page: &Page, body: AnyView) -> AnyView {
    let w = scope.locale.words();
    view! {
        <a class="skip" href="#main" rel="external">{w.nav.skip}</a>
        {masthead(scope, page)}
        <main id="main" class="page wrap stack" tabindex="-1">{body}</main>
        {colophon(scope)}
        <p class="app-failed wrap" role="status">{w.status.static_page}</p>
    }
    .into_any()
}

fn masthead(scope: &Scope, page: &Page) -> AnyView {
    let w = scope.locale.words();
    let publisher = &scope.atlas.publisher;
    let name = scope.text(publisher.short_name.as_ref().unwrap_or(&publisher.name));
    let items: Vec<_> = [
        (Page::Overview, w.nav.overview),
        (Page::Timeline, w.nav.timeline),
        (Page::Map, w.nav.map),
        (Page::Programs, w.nav.programs),
        (Page::About, w.nav.about),
    ]
    .into_iter()
    .map(|(to, words)| {
        let current = (to == *page).then_some("page");
        view! { <li><a href=scope.href(to) aria-current=current>{words}</a></li> }
    })
    .collect();
    view! {
        <header class="masthead">
            <div class="wrap masthead-bar cluster">
                <a class="masthead-name" href=scope.href(Page::Overview)>{name}</a>
                <nav class="masthead-nav" aria-label=w.nav.main><ul class="cluster">{items}</ul></nav>
                {languages(scope, page)}
            </div>
        </header>
    }
    .into_any()
}

/// The same page in the other languages; nothing in a feed of one.
fn languages(scope: &Scope, page: &Page) -> Option<AnyView> {
    let w = scope.locale.words();
    if scope.languages.len() < 2 {
        return None;
    }
    let items: Vec<_> = scope
        .languages
        .iter()
        .map(|lang| {
            let href = scope.href_to(&Route::new(lang, page.clone()));
            let current = (lang == scope.lang()).then_some("true");
            let tag = lang.to_string();
            let name = endonym(lang);
            view! { <li><a href=href lang=tag.clone() hreflang=tag aria-current=current>{name}</a></li> }
        })
        .collect();
    Some(
        view! { <nav class="masthead-languages" aria-label=w.nav.language><ul class="cluster">{items}</ul></nav> }
            .into_any(),
    )
}

fn colophon(scope: &Scope) -> AnyView {
    let w = scope.locale.words();
    let publisher = &scope.atlas.publisher;
    let updated = scope.atlas.updated.map(|moment| {
        let when = scope.locale.when(When::Day(moment.date()));
        view! { <p>{fill(w.nav.updated, &[("when", &when)])}</p> }
    });
    view! {
        <footer class="colophon">
            <div class="wrap cluster">
                <p>
                    <a href=publisher.url.to_string() rel="external noopener">{scope.text(&publisher.name)}</a>
                </p>
                {updated}
                <p><a href=scope.href(Page::About)>{w.about.sources}</a></p>
            </div>
        </footer>
    }
    .into_any()
}
