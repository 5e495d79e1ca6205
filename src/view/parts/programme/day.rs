//! Day of a programme: its groups, which a wide screen lays out as a grid.

use leptos::prelude::*;

use super::grid::{grid_ground, grid_places, more_blocks};
use super::group::{hour, session_list};
use super::props::Programme;
use crate::model::Date;
use crate::route::Page;
use crate::state::ProgrammeState;
use crate::timeline::RowGroup;
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, flag, keyed, maybe, words};

/// A day with all its groups, whatever the filters leave.
pub(super) fn day(scope: &ViewContext, programme: Programme, date: Date) -> AnyView {
    let state = programme.state;
    let of_count = scope.clone();
    let count = words(move || {
        let sessions = state.layout.with(|layout| layout.day(date).map_or(0, |day| day.sessions));
        of_count.locale.count(&of_count.locale.words().counts.sessions, sessions as u64)
    });
    // What the style sheet needs to lay the day out, and to guess its height.
    let size = attr(move || {
        state.layout.with(|layout| {
            let grid = layout.day(date).map(|day| &day.grid);
            let (rows, columns, shortest) = grid.map_or((0, 1, 60), |g| (g.rows, g.columns.len().max(1), g.shortest));
            let sessions = layout.day(date).map_or(0, |day| day.sessions);
            format!("--rows: {rows}; --columns: {columns}; --shortest: {shortest}; --sessions: {sessions}")
        })
    });
    let crowded =
        flag(move || state.layout.with(|layout| layout.day(date).is_some_and(|day| day.grid.columns.len() > 8)));
    let of_groups = scope.clone();
    let groups = keyed(
        move || state.version.with(|version| version.starts(date).map(|start| (start, 0)).collect()),
        move |(start, _)| hour(&of_groups, programme, date, start),
    );
    let has_groups = Memo::new(move |_| state.version.with(|version| version.starts(date).next().is_some()));
    let of_timetable = scope.clone();
    let id = state.version.with_untracked(|version| {
        version.schedule.conference().map(|conference| conference.id.to_string()).unwrap_or_default()
    });
    let machine = date.to_string();
    let id = ["day-", &id, "-", &machine].concat();
    let heading = [&id, "-heading"].concat();
    let labelled_by = heading.clone();
    view! {
        <section
            class="day stack"
            id=id
            data-group=""
            hidden=flag(move || is_hidden(state, date))
            style=size
            aria-labelledby=labelled_by
        >
            <h3 class="day-head cluster" id=heading>
                <time datetime=machine>{scope.locale.day_of_year(date)}</time>
                <span class="day-count">{count}</span>
            </h3>
            {going_on(scope, state, date)}
            {during(scope, programme, date)}
            <div class="timetable" data-crowded=crowded hidden=flag(move || !has_groups.get())>
                {grid_places(scope, state, date)}
                <div class="grid-room">
                    {grid_ground(&of_timetable, state, date)}
                    <ol class="hours">{groups}</ol>
                    {more_blocks(&of_timetable, state, date)}
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// A day of its own sessions comes and goes with them; one on which others only go on stays while
/// any of these is left.
fn is_hidden(state: ProgrammeState, date: Date) -> bool {
    state.version.with(|version| {
        let hours = version.starts(date).map(|start| RowGroup::Hour(date, start));
        let mut own =
            std::iter::once(RowGroup::During(date)).chain(hours).map(|group| version.sessions(group)).peekable();
        let has_own = version.full.day(date).is_some_and(|day| day.sessions > day.going_on.len());
        match has_own {
            true => !own.any(|sessions| state.shows_any(sessions)),
            false => state.layout.with(|layout| layout.day(date).is_none()),
        }
    })
}

/// Sessions during the day, at no known hour.
fn during(scope: &ViewContext, programme: Programme, date: Date) -> AnyView {
    let state = programme.state;
    let group = RowGroup::During(date);
    let is_there = Memo::new(move |_| state.version.with(|version| !version.sessions(group).is_empty()));
    let scope = scope.clone();
    maybe(move || {
        let words = scope.locale.words().timeline.during_the_day;
        let hidden = flag(move || !state.version.with(|version| state.shows_any(version.sessions(group))));
        is_there.get().then(|| {
            view! {
                <div class="during stack" data-group="" hidden=hidden>
                    <p class="hour-head">{words}</p>
                    {session_list(&scope, programme, group, RwSignal::new(true))}
                </div>
            }
            .into_any()
        })
    })
}

/// Sessions that began on a day before: told in full there, and named here.
fn going_on(scope: &ViewContext, state: ProgrammeState, date: Date) -> AnyView {
    let scope = scope.clone();
    let on = Memo::new(move |_| {
        state.layout.with(|layout| layout.day(date).map(|day| day.going_on.clone()).unwrap_or_default())
    });
    maybe(move || {
        let on = Some(on.get()).filter(|on| !on.is_empty())?;
        let links: Vec<_> = state.version.with(|version| {
            let conference = version.schedule.conference()?;
            let link = |index: &usize| {
                let session = conference.sessions.get(*index)?;
                let href = scope.links.href(Page::Session(conference.id.clone(), session.id.clone()));
                Some(view! { <li><a href=href>{scope.texts.text(&session.title)}</a></li> })
            };
            Some(on.iter().filter_map(link).collect())
        })?;
        let words = scope.locale.count(&scope.locale.words().timeline.running, on.len() as u64);
        Some(view! { <div class="going-on"><p class="soft">{words}</p><ul>{links}</ul></div> }.into_any())
    })
}
