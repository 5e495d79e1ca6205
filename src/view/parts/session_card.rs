//! A session in a timetable.

use leptos::prelude::*;

use crate::feed::Choice as _;
use crate::model::{Conference, Session, SessionStatus, When};
use crate::route::Page;
use crate::view::scope::Scope;

/// A session with its hour, its place and its state.
pub fn session_card(scope: &Scope, conference: &Conference, session: &Session, state: &str) -> AnyView {
    let w = scope.locale.words();
    let href = scope.href(Page::Session(conference.id.clone(), session.id.clone()));
    let places: Vec<_> = session
        .places
        .iter()
        .filter_map(|id| conference.place(id))
        .map(|place| view! { <li>{scope.text(&place.name)}</li> })
        .collect();
    let track = session.track.as_ref().and_then(|id| conference.track(id));
    let track = track.map(|track| view! { <li>{scope.text(&track.name)}</li> });
    let status = session
        .status
        .filter(|status| *status != SessionStatus::Confirmed)
        .map(|status| view! { <span class="tag" data-status=status.name()>{w.kinds.session_status.of(status)}</span> });
    let was = session.was.as_ref().and_then(|was| was.start).map(|start| {
        let words = crate::locale::fill(w.common.was, &[("value", &clock(scope, start))]);
        view! { <s class="session-was">{words}</s> }
    });
    let summary =
        session.summary.as_ref().map(|summary| view! { <p class="session-summary">{scope.text(summary)}</p> });
    view! {
        <article
            class="session"
            id=session.id.to_string()
            data-session=session.id.to_string()
            data-conference=conference.id.to_string()
            data-kind=session.kind.name()
            data-state=state.to_owned()
        >
            <p class="session-time">{hours(scope, session)} {was}</p>
            <div class="session-body stack">
                <p class="session-kind cluster"><span>{w.kinds.session.of(session.kind)}</span> {status}</p>
                <h3 class="session-title"><a href=href>{scope.text(&session.title)}</a></h3>
                {summary}
                <ul class="session-notes cluster">{places} {track}</ul>
            </div>
        </article>
    }
    .into_any()
}

/// When a session runs, where its day is clear.
fn hours(scope: &Scope, session: &Session) -> AnyView {
    let w = scope.locale.words();
    let start = session.span.start();
    match (start.moment(), session.span.end().and_then(When::moment)) {
        (Some(from), Some(to)) => {
            view! { <time datetime=start.to_string()>{scope.locale.times(from, to)}</time> }.into_any()
        }
        (Some(from), None) => view! { <time datetime=start.to_string()>{scope.locale.time(from)}</time> }.into_any(),
        (None, _) if session.span.last_day() > session.span.first_day() => super::timespan(scope, session.span),
        (None, _) => view! { <time datetime=start.to_string()>{w.timeline.during_the_day}</time> }.into_any(),
    }
}

fn clock(scope: &Scope, when: When) -> String {
    when.moment().map_or_else(|| scope.locale.when(when), |moment| scope.locale.time(moment))
}
