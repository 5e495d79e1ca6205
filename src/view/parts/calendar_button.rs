//! A button for the calendar file of some sessions.

use leptos::prelude::*;

use super::calendar_file::{CalendarOf, download_calendar};
use crate::model::{ConferenceId, SessionId};
use crate::view::context::ViewContext;

/// A button that gives the visitor the calendar file of some sessions, with an alarm so many
/// minutes before each if that is wished.
pub fn calendar_button(
    scope: &ViewContext,
    name: String,
    reminder: impl Fn() -> Option<u16> + 'static,
    sessions: impl Fn() -> Vec<(ConferenceId, SessionId)> + 'static,
) -> AnyView {
    let w = scope.locale.words();
    let scope = scope.clone();
    let download = move |_| {
        let of = CalendarOf::Sessions { name: name.clone(), ids: sessions(), reminder: reminder() };
        download_calendar(scope.clone(), of, "sessions.ics".to_owned(), None);
    };
    view! {
        <button class="button needs-app" type="button" on:click=download>{w.common.download_calendar}</button>
    }
    .into_any()
}
