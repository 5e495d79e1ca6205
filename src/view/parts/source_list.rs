//! Sources of statements.

use leptos::prelude::*;

use crate::model::{Source, SourceId};
use crate::view::context::ViewContext;

/// Publisher of a source, as a link to it where there is one.
pub fn source_link(scope: &ViewContext, source: &Source) -> AnyView {
    let name = source.publisher.as_ref().unwrap_or(&source.title);
    let words = scope.texts.text(name);
    match &source.url {
        Some(url) => view! { <a href=url.to_string() rel="external noopener">{words}</a> }.into_any(),
        None => words,
    }
}

/// Sources with title, publisher and date.
pub fn source_list(scope: &ViewContext, ids: &[SourceId]) -> AnyView {
    let items: Vec<_> = ids.iter().filter_map(|id| scope.atlas.source(id)).map(|source| item(scope, source)).collect();
    view! { <ul class="sources stack">{items}</ul> }.into_any()
}

fn item(scope: &ViewContext, source: &Source) -> AnyView {
    let title = scope.texts.text(&source.title);
    let title = match &source.url {
        Some(url) => view! { <a href=url.to_string() rel="external noopener">{title}</a> }.into_any(),
        None => title,
    };
    let publisher = source.publisher.as_ref().map(|name| scope.texts.text(name));
    let when = source.when.map(|when| super::moment(scope, when));
    let notes: Vec<_> = [publisher, when].into_iter().flatten().map(|note| view! { <li>{note}</li> }).collect();
    view! {
        <li>
            {title}
            <ul class="source-notes cluster">{notes}</ul>
        </li>
    }
    .into_any()
}
