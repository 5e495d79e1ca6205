//! Status of a program.

use leptos::prelude::*;

use crate::feed::Choice as _;
use crate::model::{ProgramStatus, When};
use crate::view::context::ViewContext;

/// Status of a program, in a word, and the date where one is given.
pub fn standing(scope: &ViewContext, status: ProgramStatus, when: Option<When>) -> AnyView {
    let word = scope.locale.words().kinds.program_status.of(status);
    let when = when.map(|when| view! { " · " {super::moment(scope, when)} });
    view! { <span class="standing" data-status=status.name()>{word} {when}</span> }.into_any()
}
