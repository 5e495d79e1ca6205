//! Notes under the map: countries that have no place on it, and of a map that is taken
//! away what always stands under one.

use leptos::prelude::*;

use super::Chart;
use crate::locale::fill;
use crate::view::dynamic::maybe;
use crate::view::scope::Scope;

/// The disclaimer, the provenance and the number under which the map was approved, as plain lines.
pub fn note_lines(scope: &Scope) -> Vec<String> {
    let w = scope.locale.words();
    let settings = &scope.atlas.map;
    let disclaimer = settings.disclaimer.as_ref().map_or_else(|| w.map.disclaimer.to_owned(), |text| scope.words(text));
    let approval = settings.approval_number.as_ref().map(|number| fill(w.map.approval, &[("number", number)]));
    [disclaimer, w.map.provenance.to_owned()].into_iter().chain(approval).collect()
}

/// The countries whose code is on no map, by name.
pub fn off_map(chart: &Chart) -> AnyView {
    let chart = chart.clone();
    maybe(move || {
        let codes = chart.map.with(|map| map.off_map.clone());
        let names: Vec<String> = codes.into_iter().map(|code| chart.scope.country(code)).collect();
        let locale = &chart.scope.locale;
        (!names.is_empty()).then(|| {
            let words = locale.labelled(locale.words().map.off_map, &locale.list(&names));
            view! { <p class="off-map">{words}</p> }.into_any()
        })
    })
}
