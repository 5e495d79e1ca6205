//! A session in a timetable.

use std::sync::Arc;

use leptos::prelude::*;

use super::{hours, star_button};
use crate::feed::Choice as _;
use crate::filters::Clock;
use crate::locale::Words;
use crate::model::{Appearance, Conference, Session, SessionStatus, When};
use crate::route::Page;
use crate::view::dynamic::{attr, content, maybe};
use crate::view::scope::Scope;

/// Says the state of a session as it is when it is asked.
pub type StateOf = Arc<dyn Fn() -> String + Send + Sync>;

/// A session with its hour, its place and its state: a function that says it as `data-state`
/// does, for it moves on with the clock.
pub fn session_card(
    scope: &Scope,
    conference: &Conference,
    session: &Session,
    clock: Clock,
    state: StateOf,
) -> AnyView {
    let w = scope.locale.words();
    let href = scope.href(Page::Session(conference.id.clone(), session.id.clone()));
    let places: Vec<_> = session
        .places
        .iter()
        .filter_map(|id| conference.place(id))
        .map(|place| view! { <li>{scope.text(&place.name)}</li> })
        .collect();
    let people: Vec<_> =
        session.people.iter().filter_map(|one| name(scope, one)).map(|name| view! { <li>{name}</li> }).collect();
    let people = (!people.is_empty()).then(|| view! { <ul class="session-people cluster" data-find="">{people}</ul> });
    let left: Vec<_> = session
        .was
        .iter()
        .flat_map(|was| &was.places)
        .filter_map(|id| conference.place(id))
        .map(|place| view! { <li><s>{scope.text(&place.name)}</s></li> })
        .collect();
    let track = session.track.as_ref().and_then(|id| conference.track(id));
    let track = track.map(|track| view! { <li>{scope.text(&track.name)}</li> });
    let changed_to = session.status.filter(|status| *status != SessionStatus::Confirmed);
    let status_said = changed_to.map(|status| w.kinds.session_status.of(status));
    let status = changed_to
        .map(|status| view! { <span class="tag" data-status=status.name()>{w.kinds.session_status.of(status)}</span> });
    let changed =
        scope.is_news(conference, session).then(|| view! { <span class="tag session-changed">{w.live.changed}</span> });
    let was = session.was.as_ref().and_then(|was| was.start).map(|start| {
        let words = crate::locale::fill(w.common.was, &[("value", &time(scope, start))]);
        view! { <s class="session-was">{words}</s> }
    });
    let summary =
        session.summary.as_ref().map(|text| view! { <p class="session-summary" data-find="">{scope.text(text)}</p> });
    let starred = scope.stars.of(&(conference.id.clone(), session.id.clone()));
    let of_card = state.clone();
    let of_card = attr(move || {
        let mut words = of_card();
        if starred.get() {
            words.push_str(if words.is_empty() { "starred" } else { " starred" });
        }
        words
    });
    // Said with the link, so that whoever comes to it by the keyboard hears it once.
    let of_link = state.clone();
    let phase = content(move || phase(w, &of_link()).into_any());
    let of_mark = state.clone();
    let mark = maybe(move || mark(w, &of_mark()));
    view! {
        <article
            class="session"
            id=session.id.to_string()
            data-session=session.id.to_string()
            data-conference=conference.id.to_string()
            data-kind=session.kind.name()
            data-state=of_card
        >
            <p class="session-time">{hours(scope, session, clock)} " " {was}</p>
            {star_button(scope, conference, session)}
            <div class="session-body stack">
                <p class="session-kind cluster"><span>{w.kinds.session.of(session.kind)}</span> {status} {changed} {mark}</p>
                <h4 class="session-title">
                    <a href=href>
                        <span data-find="">{scope.text(&session.title)}</span> <span class="visually-hidden">{status_said} " " {phase}</span>
                    </a>
                </h4>
                {summary}
                {people}
                <ul class="session-notes cluster" data-find="">{places} {left} {track}</ul>
            </div>
        </article>
    }
    .into_any()
}

/// Who has a part.
fn name(scope: &Scope, appearance: &Appearance) -> Option<AnyView> {
    match appearance {
        Appearance::Named { name, .. } => Some(scope.text(name)),
        Appearance::Known { person, .. } => scope.atlas.person(person).map(|person| scope.text(&person.name)),
    }
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
