//! Links to calendar files. With the app they are written from the programme that is shown; without
//! it the files of the build are had.

use leptos::prelude::*;

use super::calendar_file::{CalendarOf, download_calendar};
use crate::convert::export::ics;
use crate::model::Conference;
use crate::route::{Page, files};
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;

/// The calendar file beside a page, and an address for a program that asks for it again and again:
/// of the calendar that follows the day once there is one, which has the whole programme, else of
/// the file of the build where the site's own address is known.
pub fn calendar_links(scope: &ViewContext, page: Page) -> Option<AnyView> {
    let w = scope.locale.words();
    let of = match &page {
        Page::Conference(id) => CalendarOf::Conference(id.clone()),
        Page::Session(id, session) => CalendarOf::Session(id.clone(), session.clone()),
        _ => CalendarOf::All,
    };
    let path = files::calendar(&scope.links.route(page), &scope.links.languages)?;
    let of_build = scope.links.address.as_ref().and_then(|address| webcal(&[&**address, &path].concat()));
    let (calendar, is_one) = (scope.calendar, matches!(of, CalendarOf::Session(..)));
    let of_day = move || calendar.get().filter(|_| !is_one).and_then(|address| webcal(&address));
    let link = link(scope, of, &path, w.common.download_calendar.into_any());
    let has_one = of_build.is_some();
    let webcal = maybe(move || {
        let address = of_day().or_else(|| of_build.clone())?;
        let link = view! { <li><a href=address rel="external">{w.common.subscribe_calendar}</a></li> };
        Some(link.into_any())
    });
    let note = maybe(move || {
        let limits = match of_day() {
            Some(_) => w.live.subscription_follows,
            None => has_one.then_some(w.live.subscription)?,
        };
        Some(view! { <p class="soft">{limits}</p> }.into_any())
    });
    Some(
        view! {
            <ul class="calendar-links cluster">
                <li>{link}</li>
                {webcal}
            </ul>
            {note}
        }
        .into_any(),
    )
}

/// An address as calendar programs subscribe to it.
fn webcal(address: &str) -> Option<String> {
    address.split_once("://").map(|(_, rest)| ["webcal://", rest].concat())
}

/// A link to a file of the build, in place of which the app gives one of what is shown.
fn link(scope: &ViewContext, of: CalendarOf, path: &str, words: AnyView) -> AnyView {
    let file = scope.links.file(path);
    let name = path.rsplit('/').next().unwrap_or(path).to_owned();
    let (scope, address) = (scope.clone(), file.clone());
    let download = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        download_calendar(scope.clone(), of.clone(), name.clone(), Some(address.clone()));
    };
    view! { <a href=file rel="external" download="" on:click=download>{words}</a> }.into_any()
}

/// The calendar of a conference, and of each of its tracks that has sessions with a day.
pub fn conference_calendars(scope: &ViewContext, conference: &Conference) -> Option<AnyView> {
    if !ics::has_dates(conference) {
        return None;
    }
    let tracks: Vec<_> = conference
        .tracks
        .iter()
        .filter(|track| {
            let mut sessions = conference.sessions.iter().filter(|session| session.track.as_ref() == Some(&track.id));
            sessions.any(|session| ics::is_dated(session.span))
        })
        .map(|track| {
            let path = files::track_calendar(&conference.id, &track.id, scope.lang(), &scope.links.languages);
            let of = CalendarOf::Track(conference.id.clone(), track.id.clone());
            view! { <li>{link(scope, of, &path, scope.texts.text(&track.name).into_any())}</li> }
        })
        .collect();
    let tracks = (!tracks.is_empty()).then(|| view! { <ul class="calendar-links cluster">{tracks}</ul> });
    view! {
        {calendar_links(scope, Page::Conference(conference.id.clone()))}
        {tracks}
    }
    .into_any()
    .into()
}
