//! What a moving axis and a still one have in common: how an axis and what is on it are drawn.

use leptos::prelude::*;

use super::axis_ruler::axis_ruler;
use crate::timeline::{Detail, Exactness, FoldMark, Item, Phase, Scene, Shape};
use crate::view::dynamic::Follow;
use crate::view::scope::Scope;

/// What the style sheet needs to know of an axis.
pub struct Looks {
    pub size: Follow<String>,
    pub detail: Follow<&'static str>,
    pub dense: Follow<Option<&'static str>>,
}

/// The axis with all that is on it.
pub fn frame(looks: Looks, ruler: AnyView, folds: AnyView, items: AnyView, now: AnyView) -> AnyView {
    let Looks { size, detail, dense } = looks;
    view! {
        <div class="story" data-detail=detail data-dense=dense>
            <div class="story-axis" style=size>
                {ruler}
                <ul class="axis-folds">{folds}</ul>
                <ol class="story-items">{items}</ol>
                {now}
            </div>
        </div>
    }
    .into_any()
}

/// The ruler, for a wide and for a narrow room.
pub fn rulers(scope: &Scope, scene: &Scene) -> AnyView {
    let [wide, narrow] = [(&scene.ticks, "wide"), (&scene.strip_ticks, "narrow")];
    view! { {axis_ruler(scope, wide.0, wide.1)} {axis_ruler(scope, narrow.0, narrow.1)} }.into_any()
}

/// What is folded away.
pub fn folds(scope: &Scope, scene: &Scene) -> Vec<AnyView> {
    scene.folds.iter().map(|mark| fold(scope, mark)).collect()
}

/// The sessions that are too many to be told apart, as one picture; the programme tells them.
pub fn shape(scope: &Scope, shape: &Shape) -> AnyView {
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

/// Where now is.
pub fn now(words: &'static str, scene: &Scene) -> Option<AnyView> {
    let at = scene.now?;
    Some(view! { <p class="now" style=format!("--at: {at}")><span>{words}</span></p> }.into_any())
}

/// How many lanes there are.
pub fn size(scene: &Scene) -> String {
    let [lanes, _, rows] = scene.lanes;
    format!("--lanes: {lanes}; --rows: {rows}; --strips: {}", scene.strips)
}

/// How near one is.
pub fn detail(scene: &Scene) -> &'static str {
    match scene.detail {
        Detail::Story => "story",
        Detail::Days => "days",
        Detail::Sessions => "sessions",
    }
}

/// Where an item stands.
pub fn place(item: Item) -> String {
    let full = crate::timeline::FULL;
    let (at, to) = (item.start.clamp(0, full), item.end.clamp(0, full));
    let Item { label, label_end, lane, strip, .. } = item;
    let wide = label_end - label;
    format!("--at: {at}; --to: {to}; --label: {label}; --wide: {wide}; --lane: {lane}; --strip: {strip}")
}

/// How it is drawn: before its mark, or only roughly placed.
pub fn hangs(item: Item) -> &'static str {
    match (item.leads, item.exactness) {
        (true, Exactness::Vague) => "before vague",
        (true, _) => "before",
        (false, Exactness::Vague) => "vague",
        (false, _) => "",
    }
}

/// Where an item stands in time.
pub fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Live => "live",
        Phase::Past => "past",
        Phase::Ahead | Phase::During => "",
    }
}

/// A stretch that is folded away, said as such.
fn fold(scope: &Scope, mark: &FoldMark) -> AnyView {
    let w = scope.locale.words();
    let duration = scope.locale.duration((mark.seconds / 60).unsigned_abs());
    let words = crate::locale::fill(w.timeline.gap, &[("duration", &duration)]);
    let place = format!("--at: {}; --to: {}", mark.start, mark.end);
    view! { <li class="axis-fold" style=place title=words.clone()><span>{words.clone()}</span></li> }.into_any()
}
