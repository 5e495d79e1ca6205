//! Zones that the times of a programme are told in.

use crate::locale::fill;
use crate::query::ClockChoice;
use crate::state::viewer;
use crate::timeline::{Schedule, Viewer, zones};
use crate::view::context::ViewContext;

/// The clock that the times are told on, and how far that is from UTC; both, where they differ.
pub(super) fn told_zones(scope: &ViewContext, schedule: &Schedule) -> String {
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
