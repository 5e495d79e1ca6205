//! The tools of the page of programs: search, order, kinds, and a sheet with all other filters.

use leptos::prelude::*;

use crate::cards::{Cards, Facet};
use crate::feed::Choice as _;
use crate::filters::Filters;
use crate::state::State;
use crate::view::dynamic::{content, maybe};
use crate::view::parts::{
    Chip, Choice, Icon, chips, choice_items, choices, closer, many_choices, menu, opener, search_box, sheet,
};
use crate::view::scope::Scope;

/// The id of the sheet.
const SHEET: &str = "filters";
/// The id of the menu of orders.
const ORDERS: &str = "orders";

/// Search, order and the button of the sheet.
pub(super) fn tools(state: State, scope: &Scope, cards: Memo<Cards>) -> AnyView {
    let w = scope.locale.words();
    let look = state.looker();
    let words = Signal::derive(move || state.filters.with(|filters| filters.q.clone()));
    let search = search_box(w.filters.search, "", words, move |q| {
        look(Filters { q, ..state.filters.get_untracked() });
    });
    let on = {
        let scope = scope.clone();
        maybe(move || {
            let on = state.filters.with(|filters| on(&scope, filters).len() as u64);
            let words = scope.locale.count(&w.filters.active, on);
            (on > 0).then(|| {
                view! { <span class="tool-count">{scope.locale.number(on)} <span class="visually-hidden">{words}</span></span> }
                    .into_any()
            })
        })
    };
    let body = {
        let scope = scope.clone();
        content(move || cards.with(|cards| choices_of(&scope, &state.filters.get(), cards)))
    };
    let foot = {
        let scope = scope.clone();
        content(move || {
            let count = cards.with(|cards| cards.programs.len() as u64);
            let what = scope.locale.count(&w.counts.programs, count);
            crate::locale::fill(w.filters.show, &[("what", &what)]).into_any()
        })
    };
    let foot = closer(SHEET, foot);
    let title = w.filters.title;
    view! {
        {search}
        <div class="needs-app">
            {opener(ORDERS, Icon::ArrowUpDown, w.cards.order.to_owned(), ().into_any())}
            {menu(ORDERS, orders(state, scope))}
        </div>
        <div class="needs-app">
            {opener(SHEET, Icon::SlidersHorizontal, title.to_owned(), on)}
            {sheet(SHEET, title, w.common.close, (body, foot), |_| ())}
        </div>
    }
    .into_any()
}

fn orders(state: State, scope: &Scope) -> AnyView {
    let scope = scope.clone();
    content(move || {
        let w = scope.locale.words();
        let filters = state.filters.get();
        let all = [("", w.cards.by_conference), ("newest", w.cards.order_newest), ("name", w.cards.order_name)];
        let items = all.map(|(sort, words)| {
            let current = (filters.sort == sort).then_some("true");
            let href = scope.programs_href(Filters { sort: sort.to_owned(), ..filters.clone() });
            view! { <li><a class="menu-item" href=href data-noscroll="" aria-current=current>{words}</a></li> }
        });
        view! { <ul class="menu-list">{items.into_iter().collect_view()}</ul> }.into_any()
    })
}

/// Kinds in one line that scrolls.
pub(super) fn kinds(state: State, scope: &Scope, cards: Memo<Cards>) -> AnyView {
    let scope = scope.clone();
    content(move || {
        let w = scope.locale.words();
        let filters = state.filters.get();
        let kinds = cards.with(|cards| {
            links(
                &cards.kinds,
                |kind| w.kinds.program.of(*kind).to_owned(),
                |kind| {
                    let mut next = filters.clone();
                    toggle(&mut next.kind, kind.name().to_owned());
                    scope.programs_href(next)
                },
            )
        });
        (kinds.len() > 1 || !filters.kind.is_empty())
            .then(|| view! { <ul class="kinds" role="list" aria-label=w.cards.by_kind>{choice_items(kinds)}</ul> })
            .into_any()
    })
}

/// Chips of what is on beside the kinds, in a line that is there only then.
pub(super) fn others_on(state: State, scope: &Scope) -> AnyView {
    let scope = scope.clone();
    maybe(move || {
        let w = scope.locale.words();
        let filters = state.filters.get();
        let clear = scope.programs_href(Filters { sort: filters.sort.clone(), ..Filters::default() });
        let chips = chips(w.filters.clear, clear, on(&scope, &filters));
        chips.map(|chips| view! { <div class="finder">{chips}</div> }.into_any())
    })
}

/// Chips of the filters but for the kinds, which show themselves, each with the address without it.
fn on(scope: &Scope, filters: &Filters) -> Vec<Chip> {
    let w = scope.locale.words();
    let mut chips = Vec::new();
    let mut add = |words: String, without: Filters| {
        let label = crate::locale::fill(w.filters.remove, &[("filter", &words)]);
        chips.push(Chip { words, label, href: scope.programs_href(without) });
    };
    if !filters.topic.is_empty() {
        add(filters.topic.clone(), Filters { topic: String::new(), ..filters.clone() });
    }
    for id in &filters.conference {
        let name = scope.atlas.conference(id).map_or_else(|| id.to_string(), |known| scope.short_name(known));
        let conference = filters.conference.iter().filter(|other| *other != id).cloned().collect();
        add(name, Filters { conference, ..filters.clone() });
    }
    for code in &filters.country {
        let country = filters.country.iter().filter(|other| *other != code).copied().collect();
        add(scope.country(*code), Filters { country, ..filters.clone() });
    }
    chips
}

/// Choices of the sheet, each a link with the number of cards that it leaves.
fn choices_of(scope: &Scope, filters: &Filters, cards: &Cards) -> AnyView {
    let w = scope.locale.words();
    let topics = links(&cards.topics, Clone::clone, |topic| {
        let mut next = filters.clone();
        next.topic = if filters.topic == *topic { String::new() } else { topic.clone() };
        scope.programs_href(next)
    });
    let conferences = links(
        &cards.conferences,
        |id| scope.atlas.conference(id).map(|conference| scope.short_name(conference)).unwrap_or_default(),
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
    view! {
        <div class="facets stack">
            {many_choices(scope, w.cards.by_topic, topics)}
            {choices(w.cards.by_conference, conferences)}
            {many_choices(scope, w.cards.by_country, countries)}
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
