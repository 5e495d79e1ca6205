//! Filters side by side, each with its choices.

use leptos::prelude::*;

use super::Choice;
use super::choices::choice_items;

/// A filter with what can be chosen of it.
#[derive(Clone, Debug)]
pub struct Facet {
    pub label: &'static str,
    /// Choices that are seen at once.
    pub choices: Vec<Choice>,
    /// Choices that are seen on request.
    pub rest: Vec<Choice>,
}

/// Filters under one another; those with many values can be opened further.
pub fn facet_list(facets: Vec<Facet>, more: impl Fn(u64) -> String) -> AnyView {
    let facets: Vec<_> = facets
        .into_iter()
        .map(|facet| {
            let rest = facet.rest;
            let rest = (!rest.is_empty()).then(|| {
                view! {
                    <details class="facet-rest">
                        <summary class="facet-open">{more(rest.len() as u64)}</summary>
                        <ul class="cluster">{choice_items(rest)}</ul>
                    </details>
                }
            });
            view! {
                <div class="choices" role="group" aria-label=facet.label>
                    <p class="label" aria-hidden="true">{facet.label}</p>
                    <div class="stack facet">
                        <ul class="cluster">{choice_items(facet.choices)}</ul>
                        {rest}
                    </div>
                </div>
            }
        })
        .collect();
    view! { <div class="facets stack">{facets}</div> }.into_any()
}
