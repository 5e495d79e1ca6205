//! All programs as cards, with filters.

use leptos::prelude::*;

use crate::cards::{Cards, Facet, Order, arrange};
use crate::feed::Choice as _;
use crate::filters::Filters;
use crate::route::Page;
use crate::state::State;
use crate::view::dynamic::content;
use crate::view::parts::{Choice, choices, many_choices, program_card, search_box};
use crate::view::scope::Scope;

/// The page.
pub fn draw(state: State, scope: &Scope) -> AnyView {
    let w = scope.locale.words();
    let head = view! { <header class="page-head stack"><h1>{w.cards.title}</h1></header> };
    if scope.atlas.programs.is_empty() {
        let timeline = scope.href(Page::Timeline);
        return view! {
            {head}
            <div class="empty stack">
                <p>{w.cards.empty} " " {w.cards.empty_next}</p>
                <p><a href=timeline>{w.overview.to_timeline}</a></p>
            </div>
        }
        .into_any();
    }
    let look = state.looker();
    let words = Signal::derive(move || state.filters.with(|filters| filters.q.clone()));
    let search = search_box(w.filters.search, "", words, move |q| {
        look(Filters { q, ..state.filters.get_untracked() });
    });
    let cards = {
        let scope = scope.clone();
        Memo::new(move |_| arranged(&scope, &state.filters.get()))
    };
    view! {
        {head}
        {search}
        {bar(state, scope, cards)}
        {list(scope, cards)}
    }
    .into_any()
}

fn arranged(scope: &Scope, filters: &Filters) -> Cards {
    let order = match filters.sort.as_str() {
        "newest" => Order::Newest,
        "name" => Order::Name,
        _ => Order::Feed,
    };
    let found = scope.find(&filters.q);
    arrange(&scope.atlas, &scope.relations, filters, found.as_ref(), order, scope.lang())
}

/// The filters, and how many cards they leave.
fn bar(state: State, scope: &Scope, cards: Memo<Cards>) -> AnyView {
    let scope = scope.clone();
    content(move || {
        let w = scope.locale.words();
        let filters = state.filters.get();
        cards.with(|cards| {
            let count = cards.programs.len();
            let none = (count == 0).then(|| {
                let all = scope.programs_href(Filters::default());
                view! {
                    <div class="empty stack">
                        <p>{w.filters.none}</p>
                        <p><a href=all data-noscroll="">{w.filters.clear}</a></p>
                    </div>
                }
            });
            view! {
                {filter_bar(&scope, &filters, cards)}
                <p class="soft" role="status">{scope.locale.count(&w.counts.programs, count as u64)}</p>
                {none}
            }
            .into_any()
        })
    })
}

/// The cards; those that stay are not drawn again.
fn list(scope: &Scope, cards: Memo<Cards>) -> AnyView {
    let scope = scope.clone();
    view! {
        <ul class="cards tiles">
            <For
                each=move || cards.with(|cards| cards.programs.clone())
                key=|index| *index
                children=move |index| {
                    let program = scope.atlas.programs.get(index);
                    view! { <li>{program.map(|program| program_card(&scope, program, 2))}</li> }
                }
            />
        </ul>
    }
    .into_any()
}

/// What narrows the cards, each choice a link with how many it leaves.
fn filter_bar(scope: &Scope, filters: &Filters, cards: &Cards) -> AnyView {
    let w = scope.locale.words();
    let kinds = links(
        &cards.kinds,
        |kind| w.kinds.program.of(*kind).to_owned(),
        |kind| {
            let mut next = filters.clone();
            toggle(&mut next.kind, kind.name().to_owned());
            scope.programs_href(next)
        },
    );
    let topics = links(&cards.topics, Clone::clone, |topic| {
        let mut next = filters.clone();
        next.topic = if filters.topic == *topic { String::new() } else { topic.clone() };
        scope.programs_href(next)
    });
    let conferences = links(
        &cards.conferences,
        |id| scope.atlas.conference(id).map(|c| scope.words(&c.name)).unwrap_or_default(),
        |id| {
            let mut next = filters.clone();
            toggle(&mut next.conference, id.clone());
            scope.programs_href(next)
        },
    );
    let countries = links(
        &cards.countries,
        |code| scope.country(*code),
        |code| {
            let mut next = filters.clone();
            toggle(&mut next.country, *code);
            scope.programs_href(next)
        },
    );
    let order = [("newest", w.cards.order_newest), ("name", w.cards.order_name)].into_iter().map(|(sort, words)| {
        let chosen = filters.sort == sort;
        let sort = if chosen { String::new() } else { sort.to_owned() };
        let href = scope.programs_href(Filters { sort, ..filters.clone() });
        Choice { href, words: words.to_owned(), count: None, chosen }
    });
    let order = choices(w.cards.order, order.collect());
    let clear = filters.narrows().then(|| {
        view! { <p><a class="clear" data-noscroll="" href=scope.programs_href(Filters::default())>{w.filters.clear}</a></p> }
    });
    view! {
        <div class="filters stack" role="group" aria-label=w.filters.title>
            {choices(w.cards.by_kind, kinds)}
            {many_choices(scope, w.cards.by_topic, topics)}
            {many_choices(scope, w.cards.by_conference, conferences)}
            {many_choices(scope, w.cards.by_country, countries)}
            {order}
            {clear}
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
