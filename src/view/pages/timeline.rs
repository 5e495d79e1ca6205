//! The timeline: all that a feed dates on one axis, then the days of its conferences.

mod shown;
mod story;
mod zoom;

use std::sync::Arc;

use leptos::prelude::*;

use crate::filters::{Filters, Form};
use crate::route::Page;
use crate::search::Numbering;
use crate::state::{Finding, State};
use crate::view::dynamic::{content, maybe};
use crate::view::finder::{finder, follow};
use crate::view::parts::{Choice, Shows, Told, choices, milestone_entry, programme, section};
use crate::view::scope::Scope;

/// The id of what holds the sessions and milestones.
const ROWS: &str = "programme";

/// The page.
pub fn draw(state: State, scope: &Scope) -> AnyView {
    let w = scope.locale.words();
    let finding = Finding::new(state, &scope.atlas, &scope.index);
    let finder = finder(state, scope, finding);
    follow(scope, finding, ROWS);
    let form = Memo::new(move |_| state.filters.with(|filters| filters.view));
    let told = Memo::new(move |_| matches!(form.get(), None | Some(Form::Story)));
    let timed = Memo::new(move |_| form.get() != Some(Form::Story));
    let (of_forms, of_story, of_days, of_milestones) = (scope.clone(), scope.clone(), scope.clone(), scope.clone());
    let story = maybe(move || {
        let words = of_story.locale.words().timeline.story.to_owned();
        told.get().then(|| section("story", words, None, story::story(state, &of_story, finding)))
    });
    let conferences = maybe(move || timed.get().then(|| conferences(state, &of_days, finding, form.into())));
    let milestones = maybe(move || told.get().then(|| milestones(&of_milestones)).flatten());
    view! {
        <header class="page-head stack">
            <h1>{w.timeline.title}</h1>
            {maybe(move || forms(&of_forms, &state.filters.get()))}
        </header>
        {story}
        {finder}
        <div class="stack programme" id=ROWS>
            {conferences}
            {milestones}
        </div>
    }
    .into_any()
}

/// The forms of the timeline; without a choice the room decides.
fn forms(scope: &Scope, filters: &Filters) -> Option<AnyView> {
    let w = scope.locale.words();
    let choice = |(form, words): (Form, &str)| {
        let chosen = filters.view == Some(form);
        let next = Filters { view: (!chosen).then_some(form), ..filters.clone() };
        let href = scope.href_to(&scope.route(Page::Timeline).with(next));
        Choice { href, words: words.to_owned(), count: None, chosen }
    };
    let forms = [(Form::Story, w.timeline.story), (Form::Grid, w.timeline.grid), (Form::List, w.timeline.list)];
    choices(w.timeline.view, forms.into_iter().map(choice).collect())
}

fn milestones(scope: &Scope) -> Option<AnyView> {
    let w = scope.locale.words();
    let entries: Vec<_> = scope
        .milestones()
        .into_iter()
        .map(|milestone| view! { <li>{milestone_entry(scope, milestone)}</li> })
        .collect();
    (!entries.is_empty()).then(|| {
        let list = view! { <ol class="stack">{entries}</ol> };
        section("milestones", w.timeline.milestone.to_owned(), None, list)
    })
}

/// The days of every conference that has sessions, drawn once: what is looked for shows and
/// hides its rows.
fn conferences(state: State, scope: &Scope, finding: Finding, form: Signal<Option<Form>>) -> AnyView {
    let clock = Memo::new(move |_| state.filters.with(|filters| filters.clock));
    let numbering = Arc::new(Numbering::of(&scope.atlas));
    let with_sessions = scope.atlas.conferences.iter().enumerate().filter(|(_, known)| !known.sessions.is_empty());
    let sections: Vec<_> = with_sessions
        .map(|(at, conference)| {
            let href = scope.href(Page::Conference(conference.id.clone()));
            let (of_days, numbering) = (scope.clone(), numbering.clone());
            let shows: Shows = Arc::new(move |index| {
                let number = numbering.number(at, index);
                finding.settled.with(|left| number.is_none_or(|number| left.visible.contains(number)))
            });
            let now = state.now.into();
            let days = content(move || {
                programme(&of_days, Told { clock: clock.get(), form, shows: shows.clone(), ..Told::all(at, now) })
            });
            view! {
                <section class="section stack" data-conference=conference.id.to_string() data-group="">
                    <h2><a class="section-title" href=href>{scope.text(&conference.name)}</a></h2>
                    {days}
                </section>
            }
        })
        .collect();
    sections.into_any()
}
