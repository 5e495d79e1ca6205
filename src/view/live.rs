//! News of the day over every page, without moving it: how fresh it is, what changed,
//! and a notice that cannot wait.
//!
//! It stands beside the pages and not in them, so that it outlives their being drawn anew, and
//! a screen reader is told each thing once.

mod news;

use leptos::prelude::*;

use super::context::ViewContext;
use super::parts::notices;
use super::words;
use crate::locale::{Locale, fill};
use crate::model::{Lang, Level, Moment, When};
use crate::platform::{clock, version};
use crate::route::Page;
use crate::state::{Health, State};
use crate::view::dynamic::{maybe, words};

/// The layer over the pages. In a part, which has no room for it, on the desk and on screens, which say such
/// things in a line of their own, and in the build, where nothing moves, it is empty.
pub fn layer(state: State) -> AnyView {
    let listed = RwSignal::new(false);
    let content = maybe(move || {
        let (lang, page) = state.place.get();
        (!matches!(page, Page::Part(_) | Page::Embed | Page::Desk | Page::Screen)).then(|| layers(state, &lang, listed))
    });
    let said = words(move || {
        let lang = state.place.with(|(lang, _)| lang.clone());
        let Some(scope) = scope(state, &lang) else { return String::new() };
        let health = health_words(state, &scope.locale);
        [news::sentence(state, &scope), health.unwrap_or_default()].join(" ")
    });
    view! {
        <p class="visually-hidden" role="status">{said}</p>
        {content}
    }
    .into_any()
}

fn layers(state: State, lang: &Lang, listed: RwSignal<bool>) -> AnyView {
    let lang = lang.clone();
    let of_urgent = lang.clone();
    let bar = maybe(move || {
        let scope = scope(state, &lang)?;
        let rows = [version_row(state, &scope), news::row(state, &scope, listed), health_row(state, &scope)];
        let rows: Vec<_> = rows.into_iter().flatten().collect();
        (!rows.is_empty()).then(|| view! { <div class="live-bar"><div class="wrap">{rows}</div></div> }.into_any())
    });
    view! {
        {maybe(move || urgent(state, &scope(state, &of_urgent)?))}
        {bar}
    }
    .into_any()
}

/// Context of a part, as far as words and links go.
fn scope(state: State, lang: &Lang) -> Option<ViewContext> {
    let atlas = state.live.waiting.get().unwrap_or_else(|| state.atlas.get());
    // The words were loaded before the address arrived.
    let locale = Locale::with(words::at_hand(lang)?, lang, &atlas.default_language());
    Some(ViewContext::words_only(atlas, locale, state))
}

/// The urgent notices that came while the page was open and wait with the rest: these do not
/// wait.
fn urgent(state: State, scope: &ViewContext) -> Option<AnyView> {
    let shown = state.atlas.get();
    state.live.waiting.with(Option::is_some).then_some(())?;
    let is_new = |id| !shown.notices.iter().any(|known| known.id == id);
    let late: Vec<_> =
        scope.notices().into_iter().filter(|one| one.level == Level::Urgent && is_new(one.id.clone())).collect();
    if late.is_empty() {
        return None;
    }
    let words = scope.locale.words().live.show;
    Some(
        view! {
            <div class="live-urgent" role="alert">
                <div class="wrap">
                    {notices(scope, &late)}
                    <button class="button" type="button" on:click=move |_| state.live.show()>{words}</button>
                </div>
            </div>
        }
        .into_any(),
    )
}

fn version_row(state: State, scope: &ViewContext) -> Option<AnyView> {
    let w = &scope.locale.words().live;
    state.live.version.get().then(|| {
        view! {
            <div class="live-row cluster" data-live="version">
                <p>{w.version}</p>
                <button class="button" type="button" on:click=|_| version::take_newer()>{w.reload}</button>
            </div>
        }
        .into_any()
    })
}

fn health_row(state: State, scope: &ViewContext) -> Option<AnyView> {
    let words = health_words(state, &scope.locale)?;
    let (w, paused) = (scope.locale.words(), state.live.paused.get());
    let act = move |_| if paused { state.live.toggle_pause() } else { state.live.ask() };
    let kind = match (paused, state.live.health.get()) {
        (true, _) => "paused",
        (_, Health::Broken) => "broken",
        (_, Health::Offline) => "offline",
        _ => "stale",
    };
    Some(
        view! {
            <div class="live-row cluster" data-live=kind>
                <p>{words}</p>
                <button class="button" type="button" on:click=act>
                    {if paused { w.live.resume } else { w.status.retry }}
                </button>
            </div>
        }
        .into_any(),
    )
}

/// Freshness of what is shown; nothing where all is well.
pub(in crate::view) fn health_words(state: State, locale: &Locale) -> Option<String> {
    let w = &locale.words().live;
    let words = match (state.live.paused.get(), state.live.health.get()) {
        (true, _) => w.paused,
        (_, Health::Fine) => return None,
        (_, Health::Stale) => w.stale,
        (_, Health::Offline) => w.offline,
        (_, Health::Broken) => w.broken,
    };
    Some(fill(words, &[("time", &checked(state, locale)?)]))
}

/// When the last question was answered, in words.
fn checked_words(state: State, locale: &Locale) -> Option<String> {
    checked(state, locale).map(|time| fill(locale.words().live.checked, &[("time", &time)]))
}

/// When what is shown was last known to be fresh, by the visitor's clock.
fn checked(state: State, locale: &Locale) -> Option<String> {
    let (at, now) = (state.live.checked.get()?, state.now.get()?);
    let here = |unix: i64| Some(Moment::new(unix, clock::offset_at(unix)?));
    let (at, now) = (here(at)?, here(now)?);
    Some(if at.date() == now.date() { locale.time(at) } else { locale.when(When::Time(at)) })
}

/// Pausing, and when the last question was answered: for the foot of a page.
pub fn switch(state: State) -> AnyView {
    let drawn = move || {
        let lang = state.place.with(|(lang, _)| lang.clone());
        let locale = scope(state, &lang)?.locale;
        let w = &locale.words().live;
        let last = checked_words(state, &locale);
        let said = if state.live.paused.get() { w.resume } else { w.pause };
        Some(
            view! {
                {last}
                " "
                <button class="link-button" type="button" on:click=move |_| state.live.toggle_pause()>{said}</button>
            }
            .into_any(),
        )
    };
    maybe(drawn)
}
