//! How far a program is.

use leptos::prelude::*;

use crate::feed::Choice as _;
use crate::model::ProgramStatus;
use crate::view::scope::Scope;

/// The steps of a program, in their order.
const STEPS: [ProgramStatus; 4] =
    [ProgramStatus::Announced, ProgramStatus::Launched, ProgramStatus::Running, ProgramStatus::Closed];

/// How far a program is: as a word, and as steps of which those behind it are filled.
pub fn standing(scope: &Scope, status: ProgramStatus) -> AnyView {
    let reached = STEPS.iter().position(|step| *step == status).unwrap_or_default();
    let steps: Vec<_> = (0..STEPS.len())
        .map(|step| view! { <span class="standing-step" data-reached=(step <= reached).then_some("")></span> })
        .collect();
    view! {
        <span class="standing" data-status=status.name()>
            <span class="standing-steps" aria-hidden="true">{steps}</span>
            <span>{scope.locale.words().kinds.program_status.of(status)}</span>
        </span>
    }
    .into_any()
}
