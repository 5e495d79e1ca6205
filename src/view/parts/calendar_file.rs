//! Calendar files, written in the browser from the programme that is shown: with the changes of
//! the day, and without network.

use crate::convert::export::ics::Calendar;
use crate::model::{Atlas, Conference, ConferenceId, Session, SessionId, TrackId, Updated};
use crate::platform::{hand_over, share, spawn};
use crate::route::{Page, Route};
use crate::view::context::ViewContext;
use crate::view::lazy::{Unavailable, lazy_chunks};

/// Content of a calendar file.
#[derive(Clone, Debug)]
pub enum CalendarOf {
    All,
    /// All, in the feed's first language and with the site's own address, in an edition: the
    /// calendar that a desk writes.
    Day(String),
    Conference(ConferenceId),
    Track(ConferenceId, TrackId),
    Session(ConferenceId, SessionId),
    /// Starred sessions under a name, each with an alarm so many minutes before it starts.
    Sessions {
        name: String,
        ids: Vec<(ConferenceId, SessionId)>,
        reminder: Option<u16>,
    },
}

/// Writes a calendar file; nothing where there is nothing to write.
pub type Writer = fn(&ViewContext, &Atlas, &CalendarOf) -> Option<String>;

lazy_chunks! { Writer: calendar => write, }

/// Code that writes calendar files; none where it cannot be had.
pub async fn calendar_writer() -> Option<Writer> {
    lazy::calendar().await.ok()
}

/// Gives the visitor a calendar file under a name; where the code for it cannot be had, the
/// address leads to the file as it was when the site was built.
pub fn download_calendar(scope: ViewContext, of: CalendarOf, name: String, address: Option<String>) {
    spawn(async move {
        match lazy::calendar().await {
            Ok(write) => {
                let atlas = scope.whole.get().await;
                if let Some(text) = write(&scope, &atlas, &of) {
                    let _ = hand_over::download(&name, "text/calendar;charset=utf-8", &text);
                }
            }
            Err(Unavailable) => {
                if let Some(address) = address {
                    crate::platform::page::go(&address);
                }
            }
        }
    });
}

fn write(scope: &ViewContext, atlas: &Atlas, of: &CalendarOf) -> Option<String> {
    let default = atlas.default_language();
    let (lang, edition) = match of {
        CalendarOf::Day(edition) => (&default, Some(edition.as_str())),
        _ => (scope.lang(), None),
    };
    let page = |conference: &Conference, session: Option<&Session>| {
        let page = match session {
            Some(session) => Page::Session(conference.id.clone(), session.id.clone()),
            None => Page::Conference(conference.id.clone()),
        };
        let route = Route::new(lang, page);
        match &scope.links.address {
            Some(site) if edition.is_some() => Some([&**site, &route.path(&scope.links.languages)].concat()),
            _ => share::absolute(&scope.links.href_to(&route)),
        }
    };
    let reminder = if let CalendarOf::Sessions { reminder, .. } = of { *reminder } else { None };
    let updated = atlas.updated.map(Updated::moment);
    let calendar = Calendar { atlas, lang, updated, page: &page, reminder, edition };
    match of {
        CalendarOf::All | CalendarOf::Day(_) => calendar.all(),
        CalendarOf::Conference(id) => calendar.conference(atlas.conference(id)?),
        CalendarOf::Track(id, track) => calendar.track(atlas.conference(id)?, track),
        CalendarOf::Session(id, session) => {
            let (conference, session) = atlas.session(id, session)?;
            calendar.session(conference, session)
        }
        CalendarOf::Sessions { name, ids, .. } => {
            let sessions = ids.iter().filter_map(|(conference, session)| atlas.session(conference, session));
            calendar.sessions(name, sessions)
        }
    }
}
