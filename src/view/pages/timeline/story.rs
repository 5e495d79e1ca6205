//! The axis that can be moved along: its buttons, keys and gestures.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::shown::Shown;
use super::zoom::{Drawn, Zoom};
use crate::gesture::Gesture;
use crate::model::{Date, Offset};
use crate::platform::gestures::watch_gestures;
use crate::platform::page::{focus_link_in, focus_still, is_right_to_left, links_in};
use crate::platform::size::watch_width;
use crate::query::{ClockChoice, Query};
use crate::route::Page;
use crate::state::{Finding, State, viewer};
use crate::timeline::{Axis, AxisLayout, AxisLayoutInput, Phase, Range, Viewer, Walk, lead, walk};
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, content};
use crate::view::parts::{AXIS_EM, AXIS_PX, Tools, axis, axis_line, axis_name, axis_tools};

/// The element that is moved along.
const AXIS: &str = "#axis";

/// The axis with all that moves it.
pub fn story(state: State, scope: &ViewContext, finding: Finding) -> AnyView {
    let w = scope.locale.words();
    let now = move || state.now.get();
    let built = scope.now.get_untracked().unwrap_or_default();
    let line = Arc::new(Axis::of(&scope.atlas, built));
    let zoom = Zoom::new(state, line.clone());
    // A change of the day moves sessions along the axis.
    let (first, of_things) = (scope.atlas.clone(), line.clone());
    let things = Memo::new_with_compare(
        move |_| {
            let atlas = state.atlas.get();
            let axis = if Arc::ptr_eq(&atlas, &first) { of_things.clone() } else { Arc::new(Axis::of(&atlas, built)) };
            (atlas, axis)
        },
        |_, _| true,
    );
    let width = RwSignal::new(AXIS_PX);
    let clock = Memo::new(move |_| state.query.with(|query| query.view.clock));
    let shown = Memo::new(move |_| {
        let hits = finding.hits.get();
        let conferences = state.query.with(|query| query.selection.conference.clone());
        state
            .atlas
            .with(|atlas| finding.visible.with(|visible| Shown::by(atlas, &conferences, hits.as_deref(), visible)))
    });
    let (of_layout, of_line) = (scope.clone(), line.clone());
    let layout = Memo::new(move |previous: Option<&AxisLayout>| {
        let Drawn { range, margin } = zoom.drawn.get();
        // The whole stands as the build laid it out: nothing moves when the app takes over.
        let width = if range == of_line.whole() { AXIS_PX } else { width.get() };
        let (atlas, axis) = things.get();
        let of_layout = of_layout.of_atlas(atlas);
        AxisLayout::new(&AxisLayoutInput {
            atlas: &of_layout.atlas,
            axis: &axis,
            range,
            now: now().unwrap_or(built),
            viewer: viewer(clock.get()),
            lang: of_layout.lang(),
            width,
            em: AXIS_EM,
            line: &|subject| axis_line(&of_layout, subject),
            short: &|subject| axis_name(&of_layout, subject),
            shown: &|subject| shown.with(|shown| shown.shows(subject)),
            // Things keep their lanes while they move; at rest a stretch looks the same to all.
            previous: previous.filter(|_| margin > 0 || range != zoom.settled.get()),
            margin,
        })
    });
    let (of_days, of_day) = (scope.clone(), line.clone());
    let day_href: Arc<dyn Fn(Date) -> String + Send + Sync> = Arc::new(move |date| {
        let range = of_day.day(date, &|unix| offset(&of_day, clock.get(), unix));
        here(&of_days, zoom.asked(&state.query.get(), range))
    });
    let tools = Tools {
        zoom: Callback::new(move |inwards| zoom.step(inwards)),
        ways: ways(state, scope, &line, zoom),
        told: visible_stretch(scope, &line, zoom, clock),
    };
    let (told, hint) = (tools.told, w.timeline.move_hint);
    let element = NodeRef::<Div>::new();
    let watches = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let gestures = watch_gestures(&element, move |gesture, surface, _| {
            zoom.follow_gesture(gesture, surface.width);
            // A tap is for the link that it hits.
            !matches!(gesture, Gesture::Tap(_))
        });
        let watch = watch_width(&element, move |now| width.set(now.max(1)));
        watches.set_value(Some((gestures, watch)));
    });
    let of_axis = scope.clone();
    let shift = Signal::derive(move || zoom.shift());
    view! {
        <div class="stack" data-range=attr(move || zoom.settled.get().to_string())>
            {axis_tools(scope, tools)}
            <div
                class="axis"
                id="axis"
                role="group"
                tabindex="0"
                aria-label=told
                aria-describedby="axis-hint"
                node_ref=element
                on:keydown=move |event| {
                    let plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
                    let key = event.key();
                    if plain && walk_to(&key) {
                        event.prevent_default();
                    } else if plain && zoom.key(&key) {
                        event.prevent_default();
                        // What had the focus may not be visible any more.
                        focus_still(AXIS);
                    }
                }
            >
                {content(move || {
                    let scope = of_axis.of_atlas(things.get().0);
                    axis(&scope, layout.into(), shift, clock.get(), day_href.clone())
                })}
            </div>
            <p class="axis-hint soft" id="axis-hint">{hint}</p>
        </div>
    }
    .into_any()
}

/// Moves the focus along the entries of the axis; gives whether the key means that.
fn walk_to(key: &str) -> bool {
    let (count, at) = links_in(AXIS);
    match walk(key, at, count, is_right_to_left()) {
        Some(Walk::To(index)) => focus_link_in(AXIS, index),
        Some(Walk::Out) => focus_still(AXIS),
        None => return false,
    }
    true
}

/// The offset of that clock at an instant.
fn offset(axis: &Axis, clock: ClockChoice, unix: i64) -> Offset {
    match viewer(clock) {
        Viewer::Event => axis.clock().offset(unix),
        Viewer::Local(offset) => offset(unix),
    }
}

fn here(scope: &ViewContext, query: Query) -> String {
    scope.links.with(Page::Timeline, query)
}

/// The stretch that is visible, in words: when a gesture is over, for it is read aloud.
fn visible_stretch(scope: &ViewContext, line: &Arc<Axis>, zoom: Zoom, clock: Memo<ClockChoice>) -> Signal<String> {
    let (scope, line) = (scope.clone(), line.clone());
    Signal::derive(move || {
        let span = zoom.settled.get().told(&|unix| offset(&line, clock.get(), unix));
        scope.locale.span(span)
    })
}

/// The stretches that a button leads to; those around now only where something is on.
fn ways(state: State, scope: &ViewContext, line: &Arc<Axis>, zoom: Zoom) -> Signal<Vec<(&'static str, String, bool)>> {
    let (scope, line) = (scope.clone(), line.clone());
    Signal::derive(move || {
        let w = scope.locale.words();
        let query = state.query.get();
        let now = state.now.get();
        let edition = query.selection.conference.first().and_then(|id| scope.atlas.conference(id));
        let edition = edition.or_else(|| scope.leading());
        let within = scope.now.get().filter(|now| line.whole().shows(*now, *now));
        let today = |now| line.today(now, &|unix| offset(&line, query.view.clock, unix));
        let runs = |now: &i64| lead(&scope.atlas, Some(*now)).is_some_and(|lead| lead.phase == Some(Phase::During));
        let on = within.and(now).filter(runs);
        let ways: [(&'static str, Option<Range>); 4] = [
            (w.timeline.whole, Some(line.whole())),
            (w.timeline.this_edition, edition.map(|conference| line.edition(conference))),
            (w.timeline.today, within.map(today)),
            (w.timeline.now, on.map(|now| line.now(now))),
        ];
        let shown = zoom.settled.get();
        let way = |(words, range): (&'static str, Option<Range>)| {
            let range = range?;
            let asked = zoom.asked(&query, range);
            let is_shown = shown == range || shown == line.kept(range.rounded());
            Some((words, here(&scope, asked), is_shown))
        };
        ways.into_iter().filter_map(way).collect()
    })
}
