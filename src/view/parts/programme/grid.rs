//! Ground of a day's grid: its places, its hours, its folds and the now line.

use leptos::prelude::*;

use super::row::place;
use crate::model::Date;
use crate::state::ProgrammeState;
use crate::timeline::{Block, DayLayout, HourMark, RowFold};
use crate::view::context::ViewContext;
use crate::view::dynamic::{list, maybe};

/// Heads of the columns. Each session names its places itself, so that these are for the eye.
pub(super) fn grid_places(scope: &ViewContext, state: ProgrammeState, date: Date) -> AnyView {
    let columns = part(state, date, |day| day.grid.columns.clone());
    let scope = scope.clone();
    maybe(move || {
        let columns = columns.get();
        // One column without a place needs no head.
        if columns.iter().all(Option::is_none) {
            return None;
        }
        let conference = scope.atlas.conferences.get(state.at())?;
        let head = |place: &Option<usize>| {
            let place = place.and_then(|place| conference.places.get(place));
            let words = match place {
                Some(place) => scope.texts.text(&place.name),
                None => scope.locale.words().timeline.no_place.into_any(),
            };
            view! { <li class="grid-place"><span>{words}</span></li> }
        };
        let heads: Vec<_> = columns.iter().map(head).collect();
        Some(view! { <ol class="grid-places" aria-hidden="true">{heads}</ol> }.into_any())
    })
}

/// Hours, folds and now, behind the sessions.
pub(super) fn grid_ground(scope: &ViewContext, state: ProgrammeState, date: Date) -> AnyView {
    let (marks, gaps) =
        (part(state, date, |day| day.grid.hours.clone()), part(state, date, |day| day.grid.folds.clone()));
    let of_hours = scope.clone();
    let hours = list(move || {
        let hour = |mark: &HourMark| {
            let words = of_hours.locale.time(mark.at);
            view! { <li class="grid-hour" style=format!("--row: {}", mark.row)><span>{words}</span></li> }.into_any()
        };
        marks.with(|marks| marks.iter().map(hour).collect())
    });
    let of_folds = scope.clone();
    let folds = list(move || {
        let fold = |fold: &RowFold| {
            let duration = of_folds.locale.duration(u64::from(fold.minutes));
            let words = crate::locale::fill(of_folds.locale.words().timeline.gap, &[("duration", &duration)]);
            let place = format!("--row: {}; --row-end: {}", fold.row, fold.row_end);
            view! { <li class="grid-fold" style=place><span>{words}</span></li> }.into_any()
        };
        gaps.with(|gaps| gaps.iter().map(fold).collect())
    });
    let words = scope.locale.words().timeline.now;
    let row = Memo::new(move |_| {
        let now = state.now().get()?;
        state.layout.with(|layout| layout.day(date)?.grid.row_of(now))
    });
    let now = maybe(move || {
        let place = format!("--row: {}", row.get()?);
        Some(view! { <p class="grid-now" style=place aria-hidden="true"><span>{words}</span></p> }.into_any())
    });
    view! {
        <ol class="grid-hours" aria-hidden="true">{hours} {folds}</ol>
        {now}
    }
    .into_any()
}

/// Other blocks of the sessions in several places that do not lie side by side; the first is the
/// one that is read.
pub(super) fn more_blocks(scope: &ViewContext, state: ProgrammeState, date: Date) -> AnyView {
    let more = Memo::new(move |_| {
        state.layout.with(|layout| {
            let more = layout.day(date).map(|day| day.more_blocks(layout).copied().collect::<Vec<_>>());
            more.unwrap_or_default()
        })
    });
    let scope = scope.clone();
    maybe(move || {
        let more = Some(more.get()).filter(|more| !more.is_empty())?;
        let title = |session: usize| {
            state
                .version
                .with(|version| version.schedule.session(session).map(|session| scope.texts.text(&session.title)))
        };
        let block = |block: &Block| {
            let title = title(block.session)?;
            Some(view! { <li class="block" data-more="" style=place(block)><p class="more-title">{title}</p></li> })
        };
        let blocks: Vec<_> = more.iter().filter_map(block).collect();
        Some(view! { <ol class="grid-more" aria-hidden="true">{blocks}</ol> }.into_any())
    })
}

/// A part of a day's layout, which is drawn anew only when it differs.
fn part<T: Clone + Default + PartialEq + Send + Sync + 'static>(
    state: ProgrammeState,
    date: Date,
    read: fn(&DayLayout) -> T,
) -> Memo<T> {
    Memo::new(move |_| state.layout.with(|layout| layout.day(date).map(read).unwrap_or_default()))
}
