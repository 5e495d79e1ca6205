//! The newer layout of the c3voc, "schedule2": <https://c3voc.de/schedule/>.
//!
//! Sessions stand in one list beside the conference, each with its own start and end and with
//! its room, track and persons as objects.

use std::collections::HashMap;

use serde_json::Value;

use super::clock::{self, ClockParser, Stamp};
use super::schedule::{ImportedPlace, ImportedSchedule, ImportedSession};
use super::{Omissions, Settings, frab_json, json, lengths, whereabouts};
use crate::model::{Moment, Span, TimeOfDay, When};

/// True for a schedule of this layout: it has a list of events.
pub fn is_one(outer: &Value) -> bool {
    events_of(outer).is_some()
}

/// The list of events, beside the conference or in it.
fn events_of(outer: &Value) -> Option<&Vec<Value>> {
    let conference = outer.get("conference");
    [Some(outer), conference].into_iter().flatten().find_map(|value| value.get("events")?.as_array())
}

/// Reads the schedule.
pub fn read(outer: &Value, settings: &Settings, lost: &mut Omissions) -> ImportedSchedule {
    let conference = outer.get("conference").unwrap_or(outer);
    let text = |names: &[&str]| json::text(conference, names);
    let zone = Some(text(&["time_zone_name", "timezone"])).filter(|zone| !zone.is_empty());
    let mut schedule = ImportedSchedule {
        acronym: text(&["acronym", "slug"]),
        title: text(&["title", "name"]),
        subtitle: text(&["subtitle"]),
        summary: text(&["description"]),
        venue: text(&["venue"]),
        city: text(&["city"]),
        country: text(&["country"]),
        url: text(&["url"]),
        time_zone: zone.clone(),
        ..ImportedSchedule::default()
    };
    let zone = whereabouts::zone_of(zone.as_deref(), settings);
    let clock = ClockParser { zone: zone.as_deref(), zones: settings.zones, usual: None };
    let day = |name: &str| Stamp::parse(&json::text(conference, &[name])).and_then(|stamp| clock.when(stamp));
    schedule.start = day("start").map(When::first_day);
    schedule.end = day("end").map(When::first_day);
    let lists = |name: &str| [json::list(conference, name), json::list(outer, name)].concat();
    schedule.rooms = lists("rooms").into_iter().map(|room| frab_json::read_room(room, lost)).collect();
    schedule.tracks = lists("tracks").into_iter().map(name_of).filter(|name| !name.is_empty()).collect();
    let people = lists("persons").into_iter().chain(lists("people"));
    schedule.persons = people.filter_map(|person| frab_json::read_person(person, "/schedule/persons", lost)).collect();
    let rooms: HashMap<String, String> = lists("rooms").into_iter().flat_map(names_by_key).collect();
    let tracks: HashMap<String, String> = lists("tracks").into_iter().flat_map(names_by_key).collect();
    let days = days(conference, &clock);
    // An end that says an hour is no midnight after the last day.
    let ends = day("end").and_then(When::moment).filter(|end| end.time() != TimeOfDay::default()).map(Moment::date);
    schedule.days = days.iter().map(|(date, ..)| *date).chain(ends).collect();
    schedule.day_starts = Some(text(&["day_change"])).and_then(|change| clock::time(&change)).map(|(time, _)| time);

    for (index, value) in events_of(outer).into_iter().flatten().enumerate() {
        let at = format!("/schedule/events/{index}");
        let mut event = frab_json::read_event(value, "", &at, lost);
        event.rooms = vec![named(value.get("room"), &rooms)];
        event.track = named(value.get("track"), &tracks);
        event.span = span(value, &clock, &mut schedule.needs_zone, &event, lost);
        let start = event.span.and_then(|span| span.start().moment());
        event.day = start.and_then(|start| {
            let holds = |(_, from, to): &&(_, Moment, Moment)| from.unix() <= start.unix() && start.unix() < to.unix();
            days.iter().find(holds).map(|(date, ..)| *date)
        });
        schedule.events.push(event);
    }
    let known: std::collections::HashSet<String> = schedule.rooms.iter().map(|room| room.name.clone()).collect();
    let mut more: Vec<ImportedPlace> = Vec::new();
    let mut seen = known;
    for room in schedule.events.iter().flat_map(|event| &event.rooms).filter(|room| !room.is_empty()) {
        if seen.insert(room.clone()) {
            more.push(ImportedPlace::named(room.as_str()));
        }
    }
    schedule.rooms.extend(more);
    schedule
}

/// The days, each with its start and end.
fn days(conference: &Value, clock: &ClockParser) -> Vec<(crate::model::Date, Moment, Moment)> {
    let moment = |day: &Value, name: &str| {
        Stamp::parse(&json::text(day, &[name])).and_then(|stamp| clock.when(stamp)).and_then(When::moment)
    };
    let read = |day: &Value| {
        let date = Stamp::parse(&json::text(day, &["date"]))?.date();
        Some((date, moment(day, "start")?, moment(day, "end")?))
    };
    json::list(conference, "days").into_iter().filter_map(read).collect()
}

fn span(
    value: &Value,
    clock: &ClockParser,
    needs_zone: &mut bool,
    event: &ImportedSession,
    lost: &mut Omissions,
) -> Option<Span> {
    let start = Stamp::parse(&json::text(value, &["start", "date"]))?;
    let Some(start) = clock.when(start) else {
        *needs_zone = true;
        return None;
    };
    let written = json::text(value, &["end"]);
    let by_length = || match (lengths::length(&json::text(value, &["duration"]))?, start) {
        (lengths::Length::Sure(seconds), When::Time(moment)) => Some(When::Time(moment.plus(seconds))),
        (lengths::Length::Doubtful { as_days, .. }, When::Time(moment)) => Some(When::Time(moment.plus(as_days))),
        _ => None,
    };
    if written.is_empty() {
        let end = by_length().filter(|end| *end != start);
        return Some(end.and_then(|end| Span::new(start, end)).unwrap_or(Span::from(start)));
    }
    let end = Stamp::parse(&written).and_then(|end| clock.when(end));
    Some(lengths::ended(start, &written, end, &event.shown(), lost))
}

fn name_of(value: &Value) -> String {
    if value.is_object() { json::text(value, &["name", "title"]) } else { json::words(value).unwrap_or_default() }
}

/// The name of an object by each key that another may refer to it with.
fn names_by_key(value: &Value) -> Vec<(String, String)> {
    let name = name_of(value);
    let keys = ["guid", "slug", "id"].iter().map(|key| json::text(value, &[key])).filter(|key| !key.is_empty());
    keys.map(|key| (key, name.clone())).collect()
}

/// The name of a room or track that an event has as an object, by key, or as a name.
fn named(value: Option<&Value>, by_key: &HashMap<String, String>) -> String {
    let Some(value) = value else { return String::new() };
    let name = name_of(value);
    if !name.is_empty() {
        return by_key.get(&name).cloned().unwrap_or(name);
    }
    names_by_key(value).into_iter().find_map(|(key, _)| by_key.get(&key).cloned()).unwrap_or_default()
}
