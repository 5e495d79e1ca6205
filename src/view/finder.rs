//! Finder of sessions: the search field, the filters, what is chosen, how many are left.

mod facets;
mod marking;

use leptos::prelude::*;

pub use marking::mark_found;

use super::context::ViewContext;
use super::parts::{Chip, Icon, chips, clock_choice, closer, facet_list, menu, opener, search_box, sheet};
use crate::locale::fill;
use crate::platform::clock::offset_at;
use crate::platform::popovers::is_open;
use crate::query::{ClockChoice, Query, Selection};
use crate::search::{Bits, Dimension, FacetView, Value, chosen, loosened, toggled};
use crate::state::{Finding, State};
use crate::view::dynamic::{content, maybe, words};

/// The tools that find sessions, for the toolbar of a page.
pub struct Finder {
    /// The search field, the clock where two differ, and the sheet of filters with its button.
    pub tools: AnyView,
    /// Chips of what is on.
    pub on: AnyView,
    /// The way on where nothing is left.
    pub nothing: AnyView,
}

/// The search field and the filters over the sessions of a page.
pub fn finder(state: State, scope: &ViewContext, finding: Finding) -> Finder {
    let w = scope.locale.words();
    let search = search_box(w.filters.search, w.filters.search_hint, finding.words.into(), finding.typed());
    let chosen = {
        let scope = scope.clone();
        maybe(move || {
            state.query.with(|query| {
                let clear = scope.links.here(query.select(query.selection.clear()));
                chips(w.filters.clear, clear, chips_of(&scope, query))
            })
        })
    };
    let said = {
        let scope = scope.clone();
        words(move || finding.settled.with(|settled| left(&scope, finding, settled)))
    };
    let nothing = {
        let scope = scope.clone();
        let is_nothing = Memo::new(move |_| finding.settled.with(|settled| settled.count() == 0));
        maybe(move || {
            let query = state.query.get();
            (is_nothing.get() && query.selection.narrows())
                .then(|| finding.counted.with(|view| nothing(&scope, view, &query)))
        })
    };
    let tools = view! { {search} {clock(state, scope)} {filters(state, scope, finding)} }.into_any();
    let on = view! {
        <div class="finder needs-app">
            <p class="finder-left" aria-hidden="true">{seen(scope, finding)}</p>
            {chosen}
            <p class="visually-hidden" role="status">{said}</p>
        </div>
    }
    .into_any();
    Finder { tools, on, nothing }
}

/// The button that says how many filters are on, and the sheet with their choices and counts.
fn filters(state: State, scope: &ViewContext, finding: Finding) -> AnyView {
    let w = scope.locale.words();
    // Nobody sees what is counted in a closed sheet: it is counted once that opens.
    let open = RwSignal::new(false);
    let counted = Memo::new(move |before: Option<&Counted>| match open.get() {
        true => Counted { query: state.query.get(), view: Some(finding.counted.get()) },
        false => before.cloned().unwrap_or_else(|| Counted { query: state.query.get_untracked(), view: None }),
    });
    let facets = {
        let scope = scope.clone();
        content(move || {
            let more = |n| scope.locale.count(&w.counts.more, n);
            counted.with(|counted| {
                let view = counted.view.clone().unwrap_or_else(|| finding.counted.get_untracked());
                facet_list(facets::facets(&scope, finding, &counted.query, &view), more)
            })
        })
    };
    let on = {
        let scope = scope.clone();
        maybe(move || {
            let on = state.query.with(|query| chips_of(&scope, query).len() as u64);
            (on > 0).then(|| {
                let words = scope.locale.count(&w.filters.active, on);
                view! { <span class="tool-count">{scope.locale.number(on)} <span class="visually-hidden">{words}</span></span> }.into_any()
            })
        })
    };
    let foot = closer(SHEET, show(scope, finding));
    let words = w.filters.title;
    view! {
        <div class="needs-app">
            {opener(SHEET, Icon::SlidersHorizontal, words.to_owned(), on)}
            {sheet(SHEET, words, w.common.close, (facets, foot), move |event| open.set(is_open(&event)))}
        </div>
    }
    .into_any()
}

/// The id of the sheet of filters.
const SHEET: &str = "filters";
/// The id of the menu of clocks.
const CLOCKS: &str = "clocks";

/// The choice of a clock, where the visitor's shows something else than the conference's.
fn clock(state: State, scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    let differs = scope.atlas.conferences.iter().flat_map(|conference| &conference.sessions).any(|session| {
        let start = session.span.start().moment();
        start.is_some_and(|start| offset_at(start.unix()).is_some_and(|offset| offset != start.offset()))
    });
    let scope = scope.clone();
    maybe(move || {
        let clock = state.query.with(|query| query.view.clock);
        (differs || clock == ClockChoice::Local).then(|| {
            let words = if clock == ClockChoice::Local { w.timeline.your_time } else { w.timeline.event_time };
            view! {
                {opener(CLOCKS, Icon::Clock, words.to_owned(), ().into_any())}
                {menu(CLOCKS, clock_choice(&scope, state.query.into()))}
            }
            .into_any()
        })
    })
}

/// Words that close the sheet and say how many sessions it leaves.
fn show(scope: &ViewContext, finding: Finding) -> AnyView {
    let scope = scope.clone();
    words(move || {
        let count = finding.visible.with(|visible| u64::from(visible.count()));
        let count = scope.locale.count(&scope.locale.words().counts.sessions, count);
        fill(scope.locale.words().filters.show, &[("what", &count)])
    })
}

/// Number of sessions left while words are typed.
fn seen(scope: &ViewContext, finding: Finding) -> AnyView {
    let scope = scope.clone();
    words(move || finding.visible.with(|visible| left(&scope, finding, visible)))
}

/// Query and what is counted by it.
#[derive(Clone, Debug, PartialEq)]
struct Counted {
    query: Query,
    /// None until the lid was lifted.
    view: Option<FacetView>,
}

/// Number of sessions left, and of how many.
fn left(scope: &ViewContext, finding: Finding, visible: &Bits) -> String {
    let w = scope.locale.words();
    let all = finding.total() as u64;
    match u64::from(visible.count()) {
        count if count == all => scope.locale.count(&w.counts.sessions, all),
        count => scope.locale.count_with(&w.mine.left, count, &[("all", &scope.locale.number(all))]),
    }
}

/// Advice where nothing is left: which filter to let go of, and what that brings back.
fn nothing(scope: &ViewContext, view: &FacetView, query: &Query) -> AnyView {
    let w = scope.locale.words();
    let ways: Vec<_> = view
        .loosen
        .iter()
        .map(|(dimension, back)| {
            let name = facets::label(scope, *dimension);
            let words = scope.locale.count_with(&w.filters.loosen, u64::from(*back), &[("filter", name)]);
            let href = scope.links.here(query.select(loosened(&query.selection, *dimension)));
            view! { <li><a class="choice" href=href data-noscroll="">{words}</a></li> }
        })
        .collect();
    let clear = scope.links.here(query.select(query.selection.clear()));
    view! {
        <div class="empty stack">
            <p>{w.filters.none}</p>
            <ul class="cluster">
                {ways}
                <li><a class="choice" href=clear data-noscroll="">{w.filters.clear}</a></li>
            </ul>
        </div>
    }
    .into_any()
}

/// Filters that are chosen, each with the address without it.
fn chips_of(scope: &ViewContext, query: &Query) -> Vec<Chip> {
    let w = scope.locale.words();
    let mut chips = Vec::new();
    let selection = &query.selection;
    let mut add = |words: String, without: Selection| {
        let label = fill(w.filters.remove, &[("filter", &words)]);
        chips.push(Chip { words, label, href: scope.links.here(query.select(without)) });
    };
    if !selection.q.is_empty() {
        add(selection.q.clone(), loosened(selection, Dimension::Words));
    }
    if selection.starred {
        add(w.filters.starred.to_owned(), loosened(selection, Dimension::Starred));
    }
    let stands_elsewhere = |value: &Value| match value {
        // Menu and tabs say it.
        Value::Conference(_) => selection.conference.len() == 1,
        Value::Day(_) => selection.day.len() == 1,
        _ => false,
    };
    for value in chosen(selection, &scope.atlas).into_iter().filter(|value| !stands_elsewhere(value)) {
        add(facets::name(scope, &value), toggled(selection, &value, &scope.atlas));
    }
    chips
}
