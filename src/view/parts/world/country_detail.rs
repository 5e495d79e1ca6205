//! Detail of the chosen country: its part in the conference and what it is related to.

use leptos::prelude::*;

use super::Chart;
use crate::locale::fill;
use crate::map::Entry;
use crate::model::{Country, Participation};
use crate::relations::Thing;
use crate::route::Page;
use crate::view::parts::{Icon, icon, related, source_link};

/// Draws what the feed says of a country; `entry` is its part in the conference, if it is named.
pub fn country_detail(chart: &Chart, code: Country, entry: Option<&Entry<'_>>) -> AnyView {
    let scope = &chart.scope;
    let w = scope.locale.words();
    let role = entry.and_then(|entry| entry.role).map(|role| w.kinds.participation.of(role));
    let organizations = entry.map(|entry| entry.organizations.as_slice()).unwrap_or_default();
    let organizations = (!organizations.is_empty()).then(|| {
        let items = organizations.iter().map(|name| view! { <li>{scope.texts.text(name)}</li> }).collect_view();
        view! { <h3 class="label">{w.map.organizations}</h3> <ul class="stack detail-list">{items}</ul> }
    });
    let parts = entry.map(|entry| entry.participations.as_slice()).unwrap_or_default();
    let notes = parts.iter().filter_map(|part| said(chart, part)).collect_view();
    let (chart, part) = (chart.clone(), chart.part_of(code));
    view! {
        <section class="detail stack" aria-labelledby="detail" data-country=code.to_string()>
            <header class="detail-head">
                <h2 id="detail">{scope.texts.country(code)}</h2>
                <button class="tool" type="button" aria-label=w.map.clear_choice title=w.map.clear_choice on:click=move |_| chart.choose.run(None)>{icon(Icon::X)}</button>
                <p class="cluster">{part} {role.map(|role| view! { <span class="tag">{role}</span> })}</p>
            </header>
            {notes}
            {organizations}
            {related(scope, &Thing::Country(code))}
            <p>
                <a href=scope.links.href(Page::Country(code))>{fill(w.map.about_country, &[("country", &scope.texts.country(code))])}</a>
            </p>
        </section>
    }
    .into_any()
}

/// Text and source of one participation.
fn said(chart: &Chart, part: &Participation) -> Option<AnyView> {
    let scope = &chart.scope;
    let w = scope.locale.words();
    let note = part.note.as_ref().map(|note| scope.texts.text(note));
    let source = part.source.as_ref().and_then(|id| scope.atlas.source(id)).map(|source| {
        let label = fill(w.conference.reported_by, &[("source", "")]);
        view! { <span class="soft">{label}{source_link(scope, source)}</span> }
    });
    (note.is_some() || source.is_some()).then(|| view! { <p>{note} " " {source}</p> }.into_any())
}
