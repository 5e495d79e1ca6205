//! The editions side by side: date, place and one figure each.

use leptos::prelude::*;

use crate::model::{Conference, Order as _};
use crate::route::Page;
use crate::view::context::ViewContext;
use crate::view::parts::timespan;

/// So many editions are shown, the last ones; the others in one line.
const SHOWN: usize = 3;

/// The last editions in the order of time, and the rest in one line.
pub(super) fn draw(scope: &ViewContext) -> Option<AnyView> {
    let mut editions: Vec<&Conference> = scope.atlas.conferences.iter().collect();
    if editions.len() < 2 {
        return None;
    }
    editions.order_by_key(|conference| conference.span.start().order());
    let last = editions.split_off(editions.len().saturating_sub(SHOWN));
    let cards: Vec<_> = last.iter().map(|conference| view! { <li>{card(scope, conference)}</li> }).collect();
    let label = scope.locale.words().nav.conferences;
    Some(
        view! {
            <nav class="editions" aria-label=label>
                <ol class="edition-cards">{cards}</ol>
                {rest(scope, &editions)}
            </nav>
        }
        .into_any(),
    )
}

fn card(scope: &ViewContext, conference: &Conference) -> AnyView {
    let href = scope.links.href(Page::Conference(conference.id.clone()));
    let figure = conference.reported.first().map(|figure| scope.locale.figure(figure));
    view! {
        <a class="edition-card" href=href data-conference=conference.id.to_string() title=scope.texts.words(&conference.name)>
            <strong class="edition-card-name">{scope.texts.short_name(conference)}</strong>
            <span>{timespan(scope, conference.span)}</span>
            <span class="soft">{scope.texts.city_line(conference)}</span>
            {figure.map(|figure| view! { <span class="edition-card-figure">{figure}</span> })}
        </a>
    }
    .into_any()
}

/// Earlier editions by their years, each the link to its page.
fn rest(scope: &ViewContext, editions: &[&Conference]) -> Option<AnyView> {
    let items: Vec<_> = editions
        .iter()
        .rev()
        .map(|conference| {
            let href = scope.links.href(Page::Conference(conference.id.clone()));
            let year = scope.locale.year(conference.span.first_day().ymd().0);
            view! { <li><a class="edition-year" href=href title=scope.texts.words(&conference.name)>{year}</a></li> }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ol class="edition-years">{items}</ol> }.into_any())
}
