//! The timetable of a conference as frab v1 JSON, which schedule apps read.
//!
//! Rules of the c3voc's schema for it are kept to the letter, odd as some of them are: the
//! short name has at least four characters and no hyphen, and a person has a `name` or an `id`
//! with a `public_name`, never both.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Edition;
use super::uuid::uuid;
use crate::feed::Choice as _;
use crate::model::{Appearance, Conference, Date, LinkKind, Moment, Offset, Session};

/// The timetable of `conference`. A session without a clock time and one that was cancelled
/// have no place in the format, which [`losses`](super::losses) lists; one without an end is written with a duration of nothing, and
/// one in several places at once in a room that has the names of all.
pub fn frab_json(edition: &Edition<'_>, conference: &Conference) -> Value {
    let mut days: BTreeMap<Date, Vec<(usize, &Session, Moment)>> = BTreeMap::new();
    for (index, session) in conference.sessions.iter().enumerate() {
        if let Some(start) = session.span.start().moment().filter(|_| !session.is_cancelled()) {
            days.entry(conference.day_of(session)).or_default().push((index, session, start));
        }
    }
    let days: Vec<Value> = days
        .into_iter()
        .enumerate()
        .map(|(index, (date, mut sessions))| {
            sessions.sort_by_key(|(_, _, start)| start.unix());
            day(edition, conference, index + 1, date, &sessions)
        })
        .collect();
    let version = edition.atlas.updated.map_or_else(|| "1".to_owned(), |updated| updated.when().to_string());
    json!({
        "$schema": "https://c3voc.de/schedule/schema.json",
        "generator": { "name": "conference-atlas", "version": env!("CARGO_PKG_VERSION") },
        "schedule": { "version": version, "conference": head(edition, conference, days) },
    })
}

fn head(edition: &Edition<'_>, conference: &Conference, days: Vec<Value>) -> Value {
    let mut head = Map::new();
    let mut set = |name: &str, value: Value| head.insert(name.to_owned(), value);
    set("acronym", acronym(conference.id.as_str()).into());
    set("title", edition.words(&conference.name).into());
    if let Some(theme) = &conference.theme {
        set("description", edition.words(theme).into());
    }
    set("start", conference.span.first_day().to_string().into());
    set("end", conference.span.last_day().to_string().into());
    set("daysCount", days.len().into());
    set("timeslot_duration", "00:05".into());
    if is_zone(&conference.time_zone) {
        set("time_zone_name", conference.time_zone.as_str().into());
    }
    if let Some(page) = (edition.page)(conference, None) {
        set("url", page.into());
    }
    let tracks = conference
        .tracks
        .iter()
        .map(|track| json!({ "name": edition.words(&track.name), "slug": slug(track.id.as_str()) }));
    set("tracks", tracks.collect());
    let rooms = conference.places.iter().map(|place| {
        json!({
            "name": edition.words(&place.name),
            "slug": slug(place.id.as_str()),
            "guid": uuid(&[conference.id.as_str(), "place", place.id.as_str()]),
            "capacity": place.capacity,
        })
    });
    set("rooms", rooms.collect());
    set("days", days.into());
    Value::Object(head)
}

fn day(
    edition: &Edition<'_>,
    conference: &Conference,
    index: usize,
    date: Date,
    sessions: &[(usize, &Session, Moment)],
) -> Value {
    // Clocks may be changed overnight: each end of the day has the offset of what is near it.
    let offset = |at: Option<&(usize, &Session, Moment)>| at.map_or(Offset::UTC, |(_, _, start)| start.offset());
    let start = Moment::local(date, conference.day_starts, offset(sessions.first()));
    let end = Moment::local(date.plus(1), conference.day_starts, offset(sessions.last()));
    let mut rooms: Map<String, Value> = Map::new();
    for (index, session, start) in sessions {
        let room = room(edition, conference, session);
        let event = event(edition, conference, session, *start, index + 1, &room);
        if let Some(events) = rooms.entry(room).or_insert_with(|| Value::Array(Vec::new())).as_array_mut() {
            events.push(event);
        }
    }
    json!({
        "index": index,
        "date": date.to_string(),
        "day_start": start.rfc3339(),
        "day_end": end.rfc3339(),
        "rooms": rooms,
    })
}

fn event(
    edition: &Edition<'_>,
    conference: &Conference,
    session: &Session,
    start: Moment,
    number: usize,
    room: &str,
) -> Value {
    let guid = uuid(&[conference.id.as_str(), "session", session.id.as_str()]);
    let end = session.span.end().and_then(|end| end.moment());
    let minutes = end.map_or(0, |end| (end.unix() - start.unix()) / 60);
    let track = session.track.as_ref().and_then(|track| conference.track(track));
    let page = (edition.page)(conference, Some(session)).unwrap_or_else(|| format!("urn:uuid:{guid}"));
    let mut event = json!({
        "guid": guid,
        "id": number,
        "date": start.rfc3339(),
        "start": start.time().to_string(),
        "duration": format!("{:02}:{:02}", minutes / 60, minutes % 60),
        "room": room,
        "slug": slug(&format!("{}-{}", conference.id, session.id)),
        "url": page,
        "title": edition.words(&session.title),
        "subtitle": null,
        "track": track.map(|track| edition.words(&track.name)),
        "type": session.kind.name(),
        "language": session.languages.first().map(|lang| lang.as_str()),
        "abstract": session.summary.as_ref().map(|summary| edition.words(summary)),
        "description": session.body.as_ref().map(|body| edition.words(&body.0)),
        "persons": session.people.iter().filter_map(|appearance| person(edition, appearance)).collect::<Vec<_>>(),
        "links": session.links.iter().filter_map(|link| {
            let kind = match link.kind {
                Some(LinkKind::Slides) => "slides",
                Some(LinkKind::Recording) => "media",
                Some(LinkKind::Report) => "paper",
                Some(LinkKind::Registration | LinkKind::Stream | LinkKind::Other) | None => "web",
            };
            Some(json!({ "type": kind, "url": (edition.file)(&link.url)?, "title": edition.words(&link.title) }))
        }).collect::<Vec<_>>(),
    });
    if let (Some(end), Some(fields)) = (end, event.as_object_mut()) {
        fields.insert("end".to_owned(), end.rfc3339().into());
    }
    event
}

fn person(edition: &Edition<'_>, appearance: &Appearance) -> Option<Value> {
    match appearance {
        Appearance::Named { name, .. } => Some(json!({ "name": edition.words(name) })),
        Appearance::Known { person, .. } => {
            let person = edition.atlas.person(person)?;
            let guid = uuid(&[edition.atlas.publisher.id.as_str(), "person", person.id.as_str()]);
            let mut fields = json!({ "guid": guid, "name": edition.words(&person.name) });
            let url = person.url.as_ref().and_then(|url| (edition.file)(url));
            if let (Some(url), Some(fields)) = (url, fields.as_object_mut()) {
                fields.insert("url".to_owned(), url.into());
            }
            Some(fields)
        }
    }
}

/// The name of the room, of several rooms, or else of the venue or the city.
fn room(edition: &Edition<'_>, conference: &Conference, session: &Session) -> String {
    let rooms: Vec<&str> =
        session.places.iter().filter_map(|id| Some(edition.words(&conference.place(id)?.name))).collect();
    if rooms.is_empty() {
        let place = &conference.place;
        edition.words(place.name.as_ref().unwrap_or(&place.city)).to_owned()
    } else {
        rooms.join(" / ")
    }
}

/// `[a-z0-9_-][a-z0-9_]{3,}`.
fn acronym(id: &str) -> String {
    let mut acronym = id.replace('-', "_");
    while acronym.len() < 4 {
        acronym.push('_');
    }
    acronym
}

/// `[a-z0-9_-]+[a-z0-9]`: at least two characters, and no hyphen at the end.
fn slug(id: &str) -> String {
    let mut slug = id.to_owned();
    if slug.ends_with('-') || slug.len() < 2 {
        slug.push('0');
    }
    slug
}

/// Form of a zone that the schema takes: `Area/City`, each a word with a capital.
fn is_zone(zone: &str) -> bool {
    let is_word = |word: &str| {
        let mut letters = word.bytes();
        letters.next().is_some_and(|b| b.is_ascii_uppercase()) && letters.next().is_some_and(|b| b.is_ascii_lowercase())
    };
    let Some((area, city)) = zone.split_once('/') else { return zone == "UTC" };
    is_word(area) && area.bytes().skip(1).all(|b| b.is_ascii_lowercase()) && is_word(city)
}

#[cfg(test)]
#[path = "frab_json_tests.rs"]
mod tests;
