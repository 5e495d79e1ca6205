//! Reported figures, with their hedges and who reports them.

use leptos::prelude::*;

use super::source_list::source_link;
use crate::locale::fill;
use crate::model::Figure;
use crate::view::scope::Scope;

/// Figures in words, each with its source. Those that disagree stand beside each other.
pub fn figures(scope: &Scope, figures: &[Figure]) -> AnyView {
    let w = scope.locale.words();
    let items: Vec<_> = figures
        .iter()
        .map(|figure| {
            let source = figure.source.as_ref().and_then(|id| scope.atlas.source(id)).map(|source| {
                let label = fill(w.conference.reported_by, &[("source", "")]);
                view! { <span class="figure-source">{label}{source_link(scope, source)}</span> }
            });
            view! {
                <li class="figure stack">
                    <strong class="figure-words">{scope.locale.figure(figure)}</strong>
                    {source}
                </li>
            }
        })
        .collect();
    view! { <ul class="figures">{items}</ul> }.into_any()
}
