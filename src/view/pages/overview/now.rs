//! Sessions that are on now and that come next, while a conference is under way.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::{Conference, Session};
use crate::query::Selection;
use crate::route::Page;
use crate::state::State;
use crate::timeline::{NowAndNext, Schedule, Viewer, now_and_next};
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;
use crate::view::parts::{section, session_link};

/// The most sessions of one list.
const MOST: usize = 4;

/// Two lists that follow the visitor's clock. The build knows no clock: there the way to the
/// programme stands alone, and room is kept for the lists.
pub fn draw(state: State, scope: &ViewContext, conference: &Conference) -> AnyView {
    let w = scope.locale.words();
    let timeline = scope.links.route(Page::Timeline).with(Selection::of_conference(&conference.id));
    let more = Some((scope.links.href_to(&timeline), w.records.programme.to_owned()));
    let (scope, id) = (scope.clone(), conference.id.clone());
    // Drawn anew when something begins or ends, not each minute.
    let schedule = Memo::new_with_compare(
        move |_| {
            let atlas = state.atlas.get();
            let at = atlas.conferences.iter().position(|conference| conference.id == id)?;
            Schedule::new(&atlas, at, Viewer::Event).map(Arc::new)
        },
        |_, _| true,
    );
    let found = Memo::new(move |_| Some(now_and_next(schedule.get()?.as_ref(), &|_| true, state.now.get()?)));
    let body = maybe(move || lists(&scope, schedule.get()?.as_ref(), &found.get()?));
    section("now", w.records.now_and_next.to_owned(), more, view! { <div class="now-next tiles">{body}</div> })
}

fn lists(scope: &ViewContext, schedule: &Schedule, found: &NowAndNext) -> Option<AnyView> {
    let w = scope.locale.words();
    let conference = schedule.conference()?;
    // Where no hours are known, what goes on today is all that can be said.
    let live: Vec<usize> = found.live.iter().chain(&found.during).copied().collect();
    let next = (!found.next.is_empty()).then(|| list(scope, conference, w.timeline.upcoming, &found.next));
    let live = match live.is_empty() {
        true => view! { <p class="empty">{w.records.nothing_now}</p> }.into_any(),
        false => list(scope, conference, w.timeline.now, &live),
    };
    Some(view! { {live} {next} }.into_any())
}

fn list(scope: &ViewContext, conference: &Conference, heading: &'static str, sessions: &[usize]) -> AnyView {
    let w = scope.locale.words();
    let session = |index: &usize| -> Option<&Session> { conference.sessions.get(*index) };
    let items: Vec<_> = sessions
        .iter()
        .filter_map(session)
        .take(MOST)
        .map(|session| view! { <li>{session_link(scope, conference, session)}</li> })
        .collect();
    let more = sessions.len().checked_sub(MOST).filter(|more| *more > 0);
    let more = more.map(|more| {
        let href = scope.links.with(Page::Timeline, Selection::of_conference(&conference.id));
        view! { <p><a href=href>{scope.locale.count(&w.counts.more, more as u64)}</a></p> }
    });
    view! {
        <div class="stack related-sort">
            <h3 class="label">{heading}</h3>
            <ul class="relatives stack">{items}</ul>
            {more}
        </div>
    }
    .into_any()
}
