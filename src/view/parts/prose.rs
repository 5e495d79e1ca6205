//! Markdown of the feed, drawn from safe nodes.

use leptos::prelude::*;

use crate::markdown::{self, Block, Inline, List};
use crate::model::Markdown;
use crate::view::context::ViewContext;

/// A text with paragraphs, lists and links. Its headings come below those of the page.
pub fn prose(scope: &ViewContext, markdown: &Markdown) -> AnyView {
    let fragment = scope.locale.text(&markdown.0);
    let (lang, dir) = (fragment.lang.to_string(), fragment.dir().as_str());
    let blocks = blocks(&markdown::parse(fragment.text));
    view! { <div class="prose stack" lang=lang dir=dir>{blocks}</div> }.into_any()
}

fn blocks(nodes: &[Block]) -> Vec<AnyView> {
    nodes.iter().map(block).collect()
}

fn block(node: &Block) -> AnyView {
    match node {
        Block::Paragraph(words) => view! { <p>{inlines(words)}</p> }.into_any(),
        Block::Heading(_, words) => view! { <h3>{inlines(words)}</h3> }.into_any(),
        Block::List(List { start: None, items, .. }) => {
            let items = items.iter().map(|item| view! { <li>{blocks(item)}</li> }).collect::<Vec<_>>();
            view! { <ul class="prose-list">{items}</ul> }.into_any()
        }
        Block::List(List { start: Some(start), items, .. }) => {
            let items = items.iter().map(|item| view! { <li>{blocks(item)}</li> }).collect::<Vec<_>>();
            view! { <ol class="prose-list" start=start.to_string()>{items}</ol> }.into_any()
        }
        Block::Quote(inner) => view! { <blockquote>{blocks(inner)}</blockquote> }.into_any(),
        Block::Code(code) => view! { <pre><code>{code.clone()}</code></pre> }.into_any(),
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

fn inlines(nodes: &[Inline]) -> Vec<AnyView> {
    nodes.iter().map(inline).collect()
}

fn inline(node: &Inline) -> AnyView {
    match node {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Strong(inner) => view! { <strong>{inlines(inner)}</strong> }.into_any(),
        Inline::Em(inner) => view! { <em>{inlines(inner)}</em> }.into_any(),
        Inline::Code(code) => view! { <code>{code.clone()}</code> }.into_any(),
        Inline::Link(address, inner) => {
            view! { <a href=address.as_str().to_owned() rel="external noopener">{inlines(inner)}</a> }.into_any()
        }
        Inline::Break => view! { <br /> }.into_any(),
    }
}
