//! Cards of several programs.

use leptos::prelude::*;

use super::program_card::{CardProps, program_card};
use crate::cards::{Whole, wholes};
use crate::model::Program;
use crate::view::context::ViewContext;

/// Programs as cards side by side, their parts inside them.
pub fn program_list<'a>(scope: &ViewContext, programs: impl IntoIterator<Item = &'a Program>, heading: u8) -> AnyView {
    let place = |program: &Program| scope.atlas.programs.iter().position(|known| known.id == program.id);
    let places: Vec<usize> = programs.into_iter().filter_map(place).collect();
    let cards: Vec<_> = wholes(&scope.atlas, &places)
        .iter()
        .map(|whole| view! { <li>{whole_card(scope, whole, CardProps::alone(heading))}</li> })
        .collect();
    view! { <ul class="cards">{cards}</ul> }.into_any()
}

/// The card of a program with the parts that are listed with it.
pub fn whole_card(scope: &ViewContext, whole: &Whole, props: CardProps<'_>) -> Option<AnyView> {
    let program = scope.atlas.programs.get(whole.program)?;
    let parts: Vec<&Program> = whole.parts.iter().filter_map(|at| scope.atlas.programs.get(*at)).collect();
    Some(program_card(scope, program, CardProps { parts: &parts, ..props }))
}
