//! About the site: who says so, how new it is, what is wrong with it.

use leptos::prelude::*;

use crate::feed::{Diagnostic, Severity};
use crate::model::{Borders, SourceId, When};
use crate::route::Page;
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::parts::{Loading, calendar_links, picture, prose, section, source_list};

/// The page about the site.
pub fn draw(state: State, scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    let publisher = &scope.atlas.publisher;
    let diagnostics = state.diagnostics.get();
    let sources: Vec<SourceId> = scope.atlas.sources.iter().map(|source| source.id.clone()).collect();
    let borders = match scope.atlas.map.view {
        Borders::Neutral => w.about.borders_neutral,
        Borders::DeFacto => w.about.borders_de_facto,
    };
    let disclaimer = match &scope.atlas.map.disclaimer {
        Some(disclaimer) => scope.texts.text(disclaimer),
        None => w.map.disclaimer.into_any(),
    };
    let summary = publisher.summary.as_ref().map(|summary| prose(scope, summary));
    let logo = publisher.logo.as_ref().map(|logo| picture(scope, logo, Loading::Eager));
    let contact = publisher.contact.as_ref().map(|contact| {
        let words = contact.as_str();
        let words = words.split_once(':').filter(|(scheme, _)| !scheme.starts_with("http")).map_or(words, |(_, rest)| rest);
        view! { <p class="cluster"><span class="label">{w.common.contact}</span> <a class="alone" href=contact.to_string() rel="external noopener">{words.to_owned()}</a></p> }
    });
    let publisher_body = view! {
        {logo}
        <p><a class="alone" href=publisher.url.to_string() rel="external noopener">{scope.texts.text(&publisher.name)}</a></p>
        {contact}
        {summary}
    };
    let updated = scope.atlas.updated.map(|updated| {
        let when = scope.locale.when(When::Day(updated.date()));
        view! { <p>{crate::locale::fill(w.about.updated, &[("when", &when)])}</p> }
    });
    let data = view! {
        {updated}
        <p><a class="alone" href=scope.links.file("feed.json") rel="external" download="">{w.about.download}</a></p>
        {calendar_links(scope, Page::Overview)}
        {checks(scope, &diagnostics)}
    };
    let licences = view! {
        <p>{w.about.licence_code}</p>
        <p>{w.about.licence_map}</p>
    };
    view! {
        <header class="page-head stack"><h1>{w.about.title}</h1></header>
        {section("publisher", w.about.publisher.to_owned(), None, publisher_body)}
        {section("sources", w.about.sources.to_owned(), None, source_list(scope, &sources))}
        {section("data", w.about.data.to_owned(), None, data)}
        {section("borders", w.about.borders.to_owned(), None, view! { <p>{borders}</p> <p>{disclaimer}</p> })}
        {section("privacy", w.about.privacy.to_owned(), None, view! { <p>{w.about.privacy_text}</p> })}
        {section("licences", w.about.licences.to_owned(), None, licences)}
    }
    .into_any()
}

/// Diagnostics of reading the feed.
fn checks(scope: &ViewContext, diagnostics: &[Diagnostic]) -> AnyView {
    let w = scope.locale.words();
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count() as u64;
    if diagnostics.is_empty() {
        return view! { <p>{w.about.checks_clean}</p> }.into_any();
    }
    let counts = [
        scope.locale.count(&w.about.errors, count(Severity::Error)),
        scope.locale.count(&w.about.warnings, count(Severity::Warning)),
        scope.locale.count(&w.about.notes, count(Severity::Note)),
    ];
    let counts: Vec<_> = counts.into_iter().map(|words| view! { <li>{words}</li> }).collect();
    let items: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| {
            view! {
                <li>
                    <code>{diagnostic.path.clone()}</code>
                    " "
                    <span lang="en">{diagnostic.message.clone()}</span>
                </li>
            }
        })
        .collect();
    view! {
        <ul class="cluster">{counts}</ul>
        <details>
            <summary>{w.about.checks}</summary>
            <ul class="stack">{items}</ul>
        </details>
    }
    .into_any()
}
