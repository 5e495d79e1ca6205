//! Drawing of the map: land, what is chosen, the lines to the host city, a mark for each country.

use leptos::html::Div;
use leptos::prelude::*;

use super::controls::{controls, tip};
use super::gestures::gestures;
use super::marks::{dot, marks};
use super::names::names;
use super::{Chart, Host, Moves};
use crate::locale::fill;
use crate::map::{Transform, disputed, lines, shapes};
use crate::model::Country;
use crate::view::dynamic::{attr, flag};

/// Distance of the lines of a hatching; CSS pixels.
const HATCH: i32 = 6;

/// The map with its buttons. `label` is its name.
pub fn drawing(chart: &Chart) -> AnyView {
    let w = chart.scope.locale.words();
    let conference = chart.edition.as_ref().and_then(|id| chart.scope.atlas.conference(id));
    let name = conference.map_or_else(|| w.map.all_editions.to_owned(), |known| chart.scope.texts.words(&known.name));
    let name = fill(w.map.drawing, &[("conference", &name)]);
    let node = NodeRef::<Div>::new();
    gestures(chart, node);
    let Chart { map, chosen, highlighted, moves, .. } = chart.clone();
    let Moves { view, rest, .. } = moves;
    let (sphere, graticule) = map.with_untracked(|map| (map.sphere.to_string(), map.graticule.to_string()));
    let coast = map.with_untracked(|map| map.land.clone().filter(|_| map.areas.is_empty()));
    let coast = coast.map(|land| view! { <path class="coast" d=land.to_string() /> });
    let land = attr(move || map.with(|map| shapes(map, &|_| true)));
    let lit = attr(move || {
        let chosen = chosen.get();
        highlighted.with(|codes| map.with(|map| shapes(map, &|code| chosen == Some(code) || codes.contains(&code))))
    });
    let focused = attr(move || moves.focus.get().map(|focus| map.with(|map| shapes(map, &|code| code == focus))));
    let dimmed = flag(move || chosen.get().is_some() || highlighted.with(|codes| !codes.is_empty()));
    let of_home = chart.clone();
    let zoomed = flag(move || rest.get() != of_home.home());
    let moving = flag(move || rest.get() != view.get());
    let transform = attr(move || {
        let Transform { x, y, zoom } = moves.transform();
        (rest.get() != view.get()).then(|| format!("--pan-x: {x}; --pan-y: {y}; --zoom: {zoom}"))
    });
    let tall = chart.home.high(100).to_string();
    let hatched = attr(move || map.with(|map| disputed(map)));
    let projection = chart.projection;
    // The hosts are there already.
    let ways_from = move |hosts: &[Host], only: &dyn Fn(Country) -> bool| {
        let ways =
            |host: &Host| map.with(|map| lines(map, projection, host.point, &|code| host.draws(code) && only(code)));
        hosts.iter().map(ways).collect::<String>()
    };
    let (of_ways, of_lit) = (chart.hosts.clone(), chart.hosts.clone());
    let ways = attr(move || Some(ways_from(&of_ways, &|_| true)));
    let lit_ways = attr(move || {
        let chosen = chosen.get()?;
        Some(ways_from(&of_lit, &|code| code == chosen))
    });
    let cities: Vec<_> = chart
        .hosts
        .iter()
        .map(|host| {
            let (x, y) = projection.forward(host.point.0, host.point.1);
            view! { <path class="host-city" d=dot(x as i32, y as i32) /> }
        })
        .collect();
    view! {
        <div class="world-frame" dir="ltr" data-dimmed=dimmed data-zoomed=zoomed>
            <div class="world-view" node_ref=node data-moving=moving style=("--tall", tall)>
                <svg
                    class="world"
                    viewBox=attr(move || rest.get().to_string())
                    style=transform
                    role="group"
                    aria-label=name
                    aria-describedby="map-hint"
                >
                    <defs>{hatching(moves)}</defs>
                    <path class="sphere" d=sphere />
                    <path class="graticule" d=graticule />
                    {coast}
                    <g class="land" inner_html=land></g>
                    <g class="lit" inner_html=lit></g>
                    <g class="disputed" inner_html=hatched></g>
                    <g class="ways" inner_html=ways></g>
                    <g class="lit-ways" inner_html=lit_ways></g>
                    <g class="focused" inner_html=focused></g>
                    {marks(chart)}
                    {cities}
                </svg>
                {names(chart)}
            </div>
            {controls(chart)}
            {tip(chart)}
            <p id="map-hint" class="map-hint" dir="auto">{w.map.hand_hint} " " {w.map.move_hint}</p>
        </div>
    }
    .into_any()
}

/// The hatchings: of what is disputed, of who is absent, and one for who cannot see colors.
fn hatching(moves: Moves) -> AnyView {
    let pattern = move |id: &'static str, turn: &'static str| {
        let size = move || moves.units(HATCH).to_string();
        let line = move || (moves.units(HATCH) / 3).to_string();
        view! {
            <pattern id=id width=size height=size patternUnits="userSpaceOnUse" patternTransform=turn>
                <rect class="hatch-ground" width=size height=size />
                <rect class="hatch-line" data-hatch=id width=line height=size />
            </pattern>
        }
    };
    [("disputed", "rotate(45)"), ("absent", "rotate(-45)"), ("named", "rotate(90)")]
        .into_iter()
        .map(|(id, turn)| pattern(id, turn))
        .collect_view()
        .into_any()
}
