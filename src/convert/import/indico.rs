//! JSON export of Indico: <https://docs.getindico.io/en/stable/http-api/exporters/event/>.
//!
//! An event with its contributions, and with sessions where it was asked for them (`detail`
//! is `contributions`, `subcontributions` or `sessions`). Its times are an object of date, time
//! and zone.

use std::collections::HashSet;

use serde_json::Value;

use super::clock::{ClockParser, Stamp, number};
use super::json::{self, is_empty, list, text};
use super::schedule::{ImportedPlace, ImportedSchedule, ImportedSession, Person, Reference, place};
use super::{ImportError, Imported, Omissions, Settings, build, lengths, whereabouts};
use crate::model::{AppearanceRole, Span, When};

/// Fields of a contribution that are read, or say nothing that a feed should.
const READ: &[&str] = &[
    "_type",
    "_fossil",
    "id",
    "db_id",
    "friendly_id",
    "code",
    "title",
    "description",
    "startDate",
    "endDate",
    "duration",
    "roomFullname",
    "room",
    "location",
    "session",
    "track",
    "type",
    "speakers",
    "primaryauthors",
    "coauthors",
    "url",
    "folders",
    "references",
    "allowed",
    "keywords",
    "board_number",
    "address",
];

/// True if a JSON file has the form.
pub fn is_one(file: &Value) -> bool {
    list(file, "results").iter().any(|event| event.get("startDate").is_some_and(Value::is_object))
}

/// Imports one file, of one event.
///
/// # Errors
/// If it is not JSON, or has none or several events, or its times need a zone that is not
/// known.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let mut lost = Omissions::default();
    let file = json::parse(bytes, &mut lost)?;
    if !is_one(&file) {
        let found = json::contents(&file);
        return Err(ImportError::new(format!("it is no export of Indico: there are no results with a start; {found}")));
    }
    let results = list(&file, "results");
    let [event] = results.as_slice() else {
        return Err(ImportError::new(format!("it has {} events of Indico; export them one by one", results.len())));
    };
    let schedule = read(event, settings, &mut lost);
    build::conference(schedule, settings, lost)
}

fn read(event: &Value, settings: &Settings, lost: &mut Omissions) -> ImportedSchedule {
    let zone = Some(text(event, &["timezone"])).filter(|zone| !zone.is_empty());
    let resolved = whereabouts::zone_of(zone.as_deref(), settings);
    let clock = ClockParser { zone: resolved.as_deref(), zones: settings.zones, usual: None };
    let day = |name: &str| stamp(event.get(name)?).map(Stamp::date);
    let mut schedule = ImportedSchedule {
        title: text(event, &["title"]),
        summary: text(event, &["description"]),
        start: day("startDate"),
        end: day("endDate"),
        venue: text(event, &["location"]),
        address: text(event, &["address"]),
        url: text(event, &["url"]),
        organizers: Some(text(event, &["organizer"])).filter(|name| !name.is_empty()).into_iter().collect(),
        time_zone: zone,
        ..ImportedSchedule::default()
    };
    let mut seen = HashSet::new();
    let sessions = list(event, "sessions");
    let in_sessions = sessions.iter().enumerate().flat_map(|(index, session)| {
        let title = text(session, &["title"]);
        list(session, "contributions").into_iter().enumerate().map(move |(inner, each)| {
            (format!("/results/0/sessions/{index}/contributions/{inner}"), each, title.clone())
        })
    });
    let loose = list(event, "contributions")
        .into_iter()
        .enumerate()
        .map(|(index, each)| (format!("/results/0/contributions/{index}"), each, String::new()));
    for (at, contribution, session) in loose.chain(in_sessions) {
        // One that is listed beside the sessions and in its own is one; an id given twice is not.
        let id = text(contribution, &["db_id", "id"]);
        let start = contribution.get("startDate").map(ToString::to_string).unwrap_or_default();
        if !id.is_empty() && !seen.insert([id, text(contribution, &["title"]), start]) {
            continue;
        }
        let mut read = contribution_of(contribution, &session, &at, lost);
        read.span = span(contribution, &clock, &mut schedule.needs_zone, &read.shown(), lost);
        schedule.events.push(read);
    }
    // A session without contributions is an item of the programme itself, such as a break.
    for (index, session) in sessions.iter().enumerate().filter(|(_, session)| list(session, "contributions").is_empty())
    {
        let at = format!("/results/0/sessions/{index}");
        let mut read = contribution_of(session, "", &at, lost);
        read.id = format!("s{}", read.id);
        read.span = span(session, &clock, &mut schedule.needs_zone, &read.shown(), lost);
        if read.span.is_some() {
            schedule.events.push(read);
        }
    }
    let mut rooms = HashSet::new();
    let named = schedule.events.iter().flat_map(|event| &event.rooms).filter(|room| !room.is_empty());
    schedule.rooms =
        named.filter(|room| rooms.insert((*room).clone())).map(|room| ImportedPlace::named(room.as_str())).collect();
    for field in ["chairs", "material", "keywords"] {
        if event.get(field).is_some_and(|value| !is_empty(value)) {
            lost.add(format!("{field:?} of the event"), format!("/results/0/{field}"));
        }
    }
    schedule
}

/// A time: `{"date": "2026-05-01", "time": "09:00:00", "tz": "Europe/Vienna"}`, or as text.
fn stamp(value: &Value) -> Option<Stamp> {
    if !value.is_object() {
        return Stamp::parse(&json::words(value)?);
    }
    let (date, time) = (text(value, &["date"]), text(value, &["time"]));
    Stamp::parse(format!("{date} {time}").trim())
}

fn span(value: &Value, clock: &ClockParser, needs_zone: &mut bool, at: &str, lost: &mut Omissions) -> Option<Span> {
    let lost = std::cell::RefCell::new(lost);
    let when = |name: &str| -> Option<Option<When>> {
        let value = value.get(name).filter(|value| !value.is_null())?;
        let said = text(value, &["tz"]);
        let own = whereabouts::known_zone(&said, &Settings { zones: clock.zones, ..Settings::default() });
        if let (None, Some(zone), false) = (&own, clock.zone, said.is_empty()) {
            let told = format!("the time zone {said:?}, which is not known: its times are read in {zone}");
            lost.borrow_mut().changed(told, at);
        }
        let here = clock;
        let clock = ClockParser { zone: own.as_deref().or(clock.zone), ..*clock };
        let when = stamp(value).and_then(|stamp| clock.when(stamp));
        // A time in another zone is told on the clocks of the event.
        Some(when.map(|when| when.moment().map_or(when, |moment| When::Time(here.told_here(moment)))))
    };
    let start = match when("startDate")? {
        Some(start) => start,
        None => {
            *needs_zone |= value.get("startDate").and_then(stamp).is_some();
            return None;
        }
    };
    if let Some(end) = when("endDate") {
        return Some(lengths::ended(start, "given", end, at, &mut lost.borrow_mut()));
    }
    let written = text(value, &["duration"]);
    let minutes = number(&written);
    if minutes.is_none() && !written.is_empty() {
        lost.borrow_mut().add("the length of an event, which cannot be read: it is kept without an end", at);
    }
    let minutes = minutes.filter(|minutes| *minutes > 0);
    let end = minutes.zip(start.moment()).map(|(minutes, moment)| When::Time(moment.plus(minutes * 60)));
    Some(end.and_then(|end| Span::new(start, end)).unwrap_or(Span::from(start)))
}

fn contribution_of(value: &Value, session: &str, at: &str, lost: &mut Omissions) -> ImportedSession {
    let own = text(value, &["session", "sessionTitle"]);
    let title = text(value, &["title"]);
    let mut event = ImportedSession {
        at: at.to_owned(),
        id: text(value, &["db_id", "id"]),
        description: text(value, &["description"]),
        kind: text(value, &["type"]),
        track: [text(value, &["track"]), own, session.to_owned()]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default(),
        rooms: vec![text(value, &["roomFullname", "room"])],
        url: text(value, &["url"]),
        title,
        ..ImportedSession::default()
    };
    let speakers = list(value, "speakers");
    let authors = list(value, "primaryauthors").into_iter().filter(|_| speakers.is_empty());
    event.persons = speakers.iter().copied().chain(authors).map(|each| person(each, AppearanceRole::Speaker)).collect();
    event.persons.extend(list(value, "conveners").into_iter().map(|each| person(each, AppearanceRole::Chair)));
    let shown = place(&event.title, at);
    for (field, what) in
        [("coauthors", "a co-author of a contribution"), ("keywords", "the keywords of a contribution")]
    {
        for _ in list(value, field) {
            lost.add(what, shown.as_str());
        }
    }
    for folder in list(value, "folders") {
        for file in list(folder, "attachments") {
            let url = text(file, &["download_url", "link_url", "url"]);
            event.links.push(Reference { url, title: text(file, &["title"]), what: text(folder, &["title"]) });
        }
    }
    for (field, value) in value.as_object().into_iter().flatten() {
        let known = READ.contains(&field.as_str())
            || matches!(
                field.as_str(),
                "contributions"
                    | "conveners"
                    | "slots"
                    | "sessionTitle"
                    | "entries"
                    | "isPoster"
                    | "color"
                    | "textColor"
                    | "numSlots"
                    | "inheritLoc"
                    | "inheritRoom"
                    | "bookedRooms"
                    | "material"
                    | "note"
            );
        if !known && !is_empty(value) {
            lost.add(format!("{field:?} of a contribution"), shown.as_str());
        }
    }
    event
}

fn person(value: &Value, role: AppearanceRole) -> Person {
    let parts = [text(value, &["first_name", "firstName"]), text(value, &["last_name", "familyName"])];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let whole = text(value, &["fullName", "full_name", "name"]);
    // Indico writes "FAMILY, Given" where it has no parts.
    let turned = whole.split_once(", ").map(|(family, given)| format!("{given} {family}"));
    Person {
        key: text(value, &["person_id", "db_id"]),
        name: if parts.is_empty() { turned.unwrap_or(whole) } else { parts },
        affiliation: text(value, &["affiliation"]),
        role: Some(role),
        ..Person::default()
    }
}
