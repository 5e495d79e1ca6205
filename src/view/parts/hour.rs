//! What starts together on a day of a programme.

use std::sync::Arc;

use leptos::prelude::*;

use super::programme_plan::Plan;
use super::session_card::{StateOf, session_card};
use crate::model::{Conference, Date};
use crate::timeline::{Block, Group};
use crate::view::dynamic::{attr, flag, maybe};
use crate::view::scope::Scope;

/// What starts together, under its time; how much that is, and how much goes on beside it.
pub fn hour(scope: &Scope, plan: Plan, conference: &Conference, date: Date, group: &Group) -> AnyView {
    let start = group.time.unix();
    let left = Memo::new(move |_| {
        let group = plan.laid.with(|laid| laid.group(date, start).map(|group| (group.sessions.len(), group.running)));
        group.unwrap_or_default()
    });
    let of_words = scope.clone();
    let parallel = maybe(move || {
        let (together, running) = left.get();
        let w = of_words.locale.words();
        let together = (together > 1).then(|| of_words.locale.count(&w.timeline.parallel, together as u64));
        let running = (running > 0).then(|| of_words.locale.count(&w.timeline.running, u64::from(running)));
        let words: Vec<String> = [together, running].into_iter().flatten().collect();
        (!words.is_empty()).then(|| view! { <span class="parallel">{words.join(" · ")}</span> }.into_any())
    });
    let many = flag(move || left.get().0 > 1);
    // How high it may be, until it is seen.
    let size = attr(move || format!("--sessions: {}", left.get().0));
    view! {
        <li class="hour" data-group="" data-parallel=many style=size>
            <p class="hour-head">
                <time datetime=group.time.rfc3339()>{scope.locale.time(group.time)}</time>
                " "
                {parallel}
            </p>
            {session_list(scope, plan, conference, &group.sessions)}
        </li>
    }
    .into_any()
}

/// Sessions by their index, each with its block in the grid.
pub fn session_list(scope: &Scope, plan: Plan, conference: &Conference, indices: &[usize]) -> AnyView {
    let cards: Vec<_> = indices
        .iter()
        .filter_map(|index| {
            let (index, session) = (*index, conference.sessions.get(*index)?);
            let seat = plan.seat(index)?;
            let (of_state, known) = (scope.clone(), session.clone());
            let state: StateOf = Arc::new(move || {
                let (phase, next) = seat.phase.get();
                of_state.session_state(phase, next && plan.now.get().is_some(), &known)
            });
            let (of_place, of_ground) = (seat.block.clone(), seat.block.clone());
            // No filter makes an end known.
            let open = seat.block.with_untracked(|block| block.is_some_and(|block| block.open));
            Some(view! {
                <li
                    class="block"
                    style=attr(move || of_place.get().as_ref().map(place))
                    data-ground=flag(move || of_ground.get().is_some_and(|block| block.ground))
                    data-open=open.then_some("")
                >
                    {session_card(scope, conference, session, plan.clock, state)}
                </li>
            })
        })
        .collect();
    view! { <ol class="sessions">{cards}</ol> }.into_any()
}

/// Where a block stands, in rows and columns.
pub fn place(block: &Block) -> String {
    let Block { row, row_end, column, column_end, lane, lanes, .. } = block;
    format!(
        "--row: {row}; --row-end: {row_end}; --column: {column}; --column-end: {column_end}; --lane: {lane}; --lanes: {lanes}"
    )
}
