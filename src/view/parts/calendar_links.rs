//! Ways to take a calendar along.

use leptos::prelude::*;

use crate::convert::export::ics;
use crate::model::Conference;
use crate::route::{Page, files};
use crate::view::scope::Scope;

/// The calendar file beside a page, and its address for a program that asks for it again
/// and again, where the site's own is known.
pub fn calendar_links(scope: &Scope, page: Page) -> Option<AnyView> {
    let w = scope.locale.words();
    let path = files::calendar(&scope.route(page), &scope.languages)?;
    let webcal = scope.address.as_ref().and_then(|address| address.split_once("://")).map(|(_, rest)| {
        let mut address = "webcal://".to_owned();
        address.push_str(rest);
        address.push_str(&path);
        view! { <li><a href=address rel="external">{w.common.subscribe_calendar}</a></li> }
    });
    let file = scope.file(&path);
    Some(
        view! {
            <ul class="calendar-links cluster">
                <li><a href=file rel="external" download="">{w.common.download_calendar}</a></li>
                {webcal}
            </ul>
        }
        .into_any(),
    )
}

/// The calendar of a conference, and of each of its tracks that has sessions with a day.
pub fn conference_calendars(scope: &Scope, conference: &Conference) -> Option<AnyView> {
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
            let path = files::track_calendar(&conference.id, &track.id, scope.lang(), &scope.languages);
            view! { <li><a href=scope.file(&path) rel="external" download="">{scope.text(&track.name)}</a></li> }
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
