//! Links that lead out of the site.

use leptos::prelude::*;

use crate::model::Link;
use crate::view::context::ViewContext;

/// Links with what they lead to.
pub fn link_list(scope: &ViewContext, links: &[Link]) -> AnyView {
    let w = scope.locale.words();
    let items: Vec<_> = links
        .iter()
        .map(|link| {
            let kind = link.kind.map(|kind| view! { <span class="tag">{w.kinds.link.of(kind)}</span> });
            view! {
                <li class="cluster">
                    <a href=link.url.to_string() rel="external noopener">{scope.texts.text(&link.title)}</a>
                    {kind}
                </li>
            }
        })
        .collect();
    view! { <ul class="stack">{items}</ul> }.into_any()
}
