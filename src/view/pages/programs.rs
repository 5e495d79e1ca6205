//! All programs as cards, by where they were launched, with filters.

mod filters;

use leptos::prelude::*;

use self::filters::{kinds, others_on, tools};
use crate::cards::{Cards, LaunchGroup, Order, Whole, arrange, by_launch};
use crate::query::{Query, Selection};
use crate::route::Page;
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::dynamic::content;
use crate::view::parts::{CardProps, country_list, timespan, toolbar, whole_card};

/// The page.
pub fn draw(state: State, scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    if scope.atlas.programs.is_empty() {
        let timeline = scope.links.href(Page::Timeline);
        return view! {
            {toolbar(w.nav.programs, (), ())}
            <div class="empty stack">
                <p>{w.cards.empty} " " {w.cards.empty_next}</p>
                <p><a href=timeline>{w.overview.to_timeline}</a></p>
            </div>
        }
        .into_any();
    }
    let cards = {
        let scope = scope.clone();
        Memo::new(move |_| arranged(&scope, &state.query.get()))
    };
    let line = view! { {kinds(state, scope, cards)} {tools(state, scope, cards)} };
    view! {
        {toolbar(w.nav.programs, line, others_on(state, scope))}
        <div class="program-groups stack">{left(scope, cards)} {groups(state, scope, cards)}</div>
    }
    .into_any()
}

fn arranged(scope: &ViewContext, query: &Query) -> Cards {
    let order = match query.view.sort.as_str() {
        "newest" => Order::Newest,
        "name" => Order::Name,
        _ => Order::Feed,
    };
    let found = scope.find(&query.selection.q);
    arrange(&scope.atlas, &scope.relations, &query.selection, found.as_ref(), order, scope.lang())
}

/// Number of the programs that are left, and the way on where none is.
fn left(scope: &ViewContext, cards: Memo<Cards>) -> AnyView {
    let scope = scope.clone();
    content(move || {
        let w = scope.locale.words();
        let count = cards.with(|cards| cards.programs.len());
        let none = (count == 0).then(|| {
            let all = scope.links.with(Page::Programs, Selection::default());
            view! {
                <div class="empty stack">
                    <p>{w.filters.none}</p>
                    <p><a href=all data-noscroll="">{w.filters.clear}</a></p>
                </div>
            }
        });
        view! {
            <p class="visually-hidden" role="status">{scope.locale.count(&w.counts.programs, count as u64)}</p>
            {none}
        }
        .into_any()
    })
}

/// The cards by where they were launched; in an order of their own they stand in one row. Those
/// that stay are not drawn again.
fn groups(state: State, scope: &ViewContext, cards: Memo<Cards>) -> AnyView {
    let atlas = scope.atlas.clone();
    let groups = Memo::new(move |_| {
        let programs = cards.with(|cards| cards.programs.clone());
        if state.query.with(|query| query.view.sort.is_empty()) {
            return by_launch(&atlas, &programs);
        }
        let programs = programs.into_iter().map(|program| Whole { program, parts: Vec::new() }).collect();
        vec![LaunchGroup { conference: None, programs, countries: None }]
    });
    let scope = scope.clone();
    // A group alone needs no heading, and one of which nothing is known has none.
    let several = Memo::new(move |_| groups.with(|groups| groups.iter().any(|group| group.conference.is_some())));
    view! {
        <For
            each=move || groups.get()
            key=move |group| (group.conference.clone(), group.countries.clone(), several.get_untracked())
            children=move |group: LaunchGroup| {
                let id = group.conference.clone();
                let of_group = move || {
                    let found = groups.with(|groups| groups.iter().find(|group| group.conference == id).cloned());
                    found.map(|group| group.programs).unwrap_or_default()
                };
                let props = CardProps {
                    heading: if group.conference.is_some() { 3 } else { 2 },
                    says_conference: group.conference.is_none(),
                    says_countries: group.countries.is_none(),
                    parts: &[],
                };
                let of_card = scope.clone();
                view! {
                    <div class="program-group stack">
                        {head(&scope, &group)}
                        <ul class="cards">
                            <For
                                each=of_group
                                key=|whole| whole.clone()
                                children=move |whole| view! { <li>{whole_card(&of_card, &whole, props)}</li> }
                            />
                        </ul>
                    </div>
                }
            }
        />
    }
    .into_any()
}

/// Heading of a group: place and dates, and the countries that all have.
fn head(scope: &ViewContext, group: &LaunchGroup) -> Option<AnyView> {
    let conference = scope.atlas.conference(group.conference.as_ref()?)?;
    let href = scope.links.href(Page::Conference(conference.id.clone()));
    let countries = group.countries.as_ref().filter(|codes| !codes.is_empty());
    Some(
        view! {
            <header class="program-group-head" data-conference=conference.id.to_string()>
                <h2 class="program-group-name">
                    <a href=href title=scope.texts.words(&conference.name)>{scope.texts.short_name(conference)}</a>
                </h2>
                <p class="soft">{timespan(scope, conference.span)} " · " {scope.texts.city_line(conference)}</p>
                {countries.map(|codes| country_list(scope, codes))}
            </header>
        }
        .into_any(),
    )
}
