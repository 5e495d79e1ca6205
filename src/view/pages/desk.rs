//! Pages of the organizer's desk: changes of the day, with one thumb.
//!
//! ```text
//! desk_state  state that is kept while the site is open: the desk, the view, the draft
//! today       the sessions that run and come next, and their actions
//! sessions    all sessions, by words, place and day
//! status      the line that says how things stand
//! sheet       what is begun: how it would be, what it would break, and to save it
//! changes     what was done, how far it has come, what has to be answered
//! calendar    the calendar that follows the day
//! connection  where it goes, and who one is there
//! feed        the feed itself: editing what is kept, form and country what is filled in, loose
//!             what no form has
//! ```

mod calendar;
mod card;
mod changes;
mod connection;
mod country;
mod desk_state;
mod draft;
mod editing;
mod feed;
mod fields;
mod form;
mod labels;
mod loose;
mod says;
mod sessions;
mod sheet;
mod status;
mod today;

use futures_util::FutureExt;
use leptos::prelude::*;

use crate::platform::{page, spawn};
use crate::route::Page;
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::dynamic::{content, current, maybe};
use crate::view::lazy::{Unavailable, lazy_chunks};

use desk_state::{DeskState, Tab};

/// The desk. It has no masthead: what matters must be under the thumb.
pub fn draw(state: State, scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    let body = match state.now.get_untracked() {
        // In the build there is nothing to do yet.
        None => view! { <p>{w.desk.needs_app}</p> }.into_any(),
        // Another page could lead the thumb: the desk acts with somebody's rights.
        Some(_) if page::is_framed() => view! { <p class="desk-warning">{w.desk.framed}</p> }.into_any(),
        Some(_) => at_work(scope, &state.memory.keep(|| DeskState::open(state))),
    };
    view! {
        <main id="main" class="desk wrap stack" tabindex="-1">
            <header class="desk-head cluster">
                <h1 class="desk-title">{w.nav.desk}</h1>
                <a class="desk-back" href=scope.links.href(Page::Overview)>{w.desk.to_site}</a>
            </header>
            {body}
        </main>
    }
    .into_any()
}

fn at_work(scope: &ViewContext, room: &DeskState) -> AnyView {
    room.desk.pump(true);
    calendar::follow(scope, room);
    let part = {
        let (scope, room) = (scope.clone(), room.clone());
        content(move || match room.tab.get() {
            Tab::Today => today::draw(&scope, &room),
            Tab::Changes => changes::draw(&scope, &room),
            Tab::Feed => editor(&scope, &room),
            Tab::Connection => connection::draw(&scope, &room),
        })
    };
    view! {
        {status::line(scope, room)}
        <div class="desk-part stack">{part}</div>
        <div class="desk-foot">{sheet::draw(scope, room)} {bar(scope, room)}</div>
    }
    .into_any()
}

/// Draws the part for the feed, which few come for and which is loaded when they do.
type Editor = fn(&ViewContext, &DeskState) -> AnyView;

lazy_chunks! { Editor: editor => feed::draw, }

fn editor(scope: &ViewContext, room: &DeskState) -> AnyView {
    let (scope, room) = (scope.clone(), room.clone());
    let loaded = RwSignal::new(lazy::editor().now_or_never());
    if loaded.with_untracked(Option::is_none) {
        spawn(async move {
            let _ = loaded.try_set(Some(lazy::editor().await));
        });
    }
    content(move || {
        let w = scope.locale.words();
        match loaded.get() {
            None => view! { <p>{w.editor.loading}</p> }.into_any(),
            Some(Ok(draw)) => draw(&scope, &room),
            Some(Err(Unavailable)) => view! { <p class="desk-warning">{w.editor.not_loaded}</p> }.into_any(),
        }
    })
}

/// The way between the parts, at the lower edge.
fn bar(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let parts = [
        (Tab::Today, "today", w.desk.today),
        (Tab::Changes, "changes", w.desk.changes),
        (Tab::Feed, "feed", w.editor.part),
        (Tab::Connection, "connection", w.desk.connection),
    ];
    let buttons: Vec<_> = parts
        .into_iter()
        .map(|(tab, name, words)| {
            let (is, to) = (room.tab.clone(), room.tab.clone());
            let is_current = current(move || is.get() == tab);
            let asks = {
                let uploader = room.desk.uploader.clone();
                maybe(move || {
                    let count = uploader.with(|uploader| uploader.questions().len());
                    (tab == Tab::Changes && count > 0)
                        .then(|| view! { <span class="desk-count">{count.to_string()}</span> }.into_any())
                })
            };
            view! {
                <button class="desk-tab" type="button" data-tab=name aria-current=is_current on:click=move |_| to.set(tab)>
                    {words}
                    {asks}
                </button>
            }
        })
        .collect();
    view! { <nav class="desk-bar" aria-label=w.desk.parts>{buttons}</nav> }.into_any()
}
