//! Two editions of a conference beside each other.

use leptos::prelude::*;

use crate::locale::fill;
use crate::map::Changes;
use crate::map::editions::countries;
use crate::model::{Conference, Country, Figure, Program};
use crate::relations::Thing;
use crate::route::Page;
use crate::view::context::ViewContext;
use crate::view::parts::{country_list, program_link, section, timespan};

/// The conference of the page beside another: when and where, what is reported, who was there,
/// what came of them.
pub fn draw(scope: &ViewContext, one: &Conference, other: &Conference) -> AnyView {
    let w = scope.locale.words();
    let title = fill(w.map.compared_with, &[("conference", &scope.texts.words(&other.name))]);
    let end = Some((scope.links.href(Page::Conference(one.id.clone())), w.records.end_compare.to_owned()));
    let body = view! {
        {table(scope, one, other)}
        {who(scope, one, other)}
        <div class="compare-lists tiles">{outcomes(scope, one)} {outcomes(scope, other)}</div>
    };
    section("comparison", title, end, body)
}

/// Table of what is told of both, a row for each.
fn table(scope: &ViewContext, one: &Conference, other: &Conference) -> AnyView {
    let w = scope.locale.words();
    let head = |conference: &Conference| {
        let href = scope.links.href(Page::Conference(conference.id.clone()));
        let (id, name) = (conference.id.to_string(), scope.texts.text(&conference.name));
        view! { <th scope="col"><a href=href data-conference=id>{name}</a></th> }
    };
    let count = |count: usize| scope.locale.number(count as u64).into_any();
    let both = |cell: &dyn Fn(&Conference) -> AnyView| [cell(one), cell(other)];
    let mut rows = vec![
        row(w.conference.dates.into_any(), both(&|c| timespan(scope, c.span))),
        row(w.conference.place.into_any(), both(&|c| scope.texts.city_line(c).into_any())),
    ];
    let mut measured: Vec<&Figure> = Vec::new();
    for figure in one.reported.iter().chain(&other.reported) {
        if !measured.iter().any(|known| known.measure == figure.measure) {
            measured.push(figure);
        }
    }
    for figure in measured {
        let label = scope.texts.fragment(scope.locale.figure_label(figure));
        rows.push(row(label, both(&|c| figures(scope, c, figure))));
    }
    rows.push(row(w.map.title.into_any(), both(&|c| scope.texts.named_of_reported(&scope.atlas, c).into_any())));
    rows.push(row(w.map.sessions.into_any(), both(&|c| count(c.sessions.len()))));
    rows.push(row(w.map.programs.into_any(), both(&|c| count(programs(scope, c).len()))));
    view! {
        <div class="table-frame">
            <table class="compare">
                <thead>
                    <tr>
                        <td></td>
                        {head(one)}
                        {head(other)}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(label: AnyView, cells: [AnyView; 2]) -> AnyView {
    let [first, second] = cells;
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td>{first}</td>
            <td>{second}</td>
        </tr>
    }
    .into_any()
}

/// Reports of a conference by the measure of a figure; sources that disagree are all shown.
fn figures(scope: &ViewContext, conference: &Conference, of: &Figure) -> AnyView {
    let same = conference.reported.iter().filter(|figure| figure.measure == of.measure);
    let items: Vec<_> = same.map(|figure| view! { <li>{scope.locale.figure_number(figure)}</li> }).collect();
    if items.is_empty() {
        return scope.locale.words().records.not_reported.into_any();
    }
    view! { <ul>{items}</ul> }.into_any()
}

/// Countries that are named at both, and those at one alone.
fn who(scope: &ViewContext, one: &Conference, other: &Conference) -> AnyView {
    let w = scope.locale.words();
    let Changes { new, returning, absent } =
        Changes::between(&countries(&scope.atlas, other), &countries(&scope.atlas, one));
    let only =
        |conference: &Conference| fill(w.records.only_at, &[("conference", &scope.texts.words(&conference.name))]);
    let list = |heading: String, codes: &[Country]| {
        let count = scope.locale.number(codes.len() as u64);
        view! {
            <section class="compare-list stack">
                <h3 class="label">{heading} " · " {count}</h3>
                {(!codes.is_empty()).then(|| country_list(scope, codes))}
            </section>
        }
    };
    view! {
        <div class="compare-lists tiles">
            {list(w.records.both_times.to_owned(), &returning)}
            {list(only(one), &new)}
            {list(only(other), &absent)}
        </div>
    }
    .into_any()
}

fn programs<'a>(scope: &'a ViewContext, conference: &Conference) -> Vec<&'a Program> {
    scope.relations.programs(&scope.atlas, &Thing::Conference(conference.id.clone()))
}

fn outcomes(scope: &ViewContext, conference: &Conference) -> AnyView {
    let w = scope.locale.words();
    let items: Vec<_> = programs(scope, conference)
        .into_iter()
        .map(|program| view! { <li>{program_link(scope, program)}</li> })
        .collect();
    let none = items.is_empty().then(|| view! { <p class="soft">{w.records.none}</p> });
    let heading = scope.locale.labelled(w.conference.outcomes, &scope.texts.words(&conference.name));
    view! {
        <section class="compare-list stack">
            <h3 class="label">{heading}</h3>
            <ul class="relatives stack">{items}</ul>
            {none}
        </section>
    }
    .into_any()
}
