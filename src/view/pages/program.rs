//! One program.

use std::sync::Arc;

use leptos::prelude::*;

use super::missing;
use crate::locale::fill;
use crate::map::{World, named};
use crate::model::{Action, Program, ProgramId};
use crate::query::Selection;
use crate::relations::Thing;
use crate::route::Page;
use crate::view::context::ViewContext;
use crate::view::parts::{
    Fact, Sort, country_list, facts, inset_map, link_list, moment, program_list, prose, related_of, section,
    source_list, standing,
};

/// The page of a program: what it is, what it sets out to do, where it was launched, why it
/// matters to the publisher.
pub fn draw(scope: &ViewContext, land: Option<&Arc<World>>, id: &ProgramId) -> AnyView {
    let Some(program) = scope.atlas.program(id) else { return missing::gone(scope) };
    let w = scope.locale.words();
    let publisher = &scope.atlas.publisher;
    let why = program.matters_to_us.as_ref().map(|why| {
        let name = scope.texts.words(publisher.short_name.as_ref().unwrap_or(&publisher.name));
        section("why", fill(w.cards.why, &[("publisher", &name)]), None, prose(scope, why))
    });
    let parts = scope.atlas.programs.iter().filter(|part| part.part_of.as_ref() == Some(&program.id));
    let parts: Vec<&Program> = parts.collect();
    let parts =
        (!parts.is_empty()).then(|| section("parts", w.cards.parts.to_owned(), None, program_list(scope, parts, 3)));
    let links = (!program.links.is_empty())
        .then(|| section("links", w.common.links.to_owned(), None, link_list(scope, &program.links)));
    let sources = (!program.sources.is_empty())
        .then(|| section("sources", w.common.sources.to_owned(), None, source_list(scope, &program.sources)));
    let thing = Thing::Program(program.id.clone());
    view! {
        <article class="record" data-program=program.id.to_string()>
            <header class="page-head stack">
                <p class="kicker cluster">
                    <span>{w.kinds.program.of(program.kind)}</span>
                    {program.status.map(|status| standing(scope, status, program.launched.as_ref().and_then(|launch| launch.when)))}
                </p>
                <h1>{scope.texts.text(&program.name)}</h1>
                <p class="lede">{scope.texts.text(&program.summary)}</p>
            </header>
            <div class="record-side stack">
                {facts(launch_facts(scope, program))}
                {countries(scope, land, program)}
            </div>
            <div class="record-main stack">
                {program.body.as_ref().map(|body| prose(scope, body))}
                {principles(scope, program)}
                {actions(scope, &program.actions)}
                {why}
                {parts}
                {related_of(scope, &thing, &[Sort::Sessions, Sort::Conferences, Sort::Milestones])}
                {links}
                {sources}
            </div>
        </article>
    }
    .into_any()
}

fn launch_facts(scope: &ViewContext, program: &Program) -> Vec<Fact> {
    let w = scope.locale.words();
    let mut list = Vec::new();
    if let Some(launch) = &program.launched {
        list.push(Fact::new(w.cards.launch, view! { <span class="stack fact-lines">{launched(scope, launch)}</span> }));
    }
    if let Some(whole) = program.part_of.as_ref().and_then(|id| scope.atlas.program(id)) {
        let href = scope.links.href(Page::Program(whole.id.clone()));
        let link = view! { <a href=href data-program=whole.id.to_string()>{scope.texts.text(&whole.name)}</a> };
        list.push(Fact::new(w.cards.part_of, link));
    }
    if !program.partners.is_empty() {
        list.push(Fact::new(w.cards.partners, scope.texts.list(&program.partners)));
    }
    if !program.topics.is_empty() {
        let topic = |topic: &crate::model::Text| {
            let query = Selection { topic: scope.texts.words(topic), ..Selection::default() };
            view! { <li><a href=scope.links.with(Page::Programs, query)>{scope.texts.text(topic)}</a></li> }
        };
        let topics: Vec<_> = program.topics.iter().map(topic).collect();
        list.push(Fact::new(w.cards.topics, view! { <ul class="stack fact-lines">{topics}</ul> }));
    }
    list
}

/// The conference, the session and the day of a launch.
fn launched(scope: &ViewContext, launch: &crate::model::Launch) -> AnyView {
    let conference = launch.conference.as_ref().and_then(|id| scope.atlas.conference(id));
    let session = conference.zip(launch.session.as_ref()).and_then(|(conference, id)| {
        let session = conference.session(id)?;
        let href = scope.links.href(Page::Session(conference.id.clone(), id.clone()));
        let (id, of) = (id.to_string(), conference.id.to_string());
        Some(view! { <a href=href data-session=id data-conference=of>{scope.texts.text(&session.title)}</a> })
    });
    let place = conference.map(|conference| {
        let href = scope.links.href(Page::Conference(conference.id.clone()));
        view! { <a href=href data-conference=conference.id.to_string()>{scope.texts.text(&conference.name)}</a> }
    });
    let when = launch.when.or_else(|| Some(conference?.span.start()));
    let when = when.map(|when| view! { <span>{moment(scope, when)}</span> });
    view! { {when} {session} {place} }.into_any()
}

/// Its countries by name and on a small map.
fn countries(scope: &ViewContext, land: Option<&Arc<World>>, program: &Program) -> Option<AnyView> {
    let w = scope.locale.words();
    let map = scope.links.with(Page::Map, Selection::of_program(&program.id));
    (!program.countries.is_empty()).then(|| {
        view! {
            <section class="side-part stack" aria-labelledby="countries-heading">
                <h2 class="side-title" id="countries-heading">{w.cards.countries}</h2>
                {inset_map(scope, land, &named(&scope.atlas, program.countries.iter().copied()))}
                {country_list(scope, &program.countries)}
                <p><a class="side-more" href=map>{w.cards.on_map}</a></p>
            </section>
        }
        .into_any()
    })
}

fn principles(scope: &ViewContext, program: &Program) -> Option<AnyView> {
    let w = scope.locale.words();
    let items: Vec<_> =
        program.principles.iter().map(|text| view! { <li class="principle">{scope.texts.text(text)}</li> }).collect();
    let list = view! { <ul class="principles tiles">{items}</ul> };
    (!program.principles.is_empty()).then(|| section("principles", w.cards.principles.to_owned(), None, list))
}

fn actions(scope: &ViewContext, actions: &[Action]) -> Option<AnyView> {
    let w = scope.locale.words();
    let items: Vec<_> = actions
        .iter()
        .map(|action| {
            let summary = action.summary.as_ref().map(|summary| view! { <p>{scope.texts.text(summary)}</p> });
            view! {
                <li class="action stack">
                    <h3 class="action-title">{scope.texts.text(&action.title)}</h3>
                    {summary}
                </li>
            }
        })
        .collect();
    let list = view! { <ol class="actions tiles">{items}</ol> };
    (!actions.is_empty()).then(|| section("actions", w.cards.actions.to_owned(), None, list))
}
