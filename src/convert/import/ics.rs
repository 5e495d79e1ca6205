//! iCalendar (RFC 5545), read leniently: unfolded lines of any length, line breaks that
//! nobody escaped, one UID for many events, zones of the calendar's own.

mod lines;
mod own;
mod repeats;
mod times;
mod zones;

use std::collections::{HashMap, HashSet};

use self::lines::{Component, Property};
use self::times::Times;
use self::zones::Zone;
use super::schedule::{ImportedSchedule, ImportedSession, Person, Reference, place};
use super::{ImportError, Imported, Omissions, Settings, build, whereabouts, zone_names};
use crate::feed::Zones;
use crate::model::{AppearanceRole, Date, When};

/// Properties of an event that are read, or say nothing that a feed should.
const READ: &[&str] = &[
    "UID",
    "RECURRENCE-ID",
    "SEQUENCE",
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
    "DTSTART",
    "DTEND",
    "DURATION",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "CATEGORIES",
    "ORGANIZER",
    "ATTENDEE",
    "STATUS",
    "CLASS",
    "TRANSP",
    "URL",
    "ATTACH",
    "GEO",
    "CONFERENCE",
    "PRIORITY",
    "METHOD",
    "RRULE",
    "RDATE",
    "EXDATE",
];

/// Properties that an event has once (RFC 5545, 3.6.1).
const ONCE: &[&str] =
    &["UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "STATUS", "CLASS", "URL", "GEO"];

/// Imports one calendar.
///
/// # Errors
/// If there is no event in it, its end is missing, or its times need a time zone that is
/// not known.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let mut lost = Omissions::default();
    let lines::Components { found, broken, open } = lines::components(bytes, &mut lost);
    let calendars: Vec<Component> = found.into_iter().filter(|each| each.name == "VCALENDAR").collect();
    if let Some((name, line)) = open.filter(|_| !calendars.is_empty()) {
        return Err(ImportError::new(format!(
            "the end of the calendar is missing: BEGIN:{name} of line {line} has no END; get the whole file"
        )));
    }
    for line in broken {
        lost.changed("a line break that was not escaped: the line goes on", format!("line {line}"));
    }
    let events: Vec<&Component> =
        calendars.iter().flat_map(|each| &each.inner).filter(|each| each.name == "VEVENT").collect();
    if events.is_empty() {
        return Err(ImportError::new("it is no calendar with events: there is no VEVENT in a VCALENDAR"));
    }
    for other in
        calendars.iter().flat_map(|each| &each.inner).filter(|each| !matches!(&*each.name, "VEVENT" | "VTIMEZONE"))
    {
        lost.add(format!("a {}", other.name), place(&other.text("SUMMARY"), &format!("line {}", other.line)));
    }
    let said = |names: &[&str]| {
        let texts = names.iter().flat_map(|name| calendars.iter().map(|each| each.text(name)));
        texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    };
    let own: Vec<Zone> = calendars.iter().flat_map(|each| &each.inner).filter_map(Zone::read).collect();
    // `VTIMEZONE: Europe/Rome` is no iCalendar, but seen, and clear enough.
    let zone = said(&["X-WR-TIMEZONE", "TIMEZONE-ID", "VTIMEZONE"]);
    let zone = Some(zone).filter(|zone| !zone.is_empty()).or_else(|| usual_zone(&events, settings.zones));
    let mut schedule = ImportedSchedule {
        title: said(&["X-WR-CALNAME", "NAME"]),
        summary: said(&["X-WR-CALDESC", "DESCRIPTION"]),
        url: said(&["URL"]),
        position: position(&events),
        organizers: common_organizer(&events).into_iter().collect(),
        time_zone: zone.clone(),
        ..ImportedSchedule::default()
    };
    let zone = whereabouts::zone_of(zone.as_deref(), settings);
    let mut times = Times::new(zone.as_deref(), settings.zones, own);
    let one_organizer = !schedule.organizers.is_empty();
    let is_ours = own::is_ours(&said(&["PRODID"]));
    let replaced = replaced(&events, &mut times);
    for (event, guid) in current(&events, &mut lost) {
        let read = read_event(event, guid, one_organizer, &mut lost);
        if matches!(&*event.text("CLASS").to_ascii_uppercase(), "PRIVATE" | "CONFIDENTIAL") {
            lost.add("an event that is private, left out", read.shown());
            continue;
        }
        let again = repeats::days_after(event).unwrap_or_else(|| {
            lost.add("the repetitions of an event: only the first is kept", read.shown());
            Vec::new()
        });
        // An occurrence that is taken out, or told in an event of its own, is none here.
        let is_own = event.get("RECURRENCE-ID").is_some();
        let others = replaced.get(&event.text("UID")).filter(|_| !is_own);
        let out = event.all("EXDATE").flat_map(repeats::each).filter_map(|date| times.instant(&date));
        let out: HashSet<Occurrence> = out.map(occurrence).collect();
        let is_out = |start: When| {
            let keys = [occurrence(start), Occurrence::Day(start.first_day())];
            keys.iter().any(|key| out.contains(key) || others.is_some_and(|others| others.contains(key)))
        };
        for days in std::iter::once(0).chain(again) {
            let event = if days == 0 { event.clone() } else { repeats::later(event, days) };
            let Ok(span) = times.span(&event, &mut schedule.needs_zone, &read.shown(), &mut lost) else { break };
            let start = span.map(|span| span.start());
            if start.is_some_and(is_out) {
                continue;
            }
            let mut read = ImportedSession { span, ..read.clone() };
            if let Some(start) = start.filter(|_| days > 0) {
                read.guid = format!("{} {start}", read.guid);
            }
            if !is_ours {
                schedule.events.push(read);
            } else if let Some(event) = own::session_or_head(read, &event, &mut schedule) {
                schedule.events.push(event);
            }
        }
    }
    if is_ours {
        own::shorten_rooms(&mut schedule);
    }
    build::conference(schedule, settings, lost)
}

/// The occurrences of each UID that are told in events of their own.
fn replaced(events: &[&Component], times: &mut Times<'_>) -> HashMap<String, HashSet<Occurrence>> {
    let mut replaced: HashMap<String, HashSet<Occurrence>> = HashMap::new();
    for event in events {
        if let Some(when) = event.get("RECURRENCE-ID").and_then(|property| times.instant(property)) {
            replaced.entry(event.text("UID")).or_default().insert(occurrence(when));
        }
    }
    replaced
}

/// Start of an occurrence by which it is named: an instant, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Occurrence {
    Instant(i64),
    Day(Date),
}

fn occurrence(start: When) -> Occurrence {
    start.moment().map_or(Occurrence::Day(start.first_day()), |moment| Occurrence::Instant(moment.unix()))
}

/// The events that stand, each with the key that it is known by: of several versions the one
/// with the highest SEQUENCE. Events that share a UID and are no versions are told apart by
/// their titles.
fn current<'a>(events: &[&'a Component], lost: &mut Omissions) -> Vec<(&'a Component, String)> {
    let sequence = |event: &Component| event.text("SEQUENCE").parse::<i64>().unwrap_or(0);
    let own = |event: &Component| [event.text("UID"), event.text("RECURRENCE-ID")].join(" ").trim().to_owned();
    // The highest SEQUENCE of each, and how many events have it.
    let mut newest: HashMap<String, (i64, usize)> = HashMap::new();
    for event in events {
        let sequence = sequence(event);
        let (highest, count) = newest.entry(own(event)).or_insert((sequence, 0));
        if sequence > *highest {
            (*highest, *count) = (sequence, 0);
        }
        *count += usize::from(sequence == *highest);
    }
    let mut stand = Vec::new();
    for event in events {
        let id = own(event);
        let (highest, count) = newest.get(&id).copied().unwrap_or((0, 1));
        let at = || place(&event.text("SUMMARY"), &format!("line {}", event.line));
        if !id.is_empty() && sequence(event) < highest {
            lost.add("an older version of an event", at());
            continue;
        }
        if count > 1 && !id.is_empty() {
            lost.changed("a UID that is not the event's own: it is known by its title, too", at());
        }
        let guid = if count > 1 || id.is_empty() { format!("{id} {}", event.text("SUMMARY")) } else { id };
        stand.push((*event, guid));
    }
    stand
}

fn read_event(event: &Component, guid: String, one_organizer: bool, lost: &mut Omissions) -> ImportedSession {
    let at = format!("line {}", event.line);
    let shown = place(&event.text("SUMMARY"), &at);
    let mut categories = event.all("CATEGORIES").flat_map(Property::list);
    let mut read = ImportedSession {
        guid,
        description: event.text("DESCRIPTION"),
        status: event.text("STATUS"),
        track: categories.next().unwrap_or_default(),
        rooms: vec![event.text("LOCATION")],
        text_language: event.get("SUMMARY").and_then(|each| each.param("LANGUAGE")).unwrap_or_default().to_owned(),
        url: event.text("URL"),
        title: event.text("SUMMARY"),
        ..ImportedSession::default()
    };
    for name in ONCE.iter().filter(|name| event.all(name).nth(1).is_some()) {
        lost.add(format!("a second {name} of an event: the first is kept"), &shown);
    }
    for category in categories {
        lost.add(format!("the further category {category:?} of an event"), &shown);
    }
    let people = event.all("ATTENDEE").chain(event.all("ORGANIZER").filter(|_| !one_organizer));
    for person in people {
        let Some(name) = person.param("CN").map(str::trim).filter(|name| !name.is_empty()) else { continue };
        let role = match (person.name.as_str(), person.param("ROLE")) {
            ("ORGANIZER", _) => None,
            (_, Some("CHAIR")) => Some(AppearanceRole::Chair),
            _ => Some(AppearanceRole::Speaker),
        };
        read.persons.push(Person { name: name.to_owned(), role, ..Person::default() });
    }
    for (name, what) in [("ATTACH", ""), ("CONFERENCE", "stream")] {
        for link in event.all(name) {
            if link.param("ENCODING").is_some() {
                lost.add("a file within the calendar", &shown);
                continue;
            }
            let title = link.param("LABEL").or(link.param("FILENAME")).unwrap_or_default().to_owned();
            read.links.push(Reference { url: link.value.trim().to_owned(), title, what: what.into() });
        }
    }
    for property in &event.properties {
        if !READ.contains(&&*property.name) {
            lost.add(format!("{} of an event", property.name), &shown);
        }
    }
    read.at = at;
    read
}

/// The zone of most events, where its name is known.
fn usual_zone(events: &[&Component], zones: Option<&dyn Zones>) -> Option<String> {
    let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
    for (index, id) in events.iter().filter_map(|event| event.get("DTSTART")?.param("TZID")).enumerate() {
        counts.entry(id).or_insert((0, index)).0 += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, (count, first))| (*count, std::cmp::Reverse(*first)));
    zone_names::iana(most?.0, zones)
}

/// The position of all events, if they say one.
fn position(events: &[&Component]) -> Option<(f64, f64)> {
    let mut said: Vec<String> =
        events.iter().filter_map(|event| Some(event.get("GEO")?.value.trim().to_owned())).collect();
    said.sort_unstable();
    said.dedup();
    let [only] = said.as_slice() else { return None };
    let (lat, lon) = only.split_once(';')?;
    let (lat, lon) = (lat.trim().parse::<f64>().ok()?, lon.trim().parse::<f64>().ok()?);
    (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some((lat, lon))
}

/// The organizer of every event, if it is always the same: then it is the conference's.
fn common_organizer(events: &[&Component]) -> Option<String> {
    let names: HashSet<Option<&str>> = events.iter().map(|event| event.get("ORGANIZER")?.param("CN")).collect();
    let only = names.iter().next().copied().flatten()?.trim();
    (names.len() == 1 && events.len() > 1 && !only.is_empty()).then(|| only.to_owned())
}
