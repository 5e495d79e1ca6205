//! A session in a timetable.

use leptos::prelude::*;

use super::hours;
use crate::feed::Choice as _;
use crate::filters::Clock;
use crate::locale::Words;
use crate::model::{Conference, Session, SessionStatus, When};
use crate::route::Page;
use crate::view::scope::Scope;

/// A session with its hour, its place and its state: a function that says it as `data-state`
/// does, for it moves on with the clock.
pub fn session_card(
    scope: &Scope,
    conference: &Conference,
    session: &Session,
    clock: Clock,
    state: impl Fn() -> String + Clone + Send + Sync + 'static,
) -> AnyView {
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
        let words = crate::locale::fill(w.common.was, &[("value", &time(scope, start))]);
        view! { <s class="session-was">{words}</s> }
    });
    let summary =
        session.summary.as_ref().map(|summary| view! { <p class="session-summary">{scope.text(summary)}</p> });
    // Said with the link, so that whoever comes to it by the keyboard hears it once.
    let of_link = state.clone();
    let phase = move || phase(w, &of_link());
    let of_mark = state.clone();
    let mark = move || mark(w, &of_mark());
    view! {
        <article
            class="session"
            id=session.id.to_string()
            data-session=session.id.to_string()
            data-conference=conference.id.to_string()
            data-kind=session.kind.name()
            data-state=state
        >
            <p class="session-time">{hours(scope, session, clock)} {was}</p>
            <div class="session-body stack">
                <p class="session-kind cluster"><span>{w.kinds.session.of(session.kind)}</span> {status} {mark}</p>
                <h4 class="session-title">
                    <a href=href>{scope.text(&session.title)} <span class="visually-hidden">{phase}</span></a>
                </h4>
                {summary}
                <ul class="session-notes cluster">{places} {track}</ul>
            </div>
        </article>
    }
    .into_any()
}

fn time(scope: &Scope, when: When) -> String {
    when.moment().map_or_else(|| scope.locale.when(when), |moment| scope.locale.time(moment))
}

/// Where a session stands, in a word; nothing of what is only ahead.
fn phase(words: &'static Words, state: &str) -> &'static str {
    let has = |word: &str| state.split(' ').any(|known| known == word);
    match () {
        () if has("live") => words.timeline.live,
        () if has("next") => words.timeline.upcoming,
        () if has("past") => words.timeline.past,
        () => "",
    }
}

/// The word for the eye, beside the kind: only of what is on or next.
fn mark(words: &'static Words, state: &str) -> Option<AnyView> {
    let word = phase(words, state);
    (!word.is_empty() && word != words.timeline.past)
        .then(|| view! { <span class="tag session-phase" aria-hidden="true">{word}</span> }.into_any())
}
