//! One session.

use leptos::prelude::*;

use super::missing;
use crate::convert::export::ics;
use crate::locale::{endonym, fill};
use crate::model::{Appearance, Conference, ConferenceId, Place, Session, SessionId, Span};
use crate::relations::Thing;
use crate::route::Page;
use crate::timeline::{SessionState, extent_of};
use crate::view::context::ViewContext;
use crate::view::dynamic::attr;
use crate::view::parts::{
    Fact, calendar_links, country_list, facts, link_list, person_link, place_notes, prose, related, role_tag, section,
    session_status_tag, share_bar, source_list, star_button, timespan,
};

/// The page of a session: when, where, who, and what it is part of.
pub fn draw(scope: &ViewContext, id: &ConferenceId, session: &SessionId) -> AnyView {
    let Some((conference, session)) = scope.atlas.session(id, session) else { return missing::gone(scope) };
    let w = scope.locale.words();
    let status = session_status_tag(w, session);
    let links = (!session.links.is_empty())
        .then(|| section("links", w.common.links.to_owned(), None, link_list(scope, &session.links)));
    let sources = (!session.sources.is_empty())
        .then(|| section("sources", w.common.sources.to_owned(), None, source_list(scope, &session.sources)));
    let calendar = ics::is_dated(session.span)
        .then(|| calendar_links(scope, Page::Session(conference.id.clone(), session.id.clone())));
    let thing = Thing::Session(conference.id.clone(), session.id.clone());
    let state = {
        let (extent, session, now) = (extent_of(conference, session), session.clone(), scope.now);
        let state = Memo::new(move |_| SessionState::of(&session, &extent, now.get()));
        attr(move || state.get().words())
    };
    view! {
        <article
            class="stack"
            data-session=session.id.to_string()
            data-conference=conference.id.to_string()
            data-state=state
        >
            <header class="page-head stack">
                <p class="kicker cluster"><span>{w.kinds.session.of(session.kind)}</span> {status}</p>
                <h1>{scope.texts.text(&session.title)}</h1>
                {session.summary.as_ref().map(|summary| view! { <p class="lede">{scope.texts.text(summary)}</p> })}
                {facts(session_facts(scope, conference, session))}
                {calendar}
                {tools(scope, conference, session)}
            </header>
            {session.body.as_ref().map(|body| prose(scope, body))}
            {related(scope, &thing)}
            {links}
            {sources}
        </article>
    }
    .into_any()
}

/// Actions of a visitor on a session: star it, hand it on.
fn tools(scope: &ViewContext, conference: &Conference, session: &Session) -> AnyView {
    let title = scope.texts.words(&session.title);
    let (stars, ids) = (scope.stars, (conference.id.clone(), session.id.clone()));
    let starred = Signal::derive(move || stars.has(&ids.0, &ids.1));
    let href = scope.links.href(Page::Session(conference.id.clone(), session.id.clone()));
    view! {
        <div class="session-tools cluster needs-app">
            {star_button(scope, conference, session, starred)}
            {share_bar(scope, title, move || href.clone())}
        </div>
    }
    .into_any()
}

fn session_facts(scope: &ViewContext, conference: &Conference, session: &Session) -> Vec<Fact> {
    let w = scope.locale.words();
    let href = scope.links.href(Page::Conference(conference.id.clone()));
    let mut list = vec![
        Fact::new(w.session.when, when(scope, conference, session)),
        Fact::new(
            w.session.conference,
            view! { <a href=href data-conference=conference.id.to_string()>{scope.texts.text(&conference.name)}</a> },
        ),
    ];
    let places: Vec<_> = session.places.iter().filter_map(|id| conference.place(id)).map(|p| place(scope, p)).collect();
    if !places.is_empty() {
        list.push(Fact::new(w.session.place, view! { <ul class="stack fact-lines">{places}</ul> }));
    }
    if let Some(track) = session.track.as_ref().and_then(|id| conference.track(id)) {
        list.push(Fact::new(w.session.track, scope.texts.text(&track.name)));
    }
    if !session.people.is_empty() {
        let people: Vec<_> =
            session.people.iter().map(|person| view! { <li>{appearance(scope, person)}</li> }).collect();
        list.push(Fact::new(w.session.people, view! { <ul class="stack fact-lines">{people}</ul> }));
    }
    if !session.languages.is_empty() {
        let languages: Vec<String> = session.languages.iter().map(endonym).collect();
        list.push(Fact::new(w.session.languages, scope.locale.list(&languages)));
    }
    if !session.countries.is_empty() {
        list.push(Fact::new(w.session.countries, country_list(scope, &session.countries)));
    }
    list
}

/// Hours of a session, with the hours and places that a change replaced.
fn when(scope: &ViewContext, conference: &Conference, session: &Session) -> AnyView {
    let w = scope.locale.words();
    let was = session.was.as_ref().map(|was| {
        let time = was.start.map(|start| match was.end {
            Some(end) => Span::new(start, end).map_or_else(|| scope.locale.when(start), |span| scope.locale.span(span)),
            None => scope.locale.when(start),
        });
        let places: Vec<_> = was.places.iter().filter_map(|id| conference.place(id)).map(|p| p.name.clone()).collect();
        let places = (!places.is_empty()).then(|| scope.texts.list(&places));
        let value: Vec<String> = [time, places].into_iter().flatten().collect();
        let words = fill(w.common.was, &[("value", &value.join(w.lists.comma))]);
        view! { <s class="soft">{words}</s> }
    });
    view! { <span class="stack fact-lines">{timespan(scope, session.span)} {was}</span> }.into_any()
}

/// A place with its floor, how many it holds, and whether it is reached without steps.
fn place(scope: &ViewContext, place: &Place) -> AnyView {
    let notes: Vec<_> = place_notes(scope, place).into_iter().map(|note| view! { <li>{note}</li> }).collect();
    let notes = (!notes.is_empty()).then(|| view! { <ul class="place-notes cluster">{notes}</ul> });
    view! { <li>{scope.texts.text(&place.name)} {notes}</li> }.into_any()
}

fn appearance(scope: &ViewContext, appearance: &Appearance) -> AnyView {
    match appearance {
        Appearance::Named { name, role } => {
            view! { <span class="cluster">{scope.texts.text(name)} {role_tag(scope, *role)}</span> }.into_any()
        }
        Appearance::Known { person, role } => {
            scope.atlas.person(person).map(|person| person_link(scope, person, *role)).into_any()
        }
    }
}
