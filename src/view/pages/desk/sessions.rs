//! All sessions of a conference at the desk: by words, by place, by day. A large programme is
//! folded, day by day, so that a thumb comes through it.

use std::sync::Arc;

use leptos::prelude::*;

use super::card::session_card;
use super::desk_state::DeskState;
use super::{fields, says};
use crate::model::{Atlas, Conference, Date, PlaceId, Session};
use crate::search;
use crate::timeline::{Schedule, Viewer};
use crate::view::context::ViewContext;

/// A programme of more sessions than this is folded, and so is a day of one.
const LARGE: usize = 40;
/// Limit of sessions listed that have the words.
const MOST: usize = 30;

/// The list with what narrows it.
pub(super) fn draw(scope: &ViewContext, room: &DeskState, conference: &Conference) -> AnyView {
    let is_large = conference.sessions.len() > LARGE;
    let narrow = is_large.then(|| narrow(scope, room, conference));
    let list = {
        let (scope, room, id) = (scope.clone(), room.clone(), conference.id.clone());
        move || {
            let atlas = room.desk.shown.get();
            atlas.conference(&id).map(|conference| list(&scope, &room, &atlas, conference))
        }
    };
    view! {
        {narrow}
        {list}
    }
    .into_any()
}

/// The field for words and the choice of a place.
fn narrow(scope: &ViewContext, room: &DeskState, conference: &Conference) -> AnyView {
    let w = scope.locale.words();
    let (search, place) = (room.search.clone(), room.place.clone());
    let words = fields::search("desk-search".to_owned(), w.desk.search.to_owned(), room.search.clone(), move |words| {
        search.set(words)
    });
    let all = std::iter::once((String::new(), w.desk.all_places.to_owned()));
    let places = conference.places.iter().map(|place| (place.id.to_string(), scope.texts.words(&place.name)));
    let chosen = room.place.get_untracked().map_or(String::new(), |place| place.to_string());
    let choose = move |id: String| place.set(PlaceId::new(&id));
    let choice = (!conference.places.is_empty())
        .then(|| fields::choice("desk-narrow", w.session.place, all.chain(places).collect(), &chosen, choose));
    view! { {words} {choice} }.into_any()
}

fn list(scope: &ViewContext, room: &DeskState, atlas: &Arc<Atlas>, conference: &Conference) -> AnyView {
    let is_large = conference.sessions.len() > LARGE;
    let w = scope.locale.words();
    let words = search::fold(room.search.get().trim());
    let place = room.place.get();
    let in_place = |session: &Session| place.as_ref().is_none_or(|place| session.places.contains(place));
    if !words.is_empty() {
        let has = |session: &&Session| {
            let title = session.title.versions().any(|version| search::fold(version.text).contains(&words));
            title && in_place(session)
        };
        let found: Vec<&Session> = conference.sessions.iter().filter(has).collect();
        let more = found.len().saturating_sub(MOST);
        let none = found.is_empty().then(|| view! { <p class="soft">{w.desk.none_found}</p> });
        let more = (more > 0).then(|| view! { <p class="soft">{scope.locale.count(&w.counts.more, more as u64)}</p> });
        let cards: Vec<_> =
            found.into_iter().take(MOST).map(|one| session_card(scope, room, conference, one, false)).collect();
        return view! { {none} {cards} {more} }.into_any();
    }
    let at = atlas.conferences.iter().position(|known| known.id == conference.id).unwrap_or_default();
    let Some(schedule) = Schedule::new(atlas, at, Viewer::Event) else { return ().into_any() };
    let shown = |index: usize| schedule.session(index).is_some_and(in_place);
    let cards = |indices: Vec<usize>| -> Vec<AnyView> {
        let sessions = indices.into_iter().filter_map(|index| conference.sessions.get(index));
        sessions.map(|session| session_card(scope, room, conference, session, false)).collect()
    };
    let open = room.day.get();
    let days: Vec<_> = schedule
        .days(&shown)
        .into_iter()
        .map(|day| {
            let mut indices = schedule.during(day.date, &shown);
            indices.retain(|index| schedule.days_of(*index).is_none_or(|(first, _)| first == day.date));
            indices.extend(schedule.hours(day.date, &shown));
            let is_open = !is_large || open == Some(day.date);
            let head = head(scope, room, day.date, indices.len(), is_large.then_some(is_open));
            let body = match is_open {
                false => Vec::new(),
                true if is_large && place.is_none() && indices.len() > LARGE => {
                    places(scope, room, conference, &indices)
                }
                true => cards(indices),
            };
            view! { {head} {body} }
        })
        .collect();
    let undated = cards(schedule.undated(&shown));
    view! { {days} {undated} }.into_any()
}

/// The name of a day; of a large programme it unfolds the day.
fn head(scope: &ViewContext, room: &DeskState, date: Date, count: usize, is_open: Option<bool>) -> AnyView {
    let name = scope.locale.day(date);
    let Some(is_open) = is_open else { return view! { <h3 class="desk-day">{name}</h3> }.into_any() };
    let count = scope.locale.count(&scope.locale.words().counts.sessions, count as u64);
    let day = room.day.clone();
    let toggle = move |_| day.update(|open| *open = (*open != Some(date)).then_some(date));
    view! {
        <h3 class="desk-day">
            <button class="desk-row" type="button" data-day=date.to_string() aria-expanded=is_open.to_string() on:click=toggle>
                {name} " · " {count}
            </button>
        </h3>
    }
    .into_any()
}

/// The places of a day that has too many sessions to be listed.
fn places(scope: &ViewContext, room: &DeskState, conference: &Conference, indices: &[usize]) -> Vec<AnyView> {
    let of_day = |place: &PlaceId| {
        let sessions = indices.iter().filter_map(|index| conference.sessions.get(*index));
        sessions.filter(|session| session.places.contains(place)).count()
    };
    let button = |place: &crate::model::Place| {
        let count = of_day(&place.id);
        let (chosen, id) = (room.place.clone(), place.id.clone());
        let words = scope.locale.labelled(&scope.texts.words(&place.name), &says::with("{n}", "n", &count.to_string()));
        let choose = move |_| chosen.set(Some(id.clone()));
        (count > 0).then(|| {
            view! { <button class="desk-button" type="button" data-in=place.id.to_string() on:click=choose>{words}</button> }
                .into_any()
        })
    };
    conference.places.iter().filter_map(button).collect()
}
