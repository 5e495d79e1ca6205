//! Card of a session in a timetable.

use leptos::prelude::*;

use super::card_props::{SessionCardProps, mark_tag, mark_words, session_status_tag, stated, track_tint};
use super::found::{found, quote_of};
use super::{hours, star_button};
use crate::feed::Choice as _;
use crate::model::{Appearance, Conference, Session, Text, When};
use crate::route::Page;
use crate::timeline::SessionStanding;
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, content, maybe};

/// A session with its hour, its place and its state.
pub fn session_card(
    scope: &ViewContext,
    conference: &Conference,
    session: &Session,
    props: SessionCardProps,
) -> AnyView {
    let SessionCardProps { clock, standing, matches } = props;
    let w = scope.locale.words();
    let href = scope.links.href(Page::Session(conference.id.clone(), session.id.clone()));
    let places: Vec<_> = session
        .places
        .iter()
        .filter_map(|id| conference.place(id))
        .map(|place| view! { <li>{found(scope, &place.name, matches)}</li> })
        .collect();
    let people: Vec<_> = {
        let names = session.people.iter().filter_map(|one| name(scope, one));
        names.map(|name| view! { <li>{found(scope, name, matches)}</li> }).collect()
    };
    let people = (!people.is_empty()).then(|| view! { <ul class="session-people cluster" data-find="">{people}</ul> });
    let left: Vec<_> = session
        .was
        .iter()
        .flat_map(|was| &was.places)
        .filter_map(|id| conference.place(id))
        .map(|place| view! { <li><s>{scope.texts.text(&place.name)}</s></li> })
        .collect();
    let track = session.track.as_ref().and_then(|id| conference.track(id));
    let track = track.map(|track| view! { <li>{found(scope, &track.name, matches)}</li> });
    let status_said = stated(session).map(|status| w.kinds.session_status.of(status));
    let status = session_status_tag(w, session);
    let is_news = Memo::new(move |_| standing.with(|standing| standing.news));
    let changed = maybe(move || {
        let words = w.live.changed;
        is_news.get().then(|| view! { <span class="tag session-changed">{words}</span> }.into_any())
    });
    let was = session.was.as_ref().and_then(|was| was.start).map(|start| {
        let words = crate::locale::fill(w.common.was, &[("value", &time(scope, start))]);
        view! { <s class="session-was">{words}</s> }
    });
    let summary = session
        .summary
        .as_ref()
        .map(|text| view! { <p class="session-summary" data-find="">{found(scope, text, matches)}</p> });
    let time = {
        let (scope, session) = (scope.clone(), session.clone());
        content(move || hours(&scope, &session, clock.get()))
    };
    let state = Memo::new(move |_| standing.with(|standing| standing.state.mark()));
    // Said with the link, so that whoever comes to it by the keyboard hears it once.
    let phase = content(move || state.get().map_or("", |mark| mark_words(w, mark)).into_any());
    let mark = maybe(move || mark_tag(w, state.get()?));
    view! {
        <article
            class="session"
            id=session.id.to_string()
            data-session=session.id.to_string()
            data-conference=conference.id.to_string()
            data-kind=session.kind.name()
            data-tint=session.track.as_ref().and_then(|track| track_tint(conference, track))
            data-state=attr(move || standing.with(SessionStanding::state_words))
        >
            <p class="session-time">{time} " " {was}</p>
            {star_button(scope, conference, session, Signal::derive(move || standing.with(|standing| standing.starred)))}
            <div class="session-body stack">
                <p class="session-kind cluster"><span>{w.kinds.session.of(session.kind)}</span> {status} {changed} {mark}</p>
                <h4 class="session-title">
                    <a href=href>
                        <span data-find="">{found(scope, &session.title, matches)}</span> {quote_of(scope, conference, session, matches)} <span class="visually-hidden">{status_said} " " {phase}</span>
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

/// Name of someone who has a part.
fn name<'a>(scope: &'a ViewContext, appearance: &'a Appearance) -> Option<&'a Text> {
    match appearance {
        Appearance::Named { name, .. } => Some(name),
        Appearance::Known { person, .. } => scope.atlas.person(person).map(|person| &person.name),
    }
}

fn time(scope: &ViewContext, when: When) -> String {
    when.moment().map_or_else(|| scope.locale.when(when), |moment| scope.locale.time(moment))
}
