//! What runs at this minute and what comes next, for a screen in a corridor or a sidebar.

use std::sync::Arc;

use leptos::prelude::*;

use crate::filters;
use crate::model::{Conference, Order as _, Session};
use crate::state::State;
use crate::timeline::{self, Clock, Extent, Phase};
use crate::view::dynamic::maybe;
use crate::view::parts::session_card;
use crate::view::scope::Scope;

/// How many sessions to come are shown.
const NEXT: usize = 4;

/// The part.
pub fn draw(state: State, scope: &Scope) -> AnyView {
    let w = scope.locale.words();
    let (scope, title) = (scope.clone(), w.timeline.now);
    let body = maybe(move || {
        // Drawn anew each minute.
        let scope = Scope { now: state.now.get().or(scope.now), ..scope.clone() };
        let filters = state.filters.get();
        let looked_at = filters.conference.first().and_then(|id| scope.atlas.conference(id));
        looked_at.or_else(|| scope.leading()).map(|conference| of_conference(&scope, conference, filters.clock))
    });
    view! {
        <header class="page-head stack"><h1>{title}</h1></header>
        {body}
    }
    .into_any()
}

fn of_conference(scope: &Scope, conference: &Conference, told: filters::Clock) -> AnyView {
    let w = scope.locale.words();
    let clock = Clock::of(conference);
    let now = scope.now.unwrap_or(i64::MIN);
    let phase = |span| timeline::phase_of(&Extent::of(span, &clock), now);
    let sessions = |wanted: Phase| conference.sessions.iter().filter(move |session| phase(session.span) == wanted);
    let live: Vec<_> = sessions(Phase::Live).collect();
    let mut ahead: Vec<_> = sessions(Phase::Ahead).collect();
    ahead.order_by_key(|session| session.span.start().order());
    ahead.truncate(NEXT);
    let state = match (live.is_empty(), ahead.is_empty()) {
        (false, _) => w.overview.under_way,
        (true, false) => w.timeline.upcoming,
        (true, true) => match phase(conference.span) {
            Phase::Past => w.timeline.past,
            Phase::Live | Phase::During => w.overview.under_way,
            Phase::Ahead => w.timeline.upcoming,
        },
    };
    let next = (!live.is_empty() && !ahead.is_empty()).then(|| view! { <h3>{w.common.next}</h3> });
    view! {
        <section class="stack" data-conference=conference.id.to_string()>
            <h2>{scope.text(&conference.name)}</h2>
            <p class="soft">
                {scope.locale.span(conference.span)} {w.lists.comma} {scope.city_line(conference)}
            </p>
            <p class="label">{state}</p>
            {session_list(scope, conference, &live, told)}
            {next}
            {session_list(scope, conference, &ahead, told)}
        </section>
    }
    .into_any()
}

fn session_list(
    scope: &Scope,
    conference: &Conference,
    sessions: &[&Session],
    told: filters::Clock,
) -> Option<AnyView> {
    let clock = Clock::of(conference);
    let card = |session: &&Session| {
        let state = scope.state(&clock, session);
        view! { <li>{session_card(scope, conference, session, told, Arc::new(move || state.clone()))}</li> }
    };
    let cards: Vec<_> = sessions.iter().map(card).collect();
    (!cards.is_empty()).then(|| view! { <ol class="sessions">{cards}</ol> }.into_any())
}
