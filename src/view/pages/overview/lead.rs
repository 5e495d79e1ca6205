//! The head of the overview: what the site is, and the conference that matters now.

use leptos::prelude::*;

use crate::locale::fill;
use crate::model::Conference;
use crate::query::Selection;
use crate::route::Page;
use crate::state::State;
use crate::timeline::{self, Phase};
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;
use crate::view::parts::{measures, source_link, timespan};

/// So many figures are shown.
const FIGURES: usize = 2;

/// Name of it, when and where it is, what is reported of it, and where to go next.
pub fn draw(state: State, scope: &ViewContext, conference: &Conference, phase: Option<Phase>) -> AnyView {
    let w = scope.locale.words();
    let publisher = &scope.atlas.publisher;
    let standfirst = fill(w.records.standfirst, &[("publisher", &scope.texts.words(&publisher.name))]);
    let theme = conference.theme.as_ref().map(|theme| view! { <p class="lede theme">{scope.texts.text(theme)}</p> });
    let venue =
        conference.place.name.as_ref().map(|name| view! { <span class="lead-venue">{scope.texts.text(name)}</span> });
    // While it goes on, what is on comes first.
    let is_on = matches!(phase, Some(Phase::During | Phase::Live));
    let figures =
        measures(&conference.reported).into_iter().filter(|_| !is_on).filter_map(|same| same.first().copied());
    let figures: Vec<_> = figures
        .take(FIGURES)
        .map(|figure| {
            let source = figure.source.as_ref().and_then(|id| scope.atlas.source(id)).map(|source| {
                let label = fill(w.conference.reported_by, &[("source", "")]);
                view! { <span class="figure-source">{label}{source_link(scope, source)}</span> }
            });
            view! { <li class="lead-figure"><strong class="figure-words">{scope.locale.figure(figure)}</strong> {source}</li> }
        })
        .collect();
    let figures = (!figures.is_empty()).then(|| view! { <ul class="lead-figures">{figures}</ul> });
    view! {
        <div class="lead stack" data-conference=conference.id.to_string()>
            <p class="lead-site">{standfirst}</p>
            <header class="lead-head stack">
                <p class="kicker">{when_it_is(state, scope, phase)}</p>
                <h1 class="lead-name">{scope.texts.text(&conference.name)}</h1>
                {theme}
                <p class="lead-place">
                    <strong>{timespan(scope, conference.span)}</strong>
                    <span>{scope.texts.city_line(conference)}</span>
                    {venue}
                </p>
            </header>
            {figures}
            <ul class="ways cluster">{ways(scope, conference)}</ul>
            {next_edition(scope)}
        </div>
    }
    .into_any()
}

/// Newest, under way or next; and in how many days, which a page that was built some time ago
/// leaves to the visitor's clock.
fn when_it_is(state: State, scope: &ViewContext, phase: Option<Phase>) -> AnyView {
    let w = scope.locale.words();
    let words = match phase {
        Some(Phase::Ahead) => w.overview.upcoming,
        Some(Phase::During | Phase::Live) => w.overview.under_way,
        Some(Phase::Past) | None => w.overview.newest,
    };
    let scope = scope.clone();
    let countdown = maybe(move || {
        let days = timeline::lead(&scope.atlas, state.now.get())?.days?;
        let w = scope.locale.words();
        let words = match u64::try_from(days).unwrap_or(0) {
            0 => w.timeline.today.to_owned(),
            days => {
                let duration = scope.locale.count(&w.durations.days, days);
                fill(w.durations.ahead, &[("duration", &duration)])
            }
        };
        Some(view! { <span class="countdown">" · " {words}</span> }.into_any())
    });
    view! { {words} {(phase == Some(Phase::Ahead)).then_some(countdown)} }.into_any()
}

fn ways(scope: &ViewContext, conference: &Conference) -> Vec<AnyView> {
    let w = scope.locale.words();
    let of = |page| scope.links.with(page, Selection::of_conference(&conference.id));
    let ways = [
        (scope.links.href(Page::Conference(conference.id.clone())), w.overview.to_conference),
        (of(Page::Timeline), w.records.programme),
    ];
    ways.into_iter().map(|(href, words)| view! { <li><a class="way" href=href>{words}</a></li> }.into_any()).collect()
}

/// The edition after the one that leads.
fn next_edition(scope: &ViewContext) -> Option<AnyView> {
    let w = scope.locale.words();
    let next = timeline::lead(&scope.atlas, scope.now.get_untracked())?.next?;
    let (name, when) = (scope.texts.words(&next.name), scope.locale.span(next.span));
    let words = fill(w.records.next_edition, &[("conference", &name), ("when", &when)]);
    let href = scope.links.href(Page::Conference(next.id.clone()));
    Some(view! { <p class="lead-next"><a href=href data-conference=next.id.to_string()>{words}</a></p> }.into_any())
}
