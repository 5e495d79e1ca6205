//! JSON of frab, pretalx and the c3voc: <https://c3voc.de/schedule/schema.json>.
//!
//! Real files do not follow their schema, so nothing is demanded but days with events.

use std::collections::HashSet;

use serde_json::Value;

use super::clock::Stamp;
use super::frab::{FrabDay, FrabTimes, Timetable};
use super::json::{self, list, text};
use super::schedule::{ImportedPlace, ImportedSchedule, ImportedSession, Person, Picture, Reference, place};
use super::{ImportError, Imported, Omissions, Settings, build, schedule2, whereabouts};
use crate::model::AppearanceRole;

/// Fields of an event that are read, or say nothing that a feed should.
const READ: &[&str] = &[
    "id",
    "guid",
    "code",
    "slug",
    "date",
    "start",
    "end",
    "duration",
    "room",
    "title",
    "subtitle",
    "track",
    "type",
    "language",
    "abstract",
    "description",
    "do_not_record",
    "persons",
    "links",
    "attachments",
    "url",
    "feedback_url",
    "origin_url",
    "status",
    "state",
];

/// Imports one frab JSON file, of the first layout or of `schedule2`.
///
/// # Errors
/// If it is not JSON, or its layout is not known.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let mut lost = Omissions::default();
    let file = json::parse(bytes, &mut lost)?;
    let outer = file.get("schedule").unwrap_or(&file);
    let conference = outer.get("conference").unwrap_or(outer);
    let schedule = if let Some(conference) = with_rooms(&file) {
        read(&file, conference, settings, &mut lost)
    } else if schedule2::is_one(outer) {
        schedule2::read(outer, settings, &mut lost)
    } else {
        return Err(ImportError::new(unknown_layout(&file, outer, conference)));
    };
    drop(file);
    build::conference(schedule, settings, lost)
}

/// True if a file has one of the two layouts.
pub fn is_one(file: &Value) -> bool {
    let outer = file.get("schedule").unwrap_or(file);
    with_rooms(file).is_some() || outer.get("conference").is_some_and(Value::is_object) && schedule2::is_one(outer)
}

/// The object that has days with rooms: the conference, or a schedule without one.
fn with_rooms(file: &Value) -> Option<&Value> {
    let outer = file.get("schedule").unwrap_or(file);
    let conference = outer.get("conference").unwrap_or(outer);
    [conference, outer].into_iter().find(|value| value.get("days").is_some_and(has_rooms))
}

/// True if a list of days has rooms or events, as the first layout has them.
fn has_rooms(days: &Value) -> bool {
    let days: Vec<&Value> = days.as_array().map(|days| days.iter().collect()).unwrap_or_default();
    days.iter().any(|day| day.get("rooms").is_some() || day.get("events").is_some())
}

/// Names what the file has in place of a schedule.
fn unknown_layout(file: &Value, outer: &Value, conference: &Value) -> String {
    let keys = |value: &Value| {
        let keys: Vec<&str> =
            value.as_object().into_iter().flat_map(|fields| fields.keys()).map(String::as_str).take(8).collect();
        if keys.is_empty() { "nothing".to_owned() } else { keys.join(", ") }
    };
    let at = if conference.is_object() && !std::ptr::eq(conference, outer) {
        format!("its schedule.conference has {}", keys(conference))
    } else if std::ptr::eq(file, outer) {
        format!("it has {}", keys(file))
    } else {
        format!("its schedule has {}", keys(outer))
    };
    format!("it is no frab JSON: there are neither days with rooms (version 1) nor events (schedule2); {at}")
}

fn read(file: &Value, conference: &Value, settings: &Settings, lost: &mut Omissions) -> ImportedSchedule {
    let outer = file.get("schedule").unwrap_or(file);
    let zone = Some(text(conference, &["time_zone_name", "timezone"])).filter(|zone| !zone.is_empty());
    let mut schedule = ImportedSchedule {
        acronym: text(conference, &["acronym"]),
        title: text(conference, &["title", "name"]),
        subtitle: text(conference, &["subtitle"]),
        summary: text(conference, &["description"]),
        start: Stamp::parse(&text(conference, &["start"])).map(Stamp::date),
        end: Stamp::parse(&text(conference, &["end"])).map(Stamp::date),
        venue: text(conference, &["venue"]),
        city: text(conference, &["city"]),
        country: text(conference, &["country"]),
        url: [text(conference, &["url"]), text(outer, &["base_url"])]
            .into_iter()
            .find(|url| !url.is_empty())
            .unwrap_or_default(),
        time_zone: zone.clone(),
        ..ImportedSchedule::default()
    };
    let rooms = [list(conference, "rooms"), list(outer, "rooms")].concat();
    schedule.rooms = rooms.iter().map(|room| read_room(room, lost)).collect();
    schedule.tracks = list(conference, "tracks")
        .iter()
        .filter_map(|track| {
            json::words(track).filter(|_| track.is_string()).or_else(|| Some(text(track, &["name", "title"])))
        })
        .collect();
    for field in ["logo", "colors", "keywords"] {
        if conference.get(field).is_some_and(|value| !json::is_empty(value)) {
            lost.add(format!("the {field} of the conference"), format!("/schedule/conference/{field}"));
        }
    }

    let days = list(conference, "days");
    let spoken: Vec<FrabDay> = days
        .iter()
        .map(|day| FrabDay {
            date: text(day, &["date"]),
            start: text(day, &["day_start"]),
            end: text(day, &["day_end"]),
        })
        .collect();
    let sample: Vec<FrabTimes> =
        days.iter().flat_map(|day| rooms_of(day)).flat_map(|(_, _, events)| events).take(50).map(times).collect();
    let generator =
        [file, outer, conference].map(|value| value.get("generator").map(json::all_words).unwrap_or_default());
    let zone = whereabouts::zone_of(zone.as_deref(), settings);
    let (generator, change) = (generator.join(" "), text(conference, &["day_change"]));
    let is_ours = generator.contains("conference-atlas");
    if is_ours {
        own_head(&mut schedule, conference);
    }
    let mut table = Timetable::new(settings, zone.as_deref(), (&generator, &change), &spoken, &sample);
    let mut names: HashSet<String> = schedule.rooms.iter().map(|room| room.name.clone()).collect();
    schedule.days = table.dates();
    schedule.day_starts = table.day_starts();
    for (day_index, day) in days.iter().enumerate() {
        for (step, room, events) in rooms_of(day) {
            table.next_room();
            if !is_ours && !room.is_empty() && names.insert(room.clone()) {
                schedule.rooms.push(ImportedPlace::named(room.as_str()));
            }
            for (index, event) in events.iter().enumerate() {
                let at = format!("/schedule/conference/days/{day_index}/{step}/{index}");
                let mut read = read_event(event, &room, &at, lost);
                if is_ours {
                    read.feed_id = feed_id(event, &schedule.acronym);
                    read.rooms = own_rooms(&names, &room);
                }
                read.day = table.date(day_index);
                read.span = table.span(day_index, schedule.events.len(), &times(event), &read.shown(), lost);
                schedule.events.push(read);
            }
        }
    }
    let last_day = schedule.end.max(schedule.days.iter().copied().max());
    table.settle(&mut schedule.events, last_day, lost);
    schedule.needs_zone = table.needs_zone;
    schedule
}

/// The id of a session in the feed that `atlas export` wrote the file from: its slug is that of
/// the conference and its own.
fn feed_id(event: &Value, acronym: &str) -> String {
    let conference = acronym.trim_end_matches('_').replace('_', "-");
    let slug = text(event, &["slug"]);
    slug.strip_prefix(&format!("{conference}-")).map(str::to_owned).unwrap_or_default()
}

/// The parts of a conference that `atlas export` writes in places of its own: the theme, and the
/// ids of places and tracks.
fn own_head(schedule: &mut ImportedSchedule, conference: &Value) {
    schedule.subtitle = std::mem::take(&mut schedule.summary);
    for (room, value) in schedule.rooms.iter_mut().zip(list(conference, "rooms")) {
        room.feed_id = text(value, &["slug"]);
    }
    let ids = list(conference, "tracks").into_iter().map(|track| (text(track, &["name"]), text(track, &["slug"])));
    schedule.track_ids = ids.collect();
}

/// The rooms of an event that `atlas export` wrote: one, several with strokes between, or none
/// where the name is that of the venue, which stands for a room.
fn own_rooms(known: &HashSet<String>, written: &str) -> Vec<String> {
    let is_known = |name: &str| known.contains(name);
    if is_known(written) {
        return vec![written.to_owned()];
    }
    let parts: Vec<&str> = written.split(" / ").collect();
    if parts.iter().all(|part| is_known(part)) { parts.into_iter().map(str::to_owned).collect() } else { Vec::new() }
}

/// The rooms of a day, with their step in a JSON pointer, their names and their events. They
/// are an object from names to events, or (wrongly, but seen) a list of objects.
fn rooms_of(day: &Value) -> Vec<(String, String, Vec<&Value>)> {
    match day.get("rooms") {
        Some(Value::Object(rooms)) => rooms
            .iter()
            .map(|(name, events)| {
                (format!("rooms/{}", json::step(name)), name.clone(), events.as_array().into_iter().flatten().collect())
            })
            .collect(),
        Some(Value::Array(rooms)) => rooms
            .iter()
            .enumerate()
            .map(|(index, room)| {
                (format!("rooms/{index}/events"), text(room, &["name", "title"]), list(room, "events"))
            })
            .collect(),
        _ => vec![("events".into(), String::new(), list(day, "events"))],
    }
}

fn times(event: &Value) -> FrabTimes {
    FrabTimes {
        date: text(event, &["date"]),
        start: text(event, &["start"]),
        end: text(event, &["end"]),
        duration: text(event, &["duration"]),
    }
}

pub fn read_room(room: &Value, lost: &mut Omissions) -> ImportedPlace {
    let name = if room.is_string() { json::words(room).unwrap_or_default() } else { text(room, &["name", "title"]) };
    if room.get("description").is_some_and(|value| !json::is_empty(value)) {
        lost.add("the description of a room", name.clone());
    }
    ImportedPlace {
        capacity: json::count(room, "capacity"),
        floor: text(room, &["floor"]),
        name,
        ..ImportedPlace::default()
    }
}

pub fn read_event(event: &Value, room: &str, at: &str, lost: &mut Omissions) -> ImportedSession {
    let own_room = text(event, &["room"]);
    let shown = place(&text(event, &["title"]), at);
    let mut read = ImportedSession {
        at: at.to_owned(),
        guid: text(event, &["guid"]),
        id: text(event, &["id", "code"]),
        title: text(event, &["title"]),
        subtitle: text(event, &["subtitle"]),
        summary: text(event, &["abstract"]),
        description: text(event, &["description"]),
        kind: text(event, &["type"]),
        status: text(event, &["status", "state"]),
        track: text(event, &["track"]),
        rooms: vec![if room.is_empty() { own_room } else { room.to_owned() }],
        language: json::listed(event, "language"),
        url: text(event, &["url"]),
        do_not_record: json::is_true(event, "do_not_record"),
        ..ImportedSession::default()
    };
    read.persons = list(event, "persons").iter().filter_map(|person| read_person(person, &shown, lost)).collect();
    for field in ["links", "attachments"] {
        read.links.extend(list(event, field).into_iter().map(read_link));
    }
    for (field, title) in [("feedback_url", "Feedback"), ("origin_url", "")] {
        let url = text(event, &[field]);
        if !url.is_empty() {
            read.links.push(Reference { url, title: title.into(), what: String::new() });
        }
    }
    for (field, value) in event.as_object().into_iter().flatten() {
        if !READ.contains(&field.as_str()) && !json::is_empty(value) {
            lost.add(format!("{field:?} of an event"), &shown);
        }
    }
    read
}

/// A person, as an object or just as a name.
pub fn read_person(person: &Value, at: &str, lost: &mut Omissions) -> Option<Person> {
    if person.is_string() {
        return Some(Person { name: json::words(person)?, role: Some(AppearanceRole::Speaker), ..Person::default() });
    }
    if person.get("answers").is_some_and(|value| !json::is_empty(value)) {
        lost.add("the answers of a person", at);
    }
    let name = text(person, &["public_name", "name", "full_public_name", "display_name"]);
    (!name.is_empty()).then(|| Person {
        feed_id: String::new(),
        key: text(person, &["code", "id", "guid"]),
        name,
        title: text(person, &["title"]),
        affiliation: text(person, &["organization", "affiliation"]),
        biography: text(person, &["biography", "bio"]),
        picture: Picture::at(text(person, &["avatar", "avatar_url"])),
        url: text(person, &["url"]),
        links: list(person, "links").into_iter().map(read_link).collect(),
        country: text(person, &["country"]),
        role: Some(AppearanceRole::Speaker),
    })
}

/// A link, as an object or just as an address.
fn read_link(link: &Value) -> Reference {
    match json::words(link) {
        Some(url) if link.is_string() => Reference { url, ..Reference::default() },
        _ => Reference {
            url: text(link, &["url", "href"]),
            title: text(link, &["title", "name"]),
            what: text(link, &["type", "service"]),
        },
    }
}
