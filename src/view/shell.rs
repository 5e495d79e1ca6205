//! The site around every page.

use leptos::prelude::*;

use super::later::Later;
use super::parts::notices;
use super::scope::Scope;
use crate::locale::{endonym, fill};
use crate::model::{Level, Notice};
use crate::route::{Page, Route};
use crate::state::State;
use crate::view::dynamic::maybe;

/// A page with the masthead above and the colophon below.
pub fn shell(state: State, scope: &Scope, page: &Page, body: AnyView, later: RwSignal<Option<Later>>) -> AnyView {
    let w = scope.locale.words();
    view! {
        <a class="skip" href="#main" rel="external">{w.nav.skip}</a>
        {said(scope, &|level| level == Level::Urgent)}
        {masthead(scope, page)}
        {said(scope, &|level| level != Level::Urgent)}
        <main id="main" class="page wrap stack" tabindex="-1">{body}</main>
        {colophon(state, scope, later)}
        <div class="wrap">{static_note(scope)}</div>
        {unkept(scope)}
    }
    .into_any()
}

/// The reason for which a page stands as it was built, shown where the app cannot start.
pub fn static_note(scope: &Scope) -> AnyView {
    let w = scope.locale.words();
    view! {
        <p class="app-failed" role="status">
            <span class="failed-start">{w.status.static_page}</span>
            <span class="failed-old">{w.status.old_browser}</span>
        </p>
    }
    .into_any()
}

/// What the organizers say now: the urgent above everything, the rest below the masthead.
fn said(scope: &Scope, of: &dyn Fn(Level) -> bool) -> Option<AnyView> {
    let all: Vec<&Notice> = scope.notices().filter(|notice| of(notice.level)).collect();
    (!all.is_empty()).then(|| view! { <div class="said wrap">{notices(scope, &all)}</div> }.into_any())
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
        (Page::Mine, w.nav.mine),
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

/// Says once that stars are lost with the page, where the browser keeps nothing.
fn unkept(scope: &Scope) -> AnyView {
    let w = scope.locale.words();
    let stars = scope.stars;
    let word = maybe(move || {
        stars.warns().then(|| {
            view! {
                <div class="unkept cluster">
                    <p>{w.mine.unsaved}</p>
                    <button class="button" type="button" on:click=move |_| stars.was_read()>{w.common.close}</button>
                </div>
            }
            .into_any()
        })
    });
    view! { <div role="status">{word}</div> }.into_any()
}

fn colophon(state: State, scope: &Scope, later: RwSignal<Option<Later>>) -> AnyView {
    let w = scope.locale.words();
    let publisher = &scope.atlas.publisher;
    let updated = scope.atlas.updated.map(|updated| {
        let when = scope.locale.when(updated.when());
        view! { <p>{fill(w.nav.updated, &[("when", &when)])}</p> }
    });
    view! {
        <footer class="colophon">
            <div class="wrap cluster">
                <p>
                    <a href=publisher.url.to_string() rel="external noopener">{scope.text(&publisher.name)}</a>
                </p>
                {updated}
                // Keeps its place until it is loaded, and where no script runs.
                <p class="live-switch">{maybe(move || Some((later.get()?.switch)(state)))}</p>
                <p><a href=scope.href(Page::About)>{w.about.sources}</a></p>
                // Loaded anew, for it runs the script that hosts use.
                <p><a href=scope.href(Page::Embed) rel="external">{w.nav.embed}</a></p>
            </div>
        </footer>
    }
    .into_any()
}
