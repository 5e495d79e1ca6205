//! The days of a conference with their sessions.

use leptos::prelude::*;

use super::session_card;
use crate::filters::Filters;
use crate::model::{Conference, When};
use crate::timeline::{Clock, DayList, Schedule, Viewer};
use crate::view::scope::Scope;

/// The programme day by day, in the order of time: only what the filters leave.
pub fn days(scope: &Scope, conference: &Conference, filters: &Filters) -> AnyView {
    let w = scope.locale.words();
    let schedule = Schedule::new(conference, Viewer::Event);
    let visible = scope.visible(conference, filters);
    let shown = |index: usize| visible.get(index).copied().unwrap_or(true);
    let days: Vec<_> = schedule
        .days(&shown)
        .into_iter()
        .filter(|day| filters.day.is_empty() || filters.day.contains(&day.date))
        .map(|day| one_day(scope, &schedule, &schedule.list(day.date, &|index| shown(index))))
        .collect();
    let undated = schedule.undated(&shown);
    let undated = (!undated.is_empty()).then(|| {
        view! {
            <section class="day stack">
                <h3 class="day-head">{scope.locale.when(conference.span.start())}</h3>
                {sessions(scope, conference, &undated)}
            </section>
        }
    });
    if days.is_empty() && undated.is_none() {
        return view! {
            <p class="empty">{w.conference.no_sessions} " " {w.conference.no_sessions_next}</p>
        }
        .into_any();
    }
    view! { <div class="days stack">{days} {undated}</div> }.into_any()
}

fn one_day(scope: &Scope, schedule: &Schedule<'_>, list: &DayList) -> AnyView {
    let w = scope.locale.words();
    // What goes on over several days is told in full on its first.
    let begins = |index: &&usize| schedule.days_of(**index).is_none_or(|(first, _)| first == list.date);
    let during: Vec<usize> = list.during.iter().filter(begins).copied().collect();
    let timed: Vec<_> = list
        .groups
        .iter()
        .map(|group| {
            let count = group.sessions.len();
            let parallel = (count > 1)
                .then(|| view! { <p class="parallel">{scope.locale.count(&w.timeline.parallel, count as u64)}</p> });
            view! {
                <div class="hour stack">
                    {parallel}
                    {sessions(scope, schedule.conference, &group.sessions)}
                </div>
            }
        })
        .collect();
    let date = list.date.to_string();
    view! {
        <section class="day stack" id=format!("day-{date}")>
            <h3 class="day-head"><time datetime=date.clone()>{scope.locale.when(When::Day(list.date))}</time></h3>
            {(!during.is_empty()).then(|| sessions(scope, schedule.conference, &during))}
            {timed}
        </section>
    }
    .into_any()
}

fn sessions(scope: &Scope, conference: &Conference, indices: &[usize]) -> AnyView {
    let clock = Clock::of(conference);
    let told = crate::filters::Clock::Event;
    let cards: Vec<_> = indices
        .iter()
        .filter_map(|index| conference.sessions.get(*index))
        .map(|session| {
            let state = scope.state(&clock, session);
            view! { <li>{session_card(scope, conference, session, told, move || state.clone())}</li> }
        })
        .collect();
    view! { <ol class="sessions">{cards}</ol> }.into_any()
}
