//! Conferences that one country took part in.

use std::sync::Arc;

use leptos::prelude::*;

use crate::locale::fill;
use crate::map::{World, named};
use crate::model::{Conference, Country, Participation, Program};
use crate::query::Selection;
use crate::relations::Thing;
use crate::route::Page;
use crate::view::context::ViewContext;
use crate::view::parts::{Sort, inset_map, program_list, related_of, relatives, section, source_link, timespan};

/// The page of a country: where it is named and as what, its sessions, programs and people.
pub fn draw(scope: &ViewContext, land: Option<&Arc<World>>, code: Country) -> AnyView {
    let w = scope.locale.words();
    let code = scope.atlas.drawn_as(code);
    let thing = Thing::Country(code);
    let took_part = |conference: &&Conference| participations(scope, conference, code).next().is_some();
    let conferences: Vec<&Conference> = scope.atlas.conferences.iter().filter(took_part).collect();
    let newest = conferences.iter().max_by_key(|conference| conference.span.start().order());
    let on_map = newest.map(|conference| {
        let query = Selection { country: vec![code], ..Selection::of_conference(&conference.id) };
        let href = scope.links.with(Page::Map, query);
        view! { <p><a class="way" href=href>{w.records.see_on_map}</a></p> }
    });
    let all = scope.locale.number(scope.atlas.conferences.len() as u64);
    let named_at = scope.locale.count_with(&w.records.named_at, conferences.len() as u64, &[("all", &all)]);
    let parts: Vec<_> =
        conferences.iter().map(|conference| view! { <li>{one_part(scope, conference, code)}</li> }).collect();
    let parts = (!parts.is_empty()).then(|| {
        let list = view! { <ol class="takings stack">{parts}</ol> };
        section("conferences", w.nav.conferences.to_owned(), None, list)
    });
    let sessions =
        relatives(scope, &thing, Sort::Sessions).map(|list| section("sessions", w.map.sessions.to_owned(), None, list));
    let programs: Vec<&Program> = scope.relations.programs(&scope.atlas, &thing);
    let programs = (!programs.is_empty()).then(|| {
        let more =
            Some((scope.links.with(Page::Programs, Selection::of_country(code)), w.overview.to_programs.to_owned()));
        section("programs", w.nav.programs.to_owned(), more, program_list(scope, programs, 3))
    });
    view! {
        <article class="record" data-country=code.to_string()>
            <header class="page-head stack">
                <p class="kicker">{w.map.country}</p>
                <h1>{scope.texts.country(code)}</h1>
                <p class="lede">{named_at}</p>
                {on_map}
            </header>
            <div class="record-side stack">{inset_map(scope, land, &named(&scope.atlas, [code]))}</div>
            <div class="record-main stack">
                {parts}
                {sessions}
                {programs}
                {related_of(scope, &thing, &[Sort::People, Sort::Milestones])}
            </div>
        </article>
    }
    .into_any()
}

/// Statements of a conference on a country's part in it.
pub fn participations<'a>(
    scope: &'a ViewContext,
    conference: &'a Conference,
    code: Country,
) -> impl Iterator<Item = &'a Participation> {
    conference.participants.iter().filter(move |part| scope.atlas.drawn_as(part.country) == code)
}

/// The part of a country in one conference: each participation as its source says it.
fn one_part(scope: &ViewContext, conference: &Conference, code: Country) -> AnyView {
    let href = scope.links.href(Page::Conference(conference.id.clone()));
    let parts: Vec<_> = participations(scope, conference, code).map(|part| participation(scope, part)).collect();
    view! {
        <article class="taking stack" data-conference=conference.id.to_string()>
            <p class="relative-note">{timespan(scope, conference.span)} " · " {scope.texts.city_line(conference)}</p>
            <h3 class="taking-name"><a href=href>{scope.texts.text(&conference.name)}</a></h3>
            {parts}
        </article>
    }
    .into_any()
}

/// As what a country took part, how many came, who they were, and who says so.
pub fn participation(scope: &ViewContext, part: &Participation) -> AnyView {
    let w = scope.locale.words();
    let role = part.role.map(|role| view! { <span class="tag">{w.kinds.participation.of(role)}</span> });
    let people = part.people.map(|people| view! { <span>{scope.locale.count(&w.counts.people, people)}</span> });
    let head = (role.is_some() || people.is_some()).then(|| view! { <p class="cluster">{role} {people}</p> });
    let note = part.note.as_ref().map(|note| view! { <p>{scope.texts.text(note)}</p> });
    let organizations: Vec<_> =
        part.organizations.iter().map(|name| view! { <li>{scope.texts.text(name)}</li> }).collect();
    let organizations = (!organizations.is_empty()).then(|| view! { <ul class="organizations">{organizations}</ul> });
    let source = part.source.as_ref().and_then(|id| scope.atlas.source(id)).map(|source| {
        let label = fill(w.conference.reported_by, &[("source", "")]);
        view! { <p class="relative-note">{label}{source_link(scope, source)}</p> }
    });
    view! { {head} {note} {organizations} {source} }.into_any()
}
