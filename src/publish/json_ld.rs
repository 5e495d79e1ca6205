//! Structured data for search engines: schema.org in JSON-LD.
//!
//! The rules of Google's event results, which are stricter than schema.org's, are in
//! [`rules`]; everything here keeps them. What is not known to the day is no `Event`: a date
//! would have to be made up.

mod event;
mod lists;
mod place;
mod program;
pub mod rules;
mod thing;

pub use lists::{breadcrumbs, map, milestones, programs};
pub use program::program;

use serde_json::Value;

use self::thing::KnownObject;
use super::{PageSubject, Publication};
use crate::model::{Conference, Session};

/// The most sessions that the page of a conference lists. Each has a page of its own that says
/// everything, so the page of a large conference need not carry all of them twice.
const MAX_SUB_EVENTS: usize = 60;

/// The overview: the site, its publisher, and the newest conference whose days are known.
///
/// `image` is the absolute address of a picture of the page.
pub fn overview(site: &Publication<'_>, image: Option<&str>) -> Value {
    let known =
        site.atlas.conferences.iter().filter_map(|conference| {
            Some((conference.span.first_day(), event::of_conference(site, conference, image)?))
        });
    let newest = known.max_by_key(|(day, _)| *day).map(|(_, event)| event.done());
    graph([website(site).done(), publisher(site).done()].into_iter().chain(newest))
}

/// The page of a conference, with its sessions.
pub fn conference(site: &Publication<'_>, conference: &Conference, image: Option<&str>) -> Value {
    let page = (site.page)(PageSubject::Conference(conference));
    match event::of_conference(site, conference, image) {
        Some(event) => {
            let sessions = event::main_sessions(conference, MAX_SUB_EVENTS);
            event.list("subEvent", sessions.filter_map(|session| event::in_short(site, conference, session))).root()
        }
        None => web_page(site, site.words(&conference.name), page, image),
    }
}

/// The page of a session.
pub fn session(site: &Publication<'_>, conference: &Conference, session: &Session, image: Option<&str>) -> Value {
    match event::of_session(site, conference, session, image) {
        Some(event) => event.maybe("superEvent", event::super_event(site, conference)).root(),
        None => {
            let page = (site.page)(PageSubject::Session(conference, session));
            web_page(site, site.words(&session.title), page, image)
        }
    }
}

/// Everything in one document: the publisher, each conference with all its sessions, and the
/// programs.
pub fn whole(site: &Publication<'_>) -> Value {
    let conferences = site.atlas.conferences.iter().filter_map(|conference| {
        let sessions = conference.sessions.iter();
        let sessions = sessions.filter_map(|session| event::of_session(site, conference, session, None));
        Some(event::of_conference(site, conference, None)?.list("subEvent", sessions.map(KnownObject::done)).done())
    });
    let programs = site.atlas.programs.iter().map(|program| program::of(site, program).done());
    graph([website(site).done(), publisher(site).done()].into_iter().chain(conferences).chain(programs))
}

/// Writes `data` so that it may stand inside `<script type="application/ld+json">`: nothing in
/// it can end the element, open a comment, or end a line of script.
pub fn script(data: &Value) -> String {
    let mut out = String::new();
    for c in data.to_string().chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c => out.push(c),
        }
    }
    out
}

fn website(site: &Publication<'_>) -> KnownObject {
    let home = (site.page)(PageSubject::Site);
    KnownObject::new("WebSite")
        .id(home.as_deref(), "#website")
        .set("name", site.words(&site.atlas.publisher.name))
        .maybe("url", home)
        .set("inLanguage", site.lang.as_str())
        .set("publisher", publisher(site).done())
}

fn publisher(site: &Publication<'_>) -> KnownObject {
    let publisher = &site.atlas.publisher;
    let summary = publisher.summary.as_ref().map(|summary| crate::markdown::plain(site.words(&summary.0)));
    KnownObject::new("Organization")
        .set("name", site.words(&publisher.name))
        .maybe("alternateName", publisher.short_name.as_ref().map(|name| site.words(name)))
        .maybe("url", (site.file)(&publisher.url))
        .maybe("description", summary)
        .maybe("logo", publisher.logo.as_ref().and_then(|logo| (site.file)(&logo.src)))
}

/// A page about something that cannot be an event.
fn web_page(site: &Publication<'_>, name: &str, page: Option<String>, image: Option<&str>) -> Value {
    KnownObject::new("WebPage")
        .set("name", name)
        .maybe("url", page)
        .set("inLanguage", site.lang.as_str())
        .maybe("image", image)
        .set("isPartOf", website(site).done())
        .root()
}

fn graph(things: impl Iterator<Item = Value>) -> Value {
    KnownObject::bare().list("@graph", things).root()
}

#[cfg(test)]
mod tests;
