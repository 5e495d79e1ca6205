//! A milestone in a list.

use leptos::prelude::*;

use super::{country_list, link_list, prose, source_list, timespan};
use crate::model::Milestone;
use crate::view::scope::Scope;

/// A milestone with its date, its account and its sources.
pub fn milestone_entry(scope: &Scope, milestone: &Milestone) -> AnyView {
    let w = scope.locale.words();
    let kind = milestone.kind.map(|kind| view! { <span class="tag">{w.kinds.milestone.of(kind)}</span> });
    let body = milestone.body.as_ref().map(|body| view! { <div data-find="">{prose(scope, body)}</div> });
    let countries = (!milestone.countries.is_empty()).then(|| country_list(scope, &milestone.countries));
    let links = (!milestone.links.is_empty()).then(|| link_list(scope, &milestone.links));
    let sources = (!milestone.sources.is_empty()).then(|| source_list(scope, &milestone.sources));
    view! {
        <article class="milestone stack" id=milestone.id.to_string() data-milestone=milestone.id.to_string()>
            <p class="milestone-date cluster">{timespan(scope, milestone.span)} {kind}</p>
            <h3 class="milestone-title" data-find="">{scope.text(&milestone.title)}</h3>
            {body}
            {countries}
            {links}
            {sources}
        </article>
    }
    .into_any()
}
