//! A mark for each country: what a finger hits, what a key goes to, and how many people came.

use leptos::prelude::*;

use super::Chart;
use super::drawing::dot;
use crate::map::Spot;
use crate::model::{Country, Order as _};
use crate::view::dynamic::{attr, content, current, flag};

/// The marks, the ones of more people under those of fewer. Each is a link; one of them can be
/// reached with the Tab key, and the arrows lead on from there.
pub fn marks(chart: &Chart) -> AnyView {
    let (chart, map, moves, chosen) = (chart.clone(), chart.map, chart.moves, chart.chosen);
    // As they stand, whatever layer of land they stand on: who has the focus keeps it.
    let spots = Memo::new(move |_| {
        let mut spots: Vec<Spot> = map.with(|map| map.marked().copied().collect());
        spots.order_by_key(|spot| u64::MAX - spot.people.unwrap_or(0));
        spots
    });
    let first = Memo::new(move |_| {
        let focus = moves.focus.get().or(chosen.get());
        spots.with(|spots| {
            let known = focus.filter(|focus| spots.iter().any(|spot| spot.country == *focus));
            known.or(spots.first().map(|spot| spot.country))
        })
    });
    // Which stand for themselves, and whether for others too.
    let thinned = Memo::new(move |_| {
        let wanted = moves.focus.get().or(chosen.get());
        let markers = map.with(|map| map.markers(moves.rest.get(), moves.wide.get(), wanted));
        markers.into_iter().map(|marker| (marker.country, !marker.crowd.is_empty())).collect::<Vec<_>>()
    });
    let marks = content(move || {
        let mark = |spot: &Spot| mark(&chart, spot, first, thinned);
        spots.with(|spots| spots.iter().map(mark).collect::<Vec<_>>().into_any())
    });
    view! { <g>{marks}</g> }.into_any()
}

fn mark(chart: &Chart, spot: &Spot, first: Memo<Option<Country>>, thinned: Memo<Vec<(Country, bool)>>) -> AnyView {
    let (code, chosen, asked, moves) = (spot.country, chart.chosen, chart.asked, chart.moves);
    let lit = flag(move || chosen.get() == Some(code) || asked.with(|asked| asked.contains(&code)));
    let at = dot(spot.x, spot.y);
    let smaller_side = spot.size.0.min(spot.size.1);
    let kind = attr(move || match thinned.with(|shown| shown.iter().find(|(country, _)| *country == code).copied()) {
        Some((_, true)) => "many",
        Some(_) => "one",
        None if smaller_side >= moves.units(crate::map::TOUCH) => "land",
        None => "crowded",
    });
    view! {
        <g>
            <a
                class="mark"
                href=chart.href(code)
                tabindex=attr(move || if first.get() == Some(code) { "0" } else { "-1" })
                data-country=code.to_string()
                data-state=spot.presence.name()
                data-change=spot.change.map(|change| change.name())
                data-mark=kind
                data-dot=(spot.dot > 0).then_some("")
                data-lit=lit
                aria-current=current(move || chosen.get() == Some(code))
                aria-label=chart.say(code)
                style=("--share", spot.dot.to_string())
            >
                <path class="mark-target" d=at.clone() />
                <path class="mark-edge" d=at.clone() />
                <path class="mark-dot" d=at />
            </a>
        </g>
    }
    .into_any()
}
