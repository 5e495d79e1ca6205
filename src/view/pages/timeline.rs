//! The timeline: all that a feed dates on one axis, then the days of its conferences.

mod days;
mod editions;
mod shown;
mod story;
mod zoom;

use leptos::prelude::*;

use crate::filters::{Filters, Form};
use crate::model::{Milestone, Program};
use crate::route::Page;
use crate::search::Found;
use crate::state::{Finding, State};
use crate::view::dynamic::maybe;
use crate::view::finder::{finder, follow};
use crate::view::parts::{Segment, milestone_entry, program_link, section, segments, toolbar};
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
    // A day or a form that is asked for leaves out the axis, and the axis alone the days.
    let has_story = Memo::new(move |_| {
        state
            .filters
            .with(|filters| filters.view == Some(Form::Story) || filters.view.is_none() && filters.day.is_empty())
    });
    let has_days = Memo::new(move |_| form.get() != Some(Form::Story));
    let (of_story, of_days, of_milestones, of_programs) = (scope.clone(), scope.clone(), scope.clone(), scope.clone());
    let story = maybe(move || has_story.get().then(|| story::story(state, &of_story, finding)));
    let editions = maybe(move || has_days.get().then(|| editions::editions(state, &of_days, finding, form.into())));
    let programs = maybe(move || programs(&of_programs, finding));
    let milestones = maybe(move || has_story.get().then(|| milestones(&of_milestones)).flatten());
    let tools = view! { {forms(state, scope, has_story)} {finder.tools} };
    view! {
        {toolbar(w.timeline.title, tools, finder.on)}
        {finder.nothing}
        {story}
        <div class="stack programme" id=ROWS data-form=move || form.get().map(name)>
            {editions}
            {programs}
            {milestones}
        </div>
    }
    .into_any()
}

fn name(form: Form) -> &'static str {
    match form {
        Form::Story => "story",
        Form::Grid => "grid",
        Form::List => "list",
    }
}

/// The forms of the timeline. The axis with the days below it is the first; a day that is asked
/// for without a form is a timetable as the room has it.
fn forms(state: State, scope: &Scope, has_story: Memo<bool>) -> AnyView {
    let w = scope.locale.words();
    let segment = |form: Form, words: &'static str| {
        let scope = scope.clone();
        let view = (form != Form::Story).then_some(form);
        let href = Signal::derive(move || {
            let filters = state.filters.get();
            // The axis is not of one day.
            let day = if view.is_none() { Vec::new() } else { filters.day.clone() };
            scope.href_to(&scope.route(Page::Timeline).with(Filters { view, day, ..filters }))
        });
        let chosen = Signal::derive(move || match form {
            Form::Story => has_story.get(),
            form => !has_story.get() && state.filters.with(|filters| filters.view.unwrap_or_else(fitting) == form),
        });
        Segment { words: words.to_owned(), label: None, href, chosen }
    };
    let all = [(Form::Story, w.timeline.story), (Form::Grid, w.timeline.grid), (Form::List, w.timeline.list)];
    segments(w.timeline.view, all.map(|(form, words)| segment(form, words)).into())
}

/// The form of a timetable in this window, where none is asked for.
fn fitting() -> Form {
    if crate::platform::size::is_wide() { Form::Grid } else { Form::List }
}

/// Programs that have the words, beside the sessions that have them.
fn programs(scope: &Scope, finding: Finding) -> Option<AnyView> {
    let hits = finding.hits.get()?;
    let found = scope.atlas.programs.iter().enumerate().filter(|(at, _)| hits.contains(Found::Program(*at)));
    let links: Vec<_> =
        found.map(|(_, program): (usize, &Program)| view! { <li>{program_link(scope, program)}</li> }).collect();
    let w = scope.locale.words();
    (!links.is_empty()).then(|| {
        let list = view! { <ul class="relatives tiles">{links}</ul> };
        section("programs", w.nav.programs.to_owned(), None, list)
    })
}

fn milestones(scope: &Scope) -> Option<AnyView> {
    let w = scope.locale.words();
    let entry = |milestone: &Milestone| view! { <li>{milestone_entry(scope, milestone)}</li> };
    let entries: Vec<_> = scope.milestones().into_iter().map(entry).collect();
    (!entries.is_empty()).then(|| {
        let list = view! { <ol class="milestone-list">{entries}</ol> };
        section("milestones", w.records.milestones.to_owned(), None, list)
    })
}
