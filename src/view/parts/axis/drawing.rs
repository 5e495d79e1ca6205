//! Drawing of the axis that can be moved along.

use leptos::prelude::*;

use super::day::{DayHref, axis_day};
use super::entry::axis_entry;
use super::folds::folds;
use super::frame::{self as parts, Looks, label_side, place};
use crate::model::Order as _;
use crate::platform::page::is_in_browser;
use crate::query::ClockChoice;
use crate::timeline::{AxisLayout, Subject};
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, content, flag, list, maybe};

/// Draws what is visible of the axis, in the order of time. Where there is room it has its
/// labels; in a narrow container it is a strip of marks over a list. Things keep their elements
/// while they move. `shift` moves the whole drawing, in millionths of its width towards its start.
pub fn axis(
    scope: &ViewContext,
    layout: Signal<AxisLayout>,
    shift: Signal<i64>,
    clock: ClockChoice,
    day_href: DayHref,
) -> AnyView {
    let of_ruler = scope.clone();
    let ruler = content(move || layout.with(|layout| parts::rulers(&of_ruler, layout)));
    let of_folds = scope.clone();
    let folds = list(move || layout.with(|layout| folds(&of_folds, layout)));
    let words = scope.locale.words().timeline.now;
    let now = maybe(move || layout.with(|layout| parts::now(words, layout)));
    let of_shape = scope.clone();
    let shape = maybe(move || layout.with(|layout| Some(parts::shape(&of_shape, layout.shape.as_ref()?))));
    // By subject, so that each of many entries finds its place quickly.
    let by_subject = Memo::new(move |_| {
        let mut items = layout.with(|layout| layout.items.clone());
        items.order_by_key(|item| item.subject);
        items
    });
    let find = move |subject: Subject| {
        by_subject.with(|items| {
            let at = items.binary_search_by_key(&subject, |item| item.subject).ok()?;
            items.get(at).copied()
        })
    };
    let of_entry = scope.clone();
    // The axis is one stop of the Tab key, and arrows lead on from there; without the app each
    // link is one.
    let stop = is_in_browser().then_some("-1");
    let entry = move |subject: Subject| {
        let edges = move || layout.with(|layout| layout.edges);
        let place = attr(move || find(subject).map(|item| place(item, edges())).unwrap_or_default());
        let phase = attr(move || find(subject).map(|item| item.phase).unwrap_or_default());
        let side = attr(move || find(subject).map_or("", label_side));
        match subject {
            Subject::Day(_, date) => axis_day(&of_entry, date, day_href.clone(), place, stop),
            _ => axis_entry(&of_entry, subject, clock, (place, phase, side), stop),
        }
    };
    let subjects = move || layout.with(|layout| layout.items.iter().map(|item| item.subject).collect::<Vec<_>>());
    let items = view! { <For each=subjects key=|subject| *subject children=entry /> }.into_any();
    let looks = Looks {
        size: attr(move || layout.with(parts::size)),
        detail: attr(move || layout.with(parts::detail)),
        dense: flag(move || layout.with(|layout| layout.shape.is_some())),
        shift: attr(move || Some(shift.get()).filter(|shift| *shift != 0).map(|shift| format!("--shift: {shift}"))),
    };
    parts::frame(looks, ruler, folds, items, view! { {shape} {now} }.into_any())
}
