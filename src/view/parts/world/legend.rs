//! Legend of the map's colours, hatchings, dots and lines.

use leptos::prelude::*;

use super::Chart;
use crate::locale::fill;
use crate::map::{Dot, Presence, WorldMap};
use crate::model::MapMode;
use crate::view::dynamic::content;

impl Chart {
    /// Names of the colours and hatchings; what is not on the map is not among them.
    pub fn swatches(&self) -> Vec<(&'static str, String)> {
        let w = self.scope.locale.words();
        let (named, counted, compared, borders, hatched) = self.map.with(|map| {
            let compared = map.markers.iter().any(|marker| marker.change.is_some());
            let hatched = map.areas.iter().any(|area| area.dispute.is_some());
            let named = map.markers.iter().any(|marker| marker.presence == Presence::Named);
            (named, !map.legend.is_empty(), compared, map.mode == MapMode::Borders, hatched)
        });
        let all = [
            (named && !compared, "named", w.map.named),
            (counted && !compared, "counted", w.map.counted),
            (compared, "new", w.map.new),
            (compared, "returning", w.map.returning),
            (compared, "absent", w.map.absent),
            (borders, "unnamed", w.map.not_named),
            (hatched, "disputed", w.map.hatched),
        ];
        let shown = all.into_iter().filter(|(is_shown, ..)| *is_shown);
        let mut swatches: Vec<_> = shown.map(|(_, state, words)| (state, words.to_owned())).collect();
        let conference = self.scope.atlas.conference(&self.conference).filter(|_| self.host.is_some());
        swatches.extend(conference.map(|conference| {
            let city = self.scope.words(&conference.place.city);
            let lead = |map: &WorldMap| map.present().any(|marker| marker.country != conference.place.country);
            ("host", if self.map.with(|map| lead(map)) { fill(w.map.lines_to, &[("city", &city)]) } else { city })
        }));
        swatches
    }
}

/// The legend.
pub fn legend(chart: &Chart, fewest: u64) -> AnyView {
    let chart = chart.clone();
    let w = chart.scope.locale.words();
    let entries = content(move || {
        let dots = chart.map.with(|map| map.legend.clone());
        let swatch = |(state, words): (&'static str, String)| {
            view! { <li><span class="swatch" data-swatch=state aria-hidden="true"></span> {words}</li> }
        };
        let few = (fewest > 1).then(|| fill(w.map.fewest, &[("n", &chart.scope.locale.number(fewest))]));
        let few = few.map(|words| view! { <li>{words}</li> }.into_any());
        view! { {chart.swatches().into_iter().map(swatch).collect_view()} {sizes(&chart, &dots)} {few} }.into_any()
    });
    view! { <ul class="legend cluster" aria-label=w.map.legend>{entries}</ul> }.into_any()
}

/// Dots of round numbers of people, as large as on the map.
fn sizes(chart: &Chart, dots: &[Dot]) -> Option<AnyView> {
    let locale = &chart.scope.locale;
    let sizes: Vec<_> = dots
        .iter()
        .map(|dot| {
            view! {
                <span class="size">
                    <span class="size-dot" aria-hidden="true" style=("--share", dot.share.to_string())></span>
                    {locale.number(dot.people)}
                </span>
            }
        })
        .collect();
    (!sizes.is_empty())
        .then(|| view! { <li class="sizes"><span>{locale.words().map.people_legend}</span> {sizes}</li> }.into_any())
}
