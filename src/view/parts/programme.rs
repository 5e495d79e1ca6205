//! The programme of a conference: its days in the form that suits the room, or that was chosen.

use std::sync::Arc;

use leptos::prelude::*;

use super::day::day;
use super::hour::session_list;
use super::programme_moves::{jump, leads, step};
use super::programme_plan::Plan;
pub use super::programme_plan::Shows;
use crate::filters::{Clock, Form};
use crate::model::Date;
use crate::state::viewer;
use crate::timeline::{Programme, Schedule, Viewer, zones};
use crate::view::dynamic::attr;
use crate::view::scope::Scope;

/// So many sessions are drawn only as they come into view.
const MANY: usize = 150;

/// What of a programme is drawn.
pub struct Told {
    /// The index of the conference in the feed.
    pub at: usize,
    pub clock: Clock,
    /// One day alone.
    pub only: Option<Date>,
    /// The form that was chosen; without one the room decides.
    pub form: Signal<Option<Form>>,
    pub shows: Shows,
    /// Unix seconds; none in the build.
    pub now: Signal<Option<i64>>,
}

impl Told {
    /// All of it, on the clock of the place.
    pub fn all(at: usize, now: Signal<Option<i64>>) -> Self {
        Self { at, clock: Clock::Event, only: None, form: Signal::stored(None), shows: Arc::new(|_| true), now }
    }
}

impl std::fmt::Debug for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Told").field("at", &self.at).field("only", &self.only).finish_non_exhaustive()
    }
}

/// Every day with its sessions, in the order of time. All are drawn once; what is left of them
/// is laid out again, and what is not is hidden by whoever looks for something.
pub fn programme(scope: &Scope, told: Told) -> AnyView {
    let Told { at, clock, only, form, shows, now } = told;
    let Some(conference) = scope.atlas.conferences.get(at) else { return ().into_any() };
    let w = scope.locale.words();
    let schedule = Schedule::new(conference, viewer(clock));
    let mut full = Programme::new(&schedule, &|_| true, None);
    let plan = Plan::new(scope, &full, (at, clock), shows, now);
    full.days.retain(|day| only.is_none_or(|only| day.list.date == only));
    let days: Vec<_> = full.days.iter().map(|whole| day(scope, plan, conference, whole)).collect();
    let undated = (!full.undated.is_empty()).then(|| {
        view! {
            <section class="day stack" data-group="">
                <h3 class="day-head">{scope.locale.when(conference.span.start())}</h3>
                {session_list(scope, plan, conference, &full.undated)}
            </section>
        }
    });
    let most = full.days.iter().map(|day| day.grid.columns.len()).max().unwrap_or_default();
    let form = attr(move || match form.get() {
        // Without a single hour there is nothing to lay out.
        Some(Form::Grid) if most > 0 => "grid",
        Some(Form::List) => "list",
        _ => "auto",
    });
    let many = (conference.sessions.len() > MANY).then_some("");
    let empty = full.days.is_empty() && full.undated.is_empty();
    let of_keys = scope.clone();
    view! {
        <div class="days-bar cluster">
            <p class="soft">{told_zones(scope, &schedule)}</p>
            {jump(scope, plan)}
        </div>
        {empty.then(|| view! {
            <p class="empty">{w.conference.no_sessions} " " {w.conference.no_sessions_next}</p>
        })}
        <div
            class="days"
            id=format!("programme-{}", conference.id)
            data-form=form
            data-many=many
            style=format!("--most: {most}")
            on:keydown=move |event| {
                if let Some(step) = step(&event.key()) && leads(&of_keys, plan, step) {
                    event.prevent_default();
                }
            }
        >
            <div class="days-room stack">{days} {undated}</div>
        </div>
    }
    .into_any()
}

/// Whose clock the times are told on, and how far that is from UTC; both, where they differ.
fn told_zones(scope: &Scope, schedule: &Schedule<'_>) -> String {
    let w = scope.locale.words();
    let words = |schedule: &Schedule<'_>| {
        let zones: Vec<String> = zones(schedule).into_iter().map(|zone| scope.locale.offset(zone)).collect();
        scope.locale.list(&zones)
    };
    let here = words(schedule);
    match schedule.viewer() {
        _ if here.is_empty() => String::new(),
        Viewer::Event => crate::locale::fill(w.timeline.times_in, &[("zone", &here)]),
        Viewer::Local(_) => {
            let there = words(&Schedule::new(schedule.conference, viewer(Clock::Event)));
            let yours = scope.locale.labelled(w.timeline.your_time, &here);
            let event = scope.locale.labelled(w.timeline.event_time, &there);
            [yours.as_str(), w.lists.comma, event.as_str()].concat()
        }
    }
}
