//! One VEVENT each for a session and for a conference as a whole.

use super::line::ContentLines;
use super::{Calendar, stamp};
use crate::model::{
    Appearance, Conference, Date, Fragment, LinkKind, Session, SessionKind, SessionStatus, Span, Text, When,
};

/// Writes a session, if its day is known.
pub fn of_session(calendar: &Calendar<'_>, out: &mut ContentLines, conference: &Conference, session: &Session) {
    let mut uid = session.id.as_str().to_owned();
    uid.push('.');
    uid.push_str(conference.id.as_str());
    if !begin(calendar, out, uid, session.span) {
        return;
    }
    let status = match session.status {
        Some(SessionStatus::Cancelled) => "CANCELLED",
        Some(SessionStatus::Tentative) => "TENTATIVE",
        Some(SessionStatus::Confirmed | SessionStatus::Delayed | SessionStatus::Moved) | None => "CONFIRMED",
    };
    out.raw("STATUS", status);
    // A break blocks nobody's time.
    out.raw("TRANSP", if session.kind == SessionKind::Break { "TRANSPARENT" } else { "OPAQUE" });
    words(out, "SUMMARY", calendar.pick(&session.title));
    let description = description(calendar, session);
    if !description.is_empty() {
        out.text("DESCRIPTION", &[], &description);
    }
    where_it_is(calendar, out, conference, Some(session));
    let track = session.track.as_ref().and_then(|track| conference.track(track));
    out.texts("CATEGORIES", track.into_iter().map(|track| calendar.pick(&track.name).text));
    let streams = session.links.iter().filter(|link| link.kind == Some(LinkKind::Stream) && !link.url.is_relative());
    for stream in streams {
        let label = calendar.pick(&stream.title).text;
        out.uri("CONFERENCE", &[("VALUE", "URI"), ("FEATURE", "VIDEO"), ("LABEL", label)], stream.url.as_str());
    }
    alarm(calendar, out, session);
    out.raw("END", "VEVENT");
}

/// Writes the alarm of a session that takes place and whose hour is known (RFC 5545, 3.6.6).
fn alarm(calendar: &Calendar<'_>, out: &mut ContentLines, session: &Session) {
    let is_timed = session.span.start().moment().is_some();
    let Some(minutes) = calendar.reminder.filter(|_| is_timed && !session.is_cancelled()) else { return };
    out.raw("BEGIN", "VALARM");
    out.raw("ACTION", "DISPLAY");
    words(out, "DESCRIPTION", calendar.pick(&session.title));
    out.raw("TRIGGER", &stamp::before(minutes));
    out.raw("END", "VALARM");
}

/// Writes a conference as a banner over its days, if they are known.
pub fn of_conference(calendar: &Calendar<'_>, out: &mut ContentLines, conference: &Conference) {
    if !begin(calendar, out, conference.id.as_str().to_owned(), conference.span) {
        return;
    }
    out.raw("TRANSP", "TRANSPARENT");
    words(out, "SUMMARY", calendar.pick(&conference.name));
    let about = conference.theme.as_ref().or(conference.summary.as_ref().map(|summary| &summary.0));
    if let Some(about) = about {
        words(out, "DESCRIPTION", calendar.pick(about));
    }
    where_it_is(calendar, out, conference, None);
    out.raw("END", "VEVENT");
}

/// Begins every event; `false`, and nothing written, where its day is not known.
fn begin(calendar: &Calendar<'_>, out: &mut ContentLines, uid: String, span: Span) -> bool {
    let Some((start, end)) = dates(span) else { return false };
    let publisher = &calendar.atlas.publisher;
    let mut uid = uid;
    uid.push('@');
    uid.push_str(publisher.url.host().unwrap_or(publisher.id.as_str()));
    out.raw("BEGIN", "VEVENT");
    out.raw("UID", &uid);
    // A stamp is required; a feed that does not say when it was changed gets one that loses
    // against any later one.
    let stamp = calendar.updated.map_or_else(|| "19700101T000000Z".to_owned(), stamp::utc);
    out.raw("DTSTAMP", &stamp);
    if calendar.updated.is_some() {
        out.raw("LAST-MODIFIED", &stamp);
    }
    out.raw("SEQUENCE", &stamp::sequence(calendar.updated));
    out.raw(start.name("DTSTART", "DTSTART;VALUE=DATE"), &start.written());
    if let Some(end) = end {
        out.raw(end.name("DTEND", "DTEND;VALUE=DATE"), &end.written());
    }
    true
}

/// A start or an end; both are of one sort (RFC 5545, 3.8.2.2).
enum DateOrTime {
    Clock(crate::model::Moment),
    Day(Date),
}

impl DateOrTime {
    fn name(&self, clock: &'static str, day: &'static str) -> &'static str {
        if matches!(self, Self::Clock(_)) { clock } else { day }
    }

    fn written(&self) -> String {
        match self {
            Self::Clock(moment) => stamp::utc(*moment),
            Self::Day(date) => stamp::date(*date),
        }
    }
}

/// When it starts and ends, as exactly as both are known; an end is exclusive.
///
/// If it starts on the clock and ends on a later day, it ends with that day. An end that
/// says less than its start (the same day, or only a month) is left out.
fn dates(span: Span) -> Option<(DateOrTime, Option<DateOrTime>)> {
    let last_day = span.end().filter(|end| matches!(end, When::Day(_) | When::Time(_))).map(When::last_day);
    match span.start() {
        When::Time(start) => {
            let end = match span.end() {
                Some(When::Time(end)) => (end.unix() > start.unix()).then_some(end),
                Some(end @ When::Day(day)) if day > start.date() => {
                    Some(crate::model::Moment::new(end.latest(start.offset()), start.offset()))
                }
                _ => None,
            };
            Some((DateOrTime::Clock(start), end.map(DateOrTime::Clock)))
        }
        When::Day(start) => {
            let end = last_day.unwrap_or(start).plus(1);
            Some((DateOrTime::Day(start), (end > start).then_some(DateOrTime::Day(end))))
        }
        When::Month(..) | When::Year(_) => None,
    }
}

/// The summary, or else the full account, and who has a part.
fn description(calendar: &Calendar<'_>, session: &Session) -> String {
    let account = session.summary.as_ref().or(session.body.as_ref().map(|body| &body.0));
    let mut out = account.map_or_else(String::new, |account| calendar.pick(account).text.to_owned());
    for (index, appearance) in session.people.iter().enumerate() {
        let (name, affiliation) = match appearance {
            Appearance::Named { name, .. } => (name, None),
            Appearance::Known { person, .. } => match calendar.atlas.person(person) {
                Some(person) => (&person.name, person.affiliation.as_ref()),
                None => continue,
            },
        };
        if !out.is_empty() {
            out.push_str(if index == 0 { "\n\n" } else { "\n" });
        }
        out.push_str(calendar.pick(name).text);
        if let Some(affiliation) = affiliation {
            out.push_str(" (");
            out.push_str(calendar.pick(affiliation).text);
            out.push(')');
        }
    }
    out
}

/// LOCATION, from the room to the city, GEO and URL.
fn where_it_is(calendar: &Calendar<'_>, out: &mut ContentLines, conference: &Conference, session: Option<&Session>) {
    let place = &conference.place;
    let mut location = String::new();
    for room in session.into_iter().flat_map(|session| &session.places) {
        if let Some(room) = conference.place(room) {
            join(&mut location, " / ", calendar.pick(&room.name).text);
        }
    }
    let wider: [Option<&Text>; 3] = [place.name.as_ref(), place.address.as_ref(), Some(&place.city)];
    for text in wider.into_iter().flatten() {
        join(&mut location, ", ", calendar.pick(text).text);
    }
    out.text("LOCATION", &[], &location);
    if let Some((lon, lat)) = place.point() {
        out.raw("GEO", &stamp::geo(lat, lon));
    }
    if let Some(page) = (calendar.page)(conference, session) {
        out.uri("URL", &[], &page);
    }
}

fn join(out: &mut String, between: &str, text: &str) {
    if !out.is_empty() {
        out.push_str(between);
    }
    out.push_str(text);
}

fn words(out: &mut ContentLines, name: &str, words: Fragment<'_>) {
    out.text(name, &[("LANGUAGE", words.lang.as_str())], words.text);
}
