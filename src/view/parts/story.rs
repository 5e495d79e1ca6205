//! The story on one axis: milestones, editions and launches.

use leptos::prelude::*;

use super::timespan;
use crate::model::{Span, Text};
use crate::route::Page;
use crate::timeline::{Axis, Item, Scene, SceneInput, Subject, Viewer};
use crate::view::scope::Scope;

/// The room that the axis is laid out for, in pixels: a wider one only adds air, and in a
/// narrower one the style sheet shows a list.
const WIDTH: u32 = 860;
/// The size of a label's letters, in pixels.
const EM: u32 = 15;

/// Everything that the feed dates outside of sessions, in the order of time; in `short` without
/// what was launched.
pub fn story(scope: &Scope, short: bool) -> AnyView {
    let w = scope.locale.words();
    let now = scope.now.unwrap_or_default();
    let axis = Axis::of(&scope.atlas, now);
    let scene = Scene::new(&SceneInput {
        atlas: &scope.atlas,
        axis: &axis,
        range: axis.whole(),
        now,
        viewer: Viewer::Event,
        lang: scope.lang(),
        width: WIDTH,
        em: EM,
        shown: &|subject| !(short && matches!(subject, Subject::Launch(_))),
        previous: None,
    });
    let ticks: Vec<_> = scene
        .ticks
        .ticks
        .iter()
        .map(|tick| {
            let at = format!("--at: {}", tick.position);
            view! { <li class="tick" style=at>{scope.tick(tick)}</li> }
        })
        .collect();
    let now = scene.now.map(|at| {
        view! { <p class="now" style=format!("--at: {at}")><span>{w.timeline.now}</span></p> }
    });
    let items: Vec<_> = scene.items.iter().filter_map(|item| entry(scope, item)).collect();
    let [lanes, ..] = scene.lanes;
    view! {
        <div class="story">
            <div class="story-axis" style=format!("--lanes: {lanes}")>
                <ol class="ticks" aria-hidden="true">{ticks}</ol>
                {now}
                <ol class="story-items">{items}</ol>
            </div>
        </div>
    }
    .into_any()
}

fn entry(scope: &Scope, item: &Item) -> Option<AnyView> {
    let w = scope.locale.words();
    let atlas = &scope.atlas;
    let place =
        format!("--at: {}; --to: {}; --label: {}; --lane: {}", item.start.max(0), item.end, item.label, item.lane);
    Some(match item.subject {
        Subject::Conference(index) => {
            let conference = atlas.conferences.get(index)?;
            let href = scope.href(Page::Conference(conference.id.clone()));
            let body = label(scope, w.timeline.edition, conference.span, &conference.name, href);
            view! {
                <li class="story-item" data-sort="conference" style=place data-conference=conference.id.to_string()>
                    {body}
                </li>
            }
            .into_any()
        }
        Subject::Milestone(index) => {
            let milestone = atlas.milestones.get(index)?;
            let href = scope.milestone_href(milestone);
            let sort = milestone.kind.map_or(w.timeline.milestone, |kind| w.kinds.milestone.of(kind));
            let body = label(scope, sort, milestone.span, &milestone.title, href);
            view! {
                <li class="story-item" data-sort="milestone" style=place data-milestone=milestone.id.to_string()>
                    {body}
                </li>
            }
            .into_any()
        }
        Subject::Launch(index) => {
            let program = atlas.programs.get(index)?;
            let href = scope.href(Page::Program(program.id.clone()));
            let span = scope.launch_span(program)?;
            let body = label(scope, w.kinds.program.of(program.kind), span, &program.name, href);
            view! {
                <li class="story-item" data-sort="launch" style=place data-program=program.id.to_string()>{body}</li>
            }
            .into_any()
        }
        Subject::Day(..) | Subject::Session(..) => return None,
    })
}

fn label(scope: &Scope, sort: &'static str, span: Span, title: &Text, href: String) -> AnyView {
    view! {
        <span class="story-mark" aria-hidden="true"></span>
        <span class="story-label">
            <span class="story-when">{timespan(scope, span)} " · " {sort}</span>
            <a class="story-title" href=href>{scope.text(title)}</a>
        </span>
    }
    .into_any()
}
