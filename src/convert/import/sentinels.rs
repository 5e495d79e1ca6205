//! Dates that exporters write where they have none: days of the years 1 and 9999 (.NET), or second
//! 0 of 1970 (Unix) in a file whose other dates are not of that time.

use super::Omissions;
use super::clock::is_end_of_time;
use super::schedule::ImportedSchedule;
use crate::model::{Date, When};

/// Takes such dates out of a schedule; an event that starts on one has no time, and is listed.
pub fn leave_out(schedule: &mut ImportedSchedule, lost: &mut Omissions) {
    let real = |date: &Date| (1971..9999).contains(&date.ymd().0);
    let starts = schedule.events.iter().filter_map(|event| event.span).map(|span| span.start().first_day());
    let beside_others = starts.clone().any(|date| real(&date));
    let none = |when: When| is_end_of_time(when.first_day()) || beside_others && is_zero(when);
    schedule.events.retain(|event| {
        let is_none = event.span.is_some_and(|span| none(span.start()));
        if is_none {
            lost.add("an event whose start is what exporters write for no date, left out", event.shown());
        }
        !is_none
    });
    for (date, which) in [(&mut schedule.start, "start"), (&mut schedule.end, "end")] {
        if date.is_some_and(|date| none(When::Day(date))) {
            lost.add(format!("the {which} of the conference, which exporters write for no date"), "");
            *date = None;
        }
    }
    schedule.days.retain(|date| !none(When::Day(*date)));
}

/// Second 0 of 1970, as an instant or on any clock.
fn is_zero(when: When) -> bool {
    match when {
        When::Time(moment) => {
            moment.unix() == 0 || moment.date() == Date::from_days(0) && moment.time() == Default::default()
        }
        When::Day(date) => date == Date::from_days(0),
        _ => false,
    }
}
