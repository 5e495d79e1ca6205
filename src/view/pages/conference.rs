//! One edition: the record of a conference.

use leptos::prelude::*;

use super::missing;
use crate::cards::Thing;
use crate::filters::Filters;
use crate::model::{Conference, ConferenceId, Participation, Program};
use crate::route::Page;
use crate::view::parts::{
    Fact, country_chip, days, facts, figures, link_list, program_list, prose, section, source_list, timespan,
};
use crate::view::scope::Scope;

/// The page of a conference: its figures with their sources, who took part, its timetable,
/// its outcomes.
pub fn draw(scope: &Scope, id: &ConferenceId) -> AnyView {
    let Some(conference) = scope.atlas.conference(id) else { return missing::draw(scope) };
    let w = scope.locale.words();
    let reported = (!conference.reported.is_empty())
        .then(|| section("figures", w.conference.figures.to_owned(), None, figures(scope, &conference.reported)));
    let sources = (!conference.sources.is_empty())
        .then(|| section("sources", w.common.sources.to_owned(), None, source_list(scope, &conference.sources)));
    let links = (!conference.links.is_empty())
        .then(|| section("links", w.common.links.to_owned(), None, link_list(scope, &conference.links)));
    view! {
        <article class="stack" data-conference=conference.id.to_string()>
            {head(scope, conference)}
            {conference.summary.as_ref().map(|summary| prose(scope, summary))}
            {reported}
            {participants(scope, conference)}
            {timetable(scope, conference)}
            {outcomes(scope, conference)}
            {links}
            {sources}
        </article>
    }
    .into_any()
}

/// What a conference is called, when and where it is, who holds it.
pub fn head(scope: &Scope, conference: &Conference) -> AnyView {
    let w = scope.locale.words();
    let kicker = conference.series.as_ref().map(|series| scope.text(series));
    let theme = conference.theme.as_ref().map(|theme| view! { <p class="lede theme">{scope.text(theme)}</p> });
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
        list.push(Fact::new(w.conference.organizers, scope.list(&conference.organizers)));
    }
    if let Some(mode) = conference.attendance_mode {
        list.push(Fact::new(w.conference.attendance, w.kinds.attendance.of(mode)));
    }
    view! {
        <header class="page-head stack">
            <p class="kicker">{kicker}</p>
            <h1>{scope.text(&conference.name)}</h1>
            {theme}
            {facts(list)}
        </header>
    }
    .into_any()
}

fn participants(scope: &Scope, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let items: Vec<_> = conference.participants.iter().map(|p| view! { <li>{participant(scope, p)}</li> }).collect();
    let map = scope.href_to(&scope.route(Page::Map).with(Filters::of_conference(&conference.id)));
    let body = view! {
        <p class="soft">{scope.named_of_reported(conference)}</p>
        <ul class="participants tiles">{items}</ul>
    };
    let more = Some((map, w.overview.to_map.to_owned()));
    (!conference.participants.is_empty())
        .then(|| section("participants", w.conference.participants.to_owned(), more, body))
}

fn participant(scope: &Scope, participation: &Participation) -> AnyView {
    let w = scope.locale.words();
    let role = participation.role.map(|role| view! { <span class="tag">{w.kinds.participation.of(role)}</span> });
    let note = participation.note.as_ref().map(|note| view! { <p class="soft">{scope.text(note)}</p> });
    view! {
        <div class="participant stack">
            <p class="cluster">{country_chip(scope, participation.country)} {role}</p>
            {note}
        </div>
    }
    .into_any()
}

fn timetable(scope: &Scope, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let timeline = scope.href_to(&scope.route(Page::Timeline).with(Filters::of_conference(&conference.id)));
    let more = Some((timeline, w.overview.to_timeline.to_owned()));
    (!conference.sessions.is_empty()).then(|| {
        section("timetable", w.conference.timetable.to_owned(), more, days(scope, conference, &Filters::default()))
    })
}

fn outcomes(scope: &Scope, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let thing = Thing::Conference(conference.id.clone());
    let programs: Vec<&Program> = scope
        .relations
        .of(&thing)
        .filter_map(|relative| match relative {
            Thing::Program(id) => scope.atlas.program(id),
            _ => None,
        })
        .collect();
    (!programs.is_empty())
        .then(|| section("outcomes", w.conference.outcomes.to_owned(), None, program_list(scope, programs, 3)))
}
