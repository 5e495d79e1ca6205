//! Addresses of the files that lie beside the pages: calendars, and what machines read.
//!
//! Each lies in the folder of its page, so that it has the page's language and goes where the
//! page goes.

use super::{Page, Route};
use crate::model::{ConferenceId, Lang, TrackId};

/// The feed of changes in a language, relative to the site's root.
pub fn changes(lang: &Lang, languages: &[Lang]) -> String {
    beside(&Route::new(lang, Page::Overview), languages, "changes.atom")
}

/// The manifest of the app in a language. It lies at the root, for the app is one in all.
pub fn manifest(lang: &Lang, languages: &[Lang]) -> String {
    if languages.first() == Some(lang) {
        return "manifest.webmanifest".to_owned();
    }
    let mut name = "manifest.".to_owned();
    name.push_str(lang.as_str());
    name.push_str(".webmanifest");
    name
}

/// The picture of a conference for where a page is shared.
pub fn picture(conference: &ConferenceId, lang: &Lang, languages: &[Lang]) -> String {
    beside(&Route::new(lang, Page::Conference(conference.clone())), languages, "picture.png")
}

/// Embedding of a page where its address is pasted (oEmbed).
pub fn oembed(route: &Route, languages: &[Lang]) -> String {
    beside(route, languages, "oembed.json")
}

/// The calendar of a page: of everything, of a conference, of a session; of others there is none.
pub fn calendar(route: &Route, languages: &[Lang]) -> Option<String> {
    let has = matches!(route.page, Page::Overview | Page::Conference(_) | Page::Session(..));
    has.then(|| beside(route, languages, "calendar.ics"))
}

/// The calendar of one track of a conference.
pub fn track_calendar(conference: &ConferenceId, track: &TrackId, lang: &Lang, languages: &[Lang]) -> String {
    let mut path = Route::new(lang, Page::Conference(conference.clone())).path(languages);
    path.push_str("tracks/");
    path.push_str(track.as_str());
    path.push_str(".ics");
    path
}

fn beside(route: &Route, languages: &[Lang], name: &str) -> String {
    let mut path = route.path(languages);
    path.push_str(name);
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, SessionId};

    #[test]
    fn a_file_lies_in_the_folder_of_its_page() {
        let (en, zh) = (Lang::english(), Lang::new("zh-Hans").unwrap());
        let languages = [en.clone(), zh.clone()];
        let id: ConferenceId = Id::new("forum").unwrap();
        let session = Page::Session(id.clone(), SessionId::new("opening").unwrap());
        let calendar = |lang, page| super::calendar(&Route::new(lang, page), &languages);
        assert_eq!(calendar(&en, Page::Overview).as_deref(), Some("calendar.ics"));
        assert_eq!(calendar(&zh, Page::Overview).as_deref(), Some("zh-Hans/calendar.ics"));
        assert_eq!(calendar(&zh, session).as_deref(), Some("zh-Hans/conferences/forum/sessions/opening/calendar.ics"));
        assert_eq!(calendar(&en, Page::Map), None);
        let track = TrackId::new("main").unwrap();
        assert_eq!(track_calendar(&id, &track, &zh, &languages), "zh-Hans/conferences/forum/tracks/main.ics");
        assert_eq!(oembed(&Route::new(&en, Page::Map), &languages), "map/oembed.json");
        assert_eq!(picture(&id, &en, &languages), "conferences/forum/picture.png");
        assert_eq!(changes(&zh, &languages), "zh-Hans/changes.atom");
        assert_eq!(manifest(&zh, &languages), "manifest.zh-Hans.webmanifest");
    }
}
