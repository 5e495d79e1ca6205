//! Legend of the map's colors, hatchings, dots and lines.

use leptos::prelude::*;

use super::Chart;
use crate::locale::fill;
use crate::map::{LegendDot, Presence};
use crate::model::MapMode;
use crate::view::dynamic::content;

impl Chart {
    /// Names of the colors and hatchings; what is not on the map is not among them.
    pub fn swatches(&self) -> Vec<(&'static str, String)> {
        let w = self.scope.locale.words();
        let (named, counted, compared, borders, hatched, most) = self.map.with(|map| {
            let compared = map.markers.iter().any(|marker| marker.change.is_some());
            let hatched = map.areas.iter().any(|area| area.dispute.is_some());
            let named = map.markers.iter().any(|marker| marker.presence == Presence::Named);
            let most = map.markers.iter().map(|marker| marker.editions).max().unwrap_or_default();
            (named, !map.legend.is_empty(), compared, map.mode == MapMode::Borders, hatched, most)
        });
        let is_all = self.edition.is_none() && most > 1;
        let at = |editions: u32| self.scope.locale.count(&w.map.named_at, u64::from(editions));
        let mut swatches: Vec<(&'static str, String)> = Vec::new();
        if is_all {
            swatches.extend([("named", at(1)), ("editions-2", at(2))]);
            let words = [&self.scope.locale.number(3), "–", &at(most)].concat();
            swatches.extend((most > 2).then(|| ("editions-3", if most == 3 { at(3) } else { words })));
        }
        let all = [
            (named && !compared && !is_all, "named", w.map.named),
            (counted && !compared, "counted", w.map.counted),
            (compared, "new", w.map.new),
            (compared, "returning", w.map.returning),
            (compared, "absent", w.map.absent),
            (borders, "unnamed", w.map.not_named),
            (hatched, "disputed", w.map.hatched),
        ];
        let shown = all.into_iter().filter(|(is_shown, ..)| *is_shown);
        swatches.extend(shown.map(|(_, state, words)| (state, words.to_owned())));
        let mut cities: Vec<String> = Vec::new();
        for edition in self.editions().into_iter().filter(|edition| edition.place.point().is_some()) {
            let city = self.scope.texts.words(&edition.place.city);
            if !cities.contains(&city) {
                cities.push(city);
            }
        }
        let leads = self.hosts.iter().any(|host| host.named.iter().any(|code| host.draws(*code)));
        let cities = (!cities.is_empty()).then(|| self.scope.locale.list(&cities));
        swatches
            .extend(cities.map(|city| ("host", if leads { fill(w.map.lines_to, &[("city", &city)]) } else { city })));
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
fn sizes(chart: &Chart, dots: &[LegendDot]) -> Option<AnyView> {
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
