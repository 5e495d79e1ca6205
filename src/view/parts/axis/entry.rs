//! Entry of the axis: its mark and its label.

use std::sync::Arc;

use leptos::prelude::*;

use super::line::{axis_name, dated_of};
use crate::model::{Date, Span, Text};
use crate::query::ClockChoice;
use crate::route::Page;
use crate::timeline::Subject;
use crate::view::context::ViewContext;
use crate::view::dynamic::{Follow, attr};
use crate::view::parts::{hours, timespan};

/// Address of a day of the axis: the stretch of time that it is.
pub type DayHref = Arc<dyn Fn(Date) -> String + Send + Sync>;

/// Draws a thing; `place`, `state` and the `side` of its label move on with the axis and the clock.
/// `stop` is the `tabindex` of its link.
pub fn axis_entry(
    scope: &ViewContext,
    subject: Subject,
    clock: ClockChoice,
    (place, state, side): (Follow<String>, Follow<&'static str>, Follow<&'static str>),
    stop: Option<&'static str>,
) -> AnyView {
    let Some(label) = axis_label(scope, subject, clock) else { return ().into_any() };
    let AxisLabel { sort, when, title, href, conference, milestone, program, session } = label;
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
            </span>
        </li>
    }
    .into_any()
}

/// Draws a day: choosing it shows the whole of it.
pub fn axis_day(
    scope: &ViewContext,
    date: Date,
    href: DayHref,
    place: Follow<String>,
    stop: Option<&'static str>,
) -> AnyView {
    view! {
        <li class="story-item" data-sort="day" style=place>
            <span class="story-mark" aria-hidden="true"></span>
            <span class="story-label">
                <a class="story-title" href=attr(move || href(date)) tabindex=stop data-noscroll="" draggable="false">
                    <time datetime=date.to_string()>{scope.locale.day_short(date)}</time>
                </a>
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
        Subject::Session(at, index) => {
            let conference = scope.atlas.conferences.get(at)?;
            let session = conference.sessions.get(index)?;
            let href = scope.links.href(Page::Session(conference.id.clone(), session.id.clone()));
            let label = plain("session", hours(scope, session, clock), &session.title, href);
            let (conference, session) = (conference.id.to_string(), session.id.to_string());
            AxisLabel { conference: Some(conference), session: Some(session), ..label }
        }
        Subject::Day(..) => return None,
    })
}
