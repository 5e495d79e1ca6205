//! One edition: the record of a conference.

use std::sync::Arc;

use leptos::prelude::*;

use super::country::{participation, participations};
use super::{comparison, missing};
use crate::cards::Thing;
use crate::filters::Filters;
use crate::locale::fill;
use crate::map::{World, named};
use crate::model::{Conference, ConferenceId, Country};
use crate::route::Page;
use crate::state::State;
use crate::view::dynamic::maybe;
use crate::view::parts::{
    Choice, Fact, Sort, Told, choices, conference_calendars, country_chip, facts, figures, inset_map, link_list,
    program_list, programme, prose, related_of, section, source_list, timespan,
};
use crate::view::scope::Scope;

/// The page of a conference: its figures with their sources, who took part, its timetable,
/// its outcomes; and beside another edition, where one is chosen.
pub fn draw(state: State, scope: &Scope, land: Option<&Arc<World>>, id: &ConferenceId) -> AnyView {
    let Some(conference) = scope.atlas.conference(id) else { return missing::draw(scope) };
    let w = scope.locale.words();
    let sources = (!conference.sources.is_empty())
        .then(|| section("sources", w.common.sources.to_owned(), None, source_list(scope, &conference.sources)));
    let links = (!conference.links.is_empty())
        .then(|| section("links", w.common.links.to_owned(), None, link_list(scope, &conference.links)));
    let reported = (!conference.reported.is_empty()).then(|| {
        view! {
            <section class="side-part stack" aria-labelledby="figures-heading">
                <h2 class="side-title" id="figures-heading">{w.conference.figures}</h2>
                {figures(scope, &conference.reported)}
            </section>
        }
    });
    let comparison = {
        let (scope, id) = (scope.clone(), conference.id.clone());
        maybe(move || compared(&scope, scope.atlas.conference(&id)?, &state.filters.get()))
    };
    let thing = Thing::Conference(conference.id.clone());
    view! {
        <article class="record" data-conference=conference.id.to_string()>
            {head(scope, conference)}
            <div class="record-side stack">{facts(record_facts(scope, conference))} {reported}</div>
            <div class="record-main stack">
                {conference.summary.as_ref().map(|summary| prose(scope, summary))}
                {comparison}
                {outcomes(scope, conference)}
                {participants(scope, land, conference)}
                {timetable(state, scope, conference)}
                {related_of(scope, &thing, &[Sort::People, Sort::Milestones])}
                {links}
                {sources}
            </div>
        </article>
    }
    .into_any()
}

/// What a conference is called and what it is an edition of.
fn head(scope: &Scope, conference: &Conference) -> AnyView {
    let w = scope.locale.words();
    let series = conference.series.as_ref().map(|series| view! { <span>{scope.text(series)}</span> });
    let edition = conference.edition.map(|edition| {
        let number = scope.locale.number(edition.into());
        view! { <span>{fill(w.conference.edition, &[("n", &number)])}</span> }
    });
    let theme = conference.theme.as_ref().map(|theme| view! { <p class="lede theme">{scope.text(theme)}</p> });
    view! {
        <header class="page-head stack">
            <p class="kicker cluster">{series} {edition}</p>
            <h1>{scope.text(&conference.name)}</h1>
            {theme}
        </header>
    }
    .into_any()
}

fn record_facts(scope: &Scope, conference: &Conference) -> Vec<Fact> {
    let w = scope.locale.words();
    let venue = conference.place.name.as_ref().map(|name| view! { <span>{scope.text(name)}</span> });
    let place = view! {
        <span class="stack fact-lines">
            {venue}
            <span>{scope.city_line(conference)}</span>
        </span>
    };
    let mut list =
        vec![Fact::new(w.conference.dates, timespan(scope, conference.span)), Fact::new(w.conference.place, place)];
    if !conference.organizers.is_empty() {
        let organizers: Vec<_> = conference.organizers.iter().map(|o| view! { <li>{scope.text(o)}</li> }).collect();
        list.push(Fact::new(w.conference.organizers, view! { <ul class="stack fact-lines">{organizers}</ul> }));
    }
    if let Some(mode) = conference.attendance_mode {
        list.push(Fact::new(w.conference.attendance, w.kinds.attendance.of(mode)));
    }
    list
}

/// The editions to compare with, and the comparison with the chosen one. The choice is the
/// filter by conference: on this page it means the other one.
fn compared(scope: &Scope, conference: &Conference, filters: &Filters) -> Option<AnyView> {
    let w = scope.locale.words();
    let others = || scope.atlas.conferences.iter().filter(|other| other.id != conference.id);
    let chosen = others().find(|other| filters.conference.contains(&other.id));
    let choice = |other: &Conference| {
        let is_chosen = chosen.is_some_and(|chosen| chosen.id == other.id);
        let next = if is_chosen { Filters::default() } else { Filters::of_conference(&other.id) };
        let href = scope.href_to(&scope.route(Page::Conference(conference.id.clone())).with(next));
        Choice { href, words: scope.words(&other.name), count: None, chosen: is_chosen }
    };
    let choices = choices(w.records.compare, others().map(choice).collect());
    let comparison = chosen.map(|other| comparison::draw(scope, conference, other));
    Some(view! { {choices} {comparison} }.into_any())
}

/// Who took part: as a small map, and each country as its sources say it.
fn participants(scope: &Scope, land: Option<&Arc<World>>, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let mut codes: Vec<Country> = Vec::new();
    for code in conference.participants.iter().map(|part| scope.atlas.drawn_as(part.country)) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let one = |code: &Country| {
        let parts: Vec<_> = participations(scope, conference, *code).map(|part| participation(scope, part)).collect();
        view! {
            <li class="participant stack" data-country=code.to_string()>
                <p>{country_chip(scope, *code)}</p>
                {parts}
            </li>
        }
    };
    let items: Vec<_> = codes.iter().map(one).collect();
    let map = scope.href_to(&scope.route(Page::Map).with(Filters::of_conference(&conference.id)));
    let body = view! {
        <p class="lede">{scope.named_of_reported(conference)}</p>
        {inset_map(scope, land, &named(&scope.atlas, codes.iter().copied()))}
        <ul class="participants tiles">{items}</ul>
    };
    let more = Some((map, w.overview.to_map.to_owned()));
    (!codes.is_empty()).then(|| section("participants", w.conference.participants.to_owned(), more, body))
}

fn timetable(state: State, scope: &Scope, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let timeline = scope.href_to(&scope.route(Page::Timeline).with(Filters::of_conference(&conference.id)));
    let more = Some((timeline, w.overview.to_timeline.to_owned()));
    let at = scope.atlas.conferences.iter().position(|known| known.id == conference.id)?;
    (!conference.sessions.is_empty()).then(|| {
        let body = view! {
            {conference_calendars(scope, conference)}
            {programme(scope, Told::all(at, state.now.into()))}
        };
        section("timetable", w.conference.timetable.to_owned(), more, body)
    })
}

fn outcomes(scope: &Scope, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let programs = scope.programs_of(&Thing::Conference(conference.id.clone()));
    (!programs.is_empty())
        .then(|| section("outcomes", w.conference.outcomes.to_owned(), None, program_list(scope, programs, 3)))
}
