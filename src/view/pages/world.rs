//! The map of participant countries, with its table.

use std::sync::Arc;

use leptos::prelude::*;

use crate::cards::Thing;
use crate::filters::Filters;
use crate::map::table::{Row, SortBy, rows, sort};
use crate::map::{Basemap, Entry, World, layout, roll};
use crate::model::{Conference, Country, MapMode, Text};
use crate::route::Page;
use crate::search;
use crate::state::State;
use crate::view::parts::{Choice, choices, choose, figures, map_note, related, section, state, world_map};
use crate::view::scope::Scope;

/// Counts of fewer people are not shown: one or two would say who came.
const LEAST: u64 = 0;
/// The diameter in pixels of the dot of the country with the most people.
const LARGEST: u16 = 40;

/// The page.
pub fn draw(state: State, scope: &Scope, land: Option<Arc<World>>) -> AnyView {
    let title = scope.locale.words().map.title;
    let scope = scope.clone();
    let body = move || {
        let filters = state.filters.get();
        let looked_at = filters.conference.first().and_then(|id| scope.atlas.conference(id));
        let Some(conference) = looked_at.or_else(|| scope.leading()) else { return ().into_any() };
        view! {
            {editions(&scope, conference)}
            {world_figure(state, &scope, conference, land.clone(), false)}
        }
        .into_any()
    };
    view! {
        <header class="page-head stack"><h1>{title}</h1></header>
        {body}
    }
    .into_any()
}

/// The other conferences whose map there is.
fn editions(scope: &Scope, shown: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let choice = |conference: &Conference| Choice {
        href: scope.href_to(&scope.route(Page::Map).with(Filters::of_conference(&conference.id))),
        words: scope.words(&conference.name),
        count: None,
        chosen: conference.id == shown.id,
    };
    choices(w.filters.conference, scope.atlas.conferences.iter().map(choice).collect())
}

/// The map of a conference, its table beside it, and what its borders mean. On the overview
/// (`short`) the table is only a list.
pub fn world_figure(
    state: State,
    scope: &Scope,
    conference: &Conference,
    land: Option<Arc<World>>,
    short: bool,
) -> AnyView {
    let w = scope.locale.words();
    let chosen = state.filters.get().country.first().copied().map(|code| scope.atlas.drawn_as(code));
    let entries = roll(&scope.atlas, conference, LEAST);
    let map = land.filter(|_| scope.atlas.map.mode != MapMode::None).map(|land| {
        let base = Basemap::new(&land, f64::from(scope.atlas.map.center));
        world_map(scope, conference, &layout(&base, &entries, &scope.atlas.map, LARGEST), chosen)
    });
    let reported = (!short && !conference.reported.is_empty()).then(|| figures(scope, &conference.reported));
    let detail = chosen.filter(|_| !short).and_then(|code| related(scope, &Thing::Country(code)));
    view! {
        <div class="world-figure stack" data-conference=conference.id.to_string()>
            <p class="world-words">{scope.named_of_reported(conference)}</p>
            <div class="aside">
                <figure class="stack">
                    {map}
                    {legend(scope)}
                    <figcaption class="soft world-note">{map_note(scope)}</figcaption>
                </figure>
                {table(scope, conference, &entries, chosen)}
            </div>
            {detail}
            {reported.map(|list| section("figures", w.conference.figures.to_owned(), None, list))}
        </div>
    }
    .into_any()
}

fn legend(scope: &Scope) -> AnyView {
    let w = scope.locale.words();
    let entries =
        [("named", w.map.named), ("counted", w.map.counted), ("unnamed", w.map.not_named), ("disputed", w.map.hatched)];
    let items: Vec<_> = entries
        .into_iter()
        .map(|(state, words)| view! { <li><span class="swatch" data-swatch=state aria-hidden="true"></span> {words}</li> })
        .collect();
    view! { <ul class="legend cluster" aria-label=w.map.legend>{items}</ul> }.into_any()
}

fn table(scope: &Scope, conference: &Conference, entries: &[Entry<'_>], chosen: Option<Country>) -> AnyView {
    let w = scope.locale.words();
    let name = |code, own: Option<&Text>| own.map_or_else(|| scope.country(code), |name| scope.words(name));
    let rows = rows(entries, None, &name);
    let rows = sort(rows, SortBy::Name, &|one, other| search::fold(one).cmp(&search::fold(other)));
    let counted = rows.iter().any(|row| row.people.is_some());
    let lines: Vec<_> = rows.iter().map(|row| line(scope, conference, row, entries, chosen, counted)).collect();
    if lines.is_empty() {
        return view! { <p class="empty">{w.map.none_named} " " {w.map.none_named_next}</p> }.into_any();
    }
    view! {
        <div class="table-frame">
            <table>
                <caption class="label">{w.map.table}</caption>
                <thead>
                    <tr>
                        <th scope="col">{w.map.country}</th>
                        {counted.then(|| view! { <th scope="col" class="number">{w.map.people}</th> })}
                        <th scope="col">{w.map.role}</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(
    scope: &Scope,
    conference: &Conference,
    row: &Row<'_>,
    entries: &[Entry<'_>],
    chosen: Option<Country>,
    counted: bool,
) -> AnyView {
    let w = scope.locale.words();
    let code = row.country;
    let notes = entries.iter().filter(|entry| entry.country == code).flat_map(|entry| &entry.participations);
    let notes: Vec<_> = notes
        .filter_map(|participation| participation.note.as_ref())
        .map(|note| view! { <p class="soft row-note">{scope.text(note)}</p> })
        .collect();
    let role = row.role.map(|role| w.kinds.participation.of(role));
    let people = row.people.map(|people| scope.locale.number(people));
    let current = (chosen == Some(code)).then_some("true");
    view! {
        <tr data-country=code.to_string() data-state=state(row.presence) aria-current=current>
            <th scope="row">
                <a class="country" href=choose(scope, conference, code) data-noscroll="">
                    <span class="country-code" aria-hidden="true">{code.to_string()}</span>
                    <span>{row.name.clone()}</span>
                </a>
                {notes}
            </th>
            {counted.then(|| view! { <td class="number">{people}</td> })}
            <td>{role}</td>
        </tr>
    }
    .into_any()
}
