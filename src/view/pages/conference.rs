//! One edition: the record of a conference.

use std::sync::Arc;

use leptos::prelude::*;

use super::country::{participation, participations};
use super::{comparison, missing};
use crate::locale::fill;
use crate::map::{World, named};
use crate::model::{Conference, ConferenceId, Country, Figure};
use crate::query::{Query, Selection};
use crate::relations::Thing;
use crate::route::Page;
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;
use crate::view::parts::{
    Choice, Loading, ProgrammeProps, Sort, choices, conference_calendars, country_chip, figures, inset_map, link_list,
    measures, picture, place_list, program_list, programme, prose, related_of, section, section_line, source_list,
    timespan,
};

/// The page of a conference: its timetable, who took part, its outcomes, its figures with their
/// sources; and beside another edition, where one is chosen.
pub fn draw(state: State, scope: &ViewContext, land: Option<&Arc<World>>, id: &ConferenceId) -> AnyView {
    let Some(conference) = scope.atlas.conference(id) else { return missing::gone(scope) };
    let w = scope.locale.words();
    let comparison = {
        let (scope, id) = (scope.clone(), conference.id.clone());
        maybe(move || compared(&scope, scope.atlas.conference(&id)?, &state.query.get()))
    };
    let figures = (!conference.reported.is_empty())
        .then(|| section("figures", w.conference.figures.to_owned(), None, figures(scope, &conference.reported)));
    let places = place_list(scope, &conference.places)
        .map(|places| section("places", w.conference.places.to_owned(), None, places));
    let links = (!conference.links.is_empty())
        .then(|| section("links", w.common.links.to_owned(), None, link_list(scope, &conference.links)));
    let sources = (!conference.sources.is_empty())
        .then(|| section("sources", w.common.sources.to_owned(), None, source_list(scope, &conference.sources)));
    let pictures: Vec<_> = conference.images.iter().skip(1).map(|image| picture(scope, image, Loading::Lazy)).collect();
    let pictures = (!pictures.is_empty()).then(|| {
        section("pictures", w.conference.pictures.to_owned(), None, view! { <div class="pictures">{pictures}</div> })
    });
    let sections: Vec<(&'static str, String, Option<AnyView>)> = vec![
        ("timetable", w.conference.timetable.to_owned(), timetable(state, scope, conference)),
        ("participants", w.nav.countries.to_owned(), participants(scope, land, conference)),
        ("outcomes", w.conference.outcomes.to_owned(), outcomes(scope, conference)),
        ("figures", w.conference.figures.to_owned(), figures),
        ("places", w.conference.places.to_owned(), places),
        ("pictures", w.conference.pictures.to_owned(), pictures),
        ("links", w.common.links.to_owned(), links),
        ("sources", w.common.sources.to_owned(), sources),
    ];
    let there: Vec<_> = sections.into_iter().filter_map(|(id, words, body)| Some((id, words, body?))).collect();
    let line = there.iter().map(|(id, words, _)| (*id, words.clone())).collect();
    let bodies: Vec<AnyView> = there.into_iter().map(|(_, _, body)| body).collect();
    let thing = Thing::Conference(conference.id.clone());
    view! {
        <article class="edition stack" data-conference=conference.id.to_string()>
            {head(scope, conference)}
            {section_line(w.nav.breadcrumbs, line)}
            {conference.summary.as_ref().map(|summary| prose(scope, summary))}
            {comparison}
            {bodies}
            {related_of(scope, &thing, &[Sort::People, Sort::Milestones])}
        </article>
    }
    .into_any()
}

/// Headline: name, dates and place of a conference, and the picture that leads its page.
fn head(scope: &ViewContext, conference: &Conference) -> AnyView {
    let w = scope.locale.words();
    let series = conference.series.as_ref().map(|series| view! { <span>{scope.texts.text(series)}</span> });
    let edition = conference.edition.map(|edition| {
        let number = scope.locale.number(edition.into());
        view! { <span>{fill(w.conference.edition, &[("n", &number)])}</span> }
    });
    let theme = conference.theme.as_ref().map(|theme| view! { <p class="lede theme">{scope.texts.text(theme)}</p> });
    let leads = conference.images.first().map(|image| picture(scope, image, Loading::Eager));
    let has_picture = leads.is_some().then_some("");
    view! {
        <header class="edition-head" data-picture=has_picture>
            <div class="page-head stack">
                <p class="kicker cluster">{series} {edition}</p>
                <h1>{scope.texts.text(&conference.name)}</h1>
                {theme}
                {facts_line(scope, conference)}
                {main_figures(scope, conference)}
                {organizers(scope, conference)}
            </div>
            {leads}
        </header>
    }
    .into_any()
}

/// Dates, place and attendance mode, in one line.
fn facts_line(scope: &ViewContext, conference: &Conference) -> AnyView {
    let w = scope.locale.words();
    let place = &conference.place;
    let parts = [
        Some(view! { <strong>{timespan(scope, conference.span)}</strong> }.into_any()),
        place.name.as_ref().map(|name| scope.texts.text(name)),
        place.address.as_ref().map(|address| scope.texts.text(address)),
        Some(scope.texts.city_line(conference).into_any()),
        conference.attendance_mode.map(|mode| w.kinds.attendance.of(mode).into_any()),
    ];
    let items: Vec<_> = parts.into_iter().flatten().map(|part| view! { <li>{part}</li> }).collect();
    view! { <ul class="facts-line">{items}</ul> }.into_any()
}

fn organizers(scope: &ViewContext, conference: &Conference) -> Option<AnyView> {
    let label = scope.locale.words().conference.organizers;
    (!conference.organizers.is_empty()).then(|| {
        let names = scope.texts.list(&conference.organizers);
        view! { <p class="soft">{scope.locale.labelled(label, &names)}</p> }.into_any()
    })
}

/// The first figures at a glance; their sources, and other counts, stand below.
fn main_figures(scope: &ViewContext, conference: &Conference) -> Option<AnyView> {
    let figure = |same: Vec<&Figure>| {
        let first = *same.first()?;
        Some(view! { <li><a class="main-figure" href="#figures" rel="external">{scope.locale.figure(first)}</a></li> })
    };
    let items: Vec<_> = measures(&conference.reported).into_iter().filter_map(figure).take(2).collect();
    (!items.is_empty()).then(|| view! { <ul class="main-figures">{items}</ul> }.into_any())
}

/// The editions to compare with, and the comparison with the chosen one. The choice is the
/// filter by conference: on this page it means the other one.
fn compared(scope: &ViewContext, conference: &Conference, query: &Query) -> Option<AnyView> {
    let w = scope.locale.words();
    let others = || scope.atlas.conferences.iter().filter(|other| other.id != conference.id);
    let chosen = others().find(|other| query.selection.conference.contains(&other.id));
    let choice = |other: &Conference| {
        let is_chosen = chosen.is_some_and(|chosen| chosen.id == other.id);
        let next = if is_chosen { Selection::default() } else { Selection::of_conference(&other.id) };
        let href = scope.links.with(Page::Conference(conference.id.clone()), query.select(next));
        Choice { href, words: scope.texts.short_name(other), count: None, chosen: is_chosen }
    };
    let choices = choices(w.records.compare, others().map(choice).collect());
    let comparison = chosen.map(|other| comparison::draw(scope, conference, other));
    Some(view! { {choices} {comparison} }.into_any())
}

/// Participants: as a small map, and each country as its sources say it.
fn participants(scope: &ViewContext, land: Option<&Arc<World>>, conference: &Conference) -> Option<AnyView> {
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
    let map = scope.links.with(Page::Map, Selection::of_conference(&conference.id));
    let body = view! {
        <p class="lede">{scope.texts.named_of_reported(&scope.atlas, conference)}</p>
        {inset_map(scope, land, &named(&scope.atlas, codes.iter().copied()))}
        <ul class="participants tiles">{items}</ul>
    };
    let more = Some((map, w.overview.to_map.to_owned()));
    (!codes.is_empty()).then(|| section("participants", w.conference.participants.to_owned(), more, body))
}

fn timetable(state: State, scope: &ViewContext, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let timeline = scope.links.with(Page::Timeline, Selection::of_conference(&conference.id));
    let more = Some((timeline, w.overview.to_timeline.to_owned()));
    let at = scope.atlas.conferences.iter().position(|known| known.id == conference.id)?;
    (!conference.sessions.is_empty()).then(|| {
        let body = view! {
            {conference_calendars(scope, conference)}
            {programme(scope, ProgrammeProps::all(state, at))}
        };
        section("timetable", w.conference.timetable.to_owned(), more, body)
    })
}

fn outcomes(scope: &ViewContext, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let programs = scope.relations.programs(&scope.atlas, &Thing::Conference(conference.id.clone()));
    (!programs.is_empty())
        .then(|| section("outcomes", w.conference.outcomes.to_owned(), None, program_list(scope, programs, 3)))
}
