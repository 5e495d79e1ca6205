//! Moving through a programme: by the arrow keys from session to session, by a button to now.

use leptos::prelude::*;

use super::programme_plan::Plan;
use crate::model::Conference;
use crate::platform::page::{focus, focused_session};
use crate::timeline::{Move, move_focus};
use crate::view::dynamic::maybe;
use crate::view::scope::Scope;

/// A button that leads to what is on, or next; only where there is any.
pub fn jump(scope: &Scope, plan: Plan) -> AnyView {
    let scope = scope.clone();
    maybe(move || {
        let words = scope.locale.words().timeline.jump_to_now;
        plan.now.get()?;
        let target = plan.standing.with(|standing| standing.around_now())?;
        let selector = selector(&scope, plan, target)?;
        let go = move |_| focus(&selector);
        Some(view! { <button type="button" class="button" on:click=go>{words}</button> }.into_any())
    })
}

pub fn step(key: &str) -> Option<Move> {
    let ahead = !crate::platform::page::is_right_to_left();
    Some(match key {
        "ArrowUp" => Move::Earlier,
        "ArrowDown" => Move::Later,
        "ArrowRight" if ahead => Move::PlaceAfter,
        "ArrowLeft" if !ahead => Move::PlaceAfter,
        "ArrowRight" | "ArrowLeft" => Move::PlaceBefore,
        _ => return None,
    })
}

/// Moves the focus from the session that has it; whether it has moved.
pub fn leads(scope: &Scope, plan: Plan, step: Move) -> bool {
    let next = || {
        let from = focused_session()?;
        let conference = scope.atlas.conferences.get(plan.at)?;
        let index = conference.sessions.iter().position(|session| session.id.as_str() == from)?;
        let target = plan.laid.with(|laid| {
            let block = laid.block(index)?;
            let grids = laid.days.iter().map(|day| &day.grid);
            grids.into_iter().find_map(|grid| {
                let at = grid.blocks.iter().position(|known| *known == block && known.session == index)?;
                grid.blocks.get(move_focus(grid, at, step)?).map(|block| block.session)
            })
        })?;
        selector(scope, plan, target)
    };
    next().map(|selector| focus(&selector)).is_some()
}

/// The link of a session.
fn selector(scope: &Scope, plan: Plan, session: usize) -> Option<String> {
    let conference: &Conference = scope.atlas.conferences.get(plan.at)?;
    let session = conference.sessions.get(session)?;
    Some(format!("#programme-{} [data-session=\"{}\"] .session-title a", conference.id, session.id))
}
