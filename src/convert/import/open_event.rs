//! JSON of Open Event (eventyay): an event, its sessions and perhaps more, each in a file.
//!
//! Files are told apart by what is in them, so their names and order do not matter.

use serde_json::Value;

use super::clock::{ClockParser, Stamp};
use super::json::{self, is_empty, list};
use super::schedule::{ImportedPlace, ImportedSchedule, ImportedSession, Person, Picture, Reference, place};
use super::{ImportError, Imported, Omissions, Settings, build, lengths, whereabouts};
use crate::model::{AppearanceRole, Span};

/// Imports the files of one event.
///
/// # Errors
/// If one is not JSON, none has sessions, or times need a time zone that is not known.
pub fn import(files: &[&[u8]], settings: &Settings) -> Result<Imported, ImportError> {
    let mut lost = Omissions::default();
    let mut parts = Parts::default();
    let mut first = String::new();
    for bytes in files {
        let file = json::parse(bytes, &mut lost)?;
        if first.is_empty() {
            first = json::contents(&file);
        }
        parts.sort(file, &mut lost);
    }
    if parts.sessions.is_empty() {
        return Err(ImportError::new(format!("it is no Open Event: none of its files is a list of sessions; {first}")));
    }
    let schedule = read(&parts, settings, &mut lost);
    build::conference(schedule, settings, lost)
}

/// The files, by what is in them.
#[derive(Debug, Default)]
struct Parts {
    event: Value,
    sessions: Vec<Value>,
    speakers: Vec<Value>,
    tracks: Vec<Value>,
    rooms: Vec<Value>,
}

impl Parts {
    fn sort(&mut self, file: Value, lost: &mut Omissions) {
        let items = match file {
            Value::Object(fields) if fields.values().any(|value| value.is_array() && is_sessions(value)) => {
                for (_, value) in fields {
                    self.sort(value, lost);
                }
                return;
            }
            Value::Array(items) => items,
            event if has(&event, &["starts-at", "start-time"]) || has(&event, &["timezone"]) => {
                self.event = event;
                return;
            }
            other => {
                if !is_empty(&other) {
                    lost.add("a part that is not known to Open Event", "");
                }
                return;
            }
        };
        let any = |names: &[&str]| items.iter().any(|item| has(item, names));
        if items.iter().any(is_session) {
            self.sessions.extend(items);
        } else if any(&["organisation", "long-biography", "short-biography", "photo-url", "email"]) {
            self.speakers.extend(items);
        } else if any(&["floor", "latitude", "room"]) {
            self.rooms.extend(items);
        } else if any(&["color", "track-image-url"]) {
            self.tracks.extend(items);
        } else if !items.is_empty() {
            lost.add("a file that is neither of an event, sessions, speakers, tracks nor places", "");
        }
    }
}

fn is_sessions(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.iter().any(is_session))
}

fn is_session(item: &Value) -> bool {
    has(item, &["title"]) && has(item, &["starts-at", "start-time"])
}

/// Names are written with hyphens or, in older versions, with underscores.
fn get<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    value.get(name).or_else(|| value.get(name.replace('-', "_")))
}

fn has(value: &Value, names: &[&str]) -> bool {
    names.iter().any(|name| get(value, name).is_some_and(|value| !value.is_null()))
}

fn text(value: &Value, names: &[&str]) -> String {
    names.iter().find_map(|name| json::words(get(value, name)?)).unwrap_or_default()
}

/// The name of an object that is referred to, such as a track.
fn name_of(value: &Value, field: &str) -> String {
    get(value, field)
        .map(|object| if object.is_object() { text(object, &["name"]) } else { text(value, &[field]) })
        .unwrap_or_default()
}

fn read(parts: &Parts, settings: &Settings, lost: &mut Omissions) -> ImportedSchedule {
    let event = &parts.event;
    let zone = Some(text(event, &["timezone"])).filter(|zone| !zone.is_empty());
    let number =
        |name: &str| get(event, name).and_then(|value| value.as_f64().or_else(|| value.as_str()?.parse().ok()));
    let position = number("latitude").zip(number("longitude")).filter(|at| at.0.abs() <= 90.0 && at.1.abs() <= 180.0);
    let mut schedule = ImportedSchedule {
        title: text(event, &["name"]),
        summary: text(event, &["description"]),
        start: Stamp::parse(&text(event, &["starts-at", "start-time"])).map(Stamp::date),
        end: Stamp::parse(&text(event, &["ends-at", "end-time"])).map(Stamp::date),
        address: text(event, &["location-name"]),
        city: text(event, &["searchable-location-name"]),
        position,
        organizers: Some(text(event, &["organizer-name"])).filter(|name| !name.is_empty()).into_iter().collect(),
        url: text(event, &["external-event-url", "event-url"]),
        time_zone: zone.clone(),
        ..ImportedSchedule::default()
    };
    for (index, link) in list(event, "social-links").into_iter().chain(list(event, "social_links")).enumerate() {
        let (url, title) = (text(link, &["link", "url"]), text(link, &["name"]));
        if title.eq_ignore_ascii_case("External Event URL") && schedule.url.is_empty() {
            schedule.url = url;
        } else if url.is_empty() {
            lost.add("a link without an address", format!("/social-links/{index}"));
        } else {
            schedule.links.push(Reference { url, title, what: String::new() });
        }
    }
    let tickets = text(event, &["ticket-url"]);
    if !tickets.is_empty() {
        schedule.links.push(Reference { url: tickets, title: String::new(), what: "registration".into() });
    }
    for field in [
        "organizer-description",
        "logo-url",
        "original-image-url",
        "code-of-conduct",
        "event-copyright",
        "email",
        "topic",
        "speakers-call",
    ] {
        if get(event, field).is_some_and(|value| !is_empty(value)) {
            lost.add(format!("{field:?} of the event"), format!("/{field}"));
        }
    }
    schedule.rooms = parts
        .rooms
        .iter()
        .map(|room| ImportedPlace { floor: text(room, &["floor"]), ..ImportedPlace::named(text(room, &["name"])) })
        .collect();
    schedule.tracks = parts.tracks.iter().map(|track| text(track, &["name"])).collect();
    schedule.persons = parts.speakers.iter().map(person).collect();

    let zone = whereabouts::zone_of(zone.as_deref(), settings);
    let clock = ClockParser { zone: zone.as_deref(), zones: settings.zones, usual: None };
    for (index, session) in parts.sessions.iter().enumerate() {
        let at = format!("/{index}");
        let mut event = read_session(session, &at, lost);
        event.span = span(session, &clock, &mut schedule.needs_zone, &event.shown(), lost);
        schedule.events.push(event);
    }
    schedule
}

fn span(session: &Value, clock: &ClockParser, needs_zone: &mut bool, at: &str, lost: &mut Omissions) -> Option<Span> {
    let start = Stamp::parse(&text(session, &["starts-at", "start-time"]))?;
    let Some(start) = clock.when(start) else {
        *needs_zone = true;
        return None;
    };
    let written = text(session, &["ends-at", "end-time"]);
    let end = Stamp::parse(&written).and_then(|end| clock.when(end));
    Some(lengths::ended(start, &written, end, at, lost))
}

fn person(speaker: &Value) -> Person {
    let address = |name: &str| Reference { url: text(speaker, &[name]), title: name.to_owned(), what: String::new() };
    let biographies = [text(speaker, &["short-biography"]), text(speaker, &["long-biography"])];
    let longest = biographies.into_iter().max_by_key(String::len).unwrap_or_default();
    Person {
        feed_id: String::new(),
        key: text(speaker, &["id"]),
        name: text(speaker, &["name"]),
        title: text(speaker, &["position"]),
        affiliation: text(speaker, &["organisation", "organization"]),
        biography: longest,
        picture: Picture::at(text(speaker, &["photo-url"])),
        url: text(speaker, &["website"]),
        links: ["github", "twitter", "linkedin", "facebook"].map(address).into(),
        country: text(speaker, &["country"]),
        role: Some(AppearanceRole::Speaker),
    }
}

fn read_session(session: &Value, at: &str, lost: &mut Omissions) -> ImportedSession {
    let mut event = ImportedSession {
        at: at.to_owned(),
        id: text(session, &["id"]),
        title: text(session, &["title"]),
        subtitle: text(session, &["subtitle"]),
        summary: text(session, &["short-abstract"]),
        description: text(session, &["long-abstract"]),
        kind: name_of(session, "session-type"),
        status: text(session, &["state"]),
        track: name_of(session, "track"),
        rooms: vec![name_of(session, "microlocation")],
        language: text(session, &["language"]),
        ..ImportedSession::default()
    };
    event.persons = list(session, "speakers").into_iter().map(person).collect();
    for (field, what) in
        [("slides-url", "slides"), ("video-url", "video"), ("audio-url", "audio"), ("signup-url", "signup")]
    {
        let url = text(session, &[field]);
        if !url.is_empty() {
            event.links.push(Reference { url, title: String::new(), what: what.into() });
        }
    }
    if get(session, "comments").is_some_and(|value| !is_empty(value)) {
        lost.add("the comments on a session", place(&event.title, at));
    }
    event
}
