//! What starts together on a day of a programme.

use std::sync::Arc;

use leptos::prelude::*;

use super::programme_plan::Plan;
use super::session_card::{StateOf, session_card};
use crate::model::{Conference, Date};
use crate::timeline::{Block, DayPlan, Group};
use crate::view::dynamic::{attr, flag, maybe};
use crate::view::scope::Scope;

/// What starts together, under its time; how much that is, and how much goes on beside it.
pub fn hour(scope: &Scope, plan: Plan, conference: &Conference, date: Date, group: &Group) -> AnyView {
    let start = group.time.unix();
    let now_here = move || {
        let found = |day: &DayPlan| day.list.groups.iter().find(|group| group.time.unix() == start).cloned();
        plan.laid.with(|laid| laid.day(date).and_then(found))
    };
    let of_words = scope.clone();
    let parallel = maybe(move || {
        let group = now_here()?;
        let w = of_words.locale.words();
        let together = group.sessions.len() as u64;
        let together = (together > 1).then(|| of_words.locale.count(&w.timeline.parallel, together));
        let running = group.running;
        let running = (running > 0).then(|| of_words.locale.count(&w.timeline.running, u64::from(running)));
        let words: Vec<String> = [together, running].into_iter().flatten().collect();
        (!words.is_empty()).then(|| view! { <span class="parallel">{words.join(" · ")}</span> }.into_any())
    });
    let all = group.sessions.clone();
    let many = flag(move || plan.laid.with(|laid| laid.count(&all)) > 1);
    view! {
        <li class="hour" data-group="" data-parallel=many>
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
        .filter_map(|index| Some((*index, conference.sessions.get(*index)?)))
        .map(|(index, session)| {
            let block = move || plan.laid.with(|laid| laid.block(index));
            let (of_state, known) = (scope.clone(), session.clone());
            let state: StateOf = Arc::new(move || {
                let (phase, next) = plan.standing.with(|now| (now.phase(index), now.is_next(index)));
                of_state.session_state(phase, next && plan.now.get().is_some(), &known)
            });
            view! {
                <li
                    class="block"
                    style=attr(move || block().map(|block| place(&block)))
                    data-ground=flag(move || block().is_some_and(|block| block.ground))
                    data-open=flag(move || block().is_some_and(|block| block.open))
                >
                    {session_card(scope, conference, session, plan.clock, state)}
                </li>
            }
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
