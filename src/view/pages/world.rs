//! The map of participant countries, with its table.

use std::sync::Arc;

use leptos::prelude::*;

use super::world_chart::{changed, chart, comparisons, on_sort};
use crate::locale::fill;
use crate::map::World;
use crate::map::table::SortBy;
use crate::model::{Conference, Figure, MapMode, Measure, Order as _};
use crate::query::{Query, Selection};
use crate::route::Page;
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;
use crate::view::parts::{
    Chart, TableProps, changes, country_detail, country_table, drawing, edition_line, figures, legend, map_note,
    note_lines, off_map, search_box, section, take_away, toolbar,
};
use crate::view::slices::sliced;

/// The page.
pub fn draw(state: State, scope: &ViewContext, land: Option<Arc<World>>) -> AnyView {
    let title = scope.locale.words().nav.map;
    let scope = scope.clone();
    let looked_at = {
        let scope = scope.clone();
        Memo::new(move |_| {
            let asked = state.query.with(|query| query.selection.conference.first().cloned());
            // All together, where there are several and none is asked for.
            let alone =
                || Some(&scope.atlas.conferences).filter(|all| all.len() == 1)?.first().map(|one| one.id.clone());
            asked.filter(|id| scope.atlas.conference(id).is_some()).or_else(alone)
        })
    };
    let tools = {
        let of_line = scope.clone();
        let href = move |query: Query| of_line.links.with(Page::Map, query);
        // What is chosen on one map may not be on another.
        let look = Signal::derive(move || {
            let query = state.query.get().selecting(|selection| selection.country.clear());
            query.viewing(|view| view.compare = None)
        });
        (scope.atlas.conferences.len() > 1).then(|| edition_line(&scope, look, looked_at, href))
    };
    let body = maybe(move || {
        let edition = looked_at.get().and_then(|id| scope.atlas.conference(&id));
        Some(world_figure(state, &scope, edition, land.clone()))
    });
    view! {
        {toolbar(title, tools, ())}
        {body}
    }
    .into_any()
}

/// The map of an edition, or of all, its table beside it, and what its borders mean.
fn world_figure(state: State, scope: &ViewContext, edition: Option<&Conference>, land: Option<Arc<World>>) -> AnyView {
    let w = scope.locale.words();
    let fewest = scope.fewest;
    let changed = changed(state, scope, edition);
    let props = TableProps {
        sort: Memo::new(move |_| SortBy::parse(&state.query.with(|query| query.view.sort.clone()))),
        words: Signal::derive(move || state.query.with(|query| query.selection.q.clone())),
        changes: Memo::new(move |_| changed.with(|changed| changed.as_ref().map(|(_, changes)| changes.clone()))),
        on_sort: on_sort(state),
    };
    let land = land.filter(|_| scope.atlas.map.mode != MapMode::None);
    let chart = chart(state, scope, edition, land.as_deref(), props.changes);
    let named = chart.entries().len();
    let map = land.map(|_| {
        let (chart, scope) = (chart.clone(), scope.clone());
        sliced("figure.world-map", move || {
            view! {
                <figure class="stack world-map">
                    {drawing(&chart)} {legend(&chart, fewest)} {off_map(&chart)} <figcaption class="soft world-note">{map_note(&scope)}</figcaption>
                </figure>
            }
            .into_any()
        })
    });
    let about_countries = |wanted: bool| {
        let reported = edition.iter().flat_map(|edition| &edition.reported);
        reported.filter(move |f| (f.measure == Measure::Countries) == wanted).cloned().collect::<Vec<_>>()
    };
    let (of_countries, others) = (about_countries(true), about_countries(false));
    let reported = (!of_countries.is_empty()).then(|| figures(scope, &of_countries));
    let others = (!others.is_empty())
        .then(|| section("figures", w.conference.figures.to_owned(), None, figures(scope, &others)));
    let table = match named {
        0 => view! { <p class="empty">{w.map.none_named} " " {w.map.none_named_next}</p> }.into_any(),
        _ => country_table(&chart, props),
    };
    let look = state.looker();
    let search = search_box(w.map.search, "", props.words, move |q| {
        look(state.query.with_untracked(|query| query.selecting(|selection| selection.q = q)));
    });
    let compare = edition.map(|edition| comparisons(state, scope, edition));
    let said = edition.map_or_else(
        || scope.locale.named_of_reported(&[], named as u64),
        |edition| scope.texts.named_of_reported(&scope.atlas, edition),
    );
    let lists = {
        let chart = chart.clone();
        maybe(move || {
            let (before, list) = changed.get()?;
            Some(changes(&chart, &list, chart.scope.atlas.conference(&before)?))
        })
    };
    let take_away = {
        let by = |figure: &Figure| {
            let source = figure.source.as_ref().and_then(|id| scope.atlas.source(id));
            let source =
                source.map(|source| fill(w.conference.reported_by, &[("source", &scope.texts.words(&source.title))]));
            let words = [scope.locale.figure(figure)].into_iter().chain(source).collect::<Vec<_>>();
            words.join(w.lists.comma)
        };
        let said = [said.clone()].into_iter().chain(of_countries.iter().map(by));
        take_away(&chart, props, said.collect(), note_lines(scope))
    };
    let detail = detail(&chart);
    let table = sliced(".world-table", move || {
        view! { <div class="world-table stack">{search} {table} {take_away}</div> }.into_any()
    });
    view! {
        <div class="world-figure stack" data-conference=edition.map(|edition| edition.id.to_string())>
            <p class="world-words world-said">{said}</p>
            {map}
            {detail}
            {reported}
            {edition.is_none().then(|| by_edition(scope))}
            {compare}
            {lists}
            {table}
            {others}
        </div>
    }
    .into_any()
}

/// Countries that are reported and named of each edition, the newest first.
fn by_edition(scope: &ViewContext) -> AnyView {
    let mut editions: Vec<&Conference> = scope.atlas.conferences.iter().collect();
    editions.order_by_key(|edition| std::cmp::Reverse(edition.span.start().order()));
    let item = |edition: &&Conference| {
        let href = scope.links.with(Page::Map, Selection::of_conference(&edition.id));
        let name = scope.texts.short_name(edition);
        view! {
            <li data-conference=edition.id.to_string()>
                <a href=href title=scope.texts.words(&edition.name)>{name}</a>
                " "
                <span class="soft">{scope.texts.named_of_reported(&scope.atlas, edition)}</span>
            </li>
        }
    };
    let items: Vec<_> =
        editions.iter().filter(|one| !one.participants.is_empty() || !one.reported.is_empty()).map(item).collect();
    view! { <ul class="world-editions">{items}</ul> }.into_any()
}

/// Draws the detail of the chosen country.
fn detail(chart: &Chart) -> AnyView {
    let chart = chart.clone();
    maybe(move || {
        let code = chart.chosen.get()?;
        let entries = chart.entries();
        Some(country_detail(&chart, code, entries.iter().find(|entry| entry.country == code)))
    })
}
