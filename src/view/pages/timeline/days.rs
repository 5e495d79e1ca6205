//! The line over the days of an edition: which edition, and its days as tabs.

use leptos::prelude::*;

use super::day_share::day_share;
use crate::model::{Conference, Date};
use crate::query::{ClockChoice, Query};
use crate::route::Page;
use crate::state::{State, viewer};
use crate::timeline::Schedule;
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, content, current};
use crate::view::parts::edition_menu;

/// The edition, as a menu where there are others, and its days: each is a link to that day
/// alone, so that a day is an address.
pub(super) fn day_line(
    state: State,
    scope: &ViewContext,
    conference: &Conference,
    clock: Memo<ClockChoice>,
) -> AnyView {
    let (of_tabs, id) = (scope.clone(), conference.id.clone());
    let tabs = content(move || {
        let of_tabs = of_tabs.of_atlas(state.atlas.get());
        let conference = of_tabs.atlas.conference(&id);
        conference.map(|conference| tabs(state, &of_tabs, conference, clock.get())).into_any()
    });
    let of_menu = scope.clone();
    let href = move |query: Query| of_menu.links.with(Page::Timeline, query);
    let look = Signal::derive(move || state.query.with(|query| query.selecting(|selection| selection.day.clear())));
    view! {
        <div class="day-line">
            {edition_menu(scope, Some(conference), look, href, None)}
            {tabs}
            {day_share(state, scope, conference)}
        </div>
    }
    .into_any()
}

/// The days of an edition with how many sessions each has.
fn tabs(state: State, scope: &ViewContext, conference: &Conference, clock: ClockChoice) -> Option<AnyView> {
    let w = scope.locale.words();
    let at = scope.atlas.conferences.iter().position(|known| known.id == conference.id)?;
    let days = Schedule::new(&scope.atlas, at, viewer(clock))?.days(&|_| true);
    let is_alone = days.len() == 1;
    let tab = |date: Option<Date>, words: AnyView, count: Option<u32>| {
        let (scope, id) = (scope.clone(), conference.id.clone());
        let href = attr(move || {
            let query = state.query.with(|query| {
                query.selecting(|selection| {
                    selection.day = date.into_iter().collect();
                    selection.conference = vec![id.clone()];
                })
            });
            scope.links.with(Page::Timeline, query)
        });
        let is_current = current(move || {
            state.query.with(|query| match date {
                Some(date) => is_alone || query.selection.day == [date],
                None => query.selection.day.is_empty(),
            })
        });
        let count = count.map(|count| view! { <span class="choice-count">{count.to_string()}</span> });
        view! {
            <li>
                <a class="day-tab" href=href data-noscroll="" aria-current=is_current>{words} {count}</a>
            </li>
        }
    };
    let all = (!is_alone).then(|| tab(None, w.filters.any.into_any(), None));
    let tabs: Vec<_> = days
        .iter()
        .map(|day| {
            let machine = day.date.to_string();
            let words = view! { <time datetime=machine>{scope.locale.day_short(day.date)}</time> }.into_any();
            tab(Some(day.date), words, Some(day.sessions))
        })
        .collect();
    (!days.is_empty())
        .then(|| view! { <ul class="day-tabs" role="list" aria-label=w.filters.day>{all} {tabs}</ul> }.into_any())
}
