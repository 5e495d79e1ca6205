//! The map of participant countries.

use leptos::prelude::*;

use crate::filters::Filters;
use crate::map::{Area, Marker, Presence, Spot, ViewBox, WorldMap};
use crate::model::{Conference, Country};
use crate::route::Page;
use crate::view::scope::Scope;

/// The width that markers are thinned for, in pixels: that of a phone, so that a finger can
/// hit each everywhere.
const WIDE: i32 = 640;

/// The map. Every country is a link that chooses it; the table beside it says the same.
pub fn world_map(scope: &Scope, conference: &Conference, map: &WorldMap, chosen: Option<Country>) -> AnyView {
    let w = scope.locale.words();
    let name = crate::locale::fill(w.map.drawing, &[("conference", &scope.words(&conference.name))]);
    let whole = ViewBox::WHOLE;
    let areas: Vec<_> = map.areas.iter().map(|area| land(scope, conference, area, chosen)).collect();
    let coast =
        map.areas.is_empty().then(|| map.land.as_ref().map(|land| view! { <path class="land" d=land.to_string() /> }));
    let markers: Vec<_> = map
        .markers(whole, WIDE, chosen)
        .iter()
        .filter_map(|marker| Some(spot(scope, conference, marker, map.spot(marker.country)?)))
        .collect();
    view! {
        <svg class="world" viewBox=whole.to_string() role="group" aria-label=name>
            <defs>
                <pattern id="hatch" width="120" height="120" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="hatch-ground" width="120" height="120" />
                    <rect class="hatch-line" width="36" height="120" />
                </pattern>
            </defs>
            <path class="sphere" d=map.sphere.to_string() />
            <path class="graticule" d=map.graticule.to_string() />
            {coast}
            {areas}
            {markers}
        </svg>
    }
    .into_any()
}

fn land(scope: &Scope, conference: &Conference, area: &Area, chosen: Option<Country>) -> AnyView {
    let path = area.path.to_string();
    let Some(code) = area.country else {
        return view! { <path class="land disputed" d=path fill="url(#hatch)" /> }.into_any();
    };
    // Inside a group, for the macro must see that this link belongs to a drawing.
    view! {
        <g>
            <a
                href=choose(scope, conference, code)
                data-noscroll=""
                tabindex="-1"
                data-country=code.to_string()
                data-state=state(area.presence)
                aria-current=(chosen == Some(code)).then_some("true")
                aria-label=scope.country(code)
            >
                <path class="land" d=path />
            </a>
        </g>
    }
    .into_any()
}

fn spot(scope: &Scope, conference: &Conference, marker: &Marker, spot: &Spot) -> AnyView {
    let code = spot.country;
    let (x, y) = (marker.x.to_string(), marker.y.to_string());
    // Inside a group, for the macro must see that this link belongs to a drawing.
    view! {
        <g>
            <a
                href=choose(scope, conference, code)
                data-noscroll=""
                tabindex="-1"
                data-country=code.to_string()
                data-state=state(spot.presence)
                aria-label=scope.country(code)
            >
                <circle class="marker-target" cx=x.clone() cy=y.clone() r="375" />
                <circle class="marker" cx=x cy=y r="110" />
            </a>
        </g>
    }
    .into_any()
}

/// A presence as `data-state` says it.
pub fn state(presence: Presence) -> &'static str {
    match presence {
        Presence::Counted => "counted",
        Presence::Named => "named",
        Presence::Unnamed => "unnamed",
    }
}

/// Where choosing a country leads.
pub fn choose(scope: &Scope, conference: &Conference, code: Country) -> String {
    let filters = Filters { country: vec![code], ..Filters::of_conference(&conference.id) };
    scope.href_to(&scope.route(Page::Map).with(filters))
}
