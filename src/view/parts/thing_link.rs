//! A link to a thing, with what tells it from others of its sort.

use leptos::prelude::*;

use crate::model::{Conference, Milestone, Program, Session};
use crate::relations::Thing;
use crate::route::Page;
use crate::timeline::{SessionChange, change_of};
use crate::view::context::ViewContext;

/// A link to a thing, marked as the thing, with what tells it from others of its sort.
pub fn thing_link(scope: &ViewContext, thing: &Thing) -> Option<AnyView> {
    let atlas = &scope.atlas;
    Some(match thing {
        Thing::Conference(id) => conference_link(scope, atlas.conference(id)?),
        Thing::Session(id, session) => {
            let (conference, session) = atlas.session(id, session)?;
            session_link(scope, conference, session)
        }
        Thing::Program(id) => program_link(scope, atlas.program(id)?),
        Thing::Milestone(id) => milestone_link(scope, atlas.milestone(id)?),
        Thing::Country(code) => super::country_chip(scope, *code),
        Thing::Person(id) => super::person_link(scope, atlas.person(id)?, None),
    })
}

fn conference_link(scope: &ViewContext, conference: &Conference) -> AnyView {
    let href = scope.links.href(Page::Conference(conference.id.clone()));
    view! {
        <div class="relative" data-conference=conference.id.to_string()>
            <a href=href>{scope.texts.text(&conference.name)}</a>
            <span class="relative-note">{super::timespan(scope, conference.span)}</span>
        </div>
    }
    .into_any()
}

/// A session by its title, with its kind, its day and what was changed.
pub fn session_link(scope: &ViewContext, conference: &Conference, session: &Session) -> AnyView {
    let href = scope.links.href(Page::Session(conference.id.clone(), session.id.clone()));
    let kind = scope.locale.words().kinds.session.of(session.kind);
    let state = change_of(session).map(SessionChange::name);
    let status = super::session_status_tag(scope.locale.words(), session).map(|tag| view! { {tag} " " });
    view! {
        <div
            class="relative"
            data-session=session.id.to_string()
            data-conference=conference.id.to_string()
            data-state=state
        >
            <a href=href>{scope.texts.text(&session.title)}</a>
            <span class="relative-note">{status} {kind} " · " {super::timespan(scope, session.span)}</span>
        </div>
    }
    .into_any()
}

/// A milestone by its title, with its day.
pub fn milestone_link(scope: &ViewContext, milestone: &Milestone) -> AnyView {
    let href = scope.links.milestone(milestone);
    view! {
        <div class="relative" data-milestone=milestone.id.to_string()>
            <a href=href>{scope.texts.text(&milestone.title)}</a>
            <span class="relative-note">{super::timespan(scope, milestone.span)}</span>
        </div>
    }
    .into_any()
}

/// A program by its name, with its kind.
pub fn program_link(scope: &ViewContext, program: &Program) -> AnyView {
    let href = scope.links.href(Page::Program(program.id.clone()));
    let note = scope.locale.words().kinds.program.of(program.kind);
    view! {
        <div class="relative" data-program=program.id.to_string()>
            <a href=href>{scope.texts.text(&program.name)}</a>
            <span class="relative-note">{note}</span>
        </div>
    }
    .into_any()
}
