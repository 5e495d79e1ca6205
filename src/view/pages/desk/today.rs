//! Today: the sessions that run and come next, then all, each with its actions.

use leptos::prelude::*;

use super::desk_state::{DeskState, field};
use super::draft::{Draft, What};
use super::{fields, says, sessions};
use crate::feed::Choice as _;
use crate::model::{Conference, PlaceId, Session, SessionStatus};
use crate::timeline::{NowAndNext, Schedule, SessionState, Viewer, extent_of, now_and_next};
use crate::view::scope::Scope;

/// The minutes of the buttons.
const DELAYS: [u16; 4] = [5, 10, 15, 30];

/// More sessions at once than this are folded, each until it is touched.
const NEAR: usize = 6;

/// The part of the desk that is open at first.
pub(super) fn draw(scope: &Scope, room: &DeskState) -> AnyView {
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
fn conferences(scope: &Scope, room: &DeskState) -> Option<AnyView> {
    let conferences = &scope.atlas.conferences;
    let chosen = room.conference.get_untracked().to_string();
    let options =
        conferences.iter().map(|conference| (conference.id.to_string(), scope.words(&conference.name))).collect();
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
fn near(scope: &Scope, room: &DeskState) -> AnyView {
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
        let sessions = sessions.iter().filter_map(|index| schedule.session(*index));
        sessions.map(|session| card(scope, room, conference, session, is_near)).collect::<Vec<_>>()
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

/// A session; its actions are open if it is `near`, or at a touch.
pub(super) fn card(scope: &Scope, room: &DeskState, conference: &Conference, session: &Session, near: bool) -> AnyView {
    let w = scope.locale.words();
    let status = session.status.filter(|status| *status != SessionStatus::Confirmed);
    let status = status
        .map(|status| view! { <span class="tag" data-status=status.name()>{w.kinds.session_status.of(status)}</span> });
    let places: Vec<_> =
        session.places.iter().filter_map(|id| conference.place(id)).map(|place| place.name.clone()).collect();
    let hours = scope.locale.span_times(session.span).unwrap_or_else(|| scope.locale.span(session.span));
    let head = view! {
        <span class="desk-hours">{hours} " " {status}</span>
        <span class="desk-name">{scope.text(&session.title)}</span>
        <span class="soft">{scope.list(&places)}</span>
    };
    let state = SessionState::of(session, &extent_of(conference, session), scope.now.get());
    let state = state.tokens().collect::<Vec<_>>().join(" ");
    let actions = actions(scope, room, conference, session);
    let body = if near {
        view! { <div class="desk-what">{head}</div> {actions()} }.into_any()
    } else {
        let (id, open, toggle) = (session.id.clone(), room.open.clone(), room.open.clone());
        let is_open = {
            let id = id.clone();
            move || open.with(|open| open.as_ref() == Some(&id))
        };
        let (expanded, shown) = (is_open.clone(), is_open);
        let on_touch = move |_| toggle.update(|open| *open = (open.as_ref() != Some(&id)).then(|| id.clone()));
        view! {
            <button class="desk-what" type="button" aria-expanded=move || expanded().to_string() on:click=on_touch>{head}</button>
            {move || shown().then(&actions)}
        }
        .into_any()
    };
    view! {
        <article class="desk-session" data-session=session.id.to_string() data-near=near.to_string() data-state=state>
            {body}
        </article>
    }
    .into_any()
}

/// The buttons of a session.
fn actions(
    scope: &Scope,
    room: &DeskState,
    conference: &Conference,
    session: &Session,
) -> impl Fn() -> AnyView + 'static {
    let w = scope.locale.words();
    let (scope, room, session) = (scope.clone(), room.clone(), session.clone());
    let place = session.places.first().filter(|_| session.places.len() == 1).cloned();
    let first: Option<PlaceId> = conference.places.first().map(|place| place.id.clone());
    move || {
        let begin = |what: What, words: &'static str, name: &'static str| {
            let (room, mut draft) = (room.clone(), Draft::new(what, Some(&session)));
            draft.time = session.span.start().moment().map(field).unwrap_or_default();
            draft.place = place.clone().or(first.clone().filter(|_| session.places.is_empty()));
            draft.title = scope.words(&session.title);
            draft.summary = session.summary.as_ref().map(|summary| scope.words(summary)).unwrap_or_default();
            let begin = move |_| room.begin(draft.clone());
            view! { <button class="desk-button" type="button" data-action=name on:click=begin>{words}</button> }
        };
        let is_off = session.is_cancelled();
        let delays = (session.span.start().moment().is_some() && !is_off).then(|| {
            let buttons: Vec<_> = DELAYS.into_iter().map(|minutes| delay(&scope, &room, &session, minutes)).collect();
            view! { <div class="desk-delays" role="group" aria-label=w.desk.delay>{buttons}</div> }
        });
        let no_hour = (delays.is_none() && !is_off).then(|| view! { <p class="desk-note">{w.desk.no_hour}</p> });
        let take_place = match is_off {
            true => begin(What::Restore, w.desk.restore, "restore"),
            false => begin(What::Cancel, w.desk.cancel, "cancel"),
        };
        view! {
            {delays}
            {no_hour}
            <div class="desk-actions">
                {(!is_off).then(|| begin(What::Move, w.desk.move_it, "move"))}
                {take_place}
                {begin(What::Correct, w.desk.correct, "correct")}
            </div>
        }
        .into_any()
    }
}

fn delay(scope: &Scope, room: &DeskState, session: &Session, minutes: u16) -> AnyView {
    let words = says::with(scope.locale.words().desk.minutes, "n", &minutes.to_string());
    let (room, draft) = (room.clone(), Draft { minutes, ..Draft::new(What::Delay, Some(session)) });
    let label = scope.locale.labelled(scope.locale.words().desk.delay, &words);
    view! {
        <button
            class="desk-button"
            type="button"
            aria-label=label
            data-delay=minutes.to_string()
            on:click=move |_| room.begin(draft.clone())
        >
            {["+", &words].concat()}
        </button>
    }
    .into_any()
}
