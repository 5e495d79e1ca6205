//! Reported figures, with their hedges and who reports them.

use leptos::prelude::*;

use super::source_list::source_link;
use crate::locale::fill;
use crate::model::{Figure, Measure};
use crate::view::context::ViewContext;

/// Figures by what they measure, each measure once: where sources differ, what each says stands
/// in a row of its own, with a bar as long as its share of the largest.
pub fn figures(scope: &ViewContext, figures: &[Figure]) -> AnyView {
    let items: Vec<_> = measures(figures).into_iter().map(|same| measure(scope, &same)).collect();
    view! { <ul class="figures">{items}</ul> }.into_any()
}

/// The figures of each measure, in the order of the feed.
pub fn measures(figures: &[Figure]) -> Vec<Vec<&Figure>> {
    let mut groups: Vec<(&Measure, Vec<&Figure>)> = Vec::new();
    for figure in figures {
        match groups.iter_mut().find(|(measure, _)| **measure == figure.measure) {
            Some((_, group)) => group.push(figure),
            None => groups.push((&figure.measure, vec![figure])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Reports of sources on one measure: those that say the same stand together.
fn measure(scope: &ViewContext, same: &[&Figure]) -> AnyView {
    let mut said: Vec<(&Figure, Vec<AnyView>)> = Vec::new();
    for figure in same {
        let source = figure.source.as_ref().and_then(|id| scope.atlas.source(id));
        let source = source.map(|source| source_link(scope, source));
        let words = scope.locale.figure(figure);
        match said.iter_mut().find(|(known, _)| scope.locale.figure(known) == words) {
            Some((_, sources)) => sources.extend(source),
            None => said.push((figure, source.into_iter().collect())),
        }
    }
    let largest = said.iter().map(|(figure, _)| figure.value).max().unwrap_or_default().max(1);
    let differ = said.len() > 1;
    let rows: Vec<_> = said
        .into_iter()
        .map(|(figure, sources)| {
            let share = figure.value.saturating_mul(1000) / largest;
            let bar = differ.then(|| {
                view! { <span class="figure-bar" aria-hidden="true" style=format!("--share: {share}")></span> }
            });
            view! {
                <div class="figure-row">
                    <strong class="figure-words">{scope.locale.figure(figure)}</strong>
                    {bar}
                    {reported_by(scope, sources)}
                </div>
            }
        })
        .collect();
    view! { <li class="figure" data-differ=differ.then_some("")>{rows}</li> }.into_any()
}

fn reported_by(scope: &ViewContext, sources: Vec<AnyView>) -> Option<AnyView> {
    let w = scope.locale.words();
    let count = sources.len();
    let sources: Vec<_> = sources
        .into_iter()
        .enumerate()
        .map(|(at, source)| view! { {scope.locale.separator(at, count)} {source} })
        .collect();
    (count > 0).then(|| {
        let label = fill(w.conference.reported_by, &[("source", "")]);
        view! { <span class="figure-source">{label}{sources}</span> }.into_any()
    })
}
