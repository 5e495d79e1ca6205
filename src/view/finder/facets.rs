//! The filters as choices with counts, in the order in which a person would tell them.

use leptos::prelude::*;

use crate::feed::Choice as _;
use crate::locale::endonym;
use crate::model::Order as _;
use crate::model::{SessionKind, When};
use crate::query::Query;
use crate::search::{Dimension, FacetView, Value, chosen, fold, toggled};
use crate::state::Finding;
use crate::view::context::ViewContext;
use crate::view::parts::{Choice, Facet};

/// Limit of values of a filter seen at once; if there are more, the most common ones.
const AT_ONCE: usize = 12;

const DIMENSIONS: [Dimension; 8] = [
    Dimension::Conference,
    Dimension::Day,
    Dimension::Track,
    Dimension::Place,
    Dimension::Kind,
    Dimension::Country,
    Dimension::Program,
    Dimension::Language,
];

/// Every filter that has something to choose. Follows nothing: whoever draws it says when.
pub(super) fn facets(scope: &ViewContext, finding: Finding, query: &Query, view: &FacetView) -> Vec<Facet> {
    let w = scope.locale.words();
    let values = chosen(&query.selection, &scope.atlas);
    let totals = finding.totals.get_untracked();
    let starred = Choice {
        href: scope.links.here(query.selecting(|selection| selection.starred = !selection.starred)),
        words: w.filters.starred.to_owned(),
        count: Some(view.starred as usize),
        chosen: query.selection.starred,
    };
    let own = std::iter::once(Facet { label: w.nav.mine, choices: vec![starred], rest: Vec::new() });
    let others = DIMENSIONS.into_iter().filter_map(|dimension| {
        let facet = facet(scope, dimension, view, &totals, (query, &values));
        let choices = facet.choices.len() + facet.rest.len();
        (choices > 1 || facet.choices.iter().any(|choice| choice.chosen)).then_some(facet)
    });
    own.chain(others).collect()
}

fn facet(
    scope: &ViewContext,
    dimension: Dimension,
    view: &FacetView,
    totals: &[(Value, u32)],
    (query, chosen): (&Query, &[Value]),
) -> Facet {
    let count = |value: &Value| {
        let at = view.counts.binary_search_by(|(known, _)| known.cmp(value)).ok();
        at.and_then(|at| view.counts.get(at)).map_or(0, |(_, count)| *count as usize)
    };
    let of_dimension = |(value, _): &&(Value, u32)| value.dimension() == dimension;
    let mut known: Vec<&(Value, u32)> = totals.iter().filter(of_dimension).collect();
    known.order_by_key(|(value, _)| place(scope, value));
    let least = least(&known);
    let mut facet = Facet { label: label(scope, dimension), choices: Vec::new(), rest: Vec::new() };
    for (value, total) in known {
        let choice = Choice {
            href: scope.links.here(query.select(toggled(&query.selection, value, &scope.atlas))),
            words: name(scope, value),
            count: Some(count(value)),
            chosen: chosen.contains(value),
        };
        let list = if *total >= least && facet.choices.len() < AT_ONCE { &mut facet.choices } else { &mut facet.rest };
        list.push(choice);
    }
    facet
}

/// Number of sessions that a value must have to be seen at once.
fn least(known: &[&(Value, u32)]) -> u32 {
    let mut totals: Vec<u32> = known.iter().map(|(_, total)| *total).collect();
    totals.order_by_key(|total| std::cmp::Reverse(*total));
    if totals.len() <= AT_ONCE + 3 {
        return 0;
    }
    totals.get(AT_ONCE - 1).copied().unwrap_or(0)
}

/// Place of a value among those of its filter: as the feed tells them, or by name.
fn place(scope: &ViewContext, value: &Value) -> (usize, String) {
    let atlas = &scope.atlas;
    let in_conferences = |has: &dyn Fn(&crate::model::Conference) -> Option<usize>| {
        let found = atlas.conferences.iter().enumerate().find_map(|(at, conference)| Some((at, has(conference)?)));
        found.map_or(usize::MAX, |(at, index)| (at << 16) + index)
    };
    match value {
        Value::Conference(id) => (in_conferences(&|c| (c.id == *id).then_some(0)), String::new()),
        Value::Day(date) => (usize::try_from(date.days()).unwrap_or(0), String::new()),
        Value::Track(id) => (in_conferences(&|c| c.tracks.iter().position(|track| track.id == *id)), String::new()),
        Value::Place(id) => (in_conferences(&|c| c.places.iter().position(|place| place.id == *id)), String::new()),
        Value::Kind(kind) => (SessionKind::ALL.iter().position(|known| known == kind).unwrap_or(0), String::new()),
        Value::Program(id) => (atlas.programs.iter().position(|program| program.id == *id).unwrap_or(0), String::new()),
        Value::Country(_) | Value::Language(_) => (0, fold(&name(scope, value))),
    }
}

/// Label of a filter.
pub(super) fn label(scope: &ViewContext, dimension: Dimension) -> &'static str {
    let words = &scope.locale.words().filters;
    match dimension {
        Dimension::Conference => words.conference,
        Dimension::Day => words.day,
        Dimension::Track => words.track,
        Dimension::Place => words.place,
        Dimension::Kind => words.kind,
        Dimension::Country => words.country,
        Dimension::Program => words.program,
        Dimension::Language => words.language,
        Dimension::Starred => words.starred,
        Dimension::Words => words.search,
    }
}

/// Name of a value; its id where the feed has none such.
pub(super) fn name(scope: &ViewContext, value: &Value) -> String {
    let atlas = &scope.atlas;
    match value {
        Value::Conference(id) => {
            atlas.conference(id).map_or_else(|| id.to_string(), |conference| scope.texts.words(&conference.name))
        }
        Value::Day(date) => scope.locale.when(When::Day(*date)),
        Value::Track(id) => {
            let track = atlas.conferences.iter().find_map(|conference| conference.track(id));
            track.map_or_else(|| id.to_string(), |track| scope.texts.words(&track.name))
        }
        Value::Place(id) => {
            let place = atlas.conferences.iter().find_map(|conference| conference.place(id));
            place.map_or_else(|| id.to_string(), |place| scope.texts.words(&place.name))
        }
        Value::Kind(kind) => scope.locale.words().kinds.session.of(*kind).to_owned(),
        Value::Country(code) => scope.texts.country(*code),
        Value::Program(id) => {
            atlas.program(id).map_or_else(|| id.to_string(), |program| scope.texts.words(&program.name))
        }
        Value::Language(lang) => endonym(lang).to_string(),
    }
}
