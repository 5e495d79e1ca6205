//! Calendar files: of everything, of each conference, track and session, in each language.

use super::deployment::Deployment;
use crate::convert::export::ics::{self, Calendar};
use crate::model::{Atlas, Conference, Lang, Session, Updated};
use crate::publish::PageSubject;
use crate::route::{Page, Route, files};

/// True if a page has a calendar beside it.
pub(super) fn of(atlas: &Atlas, page: &Page) -> bool {
    match page {
        Page::Overview => atlas.conferences.iter().any(ics::has_dates),
        Page::Conference(id) => atlas.conference(id).is_some_and(ics::has_dates),
        Page::Session(id, session) => {
            atlas.session(id, session).is_some_and(|(_, session)| ics::is_dated(session.span))
        }
        _ => false,
    }
}

/// Every calendar in a language, with its path.
pub(super) fn all(deployment: &Deployment<'_>, lang: &Lang) -> Vec<(String, String)> {
    let atlas = &deployment.atlas;
    let languages = deployment.languages();
    let page = |conference: &Conference, session: Option<&Session>| {
        let subject = session.map_or(PageSubject::Conference(conference), |one| PageSubject::Session(conference, one));
        deployment.page(subject, lang)
    };
    let updated = atlas.updated.map(Updated::moment);
    let calendar = Calendar { atlas, lang, updated, page: &page, reminder: None, edition: None };
    let beside = |page: Page| files::calendar(&Route::new(lang, page), languages);
    let mut found = Vec::new();
    let mut add = |path: Option<String>, text: Option<String>| found.extend(path.zip(text));
    add(beside(Page::Overview), calendar.all());
    for conference in &atlas.conferences {
        add(beside(Page::Conference(conference.id.clone())), calendar.conference(conference));
        for track in &conference.tracks {
            let path = files::track_calendar(&conference.id, &track.id, lang, languages);
            add(Some(path), calendar.track(conference, &track.id));
        }
        for session in &conference.sessions {
            let path = beside(Page::Session(conference.id.clone(), session.id.clone()));
            add(path, calendar.session(conference, session));
        }
    }
    found
}
