//! Moves through a programme: the arrow keys from session to session, a button to now.

use leptos::prelude::*;

use crate::platform::page::{focus, focus_still, focused_session, scroll_to};
use crate::state::ProgrammeState;
use crate::timeline::{Move, ProgrammeVersion, move_focus};
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;

/// A button that leads to what is on, or next; only where there is any.
pub(super) fn jump(scope: &ViewContext, state: ProgrammeState) -> AnyView {
    let words = scope.locale.words().timeline.jump_to_now;
    let target = Memo::new(move |_| {
        state.now().get()?;
        let target = state.phases.with(|phases| phases.around_now())?;
        state.version.with(|version| selector(version, target))
    });
    maybe(move || {
        let selector = target.get()?;
        // Under the bars, where what comes next is in sight too.
        let go = move |_| {
            focus_still(&selector);
            scroll_to(selector.trim_end_matches(LINK));
        };
        Some(view! { <button type="button" class="button" on:click=go>{words}</button> }.into_any())
    })
}

/// The way that a key leads.
pub(super) fn step(key: &str) -> Option<Move> {
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
pub(super) fn leads(state: ProgrammeState, step: Move) -> bool {
    let next = || {
        let from = focused_session()?;
        state.version.with_untracked(|version| {
            let index = version.schedule.sessions().iter().position(|session| session.id.as_str() == from)?;
            let target = state.layout.with_untracked(|layout| {
                let block = layout.block(index)?;
                layout.days.iter().map(|day| &day.grid).find_map(|grid| {
                    let at = grid.blocks.iter().position(|known| *known == block && known.session == index)?;
                    grid.blocks.get(move_focus(grid, at, step)?).map(|block| block.session)
                })
            })?;
            selector(version, target)
        })
    };
    next().map(|selector| focus(&selector)).is_some()
}

/// The link in the card of a session.
const LINK: &str = " .session-title a";

/// The link of a session.
fn selector(version: &ProgrammeVersion, session: usize) -> Option<String> {
    let conference = version.schedule.conference()?;
    let session = conference.sessions.get(session)?;
    Some(format!("#programme-{} [data-session=\"{}\"]{LINK}", conference.id, session.id))
}
