//! Card of a session at the desk, with its actions.

use leptos::prelude::*;

use super::desk_state::{DeskState, field};
use super::draft::{Draft, What};
use super::says;
use crate::model::{Conference, PlaceId, Session};
use crate::timeline::{SessionState, extent_of};
use crate::view::context::ViewContext;
use crate::view::parts::session_status_tag;

/// The minutes of the buttons.
const DELAYS: [u16; 4] = [5, 10, 15, 30];

/// A session; its actions are open if it is `near`, or at a touch.
pub(super) fn session_card(
    scope: &ViewContext,
    room: &DeskState,
    conference: &Conference,
    session: &Session,
    near: bool,
) -> AnyView {
    let w = scope.locale.words();
    let status = session_status_tag(w, session);
    let hours = scope.locale.session_hours(session.span);
    let head = view! {
        <span class="desk-hours">{hours} " " {status}</span>
        <span class="desk-name">{scope.texts.text(&session.title)}</span>
        <span class="soft">{scope.texts.places(conference, session)}</span>
    };
    let state = SessionState::of(session, &extent_of(conference, session), scope.now.get());
    let state = state.words();
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
    scope: &ViewContext,
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
            draft.title = scope.texts.words(&session.title);
            draft.summary = session.summary.as_ref().map(|summary| scope.texts.words(summary)).unwrap_or_default();
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

fn delay(scope: &ViewContext, room: &DeskState, session: &Session, minutes: u16) -> AnyView {
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
