//! Conferences and sessions as `Event`.

use serde_json::Value;

use super::place;
use super::thing::KnownObject;
use crate::markdown;
use crate::model::{
    Appearance, AppearanceRole, Conference, Image, Markdown, Session, SessionKind, SessionStatus, Text, When,
};
use crate::publish::{PageSubject, Publication};

/// A conference, if its first day is known; without its sessions.
pub fn of_conference(site: &Publication<'_>, conference: &Conference, image: Option<&str>) -> Option<KnownObject> {
    let page = (site.page)(PageSubject::Conference(conference));
    let event = conference_in_short(site, conference, page.as_deref())?;
    let languages = conference.sessions.iter().flat_map(|session| &session.languages);
    let mut languages: Vec<&str> = languages.map(|lang| lang.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    let organizers = conference.organizers.iter().map(|name| organization(site.words(name)));
    Some(
        event
            .maybe("alternateName", conference.theme.as_ref().map(|theme| site.words(theme)))
            .maybe("description", description(site, conference.theme.as_ref(), conference.summary.as_ref()))
            .maybe("eventAttendanceMode", place::attendance(conference.attendance_mode))
            .list("location", place::of(site, conference, None, page.as_deref()))
            .list("image", pictures(site, &conference.images, image))
            .list("organizer", organizers)
            .list("inLanguage", languages)
            // The series by its name only: an EventSeries is an Event and would need a date.
            .maybe("keywords", conference.series.as_ref().map(|series| site.words(series))),
    )
}

/// A session, if its day is known; without its conference.
pub fn of_session(
    site: &Publication<'_>,
    conference: &Conference,
    session: &Session,
    image: Option<&str>,
) -> Option<KnownObject> {
    let page = (site.page)(PageSubject::Session(conference, session));
    let event = session_in_short(site, session, page.as_deref())?;
    let cast = |performs: bool| {
        let people = session.people.iter().filter(move |appearance| is_performer(appearance) == performs);
        people.filter_map(|appearance| person(site, appearance))
    };
    let organizers = conference.organizers.iter().map(|name| organization(site.words(name)));
    Some(
        event
            .maybe("description", description(site, session.summary.as_ref(), session.body.as_ref()))
            .maybe("eventAttendanceMode", place::attendance(conference.attendance_mode))
            .list("location", place::of(site, conference, Some(session), page.as_deref()))
            .list("image", pictures(site, &conference.images, image))
            .list("organizer", organizers)
            .list("performer", cast(true))
            .list("contributor", cast(false))
            .list("inLanguage", session.languages.iter().map(|lang| lang.as_str())),
    )
}

/// A session as a part of its conference.
pub fn in_short(site: &Publication<'_>, conference: &Conference, session: &Session) -> Option<Value> {
    let page = (site.page)(PageSubject::Session(conference, session));
    let event = session_in_short(site, session, page.as_deref())?;
    Some(event.set("location", place::in_short(site, conference, Some(session))).done())
}

/// The conference that a session is a part of.
pub fn super_event(site: &Publication<'_>, conference: &Conference) -> Option<Value> {
    let page = (site.page)(PageSubject::Conference(conference));
    let event = conference_in_short(site, conference, page.as_deref())?;
    Some(event.set("location", place::in_short(site, conference, None)).done())
}

/// At most `limit` sessions in the order of time: first those that carry the conference, then
/// the others; no breaks.
pub fn main_sessions(conference: &Conference, limit: usize) -> impl Iterator<Item = &Session> {
    let mut sessions: Vec<_> =
        conference.sessions.iter().filter(|session| session.kind != SessionKind::Break).collect();
    // A stable sort: those that start together stay in the order of the feed.
    sessions.sort_by_key(|session| (!carries(session.kind), session.span.start().order()));
    sessions.truncate(limit);
    sessions.sort_by_key(|session| session.span.start().order());
    sessions.into_iter()
}

fn carries(kind: SessionKind) -> bool {
    matches!(
        kind,
        SessionKind::Opening
            | SessionKind::Plenary
            | SessionKind::Keynote
            | SessionKind::Forum
            | SessionKind::Launch
            | SessionKind::Ceremony
    )
}

fn conference_in_short(site: &Publication<'_>, conference: &Conference, page: Option<&str>) -> Option<KnownObject> {
    let start = exact(conference.span.start())?;
    Some(
        KnownObject::new("Event")
            .id(page, "#event")
            .set("name", site.words(&conference.name))
            .maybe("url", page)
            .set("startDate", start)
            .maybe("endDate", conference.span.end().and_then(exact))
            .set("eventStatus", SCHEDULED),
    )
}

fn session_in_short(site: &Publication<'_>, session: &Session, page: Option<&str>) -> Option<KnownObject> {
    let start = exact(session.span.start())?;
    let before = session.was.as_ref().and_then(|was| was.start).and_then(exact).filter(|before| *before != start);
    let (status, before) = match (session.status, before) {
        (Some(SessionStatus::Cancelled), _) => (CANCELLED, None),
        (_, Some(before)) => (RESCHEDULED, Some(before)),
        // Another room, or late by nobody knows how much: it takes place on its day.
        _ => (SCHEDULED, None),
    };
    Some(
        KnownObject::new("Event")
            .id(page, "#event")
            .set("name", site.words(&session.title))
            .maybe("url", page)
            .set("startDate", start)
            .maybe("endDate", session.span.end().and_then(exact))
            .set("eventStatus", status)
            .maybe("previousStartDate", before),
    )
}

const SCHEDULED: &str = "https://schema.org/EventScheduled";
const RESCHEDULED: &str = "https://schema.org/EventRescheduled";
const CANCELLED: &str = "https://schema.org/EventCancelled";

/// ISO 8601, of what is known at least to the day.
fn exact(when: When) -> Option<String> {
    matches!(when, When::Day(_) | When::Time(_)).then(|| when.to_string())
}

fn description(site: &Publication<'_>, short: Option<&Text>, long: Option<&Markdown>) -> Option<String> {
    let long = long.map(|long| markdown::plain(site.words(&long.0))).filter(|long| !long.is_empty());
    long.or_else(|| short.map(|short| site.words(short).to_owned()))
}

fn pictures(site: &Publication<'_>, images: &[Image], image: Option<&str>) -> Vec<String> {
    let own = images.iter().filter_map(|image| (site.file)(&image.src));
    own.chain(image.map(str::to_owned)).collect()
}

fn organization(name: &str) -> Value {
    KnownObject::new("Organization").set("name", name).done()
}

/// True if somebody is heard, rather than leading or visiting.
fn is_performer(appearance: &Appearance) -> bool {
    matches!(appearance.role(), None | Some(AppearanceRole::Speaker | AppearanceRole::Panelist))
}

fn person(site: &Publication<'_>, appearance: &Appearance) -> Option<Value> {
    Some(match appearance {
        Appearance::Named { name, .. } => KnownObject::new("Person").set("name", site.words(name)).done(),
        Appearance::Known { person, .. } => {
            let person = site.atlas.person(person)?;
            KnownObject::new("Person")
                .set("name", site.words(&person.name))
                .maybe("affiliation", person.affiliation.as_ref().map(|name| organization(site.words(name))))
                .maybe("url", person.url.as_ref().and_then(|url| (site.file)(url)))
                .done()
        }
    })
}
