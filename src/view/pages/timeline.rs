//! The timeline: all that a feed dates on one axis, then the days of its conferences.

mod day_share;
mod days;
mod editions;
mod shown;
mod story;
mod zoom;

use leptos::prelude::*;

use crate::model::{Milestone, Program};
use crate::query::Form;
use crate::route::Page;
use crate::search::Found;
use crate::state::{Finding, State};
use crate::view::context::ViewContext;
use crate::view::dynamic::{flag, maybe};
use crate::view::finder::{finder, mark_found};
use crate::view::parts::{Segment, milestone_entry, program_link, section, segments, toolbar};
use crate::view::slices::sliced;

/// Id of the element that holds the sessions and milestones.
const ROWS: &str = "programme";

/// The page.
pub fn draw(state: State, scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    let finding = Finding::new(state, &scope.index);
    let finder = finder(state, scope, finding);
    let drawn = Trigger::new();
    mark_found(finding, ROWS, drawn);
    let form = Memo::new(move |_| state.query.with(|query| query.view.form));
    // A day or a form that is asked for leaves out the axis, and the axis alone the days.
    let has_story = Memo::new(move |_| {
        state.query.with(|query| {
            query.view.form == Some(Form::Story) || query.view.form.is_none() && query.selection.day.is_empty()
        })
    });
    let has_days = Memo::new(move |_| form.get() != Some(Form::Story));
    let (of_story, of_days, of_milestones, of_programs) = (scope.clone(), scope.clone(), scope.clone(), scope.clone());
    let (story_once, days_once) = (once(has_story), once(has_days));
    // Once drawn they stay, and are hidden in the other forms.
    let story = maybe(move || {
        let scope = of_story.clone();
        story_once.get().then(|| sliced("*", move || story::story(state, &scope, finding)))
    });
    let editions =
        maybe(move || days_once.get().then(|| editions::editions(state, &of_days, finding, form.into(), drawn)));
    let programs = maybe(move || programs(&of_programs, finding));
    let milestones = maybe(move || story_once.get().then(|| milestones(&of_milestones, finding)).flatten());
    let tools = view! { {forms(state, scope, has_story)} {finder.tools} };
    view! {
        {toolbar(w.timeline.title, tools, finder.on)}
        {finder.nothing}
        <div class="stack" hidden=flag(move || !has_story.get())>{story}</div>
        <div class="stack programme" id=ROWS data-form=move || form.get().map(name)>
            <div class="stack" hidden=flag(move || !has_days.get())>{editions}</div>
            {programs}
            <div class="stack" hidden=flag(move || !has_story.get())>{milestones}</div>
        </div>
    }
    .into_any()
}

/// True if something has held at any time.
fn once(holds: Memo<bool>) -> Memo<bool> {
    Memo::new(move |before: Option<&bool>| before == Some(&true) || holds.get())
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
fn forms(state: State, scope: &ViewContext, has_story: Memo<bool>) -> AnyView {
    let w = scope.locale.words();
    let segment = |form: Form, words: &'static str| {
        let scope = scope.clone();
        let asked = (form != Form::Story).then_some(form);
        let href = Signal::derive(move || {
            let mut query = state.query.get();
            query.view.form = asked;
            // The axis is not of one day.
            if asked.is_none() {
                query.selection.day.clear();
            }
            scope.links.with(Page::Timeline, query)
        });
        let chosen = Signal::derive(move || match form {
            Form::Story => has_story.get(),
            form => !has_story.get() && state.query.with(|query| query.view.form.unwrap_or_else(fitting) == form),
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
fn programs(scope: &ViewContext, finding: Finding) -> Option<AnyView> {
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

/// Milestones in the order of time; a search leaves those that have its words.
fn milestones(scope: &ViewContext, finding: Finding) -> Option<AnyView> {
    let w = scope.locale.words();
    let place = |milestone: &Milestone| scope.atlas.milestones.iter().position(|known| known.id == milestone.id);
    let entries: Vec<_> = scope
        .atlas
        .milestones_by_time()
        .into_iter()
        .map(|milestone| {
            let place = place(milestone).map(Found::Milestone);
            let hidden = flag(move || {
                finding.hits.with(|hits| hits.as_ref().zip(place).is_some_and(|(hits, place)| !hits.contains(place)))
            });
            view! { <li hidden=hidden>{milestone_entry(scope, milestone)}</li> }
        })
        .collect();
    (!entries.is_empty()).then(|| {
        let list = view! { <ol class="milestone-list">{entries}</ol> };
        section("milestones", w.records.milestones.to_owned(), None, list)
    })
}
