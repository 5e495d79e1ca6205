//! The timeline: milestones and editions as a story, then the days of a conference.

use leptos::prelude::*;

use crate::filters::Filters;
use crate::model::Conference;
use crate::route::Page;
use crate::state::State;
use crate::view::parts::{Choice, choices, days, milestone_entry, search_box, section, story};
use crate::view::scope::Scope;

/// The page.
pub fn draw(state: State, scope: &Scope) -> AnyView {
    let w = scope.locale.words();
    let look = state.looker();
    let search = search_box(w.filters.search, Signal::derive(move || state.filters.with(|f| f.q.clone())), move |q| {
        look(Filters { q, ..state.filters.get_untracked() });
    });
    let story = section("story", w.timeline.story.to_owned(), None, story(scope, false));
    let milestones: Vec<_> = scope
        .milestones()
        .into_iter()
        .map(|milestone| view! { <li>{milestone_entry(scope, milestone)}</li> })
        .collect();
    let milestones = (!milestones.is_empty()).then(|| {
        let list = view! { <ol class="stack">{milestones}</ol> };
        section("milestones", w.timeline.milestone.to_owned(), None, list)
    });
    let scope = scope.clone();
    let title = w.timeline.title;
    let programme = move || programme(&scope, &state.filters.get());
    view! {
        <header class="page-head stack"><h1>{title}</h1></header>
        {story}
        {search}
        {programme}
        {milestones}
    }
    .into_any()
}

/// The days of the conferences that are looked at.
fn programme(scope: &Scope, filters: &Filters) -> AnyView {
    let w = scope.locale.words();
    let looked_at = |conference: &&Conference| {
        !conference.sessions.is_empty()
            && (filters.conference.is_empty() || filters.conference.contains(&conference.id))
    };
    let choice = |conference: &Conference| {
        let chosen = filters.conference.contains(&conference.id);
        let next = if chosen { Vec::new() } else { vec![conference.id.clone()] };
        let route = scope.route(Page::Timeline).with(Filters { conference: next, ..filters.clone() });
        Choice { href: scope.href_to(&route), words: scope.words(&conference.name), count: None, chosen }
    };
    let with_sessions = scope.atlas.conferences.iter().filter(|conference| !conference.sessions.is_empty());
    let by_conference = choices(w.filters.conference, with_sessions.map(choice).collect());
    let conferences: Vec<_> = scope
        .atlas
        .conferences
        .iter()
        .filter(looked_at)
        .map(|conference| {
            let href = scope.href(Page::Conference(conference.id.clone()));
            view! {
                <section class="section stack" data-conference=conference.id.to_string()>
                    <h2><a class="section-title" href=href>{scope.text(&conference.name)}</a></h2>
                    {days(scope, conference, filters)}
                </section>
            }
        })
        .collect();
    view! {
        {by_conference}
        {conferences}
    }
    .into_any()
}
