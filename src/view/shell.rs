//! The site around every page.

use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;

use super::context::ViewContext;
use super::deferred::Deferred;
use super::parts::{Icon, icon, menu, notices, opener};
use crate::locale::{endonym, fill};
use crate::model::{Level, Notice};
use crate::platform::theme;
use crate::query::Selection;
use crate::route::{Page, Route};
use crate::state::State;
use crate::view::dynamic::{attr, maybe};

/// A page with the masthead above and the colophon below.
pub fn shell(
    state: State,
    scope: &ViewContext,
    page: &Page,
    body: AnyView,
    deferred: RwSignal<Option<Deferred>>,
) -> AnyView {
    let w = scope.locale.words();
    view! {
        <a class="skip" href="#main" rel="external">{w.nav.skip}</a>
        {said(state, scope, |level| level == Level::Urgent)}
        {masthead(state, scope, page)}
        {said(state, scope, |level| level != Level::Urgent)}
        <main id="main" class="page wrap stack" tabindex="-1">{body}</main>
        {colophon(state, scope, deferred)}
        <div class="wrap">{static_note(scope)}</div>
        {unkept(scope)}
    }
    .into_any()
}

/// The reason for which a page stands as it was built, shown where the app cannot start.
pub fn static_note(scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    view! {
        <p class="app-failed" role="status">
            <span class="failed-start">{w.status.static_page}</span>
            <span class="failed-old">{w.status.old_browser}</span>
        </p>
    }
    .into_any()
}

/// Notices of the organizers that hold now: the urgent above everything, the rest below the
/// masthead.
fn said(state: State, scope: &ViewContext, of: fn(Level) -> bool) -> AnyView {
    let known = scope.clone();
    let held = Memo::new(move |_| {
        let all = known.of_atlas(state.atlas.get());
        all.notices().into_iter().filter(|notice| of(notice.level)).cloned().collect::<Vec<Notice>>()
    });
    let scope = scope.clone();
    maybe(move || {
        held.with(|held| {
            let all: Vec<&Notice> = held.iter().collect();
            (!all.is_empty()).then(|| view! { <div class="said wrap">{notices(&scope, &all)}</div> }.into_any())
        })
    })
}

fn masthead(state: State, scope: &ViewContext, page: &Page) -> AnyView {
    let w = scope.locale.words();
    let publisher = &scope.atlas.publisher;
    let name = scope.texts.text(publisher.short_name.as_ref().unwrap_or(&publisher.name));
    let items: Vec<_> = [
        (Page::Overview, w.nav.overview, Icon::House),
        (Page::Timeline, w.nav.timeline, Icon::ChartGantt),
        (Page::Map, w.nav.map, Icon::Map),
        (Page::Programs, w.nav.programs, Icon::LayoutGrid),
        (Page::Mine, w.nav.mine, Icon::Star),
    ]
    .into_iter()
    .map(|(to, words, shape)| {
        let current = (to == *page).then_some("page");
        view! {
            <li>
                <a class="masthead-place" href=scope.links.href(to) aria-current=current>
                    {icon(shape)}
                    <span class="masthead-word">{words}</span>
                </a>
            </li>
        }
    })
    .collect();
    view! {
        <header class="masthead">
            <div class="masthead-bar">
                <a class="masthead-name" href=scope.links.href(Page::Overview)>{name}</a>
                <nav class="masthead-nav" aria-label=w.nav.main><ul>{items}</ul></nav>
                {search(state, scope)}
                {opener(MENU, Icon::Menu, w.nav.menu.to_owned(), ().into_any())}
                {site_menu(scope, page)}
            </div>
        </header>
    }
    .into_any()
}

/// Search over everything: the timeline with these words. Without the app it is a plain form.
fn search(state: State, scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    let visit = state.visitor();
    let (lang, field) = (scope.lang().clone(), NodeRef::<Input>::new());
    let publisher = &scope.atlas.publisher;
    // Told from the search of a page by the site that it goes over.
    let site = scope.texts.words(publisher.short_name.as_ref().unwrap_or(&publisher.name));
    let go = move |event: SubmitEvent| {
        let Some(input) = field.get_untracked() else { return };
        event.prevent_default();
        let words = Selection { q: input.value().trim().to_owned(), ..Selection::default() };
        visit(&Route::new(&lang, Page::Timeline).with(words));
    };
    view! {
        <form
            class="masthead-search"
            role="search"
            aria-label=site
            method="get"
            action=scope.links.href(Page::Timeline)
            on:submit=go
        >
            <label class="masthead-find" for="find">{icon(Icon::Search)} <span class="visually-hidden">{w.filters.search}</span></label>
            <input
                class="search-field"
                id="find"
                type="search"
                name="q"
                placeholder=w.filters.search
                autocomplete="off"
                spellcheck="false"
                node_ref=field
            />
        </form>
    }
    .into_any()
}

/// The id of the menu of the site.
const MENU: &str = "site-menu";

/// Languages, colors, and the pages about the site.
fn site_menu(scope: &ViewContext, page: &Page) -> AnyView {
    let w = scope.locale.words();
    let body = view! {
        {languages(scope, page)}
        {themes(scope)}
        <ul class="menu-list">
            <li><a class="menu-item" href=scope.links.href(Page::About)>{w.nav.about}</a></li>
            // Loaded anew, for it runs the script that hosts use.
            <li><a class="menu-item" href=scope.links.href(Page::Embed) rel="external">{w.nav.embed}</a></li>
        </ul>
    };
    menu(MENU, body)
}

/// The same page in the other languages; nothing in a feed of one.
fn languages(scope: &ViewContext, page: &Page) -> Option<AnyView> {
    let w = scope.locale.words();
    if scope.links.languages.len() < 2 {
        return None;
    }
    let items: Vec<_> = scope
        .links.languages
        .iter()
        .map(|lang| {
            let href = scope.links.href_to(&Route::new(lang, page.clone()));
            let current = (lang == scope.lang()).then_some("true");
            let tag = lang.to_string();
            let name = endonym(lang);
            view! { <li><a class="menu-item" href=href lang=tag.clone() hreflang=tag aria-current=current>{name}</a></li> }
        })
        .collect();
    Some(
        view! {
            <nav class="menu-part" aria-label=w.nav.language>
                <p class="label" aria-hidden="true">{w.nav.language}</p>
                <ul class="menu-list">{items}</ul>
            </nav>
        }
        .into_any(),
    )
}

/// The colors of the site: as the device has them, or as was chosen before.
fn themes(scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    let chosen = RwSignal::new(theme::chosen());
    let themes = [("", w.nav.theme_auto), ("light", w.nav.theme_light), ("dark", w.nav.theme_dark)];
    let items: Vec<_> = themes
        .into_iter()
        .map(|(name, words)| {
            let is_chosen = attr(move || chosen.with(|chosen| if chosen == name { "true" } else { "false" }));
            let choose = move |_| {
                theme::choose(name);
                chosen.set(name.to_owned());
            };
            view! {
                <li>
                    <button class="menu-item" type="button" data-theme-choice=name aria-pressed=is_chosen on:click=choose>
                        {words}
                    </button>
                </li>
            }
        })
        .collect();
    view! {
        <div class="menu-part needs-app" role="group" aria-label=w.nav.theme>
            <p class="label" aria-hidden="true">{w.nav.theme}</p>
            <ul class="menu-list">{items}</ul>
        </div>
    }
    .into_any()
}

/// Says once that stars are lost with the page, where the browser keeps nothing.
fn unkept(scope: &ViewContext) -> AnyView {
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

fn colophon(state: State, scope: &ViewContext, deferred: RwSignal<Option<Deferred>>) -> AnyView {
    let w = scope.locale.words();
    let publisher = &scope.atlas.publisher;
    let locale = scope.locale.clone();
    let updated = maybe(move || {
        let when = locale.when(state.atlas.with(|atlas| atlas.updated)?.when());
        Some(view! { <p>{fill(locale.words().nav.updated, &[("when", &when)])}</p> }.into_any())
    });
    view! {
        <footer class="colophon">
            <div class="wrap cluster">
                <p>
                    <a href=publisher.url.to_string() rel="external noopener">{scope.texts.text(&publisher.name)}</a>
                </p>
                {updated}
                // Keeps its place until it is loaded, and where no script runs.
                <p class="live-switch">{maybe(move || Some((deferred.get()?.switch)(state)))}</p>
                <p><a href=scope.links.href(Page::About)>{w.about.sources}</a></p>
                // Loaded anew, for it runs the script that hosts use.
                <p><a href=scope.links.href(Page::Embed) rel="external">{w.nav.embed}</a></p>
            </div>
        </footer>
    }
    .into_any()
}
