//! Buttons that do what gestures do on the map, and the name of what the mouse is over.

use leptos::prelude::*;

use super::Chart;
use crate::locale::fill;
use crate::map::{ViewBox, WIDTH};
use crate::view::dynamic::{current, maybe};

/// Buttons to zoom in and out, to see the named countries again, and to zoom to the chosen country.
pub fn controls(chart: &Chart) -> AnyView {
    let w = chart.scope.locale.words();
    let rest = chart.moves.rest;
    type Idle = fn(&Chart, ViewBox) -> bool;
    type Next = fn(&Chart, ViewBox) -> ViewBox;
    let button = |sign: &'static str, label: &'static str, idle: Idle, next: Next| {
        let (chart, of_idle) = (chart.clone(), chart.clone());
        view! {
            <button
                class="map-button"
                type="button"
                aria-label=label
                title=label
                aria-disabled=current(move || idle(&of_idle, rest.get()))
                on:click=move |_| chart.glide(untrack(|| next(&chart, chart.moves.view.get())))
            >
                {sign}
            </button>
        }
    };
    let to_chosen = {
        let chart = chart.clone();
        maybe(move || {
            let code = chart.chosen.get()?;
            let marker = chart.map.with(|map| map.marker(code).copied())?;
            let label = fill(w.map.zoom_to, &[("country", &chart.scope.texts.country(code))]);
            // Its shape with as much again around it; of the smallest the surroundings.
            let width = (marker.size.0.max(marker.size.1 * 2) * 2).clamp(WIDTH / 20, WIDTH);
            let chart = chart.clone();
            Some(
                view! {
                    <button
                        class="map-button"
                        type="button"
                        data-zoom=""
                        on:click=move |_| chart.glide(ViewBox::around(marker.x, marker.y, width))
                    >
                        {label}
                    </button>
                }
                .into_any(),
            )
        })
    };
    view! {
        <div class="map-buttons" role="group" aria-label=w.nav.map>
            {button("+", w.common.zoom_in, |_, view| view.at_limit(true), |_, view| view.zoomed_middle(2, 1))}
            {button("−", w.common.zoom_out, |_, view| view.at_limit(false), |_, view| view.zoomed_middle(1, 2))}
            {button("⤢", w.common.zoom_reset, |chart, view| view == chart.home(), |chart, _| chart.home())}
            {to_chosen}
        </div>
    }
    .into_any()
}

/// The name and the part of the country under the mouse. What it says is in the table too, so it
/// is not read out.
pub fn tip(chart: &Chart) -> AnyView {
    let chart = chart.clone();
    maybe(move || {
        let (code, x, y) = chart.moves.tip.get()?;
        // Under the mouse where there is no room above it.
        let side = if y < 48 { "below" } else { "above" };
        let said = chart.say(code);
        Some(
            view! { <p class="tip" dir="auto" aria-hidden="true" data-side=side style=format!("--x: {x}; --y: {y}")>{said}</p> }.into_any(),
        )
    })
}
