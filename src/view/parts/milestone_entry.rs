//! A milestone in a list.

use leptos::prelude::*;

use super::{Loading, country_list, link_list, picture, program_link, prose, source_list, timespan};
use crate::model::Milestone;
use crate::view::context::ViewContext;

/// A milestone with its date, its account and its sources.
pub fn milestone_entry(scope: &ViewContext, milestone: &Milestone) -> AnyView {
    let w = scope.locale.words();
    let kind = milestone.kind.map(|kind| view! { <span class="tag">{w.kinds.milestone.of(kind)}</span> });
    let body = milestone.body.as_ref().map(|body| view! { <div data-find="">{prose(scope, body)}</div> });
    let countries = (!milestone.countries.is_empty()).then(|| country_list(scope, &milestone.countries));
    let links = (!milestone.links.is_empty()).then(|| link_list(scope, &milestone.links));
    let sources = (!milestone.sources.is_empty()).then(|| source_list(scope, &milestone.sources));
    let image = milestone.image.as_ref().map(|image| picture(scope, image, Loading::Lazy));
    let programs: Vec<_> = milestone
        .programs
        .iter()
        .filter_map(|id| scope.atlas.program(id))
        .map(|program| view! { <li>{program_link(scope, program)}</li> })
        .collect();
    let programs = (!programs.is_empty()).then(|| view! { <ul>{programs}</ul> });
    view! {
        <article class="milestone stack" id=milestone.id.to_string() data-milestone=milestone.id.to_string()>
            <p class="milestone-date cluster">{timespan(scope, milestone.span)} {kind}</p>
            <h3 class="milestone-title" data-find="">{scope.texts.text(&milestone.title)}</h3>
            {image}
            {body}
            {programs}
            {countries}
            {links}
            {sources}
        </article>
    }
    .into_any()
}
