//! Starred sessions: by day, with what overlaps, and what carries them on.

mod carry;
mod list;
mod lost;
mod offer;
mod remind;

use leptos::prelude::*;

use crate::model::{Conference, Session};
use crate::route::Page;
use crate::state::{Starred, State};
use crate::view::context::ViewContext;
use crate::view::dynamic::{content, maybe};
use crate::view::parts::toolbar;

/// The page. What the build writes says that it needs the app: stars are kept in the browser.
pub fn draw(state: State, scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    let stars = scope.stars;
    let offer = offer::offer(state, scope);
    let list = {
        let scope = scope.clone();
        content(move || {
            let scope = scope.of_atlas(state.atlas.get());
            let starred: Vec<Starred> = stars.get().into_iter().collect();
            let known = sessions(&scope, &starred);
            let clock = state.query.with(|query| query.view.clock);
            match known.is_empty() {
                true => empty(&scope),
                false => list::list(&scope, &known, clock),
            }
        })
    };
    let carry = {
        let scope = scope.clone();
        maybe(move || {
            let starred: Vec<Starred> = stars.get().into_iter().collect();
            let known = sessions(&scope, &starred);
            (!known.is_empty()).then(|| carry::carry(state, &scope, &known))
        })
    };
    view! {
        {toolbar(w.nav.mine, (), ())}
        <p class="soft">{w.mine.lede}</p>
        <p class="empty without-app">{w.mine.needs_script}</p>
        <div class="mine stack needs-app">
            {offer}
            {lost::lost(state, scope)}
            {list}
            {carry}
        </div>
    }
    .into_any()
}

/// The sessions that the feed has of those that are starred, in its order.
fn sessions<'a>(scope: &'a ViewContext, starred: &[Starred]) -> Vec<(&'a Conference, &'a Session)> {
    let conferences = scope.atlas.conferences.iter();
    let all = conferences.flat_map(|conference| conference.sessions.iter().map(move |session| (conference, session)));
    let is_starred =
        |(c, s): &(&Conference, &Session)| starred.iter().any(|(conference, id)| c.id == *conference && s.id == *id);
    all.filter(is_starred).collect()
}

fn empty(scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    view! {
        <div class="empty stack">
            <p>{w.mine.empty} " " {w.mine.empty_next}</p>
            <p><a class="way" href=scope.links.href(Page::Timeline)>{w.overview.to_timeline}</a></p>
        </div>
    }
    .into_any()
}
