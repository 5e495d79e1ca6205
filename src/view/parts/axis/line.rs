//! The line over a label of the axis: when something is, and what sort of thing.

use crate::model::{Program, Session, Span};
use crate::timeline::Subject;
use crate::view::context::ViewContext;

/// The line over the label of a milestone, an edition or a launch.
pub fn axis_line(scope: &ViewContext, subject: Subject) -> String {
    let Some((span, sort)) = dated_of(scope, subject) else { return String::new() };
    [&scope.locale.span(span), " · ", &sort].concat()
}

/// Name of an edition on the axis, where it is one of many choices.
pub fn axis_name(scope: &ViewContext, subject: Subject) -> Option<String> {
    let Subject::Conference(index) = subject else { return None };
    scope.atlas.conferences.get(index).map(|conference| scope.texts.short_name(conference))
}

/// Time and sort of a thing of the story; of an edition how many programs it launched, where it
/// launched any.
pub fn dated_of(scope: &ViewContext, subject: Subject) -> Option<(Span, String)> {
    let w = scope.locale.words();
    let (span, sort) = match subject {
        Subject::Conference(index) => {
            let conference = scope.atlas.conferences.get(index)?;
            let at_it = |program: &&Program| {
                program.launched.as_ref().is_some_and(|launch| launch.conference.as_ref() == Some(&conference.id))
            };
            let launched = scope.atlas.programs.iter().filter(at_it).count() as u64;
            if launched > 0 {
                return Some((conference.span, scope.locale.count(&w.counts.programs, launched)));
            }
            (conference.span, w.timeline.edition)
        }
        Subject::Milestone(index) => {
            let milestone = scope.atlas.milestones.get(index)?;
            (milestone.span, milestone.kind.map_or(w.timeline.milestone, |kind| w.kinds.milestone.of(kind)))
        }
        Subject::Launch(index) => {
            let program = scope.atlas.programs.get(index)?;
            (scope.atlas.launched(program)?, w.kinds.program.of(program.kind))
        }
        Subject::Day(..) | Subject::Session(..) => return None,
    };
    Some((span, sort.to_owned()))
}

/// The session that an entry stands for, if it is one.
pub fn session_of(scope: &ViewContext, subject: Subject) -> Option<&Session> {
    let Subject::Session(conference, session) = subject else { return None };
    scope.atlas.conferences.get(conference)?.sessions.get(session)
}
