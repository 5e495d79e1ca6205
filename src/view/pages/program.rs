//! One program.

use leptos::prelude::*;

use super::missing;
use crate::cards::Thing;
use crate::locale::fill;
use crate::model::{Action, Program, ProgramId};
use crate::route::Page;
use crate::view::parts::{
    Fact, country_list, facts, link_list, moment, program_list, prose, related, section, source_list,
};
use crate::view::scope::Scope;

/// The page of a program: what it is, what it sets out to do, where it was launched, why it
/// matters to the publisher.
pub fn draw(scope: &Scope, id: &ProgramId) -> AnyView {
    let Some(program) = scope.atlas.program(id) else { return missing::draw(scope) };
    let w = scope.locale.words();
    let publisher = &scope.atlas.publisher;
    let why = program.matters_to_us.as_ref().map(|why| {
        let name = scope.words(publisher.short_name.as_ref().unwrap_or(&publisher.name));
        section("why", fill(w.cards.why, &[("publisher", &name)]), None, prose(scope, why))
    });
    let parts: Vec<&Program> =
        scope.atlas.programs.iter().filter(|part| part.part_of.as_ref() == Some(&program.id)).collect();
    let parts =
        (!parts.is_empty()).then(|| section("parts", w.cards.parts.to_owned(), None, program_list(scope, parts, 3)));
    let countries = (!program.countries.is_empty())
        .then(|| section("countries", w.cards.countries.to_owned(), None, country_list(scope, &program.countries)));
    let links = (!program.links.is_empty())
        .then(|| section("links", w.common.links.to_owned(), None, link_list(scope, &program.links)));
    let sources = (!program.sources.is_empty())
        .then(|| section("sources", w.common.sources.to_owned(), None, source_list(scope, &program.sources)));
    let thing = Thing::Program(program.id.clone());
    view! {
        <article class="stack" data-program=program.id.to_string()>
            <header class="page-head stack">
                <p class="kicker">{w.kinds.program.of(program.kind)}</p>
                <h1>{scope.text(&program.name)}</h1>
                <p class="lede">{scope.text(&program.summary)}</p>
                {facts(launch_facts(scope, program))}
            </header>
            {program.body.as_ref().map(|body| prose(scope, body))}
            {principles(scope, program)}
            {actions(scope, &program.actions)}
            {why}
            {parts}
            {countries}
            {related(scope, &thing)}
            {links}
            {sources}
        </article>
    }
    .into_any()
}

fn launch_facts(scope: &Scope, program: &Program) -> Vec<Fact> {
    let w = scope.locale.words();
    let mut list = Vec::new();
    if let Some(status) = program.status {
        list.push(Fact::new(w.filters.status, w.kinds.program_status.of(status)));
    }
    if let Some(launch) = &program.launched {
        let conference = launch.conference.as_ref().and_then(|id| scope.atlas.conference(id));
        let place = conference.map(|conference| {
            let href = scope.href(Page::Conference(conference.id.clone()));
            view! { <a href=href>{scope.text(&conference.name)}</a> }
        });
        let when = launch.when.or_else(|| Some(conference?.span.start()));
        let when = when.map(|when| view! { <span>{moment(scope, when)}</span> });
        list.push(Fact::new(w.cards.launch, view! { <span class="stack fact-lines">{place} {when}</span> }));
    }
    if let Some(whole) = program.part_of.as_ref().and_then(|id| scope.atlas.program(id)) {
        let href = scope.href(Page::Program(whole.id.clone()));
        list.push(Fact::new(w.cards.part_of, view! { <a href=href>{scope.text(&whole.name)}</a> }));
    }
    if !program.partners.is_empty() {
        list.push(Fact::new(w.cards.partners, scope.list(&program.partners)));
    }
    if !program.topics.is_empty() {
        list.push(Fact::new(w.cards.topics, scope.list(&program.topics)));
    }
    list
}

fn principles(scope: &Scope, program: &Program) -> Option<AnyView> {
    let w = scope.locale.words();
    let items: Vec<_> =
        program.principles.iter().map(|text| view! { <li class="principle">{scope.text(text)}</li> }).collect();
    let list = view! { <ul class="principles tiles">{items}</ul> };
    (!program.principles.is_empty()).then(|| section("principles", w.cards.principles.to_owned(), None, list))
}

fn actions(scope: &Scope, actions: &[Action]) -> Option<AnyView> {
    let w = scope.locale.words();
    let items: Vec<_> = actions
        .iter()
        .map(|action| {
            let summary = action.summary.as_ref().map(|summary| view! { <p>{scope.text(summary)}</p> });
            view! {
                <li class="action stack">
                    <h3 class="action-title">{scope.text(&action.title)}</h3>
                    {summary}
                </li>
            }
        })
        .collect();
    let list = view! { <ol class="actions tiles">{items}</ol> };
    (!actions.is_empty()).then(|| section("actions", w.cards.actions.to_owned(), None, list))
}
