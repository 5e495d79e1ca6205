//! Marks of countries: what a finger hits, what a key goes to, and how many people came.

use leptos::prelude::*;

use super::Chart;
use crate::map::Marker;
use crate::model::{Country, Order as _};
use crate::view::dynamic::{attr, content, current, flag};

/// The marks, the ones of more people under those of fewer. Each is a link; one of them can be
/// reached with the Tab key, and the arrows lead on from there.
pub fn marks(chart: &Chart) -> AnyView {
    let (chart, map, moves, chosen) = (chart.clone(), chart.map, chart.moves, chart.chosen);
    // As they stand, whatever layer of land they stand on: who has the focus keeps it.
    let markers = Memo::new(move |_| {
        let mut markers: Vec<Marker> = map.with(|map| map.marked().copied().collect());
        markers.order_by_key(|marker| u64::MAX - marker.people.unwrap_or(0));
        markers
    });
    let first = Memo::new(move |_| {
        let focus = moves.focus.get().or(chosen.get());
        markers.with(|markers| {
            let known = focus.filter(|focus| markers.iter().any(|marker| marker.country == *focus));
            known.or(markers.first().map(|marker| marker.country))
        })
    });
    // Which stand for themselves, and whether for others too.
    let thinned = Memo::new(move |_| {
        let wanted = moves.focus.get().or(chosen.get());
        let groups = map.with(|map| map.marker_groups(moves.rest.get(), moves.wide.get(), wanted));
        groups.into_iter().map(|group| (group.country, !group.crowd.is_empty())).collect::<Vec<_>>()
    });
    let marks = content(move || {
        let mark = |marker: &Marker| mark(&chart, marker, first, thinned);
        markers.with(|markers| markers.iter().map(mark).collect::<Vec<_>>().into_any())
    });
    view! { <g>{marks}</g> }.into_any()
}

fn mark(chart: &Chart, marker: &Marker, first: Memo<Option<Country>>, thinned: Memo<Vec<(Country, bool)>>) -> AnyView {
    let (code, chosen, highlighted, moves) = (marker.country, chart.chosen, chart.highlighted, chart.moves);
    let lit = flag(move || chosen.get() == Some(code) || highlighted.with(|codes| codes.contains(&code)));
    let at = dot(marker.x, marker.y);
    let smaller_side = marker.size.0.min(marker.size.1);
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
                data-state=marker.presence.name()
                data-change=marker.change.map(|change| change.name())
                data-mark=kind
                data-dot=(marker.dot > 0).then_some("")
                data-lit=lit
                aria-current=current(move || chosen.get() == Some(code))
                aria-label=chart.say(code)
                style=("--share", marker.dot.to_string())
            >
                <path class="mark-target" d=at.clone() />
                <path class="mark-edge" d=at.clone() />
                <path class="mark-dot" d=at />
            </a>
        </g>
    }
    .into_any()
}

/// The `d` of a point, which is drawn by the round ends of its line: as large as its stroke is
/// wide, at any zoom.
pub(super) fn dot(x: i32, y: i32) -> String {
    let mut d = String::from("M");
    d.push_str(&x.to_string());
    d.push(' ');
    d.push_str(&y.to_string());
    d.push_str("h0");
    d
}
