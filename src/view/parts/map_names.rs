//! Names of countries on a map, as many as fit beside their places.

use leptos::prelude::*;

use crate::map::{Marker, Name, Side, ViewBox, place_names};
use crate::model::Country;
use crate::timeline::text_width;
use crate::view::context::ViewContext;

/// The size of a name, in thousandths of a pixel for a thousandth of an em.
const NAME_PX: i64 = 13;
/// Names that stand on a map at most, so that it stays one to look at.
const MOST: usize = 24;

/// The names of these countries on a map whose view is `wide` CSS pixels wide, the first ones first;
/// those of hosts are told apart. What is beside the map says them too, so they are not read out.
pub fn map_names(
    scope: &ViewContext,
    markers: &[Marker],
    is_host: &dyn Fn(Country) -> bool,
    view: ViewBox,
    wide: i32,
) -> AnyView {
    let wanted: Vec<Name> = markers
        .iter()
        .take(MOST)
        .map(|marker| {
            let wide = text_width(&scope.texts.country(marker.country)) * NAME_PX / 1000;
            Name { country: marker.country, x: marker.x, y: marker.y, wide: i32::try_from(wide).unwrap_or(0) + 4 }
        })
        .collect();
    let share = |at: i32, from: i32, of: i32| i64::from(at - from) * 1000 / i64::from(of.max(1));
    let name = |(code, side): (Country, Side)| {
        let spot = markers.iter().find(|marker| marker.country == code)?;
        let (x, y) = (share(spot.x, view.x, view.width), share(spot.y, view.y, view.height));
        let (place, host) = (format!("--x: {x}; --y: {y}"), is_host(code).then_some(""));
        Some(
            view! { <span class="atlas-name" dir="auto" data-side=side.name() data-host=host style=place>{scope.texts.country(code)}</span> },
        )
    };
    let names: Vec<_> = place_names(&wanted, view, wide).into_iter().filter_map(name).collect();
    view! { <div class="atlas-names" aria-hidden="true">{names}</div> }.into_any()
}
