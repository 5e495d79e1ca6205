//! Parts that a moving axis and a still one have in common.

use leptos::prelude::*;

use super::ruler::axis_ruler;
use crate::timeline::{AxisLayout, Detail, Exactness, Item, ProgrammeShape};
use crate::view::context::ViewContext;
use crate::view::dynamic::Follow;

/// Numbers and states of an axis for the stylesheet.
pub struct Looks {
    pub size: Follow<String>,
    pub detail: Follow<&'static str>,
    pub dense: Follow<Option<&'static str>>,
    /// Shift of the drawing while a gesture lasts.
    pub shift: Follow<Option<String>>,
}

/// The axis with all that is on it.
pub fn frame(looks: Looks, ruler: AnyView, folds: AnyView, items: AnyView, now: AnyView) -> AnyView {
    let Looks { size, detail, dense, shift } = looks;
    view! {
        <div class="story" data-detail=detail data-dense=dense>
            <div class="story-axis" style=size>
                <div class="story-plane" style=shift>
                    {ruler}
                    <ul class="axis-folds">{folds}</ul>
                    <ol class="story-items">{items}</ol>
                    {now}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The ruler, for a wide and for a narrow room.
pub fn rulers(scope: &ViewContext, layout: &AxisLayout) -> AnyView {
    let [wide, narrow] = [(&layout.ticks, "wide"), (&layout.strip_ticks, "narrow")];
    let ruler = |(ticks, room)| axis_ruler(scope, ticks, layout.edges.1, room);
    view! { {ruler(wide)} {ruler(narrow)} }.into_any()
}

/// The sessions that are too many to be told apart, as one picture; the programme tells them.
pub fn shape(scope: &ViewContext, shape: &ProgrammeShape) -> AnyView {
    let (width, height) = shape.size();
    let words = scope.locale.count(&scope.locale.words().counts.sessions, shape.bars.len() as u64);
    let strip = format!("--strip: {}", shape.strip);
    view! {
        <svg
            class="story-shape"
            role="img"
            aria-label=words
            style=strip
            viewBox=format!("0 0 {width} {height}")
            preserveAspectRatio="none"
        >
            <path d=shape.path() />
        </svg>
    }
    .into_any()
}

/// The mark of the present instant.
pub fn now(words: &'static str, layout: &AxisLayout) -> Option<AnyView> {
    let at = layout.now?;
    Some(view! { <p class="now" style=format!("--at: {at}")><span>{words}</span></p> }.into_any())
}

/// Numbers of lanes.
pub fn size(layout: &AxisLayout) -> String {
    let [lanes, _, rows] = layout.lanes;
    format!("--lanes: {lanes}; --lines: {}; --rows: {rows}; --strips: {}", layout.lines, layout.strips)
}

/// The level of detail.
pub fn detail(layout: &AxisLayout) -> &'static str {
    match layout.detail {
        Detail::Story => "story",
        Detail::Days => "days",
        Detail::Sessions => "sessions",
    }
}

/// The place of an item, cut at the edges of what is laid out.
pub fn place(item: Item, (first, last): (i64, i64)) -> String {
    let (at, to) = (item.start.clamp(first, last), item.end.clamp(first, last));
    let Item { label, label_end, lane, strip, .. } = item;
    let wide = label_end - label;
    format!("--at: {at}; --to: {to}; --label: {label}; --wide: {wide}; --lane: {lane}; --strip: {strip}")
}

/// The side of its mark that a label is on, that there is no room for it, and that an item is only
/// roughly dated.
pub fn label_side(item: Item) -> &'static str {
    match (item.leads, item.exactness) {
        _ if item.bare => "bare",
        (true, Exactness::Vague) => "before vague",
        (true, _) => "before",
        (false, Exactness::Vague) => "vague",
        (false, _) => "",
    }
}
