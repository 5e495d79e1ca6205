//! Names of the countries that take part, as many as fit beside their places.

use leptos::prelude::*;

use super::Chart;
use crate::map::{Marker, Name, place_names};
use crate::model::Order as _;
use crate::timeline::text_width;
use crate::view::dynamic::content;

/// The size of a name, in thousandths of a pixel for a thousandth of an em.
const NAME_PX: i64 = 13;
/// Names that stand on a map at most, so that it stays one to look at.
const MOST: usize = 24;

/// The names, once it is known how large the map is seen. The table says them too, so they are not
/// read out.
pub fn names(chart: &Chart) -> AnyView {
    let chart = chart.clone();
    let names = content(move || {
        let moves = chart.moves;
        let (Some(_), view, wide) = (moves.ratio.get(), moves.rest.get(), moves.wide.get()) else {
            return ().into_any();
        };
        let is_host = |marker: &Marker| chart.hosts.iter().any(|host| host.home == marker.country);
        let mut named: Vec<Marker> = chart.map.with(|map| map.present().copied().collect());
        // The hosts first, then who is named the most often and came in the greatest number.
        named.order_by_key(|marker| match is_host(marker) {
            true => 0,
            false => u64::MAX - (u64::from(marker.editions) << 40) - marker.people.unwrap_or(0).min(1 << 39),
        });
        named.truncate(MOST);
        let wanted: Vec<Name> = named
            .iter()
            .map(|marker| {
                let wide = text_width(&chart.scope.texts.country(marker.country)) * NAME_PX / 1000;
                Name { country: marker.country, x: marker.x, y: marker.y, wide: i32::try_from(wide).unwrap_or(0) + 4 }
            })
            .collect();
        let share = |at: i32, from: i32, of: i32| i64::from(at - from) * 1000 / i64::from(of.max(1));
        let name = |(code, side): (_, crate::map::Side)| {
            let marker = named.iter().find(|marker| marker.country == code)?;
            let (x, y) = (share(marker.x, view.x, view.width), share(marker.y, view.y, view.height));
            let (place, host) = (format!("--x: {x}; --y: {y}"), is_host(marker).then_some(""));
            Some(
                view! { <span class="atlas-name" dir="auto" data-side=side.name() data-host=host style=place>{chart.scope.texts.country(code)}</span> },
            )
        };
        place_names(&wanted, view, wide).into_iter().filter_map(name).collect::<Vec<_>>().into_any()
    });
    view! { <div class="atlas-names" aria-hidden="true">{names}</div> }.into_any()
}
