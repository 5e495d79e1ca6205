//! Today: the sessions that run and come next, then all, each with its actions.

use leptos::prelude::*;

use super::card::session_card;
use super::desk_state::{DeskState, field};
use super::draft::{Draft, What};
use super::{fields, sessions};
use crate::timeline::{NowAndNext, Schedule, Viewer, now_and_next};
use crate::view::context::ViewContext;

/// More sessions at once than this are folded, each until it is touched.
const NEAR: usize = 6;
/// Limit of sessions listed that run, or come next: of more, the rest is found below.
const MOST: usize = 12;

/// The part of the desk that is open at first.
pub(super) fn draw(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let near = {
        let (scope, room) = (scope.clone(), room.clone());
        move || near(&scope, &room)
    };
    let notice = {
        let room = room.clone();
        move |_| {
            let until = field(room.desk.now().plus(2 * 3600));
            room.begin(Draft { time: until, ..Draft::new(What::Notice, None) });
        }
    };
    // Where somebody types, nothing is drawn anew but for another conference.
    let all = {
        let (scope, room) = (scope.clone(), room.clone());
        move || {
            let id = room.conference.get();
            let atlas = room.desk.shown.get_untracked();
            atlas.conference(&id).map(|conference| sessions::draw(&scope, &room, conference))
        }
    };
    view! {
        {conferences(scope, room)}
        {near}
        <button class="desk-button" type="button" data-action="notice" on:click=notice>{w.desk.notice}</button>
        <section class="stack" aria-labelledby="desk-all">
            <h2 class="desk-heading" id="desk-all">{w.desk.all_sessions}</h2>
            {all}
        </section>
    }
    .into_any()
}

/// The choice of a conference; nothing where there is only one.
fn conferences(scope: &ViewContext, room: &DeskState) -> Option<AnyView> {
    let conferences = &scope.atlas.conferences;
    let chosen = room.conference.get_untracked().to_string();
    let options =
        conferences.iter().map(|conference| (conference.id.to_string(), scope.texts.words(&conference.name))).collect();
    let room = room.clone();
    let choose = move |id: String| {
        if let Some(id) = crate::model::ConferenceId::new(&id) {
            room.conference.set(id);
        }
    };
    let label = scope.locale.words().session.conference;
    (conferences.len() > 1).then(|| fields::choice("desk-conference", label, options, &chosen, choose))
}

/// The sessions that run, and those that come next.
fn near(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let (atlas, id) = room.atlas();
    let now = room.now.get().unwrap_or_default();
    let Some(conference) = atlas.conference(&id) else { return ().into_any() };
    let place = room.place.get();
    let at = atlas.conferences.iter().position(|known| known.id == id).unwrap_or_default();
    let Some(schedule) = Schedule::new(&atlas, at, Viewer::Event) else { return ().into_any() };
    let in_place = |index: usize| {
        let places = schedule.session(index).map(|session| session.places.as_slice()).unwrap_or_default();
        place.as_ref().is_none_or(|place| places.contains(place))
    };
    let NowAndNext { live: running, next: coming, .. } = now_and_next(&schedule, &in_place, now);
    let cards = |sessions: &[usize]| {
        let is_near = sessions.len() <= NEAR;
        let more = sessions.len().saturating_sub(MOST);
        let more = (more > 0).then(|| view! { <p class="soft">{scope.locale.count(&w.counts.more, more as u64)}</p> });
        let sessions = sessions.iter().take(MOST).filter_map(|index| schedule.session(*index));
        let cards: Vec<_> = sessions.map(|session| session_card(scope, room, conference, session, is_near)).collect();
        view! { {cards} {more} }
    };
    let nothing = |empty: bool, words: &'static str| empty.then(|| view! { <p class="soft">{words}</p> });
    view! {
        <section class="desk-now stack" aria-labelledby="desk-now">
            <h2 class="desk-heading" id="desk-now">{w.desk.now}</h2>
            {nothing(running.is_empty(), w.desk.nothing_now)}
            {cards(&running)}
        </section>
        <section class="stack" aria-labelledby="desk-next">
            <h2 class="desk-heading" id="desk-next">{w.desk.next}</h2>
            {nothing(coming.is_empty(), w.desk.nothing_next)}
            {cards(&coming)}
        </section>
    }
    .into_any()
}
