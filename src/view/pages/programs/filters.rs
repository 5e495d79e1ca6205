//! The tools of the page of programs: search, order, kinds, and a sheet with all other filters.

use leptos::prelude::*;

use crate::cards::{CardFacet, Cards};
use crate::feed::Choice as _;
use crate::query::{Query, Selection, toggle};
use crate::route::Page;
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::dynamic::{content, maybe};
use crate::view::parts::{
    Chip, Choice, Icon, chips, choice_items, choices, closer, many_choices, menu, opener, search_box, sheet,
};

/// The id of the sheet.
const SHEET: &str = "filters";
/// The id of the menu of orders.
const ORDERS: &str = "orders";

/// Search, order and the button of the sheet.
pub(super) fn tools(state: State, scope: &ViewContext, cards: Memo<Cards>) -> AnyView {
    let w = scope.locale.words();
    let look = state.looker();
    let words = Signal::derive(move || state.query.with(|query| query.selection.q.clone()));
    let search = search_box(w.filters.search, "", words, move |q| {
        look(state.query.with_untracked(|query| query.selecting(|selection| selection.q = q)));
    });
    let on = {
        let scope = scope.clone();
        maybe(move || {
            let on = state.query.with(|query| on(&scope, query).len() as u64);
            let words = scope.locale.count(&w.filters.active, on);
            (on > 0).then(|| {
                view! { <span class="tool-count">{scope.locale.number(on)} <span class="visually-hidden">{words}</span></span> }
                    .into_any()
            })
        })
    };
    let body = {
        let scope = scope.clone();
        content(move || cards.with(|cards| choices_of(&scope, &state.query.get(), cards)))
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

fn orders(state: State, scope: &ViewContext) -> AnyView {
    let scope = scope.clone();
    content(move || {
        let w = scope.locale.words();
        let query = state.query.get();
        let all = [("", w.cards.by_conference), ("newest", w.cards.order_newest), ("name", w.cards.order_name)];
        let items = all.map(|(sort, words)| {
            let current = (query.view.sort == sort).then_some("true");
            let href = scope.links.with(Page::Programs, query.viewing(|view| view.sort = sort.to_owned()));
            view! { <li><a class="menu-item" href=href data-noscroll="" aria-current=current>{words}</a></li> }
        });
        view! { <ul class="menu-list">{items.into_iter().collect_view()}</ul> }.into_any()
    })
}

/// Kinds in one line that scrolls.
pub(super) fn kinds(state: State, scope: &ViewContext, cards: Memo<Cards>) -> AnyView {
    let scope = scope.clone();
    content(move || {
        let w = scope.locale.words();
        let query = state.query.get();
        let kinds = cards.with(|cards| {
            links(
                &cards.kinds,
                |kind| w.kinds.program.of(*kind).to_owned(),
                |kind| {
                    let kind = kind.name().to_owned();
                    scope.links.with(Page::Programs, query.selecting(|selection| toggle(&mut selection.kind, &kind)))
                },
            )
        });
        (kinds.len() > 1 || !query.selection.kind.is_empty())
            .then(|| view! { <ul class="kinds" role="list" aria-label=w.cards.by_kind>{choice_items(kinds)}</ul> })
            .into_any()
    })
}

/// Chips of what is on beside the kinds, in a line that is there only then.
pub(super) fn others_on(state: State, scope: &ViewContext) -> AnyView {
    let scope = scope.clone();
    maybe(move || {
        let w = scope.locale.words();
        let query = state.query.get();
        let clear = scope.links.with(Page::Programs, query.select(Selection::default()));
        let chips = chips(w.filters.clear, clear, on(&scope, &query));
        chips.map(|chips| view! { <div class="finder">{chips}</div> }.into_any())
    })
}

/// Chips of the filters but for the kinds, which show themselves, each with the address without it.
fn on(scope: &ViewContext, query: &Query) -> Vec<Chip> {
    let w = scope.locale.words();
    let mut chips = Vec::new();
    let selection = &query.selection;
    let mut add = |words: String, without: Selection| {
        let label = crate::locale::fill(w.filters.remove, &[("filter", &words)]);
        chips.push(Chip { words, label, href: scope.links.with(Page::Programs, query.select(without)) });
    };
    if !selection.topic.is_empty() {
        add(selection.topic.clone(), Selection { topic: String::new(), ..selection.clone() });
    }
    for id in &selection.conference {
        let name = scope.atlas.conference(id).map_or_else(|| id.to_string(), |known| scope.texts.short_name(known));
        let conference = selection.conference.iter().filter(|other| *other != id).cloned().collect();
        add(name, Selection { conference, ..selection.clone() });
    }
    for code in &selection.country {
        let country = selection.country.iter().filter(|other| *other != code).copied().collect();
        add(scope.texts.country(*code), Selection { country, ..selection.clone() });
    }
    chips
}

/// Choices of the sheet, each a link with the number of cards that it leaves.
fn choices_of(scope: &ViewContext, query: &Query, cards: &Cards) -> AnyView {
    let w = scope.locale.words();
    let topics = links(&cards.topics, Clone::clone, |topic| {
        let next = if query.selection.topic == *topic { String::new() } else { topic.clone() };
        scope.links.with(Page::Programs, query.selecting(|selection| selection.topic = next))
    });
    let conferences = links(
        &cards.conferences,
        |id| scope.atlas.conference(id).map(|conference| scope.texts.short_name(conference)).unwrap_or_default(),
        |id| scope.links.with(Page::Programs, query.selecting(|selection| toggle(&mut selection.conference, id))),
    );
    let countries = links(
        &cards.countries,
        |code| scope.texts.country(*code),
        |code| scope.links.with(Page::Programs, query.selecting(|selection| toggle(&mut selection.country, code))),
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

fn links<T>(facets: &[CardFacet<T>], words: impl Fn(&T) -> String, href: impl Fn(&T) -> String) -> Vec<Choice> {
    let choice = |facet: &CardFacet<T>| Choice {
        href: href(&facet.value),
        words: words(&facet.value),
        count: Some(facet.count),
        chosen: facet.chosen,
    };
    facets.iter().map(choice).collect()
}
