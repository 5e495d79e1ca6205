//! The story at a glance: all of the axis, as it stands.

use leptos::prelude::*;

use super::entry::axis_entry;
use super::folds::folds;
use super::frame::{Looks, detail, frame, label_side, now, place, rulers, shape, size};
use super::line::{axis_line, axis_name};
use crate::query::ClockChoice;
use crate::timeline::{Axis, AxisLayout, AxisLayoutInput, Item, Subject, Viewer};
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, flag};

/// The room that the axis is laid out for before anything is measured, in pixels: a wider one
/// only adds air, and in a narrower one the style sheet shows a strip of marks over a list.
pub const AXIS_PX: u32 = 1_080;
/// The size of a label's letters, in pixels.
pub const AXIS_EM: u32 = 15;

/// Editions and milestones, without what was launched.
pub fn story(scope: &ViewContext) -> AnyView {
    let now = scope.now.get_untracked().unwrap_or_default();
    let axis_of_all = Axis::of(&scope.atlas, now);
    let layout = AxisLayout::new(&AxisLayoutInput {
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
        short: &|subject| axis_name(scope, subject),
        previous: None,
        margin: 0,
    });
    still_axis(scope, &layout)
}

/// The axis as it stands: nothing on it moves, and no day on it leads anywhere.
fn still_axis(scope: &ViewContext, layout: &AxisLayout) -> AnyView {
    let entry = |item: &Item| {
        let (place, phase, side) = (place(*item, layout.edges), item.phase, label_side(*item));
        axis_entry(
            scope,
            item.subject,
            ClockChoice::Event,
            (attr(move || place.clone()), attr(move || phase), attr(move || side)),
            None,
        )
    };
    let items: Vec<_> = layout.items.iter().map(entry).collect();
    let (size, detail, dense) = (size(layout), detail(layout), layout.shape.is_some());
    let looks = Looks {
        size: attr(move || size.clone()),
        detail: attr(move || detail),
        dense: flag(move || dense),
        shift: attr(|| None),
    };
    let shape = layout.shape.as_ref().map(|known| shape(scope, known));
    let now = view! { {shape} {now(scope.locale.words().timeline.now, layout)} }.into_any();
    frame(looks, rulers(scope, layout), folds(scope, layout).into_any(), items.into_any(), now)
}
