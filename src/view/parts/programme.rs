//! Programme of a conference: its days in the form that suits the screen, or that was chosen.
//!
//! ```text
//! day     days and their groups            group   what starts together, and its rows
//! row     a session near or far            grid    columns, hours and the now line
//! moves   arrow keys and "jump to now"
//! ```
//! Everything is bound to a [`ProgrammeState`]: days, groups and rows are kept by their keys, so
//! that a change redraws only what it changes.

mod day;
mod grid;
mod group;
mod moves;
mod props;
mod row;
mod zones;

use leptos::prelude::*;

use self::day::day;
use self::group::session_list;
use self::moves::{jump, leads, step};
pub use self::props::ProgrammeProps;
use self::props::{MANY, Programme};
use self::zones::zones_line;
use crate::model::{Date, Track};
use crate::platform::near;
use crate::query::Form;
use crate::state::ProgrammeState;
use crate::timeline::RowGroup;
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, flag, keyed};
use crate::view::{parts::track_tint, slices::sliced};

/// Every day with its sessions, in the order of time.
pub fn programme(scope: &ViewContext, props: ProgrammeProps) -> AnyView {
    let ProgrammeProps { input, form, drawn } = props;
    let Some(state) = ProgrammeState::new(input) else { return ().into_any() };
    let w = scope.locale.words();
    let (id, count) = state.version.with_untracked(|version| {
        let id = version.schedule.conference().map(|conference| conference.id.to_string());
        (id.unwrap_or_default(), version.schedule.sessions().len())
    });
    let many = count > MANY;
    let programme = Programme { state, light: many && near::can_tell(), all: RwSignal::new(false), drawn };
    if programme.light {
        // Kept for as long as the programme is.
        let _ = StoredValue::new_local(near::before_print(move || programme.all.set(true)));
    }
    let of_days = scope.clone();
    let days = keyed(
        move || state.version.with(|version| version.days().map(|date| (date.days(), 0)).collect()),
        move |(days, _)| {
            let scope = of_days.clone();
            sliced("section.day", move || day(&scope, programme, Date::from_days(days)))
        },
    );
    let columns = attr(move || {
        let most = state
            .version
            .with(|version| version.full.days.iter().map(|day| day.grid.columns.len()).max().unwrap_or_default());
        format!("--most: {most}")
    });
    let has_hours = Memo::new(move |_| {
        state.version.with(|version| version.full.days.iter().any(|day| !day.grid.columns.is_empty()))
    });
    let form = attr(move || match form.get() {
        // Without a single hour there is nothing to lay out.
        Some(Form::Grid) if has_hours.get() => "grid",
        Some(Form::List) => "list",
        _ => "auto",
    });
    let empty = count == 0;
    view! {
        <div class="days-bar">{jump(scope, state)}</div>
        {empty.then(|| view! {
            <p class="empty">{w.conference.no_sessions} " " {w.conference.no_sessions_next}</p>
        })}
        <div
            class="days"
            id=["programme-", &id].concat()
            data-form=form
            data-many=many.then_some("")
            style=columns
            on:keydown=move |event| {
                if let Some(step) = step(&event.key()) && leads(state, step) {
                    event.prevent_default();
                }
            }
        >
            <div class="days-room stack">{days} {undated(scope, programme)}</div>
        </div>
        {track_legend(scope, state)}
        {zones_line(scope, state)}
    }
    .into_any()
}

/// Tints and signs of the tracks, where there are several.
fn track_legend(scope: &ViewContext, state: ProgrammeState) -> Option<AnyView> {
    let conference = scope.atlas.conferences.get(state.at())?;
    let entry = |track: &Track| {
        let tint = track_tint(conference, &track.id);
        view! { <li><span class="track-sign" data-tint=tint aria-hidden="true"></span> {scope.texts.text(&track.name)}</li> }
    };
    let entries: Vec<_> = conference.tracks.iter().map(entry).collect();
    let label = scope.locale.words().filters.track;
    (entries.len() > 1)
        .then(|| view! { <ul class="track-legend cluster" role="list" aria-label=label>{entries}</ul> }.into_any())
}

/// Sessions of which not even the day is known, under the days of the conference.
fn undated(scope: &ViewContext, programme: Programme) -> Option<AnyView> {
    let state = programme.state;
    let (is_empty, span) = state.version.with_untracked(|version| {
        let span = version.schedule.conference().map(|conference| conference.span);
        (version.sessions(RowGroup::Undated).is_empty(), span)
    });
    let start = span.filter(|_| !is_empty)?.start();
    let hidden = flag(move || !state.version.with(|version| state.shows_any(version.sessions(RowGroup::Undated))));
    Some(
        view! {
            <section class="day stack" data-group="" hidden=hidden>
                <h3 class="day-head">{scope.locale.when(start)}</h3>
                {session_list(scope, programme, RowGroup::Undated, RwSignal::new(true))}
            </section>
        }
        .into_any(),
    )
}
