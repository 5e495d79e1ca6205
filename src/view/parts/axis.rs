//! The one axis: a ruler over milestones, editions, launches, days and sessions.

use std::sync::Arc;

use leptos::prelude::*;

use super::axis_entry::{axis_day, axis_entry};
use super::axis_frame::{self as parts, Looks, hangs, phase, place};
use crate::filters::Clock;
use crate::model::{Date, Order as _};
use crate::timeline::{Scene, Subject};
use crate::view::dynamic::{attr, content, flag, list, maybe};
use crate::view::scope::Scope;

/// Where a day of the axis leads: to the stretch of time that it is.
pub type DayHref = Arc<dyn Fn(Date) -> String + Send + Sync>;

/// What is visible of the axis, in the order of time. Where there is room it is drawn with its
/// labels; in a narrow container as a strip of marks over a list. Things keep their elements
/// while they move.
pub fn axis(scope: &Scope, scene: Signal<Scene>, clock: Clock, day_href: DayHref) -> AnyView {
    let of_ruler = scope.clone();
    let ruler = content(move || scene.with(|scene| parts::rulers(&of_ruler, scene)));
    let of_folds = scope.clone();
    let folds = list(move || scene.with(|scene| parts::folds(&of_folds, scene)));
    let words = scope.locale.words().timeline.now;
    let now = maybe(move || scene.with(|scene| parts::now(words, scene)));
    let of_shape = scope.clone();
    let shape = maybe(move || scene.with(|scene| Some(parts::shape(&of_shape, scene.shape.as_ref()?))));
    // By subject, so that each of many entries finds its place quickly.
    let by_subject = Memo::new(move |_| {
        let mut items = scene.with(|scene| scene.items.clone());
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
    let entry = move |subject: Subject| {
        let place = attr(move || find(subject).map(place).unwrap_or_default());
        let state = attr(move || find(subject).map_or("", |item| phase(item.phase)));
        let hangs = attr(move || find(subject).map_or("", hangs));
        match subject {
            Subject::Day(_, date) => axis_day(&of_entry, date, day_href.clone(), place),
            _ => axis_entry(&of_entry, subject, clock, place, state, hangs),
        }
    };
    let subjects = move || scene.with(|scene| scene.items.iter().map(|item| item.subject).collect::<Vec<_>>());
    let items = view! { <For each=subjects key=|subject| *subject children=entry /> }.into_any();
    let looks = Looks {
        size: attr(move || scene.with(parts::size)),
        detail: attr(move || scene.with(parts::detail)),
        dense: flag(move || scene.with(|scene| scene.shape.is_some())),
    };
    parts::frame(looks, ruler, folds, items, view! { {shape} {now} }.into_any())
}
