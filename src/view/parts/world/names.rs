//! Names of the countries that take part, once it is known how large the map is seen.

use leptos::prelude::*;

use super::Chart;
use crate::map::Marker;
use crate::model::{Country, Order as _};
use crate::view::dynamic::maybe;
use crate::view::parts::map_names;

/// The hosts come first, then who is named the most often and came in the greatest number.
pub fn names(chart: &Chart) -> AnyView {
    let chart = chart.clone();
    maybe(move || {
        let moves = chart.moves;
        moves.ratio.get()?;
        let is_host = |code: Country| chart.hosts.iter().any(|host| host.home == code);
        let mut named: Vec<Marker> = chart.map.with(|map| map.present().copied().collect());
        named.order_by_key(|marker| match is_host(marker.country) {
            true => 0,
            false => u64::MAX - (u64::from(marker.editions) << 40) - marker.people.unwrap_or(0).min(1 << 39),
        });
        Some(map_names(&chart.scope, &named, &is_host, moves.rest.get(), moves.wide.get()))
    })
}
