//! Zones that the times of a programme are told in.

use leptos::prelude::*;

use crate::locale::fill;
use crate::query::ClockChoice;
use crate::state::{ProgrammeState, viewer};
use crate::timeline::{Schedule, Viewer, zones};
use crate::view::context::ViewContext;
use crate::view::dynamic::{flag, words};

/// Line with the zones under the days; it takes no room where no time is told.
pub(super) fn zones_line(scope: &ViewContext, state: ProgrammeState) -> AnyView {
    let scope = scope.clone();
    let told = Memo::new(move |_| state.version.with(|version| told_zones(&scope, &version.schedule)));
    view! { <p class="days-zones" hidden=flag(move || told.with(String::is_empty))>{words(move || told.get())}</p> }
        .into_any()
}

/// The clock that the times are told on, and how far that is from UTC; both, where they differ.
fn told_zones(scope: &ViewContext, schedule: &Schedule) -> String {
    let w = scope.locale.words();
    let words = |schedule: &Schedule| {
        let zones: Vec<String> = zones(schedule).into_iter().map(|zone| scope.locale.offset(zone)).collect();
        scope.locale.list(&zones)
    };
    let here = words(schedule);
    match schedule.viewer() {
        _ if here.is_empty() => String::new(),
        Viewer::Event => fill(w.timeline.times_in, &[("zone", &here)]),
        Viewer::Local(_) => {
            let there = Schedule::new(schedule.atlas(), schedule.at(), viewer(ClockChoice::Event));
            let there = there.map(|schedule| words(&schedule)).unwrap_or_default();
            let yours = scope.locale.labelled(w.timeline.your_time, &here);
            let event = scope.locale.labelled(w.timeline.event_time, &there);
            [yours.as_str(), w.lists.comma, event.as_str()].concat()
        }
    }
}
