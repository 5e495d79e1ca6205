//! A day of a programme: its hours with their sessions, which a wide place lays out as a grid.

use leptos::prelude::*;

use super::day_grid::{grid_ground, grid_places, more_blocks};
use super::hour::{hour, session_list};
use super::programme_plan::Plan;
use crate::model::{Conference, Date};
use crate::route::Page;
use crate::timeline::DayPlan;
use crate::view::dynamic::{attr, flag, maybe, words};
use crate::view::scope::Scope;

/// A day; `whole` is all of it, whatever the filters leave.
pub fn day(scope: &Scope, plan: Plan, conference: &Conference, whole: &DayPlan) -> AnyView {
    let w = scope.locale.words();
    let date = whole.list.date;
    let of_count = scope.clone();
    let count = words(move || {
        let sessions = plan.laid.with(|laid| laid.day(date).map_or(0, |day| day.sessions));
        of_count.locale.count(&of_count.locale.words().counts.sessions, sessions as u64)
    });
    // What the style sheet needs to know to lay the day out, and to guess its height.
    let size = attr(move || {
        plan.laid.with(|laid| {
            let grid = laid.day(date).map(|day| &day.grid);
            let (rows, columns, shortest) = grid.map_or((0, 1, 60), |g| (g.rows, g.columns.len().max(1), g.shortest));
            let sessions = laid.day(date).map_or(0, |day| day.sessions);
            format!("--rows: {rows}; --columns: {columns}; --shortest: {shortest}; --sessions: {sessions}")
        })
    });
    let crowded = flag(move || plan.laid.with(|laid| laid.day(date).is_some_and(|day| day.grid.columns.len() > 8)));
    let during = &whole.list.during;
    let during = (!during.is_empty()).then(|| {
        view! {
            <div class="during stack" data-group="">
                <p class="hour-head">{w.timeline.during_the_day}</p>
                {session_list(scope, plan, conference, during)}
            </div>
        }
    });
    let groups: Vec<_> = whole.list.groups.iter().map(|group| hour(scope, plan, conference, date, group)).collect();
    let timetable = (!groups.is_empty()).then(|| {
        view! {
            <div class="timetable" data-crowded=crowded>
                {grid_places(scope, plan, date)}
                <div class="grid-room">
                    {grid_ground(scope, plan, date)}
                    <ol class="hours">{groups}</ol>
                    {more_blocks(scope, plan, date)}
                </div>
            </div>
        }
    });
    // A day of its own sessions comes and goes with them; one on which others only go on has
    // none to go with.
    let has_own = !(whole.list.during.is_empty() && whole.list.groups.is_empty());
    let group = has_own.then_some("");
    let hidden = attr(move || !has_own && plan.laid.with(|laid| laid.day(date).is_none()));
    let machine = date.to_string();
    let id = format!("day-{}-{machine}", conference.id);
    let heading = format!("{id}-heading");
    let labelled_by = heading.clone();
    view! {
        <section class="day stack" id=id data-group=group hidden=hidden style=size aria-labelledby=labelled_by>
            <h3 class="day-head cluster" id=heading>
                <time datetime=machine>{scope.locale.day_of_year(date)}</time>
                <span class="day-count">{count}</span>
            </h3>
            {going_on(scope, plan, date)}
            {during}
            {timetable}
        </section>
    }
    .into_any()
}

/// What began on a day before: told in full there, and named here.
fn going_on(scope: &Scope, plan: Plan, date: Date) -> AnyView {
    let scope = scope.clone();
    maybe(move || {
        let on = plan.laid.with(|laid| laid.day(date).map(|day| day.going_on.clone())).filter(|on| !on.is_empty())?;
        let conference = scope.atlas.conferences.get(plan.at)?;
        let link = |index: &usize| {
            let session = conference.sessions.get(*index)?;
            let href = scope.href(Page::Session(conference.id.clone(), session.id.clone()));
            Some(view! { <li><a href=href>{scope.text(&session.title)}</a></li> })
        };
        let links: Vec<_> = on.iter().filter_map(link).collect();
        let words = scope.locale.count(&scope.locale.words().timeline.running, on.len() as u64);
        Some(view! { <div class="going-on"><p class="soft">{words}</p><ul>{links}</ul></div> }.into_any())
    })
}
