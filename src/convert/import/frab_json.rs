//! The JSON of frab, pretalx and the c3voc: <https://c3voc.de/schedule/schema.json>.
//!
//! Real files do not follow their schema, so nothing is demanded but days with events.

use serde_json::Value;

use super::clock::Stamp;
use super::frab::{Day, Times, Timetable};
use super::json::{self, list, text};
use super::schedule::{Event, Person, Reference, Room, Schedule};
use super::{ImportError, Imported, Omissions, Settings, build};
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

/// Imports one frab JSON file.
///
/// # Errors
/// Where it is not JSON, or has no conference.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let file = json::parse(bytes)?;
    let outer = file.get("schedule").unwrap_or(&file);
    let conference = outer.get("conference").unwrap_or(outer);
    if !conference.is_object() || (conference.get("days").is_none() && conference.get("title").is_none()) {
        return Err(ImportError::new("it is no frab JSON: there is no schedule.conference with days"));
    }
    let mut lost = Omissions::default();
    let schedule = read(outer, conference, settings, &mut lost);
    build::conference(schedule, settings, lost)
}

fn read(outer: &Value, conference: &Value, settings: &Settings, lost: &mut Omissions) -> Schedule {
    let zone = Some(text(conference, &["time_zone_name", "timezone"])).filter(|zone| !zone.is_empty());
    let mut schedule = Schedule {
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
        ..Schedule::default()
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
    let spoken: Vec<Day> = days
        .iter()
        .map(|day| Day { date: text(day, &["date"]), start: text(day, &["day_start"]), end: text(day, &["day_end"]) })
        .collect();
    let sample: Vec<Times> =
        days.iter().flat_map(|day| rooms_of(day)).flat_map(|(_, _, events)| events).take(50).map(times).collect();
    let mut table = Timetable::new(settings, zone.as_deref(), &text(conference, &["day_change"]), &spoken, &sample);
    schedule.days = table.dates();
    schedule.day_starts = table.day_starts();
    for (day_index, day) in days.iter().enumerate() {
        for (step, room, events) in rooms_of(day) {
            table.next_room();
            if !room.is_empty() && schedule.rooms.iter().all(|known| known.name != room) {
                schedule.rooms.push(Room { name: room.clone(), ..Room::default() });
            }
            for (index, event) in events.iter().enumerate() {
                let at = format!("/schedule/conference/days/{day_index}/rooms/{step}/{index}");
                let mut read = read_event(event, &room, &at, lost);
                read.day = table.date(day_index);
                read.span = table.span(day_index, &times(event), &at, lost);
                schedule.events.push(read);
            }
        }
    }
    schedule.needs_zone = table.needs_zone;
    schedule
}

/// The rooms of a day, with their step in a JSON pointer, their names and their events. They
/// are an object from names to events, or (wrongly, but seen) a list of objects.
fn rooms_of(day: &Value) -> Vec<(String, String, Vec<&Value>)> {
    match day.get("rooms") {
        Some(Value::Object(rooms)) => rooms
            .iter()
            .map(|(name, events)| (json::step(name), name.clone(), events.as_array().into_iter().flatten().collect()))
            .collect(),
        Some(Value::Array(rooms)) => rooms
            .iter()
            .enumerate()
            .map(|(index, room)| (format!("{index}/events"), text(room, &["name", "title"]), list(room, "events")))
            .collect(),
        _ => vec![("events".into(), String::new(), list(day, "events"))],
    }
}

fn times(event: &Value) -> Times {
    Times {
        date: text(event, &["date"]),
        start: text(event, &["start"]),
        end: text(event, &["end"]),
        duration: text(event, &["duration"]),
    }
}

fn read_room(room: &Value, lost: &mut Omissions) -> Room {
    let name = if room.is_string() { json::words(room).unwrap_or_default() } else { text(room, &["name", "title"]) };
    if room.get("description").is_some_and(|value| !json::is_empty(value)) {
        lost.add("the description of a room", name.clone());
    }
    Room { capacity: json::count(room, "capacity"), floor: text(room, &["floor"]), name }
}

fn read_event(event: &Value, room: &str, at: &str, lost: &mut Omissions) -> Event {
    let own_room = text(event, &["room"]);
    let mut read = Event {
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
        languages: Some(text(event, &["language"])).filter(|tag| !tag.is_empty()).into_iter().collect(),
        url: text(event, &["url"]),
        do_not_record: json::is_true(event, "do_not_record"),
        ..Event::default()
    };
    read.persons = list(event, "persons").iter().filter_map(|person| read_person(person, at, lost)).collect();
    for (field, what) in [("links", ""), ("attachments", "")] {
        for link in list(event, field) {
            let reference = match json::words(link) {
                Some(url) if link.is_string() => Reference { url, ..Reference::default() },
                _ => Reference {
                    url: text(link, &["url", "href"]),
                    title: text(link, &["title", "name"]),
                    what: text(link, &["type"]),
                },
            };
            read.links.push(Reference {
                what: if reference.what.is_empty() { what.into() } else { reference.what },
                ..reference
            });
        }
    }
    for (field, title) in [("feedback_url", "Feedback"), ("origin_url", "")] {
        let url = text(event, &[field]);
        if !url.is_empty() {
            read.links.push(Reference { url, title: title.into(), what: String::new() });
        }
    }
    for (field, value) in event.as_object().into_iter().flatten() {
        if !READ.contains(&field.as_str()) && !json::is_empty(value) {
            lost.add(format!("{field:?} of an event"), at);
        }
    }
    read
}

/// A person, as an object or just as a name.
fn read_person(person: &Value, at: &str, lost: &mut Omissions) -> Option<Person> {
    if person.is_string() {
        return Some(Person { name: json::words(person)?, role: Some(AppearanceRole::Speaker), ..Person::default() });
    }
    for field in ["biography", "avatar", "links", "answers"] {
        if person.get(field).is_some_and(|value| !json::is_empty(value)) {
            lost.add(format!("the {field} of a person"), at);
        }
    }
    let name = text(person, &["public_name", "name", "full_public_name", "display_name"]);
    (!name.is_empty()).then(|| Person {
        key: text(person, &["code", "id", "guid"]),
        name,
        affiliation: text(person, &["organization", "affiliation"]),
        url: text(person, &["url"]),
        country: text(person, &["country"]),
        role: Some(AppearanceRole::Speaker),
    })
}
