//! What a grid has beside its sessions: its places, its hours, what is folded, where now is.

use leptos::prelude::*;

use super::hour::place;
use super::programme_plan::Plan;
use crate::model::Date;
use crate::timeline::DayPlan;
use crate::view::dynamic::{list, maybe};
use crate::view::scope::Scope;

/// The heads of the columns. Each session names its places itself, so that these are for the
/// eye.
pub fn grid_places(scope: &Scope, plan: Plan, date: Date) -> AnyView {
    let scope = scope.clone();
    maybe(move || {
        let columns = plan.laid.with(|laid| laid.day(date).map(|day| day.grid.columns.clone()))?;
        let conference = scope.atlas.conferences.get(plan.at)?;
        // One column without a place needs no head.
        if columns.iter().all(Option::is_none) {
            return None;
        }
        let head = |place: &Option<usize>| {
            let place = place.and_then(|place| conference.places.get(place));
            let words = match place {
                Some(place) => scope.text(&place.name),
                None => scope.locale.words().timeline.no_place.into_any(),
            };
            view! { <li class="grid-place"><span>{words}</span></li> }
        };
        let heads: Vec<_> = columns.iter().map(head).collect();
        Some(view! { <ol class="grid-places" aria-hidden="true">{heads}</ol> }.into_any())
    })
}

/// The hours, the folds and now, behind the sessions.
pub fn grid_ground(scope: &Scope, plan: Plan, date: Date) -> AnyView {
    let of_day = move |read: &dyn Fn(&DayPlan) -> Vec<AnyView>| {
        plan.laid.with(|laid| laid.day(date).map(read).unwrap_or_default())
    };
    let of_hours = scope.clone();
    let hours = list(move || {
        of_day(&|day| {
            let hour = |mark: &crate::timeline::HourMark| {
                let words = of_hours.locale.time(mark.at);
                view! { <li class="grid-hour" style=format!("--row: {}", mark.row)><span>{words}</span></li> }
                    .into_any()
            };
            day.grid.hours.iter().map(hour).collect()
        })
    });
    let of_folds = scope.clone();
    let folds = list(move || {
        of_day(&|day| {
            let fold = |fold: &crate::timeline::RowFold| {
                let duration = of_folds.locale.duration(u64::from(fold.minutes));
                let words = crate::locale::fill(of_folds.locale.words().timeline.gap, &[("duration", &duration)]);
                let place = format!("--row: {}; --row-end: {}", fold.row, fold.row_end);
                view! { <li class="grid-fold" style=place><span>{words}</span></li> }.into_any()
            };
            day.grid.folds.iter().map(fold).collect()
        })
    });
    let words = scope.locale.words().timeline.now;
    let now = maybe(move || {
        let now = plan.now.get()?;
        let row = plan.laid.with(|laid| laid.day(date)?.grid.row_of(now))?;
        Some(
            view! { <p class="grid-now" style=format!("--row: {row}") aria-hidden="true"><span>{words}</span></p> }
                .into_any(),
        )
    });
    view! {
        <ol class="grid-hours" aria-hidden="true">{hours} {folds}</ol>
        {now}
    }
    .into_any()
}

/// A session in several places that do not lie side by side stands in each of them; the first
/// is the one that is read.
pub fn more_blocks(scope: &Scope, plan: Plan, date: Date) -> AnyView {
    let scope = scope.clone();
    maybe(move || {
        let conference = scope.atlas.conferences.get(plan.at)?;
        let more: Vec<_> = plan.laid.with(|laid| {
            let day = laid.day(date)?;
            Some(day.more_blocks(laid).copied().collect())
        })?;
        let block = |block: &crate::timeline::Block| {
            let title = scope.text(&conference.sessions.get(block.session)?.title);
            Some(view! { <li class="block" data-more="" style=place(block)><p class="more-title">{title}</p></li> })
        };
        let blocks: Vec<_> = more.iter().filter_map(block).collect();
        (!blocks.is_empty()).then(|| view! { <ol class="grid-more" aria-hidden="true">{blocks}</ol> }.into_any())
    })
}
