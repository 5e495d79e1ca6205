//! Entry of the axis: its mark and its label.

use leptos::prelude::*;

use super::line::{axis_name, dated_of, session_of};
use crate::model::{Span, Text};
use crate::query::ClockChoice;
use crate::route::Page;
use crate::timeline::{Phase, SessionState, Subject, change_of};
use crate::view::context::ViewContext;
use crate::view::dynamic::{Follow, attr};
use crate::view::parts::{hours, session_status_tag, timespan};

/// Draws a thing; `place`, `phase` and the `side` of its label move on with the axis and the clock.
/// `stop` is the `tabindex` of its link.
pub fn axis_entry(
    scope: &ViewContext,
    subject: Subject,
    clock: ClockChoice,
    (place, mut phase, side): (Follow<String>, Follow<Phase>, Follow<&'static str>),
    stop: Option<&'static str>,
) -> AnyView {
    let Some(label) = axis_label(scope, subject, clock) else { return ().into_any() };
    let AxisLabel { sort, when, title, href, conference, milestone, program, session } = label;
    let of_session = session_of(scope, subject);
    let change = of_session.and_then(change_of);
    let state = attr(move || SessionState::at(phase(), change).words());
    let status = of_session.and_then(|session| session_status_tag(scope.locale.words(), session));
    let words = axis_name(scope, subject).map_or_else(|| scope.texts.text(title), IntoAny::into_any);
    view! {
        <li
            class="story-item"
            data-sort=sort
            data-state=state
            data-placed=side
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
                <a class="story-title" href=href tabindex=stop title=scope.texts.words(title) draggable="false">{words}</a>
                {status}
            </span>
        </li>
    }
    .into_any()
}

/// Text and handles of an entry.
struct AxisLabel<'a> {
    sort: &'static str,
    when: AnyView,
    title: &'a Text,
    href: String,
    conference: Option<String>,
    milestone: Option<String>,
    program: Option<String>,
    session: Option<String>,
}

fn axis_label(scope: &ViewContext, subject: Subject, clock: ClockChoice) -> Option<AxisLabel<'_>> {
    let dated = |(span, sort): (Span, String)| view! { {timespan(scope, span)} " · " {sort} }.into_any();
    let plain = |sort, when, title, href| AxisLabel {
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
            let href = scope.links.href(Page::Conference(conference.id.clone()));
            let label = plain("conference", dated(dated_of(scope, subject)?), &conference.name, href);
            AxisLabel { conference: Some(conference.id.to_string()), ..label }
        }
        Subject::Milestone(index) => {
            let milestone = scope.atlas.milestones.get(index)?;
            let href = scope.links.milestone(milestone);
            let label = plain("milestone", dated(dated_of(scope, subject)?), &milestone.title, href);
            AxisLabel { milestone: Some(milestone.id.to_string()), ..label }
        }
        Subject::Launch(index) => {
            let program = scope.atlas.programs.get(index)?;
            let href = scope.links.href(Page::Program(program.id.clone()));
            let when = dated(dated_of(scope, subject)?);
            AxisLabel { program: Some(program.id.to_string()), ..plain("launch", when, &program.name, href) }
        }
        Subject::Session(at, _) => {
            let conference = scope.atlas.conferences.get(at)?;
            let session = session_of(scope, subject)?;
            let href = scope.links.href(Page::Session(conference.id.clone(), session.id.clone()));
            let label = plain("session", hours(scope, session, clock), &session.title, href);
            let (conference, session) = (conference.id.to_string(), session.id.to_string());
            AxisLabel { conference: Some(conference), session: Some(session), ..label }
        }
        Subject::Day(..) => return None,
    })
}
