//! The story at a glance: all of the axis, as it stands.

use leptos::prelude::*;

use super::axis_entry::axis_entry;
use super::axis_frame::{Looks, detail, folds, frame, hangs, now, phase, place, rulers, shape, size};
use super::axis_line::axis_line;
use crate::filters::Clock;
use crate::timeline::{Axis, Item, Scene, SceneInput, Subject, Viewer};
use crate::view::dynamic::{attr, flag};
use crate::view::scope::Scope;

/// The room that the axis is laid out for before anything is measured, in pixels: a wider one
/// only adds air, and in a narrower one the style sheet shows a strip of marks over a list.
pub const AXIS_PX: u32 = 860;
/// The size of a label's letters, in pixels.
pub const AXIS_EM: u32 = 15;

/// Editions and milestones, without what was launched.
pub fn story(scope: &Scope) -> AnyView {
    let now = scope.now.unwrap_or_default();
    let axis_of_all = Axis::of(&scope.atlas, now);
    let scene = Scene::new(&SceneInput {
        atlas: &scope.atlas,
        axis: &axis_of_all,
        range: axis_of_all.whole(),
        now,
        viewer: Viewer::Event,
        lang: scope.lang(),
        width: AXIS_PX,
        em: AXIS_EM,
        shown: &|subject| !matches!(subject, Subject::Launch(_)),
        line: &|subject| axis_line(scope, subject),
        previous: None,
    });
    still_axis(scope, &scene)
}

/// The axis as it stands: nothing on it moves, and no day on it leads anywhere.
fn still_axis(scope: &Scope, scene: &Scene) -> AnyView {
    let entry = |item: &Item| {
        let (place, state, hangs) = (place(*item), phase(item.phase), hangs(*item));
        axis_entry(
            scope,
            item.subject,
            Clock::Event,
            attr(move || place.clone()),
            attr(move || state),
            attr(move || hangs),
        )
    };
    let items: Vec<_> = scene.items.iter().map(entry).collect();
    let (size, detail, dense) = (size(scene), detail(scene), scene.shape.is_some());
    let looks = Looks { size: attr(move || size.clone()), detail: attr(move || detail), dense: flag(move || dense) };
    let shape = scene.shape.as_ref().map(|known| shape(scope, known));
    let now = view! { {shape} {now(scope.locale.words().timeline.now, scene)} }.into_any();
    frame(looks, rulers(scope, scene), folds(scope, scene).into_any(), items.into_any(), now)
}
