//! A calendar file, made in the browser.

use leptos::prelude::*;

use crate::convert::export::ics::Calendar;
use crate::model::{Conference, ConferenceId, Session, SessionId, Updated};
use crate::platform::{hand_over, share};
use crate::route::Page;
use crate::view::scope::Scope;

/// A button that gives the visitor the calendar file of some sessions.
pub fn calendar_button(
    scope: &Scope,
    name: String,
    sessions: impl Fn() -> Vec<(ConferenceId, SessionId)> + 'static,
) -> AnyView {
    let w = scope.locale.words();
    let scope = scope.clone();
    let download = move |_| {
        let page = |conference: &Conference, session: Option<&Session>| {
            let page = match session {
                Some(session) => Page::Session(conference.id.clone(), session.id.clone()),
                None => Page::Conference(conference.id.clone()),
            };
            share::absolute(&scope.href(page))
        };
        let updated = scope.atlas.updated.map(Updated::moment);
        let calendar = Calendar { atlas: &scope.atlas, lang: scope.lang(), updated, page: &page };
        let ids = sessions();
        let sessions = ids.iter().filter_map(|(conference, session)| scope.atlas.session(conference, session));
        if let Some(text) = calendar.sessions(&name, sessions) {
            let _ = hand_over::download("sessions.ics", "text/calendar;charset=utf-8", &text);
        }
    };
    view! {
        <button class="button needs-app" type="button" on:click=download>{w.common.download_calendar}</button>
    }
    .into_any()
}
