//! Notes under the map: countries that have no place on it, and of a map that is taken
//! away what always stands under one.

use leptos::prelude::*;

use super::Chart;
use crate::locale::fill;
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;

/// The disclaimer, the provenance and the number under which the map was approved, as plain lines.
pub fn note_lines(scope: &ViewContext) -> Vec<String> {
    let w = scope.locale.words();
    let settings = &scope.atlas.map;
    let disclaimer =
        settings.disclaimer.as_ref().map_or_else(|| w.map.disclaimer.to_owned(), |text| scope.texts.words(text));
    let approval = settings.approval_number.as_ref().map(|number| fill(w.map.approval, &[("number", number)]));
    [disclaimer, w.map.provenance.to_owned()].into_iter().chain(approval).collect()
}

/// The countries whose code is on no map, by name.
pub fn off_map(chart: &Chart) -> AnyView {
    let chart = chart.clone();
    maybe(move || {
        let codes = chart.map.with(|map| map.off_map.clone());
        let names: Vec<String> = codes.into_iter().map(|code| chart.scope.texts.country(code)).collect();
        let locale = &chart.scope.locale;
        (!names.is_empty()).then(|| {
            let words = locale.labelled(locale.words().map.off_map, &locale.list(&names));
            view! { <p class="off-map">{words}</p> }.into_any()
        })
    })
}
