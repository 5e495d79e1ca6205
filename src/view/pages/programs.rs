//! All programs as cards, with filters.

use leptos::prelude::*;

use crate::cards::{Cards, Facet, Order, arrange};
use crate::feed::Choice as _;
use crate::filters::Filters;
use crate::state::State;
use crate::view::parts::{Choice, choices, program_list, search_box};
use crate::view::scope::Scope;

/// The page.
pub fn draw(state: State, scope: &Scope) -> AnyView {
    let w = scope.locale.words();
    let look = state.looker();
    let (scope, heading) = (scope.clone(), w.cards.title);
    let search = {
        let look = look.clone();
        search_box(w.filters.search, Signal::derive(move || state.filters.with(|f| f.q.clone())), move |q| {
            look(Filters { q, ..state.filters.get_untracked() });
        })
    };
    let body = move || {
        let filters = state.filters.get();
        let order = match filters.sort.as_str() {
            "newest" => Order::Newest,
            "name" => Order::Name,
            _ => Order::Feed,
        };
        let found = scope.find(&filters.q);
        let cards = arrange(&scope.atlas, &scope.relations, &filters, found.as_ref(), order, scope.lang());
        let count = cards.programs.len();
        let list = match count {
            0 => view! { <p class="empty">{w.cards.empty} " " {w.cards.empty_next}</p> }.into_any(),
            _ => program_list(&scope, cards.programs.iter().copied(), 2),
        };
        view! {
            {filter_bar(&scope, &filters, &cards)}
            <p class="soft" role="status">{scope.locale.count(&w.counts.programs, count as u64)}</p>
            {list}
        }
    };
    view! {
        <header class="page-head stack"><h1>{heading}</h1></header>
        {search}
        {body}
    }
    .into_any()
}

/// What narrows the cards, each choice a link with how many it leaves.
fn filter_bar(scope: &Scope, filters: &Filters, cards: &Cards<'_>) -> AnyView {
    let w = scope.locale.words();
    let kinds = choices(
        w.cards.by_kind,
        links(
            &cards.kinds,
            |kind| w.kinds.program.of(*kind).to_owned(),
            |kind| {
                let mut next = filters.clone();
                toggle(&mut next.kind, kind.name().to_owned());
                scope.programs_href(next)
            },
        ),
    );
    let topics = choices(
        w.cards.by_topic,
        links(&cards.topics, Clone::clone, |topic| {
            let mut next = filters.clone();
            next.topic = if filters.topic == *topic { String::new() } else { topic.clone() };
            scope.programs_href(next)
        }),
    );
    let conferences = choices(
        w.cards.by_conference,
        links(
            &cards.conferences,
            |id| scope.atlas.conference(id).map(|c| scope.words(&c.name)).unwrap_or_default(),
            |id| {
                let mut next = filters.clone();
                toggle(&mut next.conference, id.clone());
                scope.programs_href(next)
            },
        ),
    );
    let countries = choices(
        w.cards.by_country,
        links(
            &cards.countries,
            |code| scope.country(*code),
            |code| {
                let mut next = filters.clone();
                toggle(&mut next.country, *code);
                scope.programs_href(next)
            },
        ),
    );
    let order = choices(
        w.cards.order,
        [("newest", w.cards.order_newest), ("name", w.cards.order_name)]
            .into_iter()
            .map(|(sort, words)| {
                let chosen = filters.sort == sort;
                let sort = if chosen { String::new() } else { sort.to_owned() };
                let href = scope.programs_href(Filters { sort, ..filters.clone() });
                Choice { href, words: words.to_owned(), count: None, chosen }
            })
            .collect(),
    );
    let clear = filters.narrows().then(|| {
        view! { <p><a class="clear" data-noscroll="" href=scope.programs_href(Filters::default())>{w.filters.clear}</a></p> }
    });
    view! {
        <div class="filters stack" role="group" aria-label=w.filters.title>
            {kinds} {topics} {conferences} {countries} {order} {clear}
        </div>
    }
    .into_any()
}

fn links<T>(facets: &[Facet<T>], words: impl Fn(&T) -> String, href: impl Fn(&T) -> String) -> Vec<Choice> {
    let choice = |facet: &Facet<T>| Choice {
        href: href(&facet.value),
        words: words(&facet.value),
        count: Some(facet.count),
        chosen: facet.chosen,
    };
    facets.iter().map(choice).collect()
}

fn toggle<T: PartialEq>(values: &mut Vec<T>, value: T) {
    match values.iter().position(|known| *known == value) {
        Some(place) => {
            values.remove(place);
        }
        None => values.push(value),
    }
}
