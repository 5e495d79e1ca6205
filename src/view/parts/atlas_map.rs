//! The drawing of the front page: every named country, with the ways to where they met.

use std::sync::Arc;

use leptos::prelude::*;

use super::inset_map::{InsetProps, inset_drawing, map_note};
use super::map_names::map_names;
use crate::map::{Basemap, Entry, Inset, Marker, Reach, World, WorldMap, great_circle, inset, layout, named};
use crate::model::{Conference, Country, MapMode};
use crate::view::context::ViewContext;

/// The width in pixels that the shapes are drawn for, and the least one at which names fit.
const WIDE: i32 = 800;
const NARROW: i32 = 326;

/// The countries that these editions name, each once.
pub fn named_at(scope: &ViewContext, editions: &[&Conference]) -> Vec<Country> {
    let parts = editions.iter().flat_map(|conference| &conference.participants);
    let mut codes: Vec<Country> = Vec::new();
    for code in parts.map(|part| scope.atlas.drawn_as(part.country)) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// The part of the world in which these editions name countries, the ways from each to the host
/// city, and the names that fit. Nothing where the publisher wants no map. It repeats what a
/// list beside it says, so it is one picture to a screen reader.
pub fn atlas_map(scope: &ViewContext, land: Option<&Arc<World>>, editions: &[&Conference]) -> Option<AnyView> {
    let settings = &scope.atlas.map;
    let codes = named_at(scope, editions);
    let land = land.filter(|_| settings.mode != MapMode::None && !codes.is_empty())?;
    let base = Basemap::new(land, f64::from(settings.center));
    let entries: Vec<Entry<'_>> = named(&scope.atlas, codes.iter().copied());
    let map = layout(&base, &entries, settings, None, &[]);
    let drawn = inset(&map, Reach::Around, WIDE)?;
    let props = InsetProps {
        name: scope.locale.list(&codes.iter().map(|code| scope.texts.country(*code)).collect::<Vec<_>>()),
        ways: ways(scope, &base, &map, editions),
        hosts: hosts(&base, editions),
    };
    Some(
        view! {
            <figure class="inset atlas-map stack">
                <div class="atlas-frame" dir="ltr">
                    {inset_drawing(&base, &drawn, props)}
                    {names(scope, &map, &drawn, editions)}
                </div>
                <figcaption class="inset-note">{map_note(scope)}</figcaption>
            </figure>
        }
        .into_any(),
    )
}

/// The ways from the countries of each edition to its host city, from abroad.
fn ways(scope: &ViewContext, base: &Basemap, map: &WorldMap, editions: &[&Conference]) -> Vec<(Country, String)> {
    let mut ways: Vec<(Country, String)> = Vec::new();
    for conference in editions {
        let Some(host) = conference.place.point() else { continue };
        let home = scope.atlas.drawn_as(conference.place.country);
        for code in named_at(scope, &[conference]).into_iter().filter(|code| *code != home) {
            let Some(spot) = map.marker(code) else { continue };
            let way = great_circle(base.projection, (spot.lon, spot.lat), host);
            if !way.is_empty() {
                ways.push((code, way));
            }
        }
    }
    ways
}

/// Positions of the host cities, in map units.
fn hosts(base: &Basemap, editions: &[&Conference]) -> Vec<(i32, i32)> {
    let points = editions.iter().filter_map(|conference| conference.place.point());
    let mut hosts: Vec<(i32, i32)> =
        points.map(|(lon, lat)| base.projection.forward(lon, lat)).map(|(x, y)| (x as i32, y as i32)).collect();
    hosts.dedup();
    hosts
}

/// The names of the countries, the hosts first.
fn names(scope: &ViewContext, map: &WorldMap, drawn: &Inset, editions: &[&Conference]) -> AnyView {
    let is_host = |code: Country| editions.iter().any(|one| scope.atlas.drawn_as(one.place.country) == code);
    let (mut first, rest): (Vec<Marker>, Vec<Marker>) = map.present().copied().partition(|spot| is_host(spot.country));
    first.extend(rest);
    map_names(scope, &first, &is_host, drawn.view, NARROW)
}
