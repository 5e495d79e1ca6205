//! Sessions that run at this minute and that come next, for a screen in a corridor or a sidebar.

use std::sync::Arc;

use leptos::prelude::*;

use crate::query::ClockChoice;
use crate::state::State;
use crate::timeline::{NowAndNext, Phase, Schedule, SessionPhases, Viewer, lead, now_and_next};
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;
use crate::view::parts::{SessionCardProps, session_card};

/// The part.
pub fn draw(state: State, scope: &ViewContext) -> AnyView {
    let now = scope.now;
    // The conference that the host asks for, or the one that leads.
    let schedule = Memo::new_with_compare(
        move |_| {
            let atlas = state.atlas.get();
            let asked = state.query.with(|query| query.selection.conference.first().cloned());
            let asked = asked.filter(|id| atlas.conference(id).is_some());
            let id = asked.or_else(|| lead(&atlas, now.get()).map(|lead| lead.conference.id.clone()))?;
            let at = atlas.conferences.iter().position(|conference| conference.id == id)?;
            Schedule::new(&atlas, at, Viewer::Event).map(Arc::new)
        },
        |_, _| true,
    );
    let found = Memo::new(move |_| {
        let (schedule, now) = (schedule.get()?, now.get().unwrap_or(i64::MIN));
        let found = now_and_next(&schedule, &|_| true, now);
        Some((found, SessionPhases::new(&schedule, now, state.now.get().is_some())))
    });
    let clock = Memo::new(move |_| state.query.with(|query| query.view.clock));
    let of_body = scope.clone();
    let body = maybe(move || {
        let (schedule, (found, phases)) = (schedule.get()?, found.get()?);
        of_conference(&of_body, &schedule, &found, &phases, clock.get())
    });
    view! {
        <header class="page-head stack"><h1>{scope.locale.words().timeline.now}</h1></header>
        {body}
    }
    .into_any()
}

fn of_conference(
    scope: &ViewContext,
    schedule: &Schedule,
    found: &NowAndNext,
    phases: &SessionPhases,
    clock: ClockChoice,
) -> Option<AnyView> {
    let w = scope.locale.words();
    let scope = scope.of_atlas(schedule.atlas().clone());
    let conference = schedule.conference()?;
    let on: Vec<usize> = found.live.iter().chain(&found.during).copied().collect();
    let phase = conference_phase(&scope, schedule);
    let state = match (on.is_empty(), found.next.is_empty(), phase) {
        (false, ..) | (true, true, Phase::Live | Phase::During) => w.overview.under_way,
        (true, false, _) | (true, true, Phase::Ahead) => w.timeline.upcoming,
        (true, true, Phase::Past) => w.timeline.past,
    };
    let list = |sessions: &[usize]| {
        let card = |index: &usize| {
            let session = schedule.session(*index)?;
            let props = SessionCardProps::alone(&scope, conference, session, phases.state(*index), clock);
            Some(view! { <li>{session_card(&scope, conference, session, props)}</li> })
        };
        let cards: Vec<_> = sessions.iter().filter_map(card).collect();
        (!cards.is_empty()).then(|| view! { <ol class="sessions">{cards}</ol> })
    };
    let next = (!on.is_empty() && !found.next.is_empty()).then(|| view! { <h3>{w.common.next}</h3> });
    Some(
        view! {
            <section class="stack" data-conference=conference.id.to_string()>
                <h2>{scope.texts.text(&conference.name)}</h2>
                <p class="soft">
                    {scope.locale.span(conference.span)} {w.lists.comma} {scope.texts.city_line(conference)}
                </p>
                <p class="label">{state}</p>
                {list(&on)}
                {next}
                {list(&found.next)}
            </section>
        }
        .into_any(),
    )
}

/// Phase of the conference as a whole.
fn conference_phase(scope: &ViewContext, schedule: &Schedule) -> Phase {
    let extent = schedule.conference().map(|one| crate::timeline::Extent::of(one.span, schedule.clock()));
    let now = scope.now.get_untracked().unwrap_or(i64::MIN);
    extent.map_or(Phase::Ahead, |extent| crate::timeline::phase_of(&extent, now))
}
