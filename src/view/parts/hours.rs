//! When a session runs, where its day is clear: by the clock of the place or by the visitor's.

use leptos::prelude::*;

use super::timespan;
use crate::model::{Moment, Session, When};
use crate::platform::clock::offset_at;
use crate::query::ClockChoice;
use crate::view::context::ViewContext;

/// The hours of a session. On the visitor's clock those at the place stand beside them.
pub fn hours(scope: &ViewContext, session: &Session, clock: ClockChoice) -> AnyView {
    let w = scope.locale.words();
    let start = session.span.start();
    let machine = start.to_string();
    let Some(from) = start.moment() else {
        if session.span.last_day() > session.span.first_day() {
            return timespan(scope, session.span);
        }
        return view! { <time class="hours-none" datetime=machine>{w.timeline.during_the_day}</time> }.into_any();
    };
    let to = session.span.end().and_then(When::moment);
    if clock == ClockChoice::Event {
        return view! { <time datetime=machine>{times(scope, from, to)}</time> }.into_any();
    }
    let here = |moment: Moment| offset_at(moment.unix()).map_or(moment, |offset| moment.at(offset));
    let there = times(scope, from, to);
    view! {
        <time datetime=machine>{times(scope, here(from), to.map(here))}</time>
        <span class="hours-there">
            <span class="visually-hidden">{w.timeline.event_time}" "</span>
            {there}
            " "
            {scope.locale.offset(from.offset())}
        </span>
    }
    .into_any()
}

fn times(scope: &ViewContext, from: Moment, to: Option<Moment>) -> String {
    to.map_or_else(|| scope.locale.time(from), |to| scope.locale.times(from, to))
}
