//! Finding sessions: the search field, the filters, what is chosen, how many are left.

mod facets;
mod follow;

use leptos::prelude::*;

pub use follow::follow;

use super::parts::{Chip, chips, clock_choice, facet_list, search_box};
use super::scope::Scope;
use crate::filters::Filters;
use crate::locale::fill;
use crate::platform::page::is_open;
use crate::search::{Dimension, FacetView, chosen, loosened, toggled};
use crate::state::{Finding, State};
use crate::view::dynamic::{content, maybe, words};

/// The search field and the filters over the sessions of a page.
pub fn finder(state: State, scope: &Scope, finding: Finding) -> AnyView {
    let w = scope.locale.words();
    let search = search_box(w.filters.search, w.filters.search_hint, finding.words.into(), finding.typed());
    // Nobody sees what is counted under a lid: it is, once the lid is lifted.
    let open = RwSignal::new(false);
    let counted = RwSignal::new(state.filters.get_untracked());
    Effect::new(move |_| {
        if open.get() {
            finding.settled.track();
            counted.set(state.filters.get());
        }
    });
    let facets = {
        let scope = scope.clone();
        content(move || {
            let more = |n| scope.locale.count(&w.counts.more, n);
            counted.with(|filters| facet_list(facets::facets(&scope, finding, filters), more))
        })
    };
    let heading = {
        let scope = scope.clone();
        maybe(move || {
            let on = state.filters.with(|filters| chips_of(&scope, filters).len() as u64);
            (on > 0).then(|| {
                view! { <span class="finder-on">{scope.locale.count(&w.filters.active, on)}</span> }.into_any()
            })
        })
    };
    let chosen = {
        let scope = scope.clone();
        maybe(move || {
            state.filters.with(|filters| {
                let clear = scope.look(&only_looks(filters));
                chips(w.filters.clear, clear, chips_of(&scope, filters))
            })
        })
    };
    let seen = {
        let scope = scope.clone();
        words(move || finding.seen.with(|view| left(&scope, finding, view)))
    };
    let said = {
        let scope = scope.clone();
        words(move || finding.settled.with(|view| left(&scope, finding, view)))
    };
    let nothing = {
        let scope = scope.clone();
        maybe(move || {
            let filters = asked(state, finding);
            finding.seen.with(|view| nothing(&scope, view, &filters))
        })
    };
    view! {
        <div class="finder stack needs-app">
            {search}
            {clock_choice(scope, state.filters.into())}
            <details on:toggle=move |event| open.set(is_open(&event))>
                <summary class="finder-open"><span>{w.filters.title}</span> {heading}</summary>
                {facets}
            </details>
            {chosen}
            <p class="finder-left" aria-hidden="true">{seen}</p>
            <p class="visually-hidden" role="status">{said}</p>
            {nothing}
        </div>
    }
    .into_any()
}

/// The filters of the address, with the words as they are typed.
fn asked(state: State, finding: Finding) -> Filters {
    Filters { q: finding.words.get().trim().to_owned(), ..state.filters.get() }
}

/// How many sessions are left, and of how many.
fn left(scope: &Scope, finding: Finding, view: &FacetView) -> String {
    let w = scope.locale.words();
    let all = finding.total() as u64;
    match u64::from(view.count) {
        count if count == all => scope.locale.count(&w.counts.sessions, all),
        count => scope.locale.count_with(&w.mine.left, count, &[("all", &scope.locale.number(all))]),
    }
}

/// What to do where nothing is left: which filter to let go of, and what that brings back.
fn nothing(scope: &Scope, view: &FacetView, filters: &Filters) -> Option<AnyView> {
    let w = scope.locale.words();
    if view.count > 0 || !filters.narrows() {
        return None;
    }
    let ways: Vec<_> = view
        .loosen
        .iter()
        .map(|(dimension, back)| {
            let name = facets::label(scope, *dimension);
            let words = scope.locale.count_with(&w.filters.loosen, u64::from(*back), &[("filter", name)]);
            let href = scope.look(&loosened(filters, *dimension));
            view! { <li><a class="choice" href=href data-noscroll="">{words}</a></li> }
        })
        .collect();
    let clear = scope.look(&only_looks(filters));
    Some(
        view! {
            <div class="empty stack">
                <p>{w.filters.none}</p>
                <ul class="cluster">
                    {ways}
                    <li><a class="choice" href=clear data-noscroll="">{w.filters.clear}</a></li>
                </ul>
            </div>
        }
        .into_any(),
    )
}

/// What is looked at, with nothing filtered out.
fn only_looks(filters: &Filters) -> Filters {
    Filters {
        clock: filters.clock,
        view: filters.view,
        range: filters.range.clone(),
        sort: filters.sort.clone(),
        ..Filters::default()
    }
}

/// What is chosen, each with the address without it.
fn chips_of(scope: &Scope, filters: &Filters) -> Vec<Chip> {
    let w = scope.locale.words();
    let mut chips = Vec::new();
    let mut add = |words: String, without: Filters| {
        let label = fill(w.filters.remove, &[("filter", &words)]);
        chips.push(Chip { words, label, href: scope.look(&without) });
    };
    if !filters.q.is_empty() {
        add(filters.q.clone(), loosened(filters, Dimension::Words));
    }
    if filters.starred {
        add(w.filters.starred.to_owned(), loosened(filters, Dimension::Starred));
    }
    for value in chosen(filters, &scope.atlas) {
        add(facets::name(scope, &value), toggled(filters, &value, &scope.atlas));
    }
    chips
}
