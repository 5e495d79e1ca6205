//! The line over a label of the axis: when something is, and what sort of thing.

use crate::model::Span;
use crate::timeline::Subject;
use crate::view::scope::Scope;

/// The line over the label of a milestone, an edition or a launch.
pub fn axis_line(scope: &Scope, subject: Subject) -> String {
    let Some((span, sort)) = dated_of(scope, subject) else { return String::new() };
    [&scope.locale.span(span), " · ", sort].concat()
}

/// Time and sort of a thing of the story.
pub fn dated_of(scope: &Scope, subject: Subject) -> Option<(Span, &'static str)> {
    let w = scope.locale.words();
    Some(match subject {
        Subject::Conference(index) => (scope.atlas.conferences.get(index)?.span, w.timeline.edition),
        Subject::Milestone(index) => {
            let milestone = scope.atlas.milestones.get(index)?;
            (milestone.span, milestone.kind.map_or(w.timeline.milestone, |kind| w.kinds.milestone.of(kind)))
        }
        Subject::Launch(index) => {
            let program = scope.atlas.programs.get(index)?;
            (scope.launch_span(program)?, w.kinds.program.of(program.kind))
        }
        Subject::Day(..) | Subject::Session(..) => return None,
    })
}
