//! One thing on the axis: its mark, and what it is called.

use leptos::prelude::*;

use super::axis::DayHref;
use super::axis_line::dated_of;
use super::{hours, timespan};
use crate::filters::Clock;
use crate::model::{Date, Span, Text};
use crate::route::Page;
use crate::timeline::Subject;
use crate::view::dynamic::{Follow, attr};
use crate::view::scope::Scope;

/// A thing on the axis; `place`, `state` and how it hangs move on with the axis and the clock.
pub fn axis_entry(
    scope: &Scope,
    subject: Subject,
    clock: Clock,
    place: Follow<String>,
    state: Follow<&'static str>,
    hangs: Follow<&'static str>,
) -> AnyView {
    let Some(told) = told(scope, subject, clock) else { return ().into_any() };
    let Told { sort, when, title, href, conference, milestone, program, session } = told;
    view! {
        <li
            class="story-item"
            data-sort=sort
            data-state=state
            data-hangs=hangs
            style=place
            data-conference=conference
            data-milestone=milestone
            data-program=program
            data-session=session
        >
            <span class="story-mark" aria-hidden="true"></span>
            <span class="story-label">
                <span class="story-when">{when}</span>
                " "
                <a class="story-title" href=href title=scope.words(title) draggable="false">{scope.text(title)}</a>
            </span>
        </li>
    }
    .into_any()
}

/// A day on the axis: choosing it shows the whole of it.
pub fn axis_day(scope: &Scope, date: Date, href: DayHref, place: Follow<String>) -> AnyView {
    view! {
        <li class="story-item" data-sort="day" style=place>
            <span class="story-mark" aria-hidden="true"></span>
            <span class="story-label">
                <a class="story-title" href=attr(move || href(date)) data-noscroll="" draggable="false">
                    <time datetime=date.to_string()>{scope.locale.day_short(date)}</time>
                </a>
            </span>
        </li>
    }
    .into_any()
}

/// What is said of a thing.
struct Told<'a> {
    sort: &'static str,
    when: AnyView,
    title: &'a Text,
    href: String,
    conference: Option<String>,
    milestone: Option<String>,
    program: Option<String>,
    session: Option<String>,
}

fn told(scope: &Scope, subject: Subject, clock: Clock) -> Option<Told<'_>> {
    let dated = |(span, sort): (Span, &'static str)| view! { {timespan(scope, span)} " · " {sort} }.into_any();
    let plain = |sort, when, title, href| Told {
        sort,
        when,
        title,
        href,
        conference: None,
        milestone: None,
        program: None,
        session: None,
    };
    Some(match subject {
        Subject::Conference(index) => {
            let conference = scope.atlas.conferences.get(index)?;
            let href = scope.href(Page::Conference(conference.id.clone()));
            let told = plain("conference", dated(dated_of(scope, subject)?), &conference.name, href);
            Told { conference: Some(conference.id.to_string()), ..told }
        }
        Subject::Milestone(index) => {
            let milestone = scope.atlas.milestones.get(index)?;
            let href = scope.milestone_href(milestone);
            let told = plain("milestone", dated(dated_of(scope, subject)?), &milestone.title, href);
            Told { milestone: Some(milestone.id.to_string()), ..told }
        }
        Subject::Launch(index) => {
            let program = scope.atlas.programs.get(index)?;
            let href = scope.href(Page::Program(program.id.clone()));
            let when = dated(dated_of(scope, subject)?);
            Told { program: Some(program.id.to_string()), ..plain("launch", when, &program.name, href) }
        }
        Subject::Session(at, index) => {
            let conference = scope.atlas.conferences.get(at)?;
            let session = conference.sessions.get(index)?;
            let href = scope.href(Page::Session(conference.id.clone(), session.id.clone()));
            let told = plain("session", hours(scope, session, clock), &session.title, href);
            let (conference, session) = (conference.id.to_string(), session.id.to_string());
            Told { conference: Some(conference), session: Some(session), ..told }
        }
        Subject::Day(..) => return None,
    })
}
