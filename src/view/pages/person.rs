//! One person.

use std::sync::Arc;

use leptos::prelude::*;

use super::missing;
use crate::map::{World, named};
use crate::model::{Appearance, Conference, Person, PersonId, Session, Text};
use crate::relations::Thing;
use crate::view::context::ViewContext;
use crate::view::parts::{
    Fact, Loading, Sort, country_chip, facts, inset_map, picture, prose, related_of, role_tag, section, session_link,
};

/// The page of a person: where they work, where they come from, what they had a part in.
pub fn draw(scope: &ViewContext, land: Option<&Arc<World>>, id: &PersonId) -> AnyView {
    let Some(person) = scope.atlas.person(id) else { return missing::gone(scope) };
    let w = scope.locale.words();
    let thing = Thing::Person(person.id.clone());
    let office: Vec<&Text> = [person.title.as_ref(), person.affiliation.as_ref()].into_iter().flatten().collect();
    let office = (!office.is_empty()).then(|| {
        let count = office.len();
        let parts = office.into_iter().enumerate();
        parts
            .map(|(at, text)| view! { {(at > 0 && count > 1).then_some(w.lists.comma)} {scope.texts.text(text)} })
            .collect_view()
    });
    let portrait = person.image.as_ref().map(|image| picture(scope, image, Loading::Eager));
    let map = person.country.and_then(|code| inset_map(scope, land, &named(&scope.atlas, [code])));
    view! {
        <article class="record" data-person=person.id.to_string()>
            <header class="page-head stack">
                <p class="kicker">{w.records.person}</p>
                <h1>{scope.texts.text(&person.name)}</h1>
                {office.map(|office| view! { <p class="lede">{office}</p> })}
                {facts(person_facts(scope, person))}
            </header>
            <div class="record-side stack">{portrait} {map}</div>
            <div class="record-main stack">
                {person.bio.as_ref().map(|bio| prose(scope, bio))}
                {sessions(scope, person)}
                {related_of(scope, &thing, &[Sort::Conferences])}
            </div>
        </article>
    }
    .into_any()
}

fn person_facts(scope: &ViewContext, person: &Person) -> Vec<Fact> {
    let w = scope.locale.words();
    let mut list = Vec::new();
    if let Some(code) = person.country {
        list.push(Fact::new(w.map.country, country_chip(scope, code)));
    }
    if let Some(url) = &person.url {
        let words = url.as_str().trim_start_matches("https://").trim_start_matches("http://").to_owned();
        let link = view! { <a href=url.to_string() rel="external noopener">{words}</a> };
        list.push(Fact::new(w.records.website, link));
    }
    list
}

/// The sessions that a person had a part in, with that part.
fn sessions(scope: &ViewContext, person: &Person) -> Option<AnyView> {
    let w = scope.locale.words();
    let has_part = |session: &Session| {
        session.people.iter().find_map(|appearance| match appearance {
            Appearance::Known { person: id, role } if *id == person.id => Some(*role),
            _ => None,
        })
    };
    let all = scope.atlas.conferences.iter().flat_map(|conference| {
        conference.sessions.iter().filter_map(move |session| Some((conference, session, has_part(session)?)))
    });
    let items: Vec<_> = all
        .map(|(conference, session, role): (&Conference, &Session, _)| {
            view! { <li class="cluster">{session_link(scope, conference, session)} {role_tag(scope, role)}</li> }
        })
        .collect();
    let list = view! { <ul class="relatives stack">{items}</ul> };
    Some(section("sessions", w.map.sessions.to_owned(), None, list))
}
