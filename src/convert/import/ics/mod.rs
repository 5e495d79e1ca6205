//! iCalendar (RFC 5545), read leniently: unfolded lines of any length, line breaks that
//! nobody escaped, one UID for many events, zones of the calendar's own.

mod lines;
mod zones;

use std::collections::{HashMap, HashSet};

use self::lines::{Component, Property};
use self::zones::{Zone, wall};
use super::clock::{self, Clock};
use super::schedule::{Event, Person, Reference, Schedule};
use super::{ImportError, Imported, Omissions, Settings, build, kinds};
use crate::model::{AppearanceRole, Moment, Offset, Span, When};

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
];

/// Imports one calendar.
///
/// # Errors
/// Where there is no event in it, or its times need a time zone that is not known.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let mut lost = Omissions::default();
    let (calendars, broken) = lines::components(&text);
    for line in broken {
        lost.add("a line break that was not escaped: the line goes on", format!("line {line}"));
    }
    let calendars: Vec<Component> = calendars.into_iter().filter(|each| each.name == "VCALENDAR").collect();
    let events: Vec<&Component> =
        calendars.iter().flat_map(|each| &each.inner).filter(|each| each.name == "VEVENT").collect();
    if events.is_empty() {
        return Err(ImportError::new("it is no calendar with events: there is no VEVENT in a VCALENDAR"));
    }
    for other in
        calendars.iter().flat_map(|each| &each.inner).filter(|each| !matches!(&*each.name, "VEVENT" | "VTIMEZONE"))
    {
        lost.add(format!("a {}", other.name), format!("line {}", other.line));
    }
    let said = |names: &[&str]| {
        let texts = names.iter().flat_map(|name| calendars.iter().map(|each| each.text(name)));
        texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    };
    let own: Vec<Zone> = calendars.iter().flat_map(|each| &each.inner).filter_map(Zone::read).collect();
    // `VTIMEZONE: Europe/Rome` is no iCalendar, but seen, and clear enough.
    let zone = said(&["X-WR-TIMEZONE", "TIMEZONE-ID", "VTIMEZONE"]);
    let zone = Some(zone).filter(|zone| !zone.is_empty()).or_else(|| usual_zone(&events));
    let mut schedule = Schedule {
        title: said(&["X-WR-CALNAME", "NAME"]),
        summary: said(&["X-WR-CALDESC", "DESCRIPTION"]),
        url: said(&["URL"]),
        position: position(&events),
        organizers: common_organizer(&events).into_iter().collect(),
        time_zone: zone.clone(),
        ..Schedule::default()
    };
    let zone = settings.time_zone.as_deref().or(zone.as_deref());
    let times = Times { clock: Clock { zone, zones: settings.zones, usual: None }, own };
    let one_organizer = !schedule.organizers.is_empty();
    for (event, guid) in current(&events, &mut lost) {
        let mut read = read_event(event, guid, one_organizer, &mut lost);
        if matches!(&*event.text("CLASS").to_ascii_uppercase(), "PRIVATE" | "CONFIDENTIAL") {
            lost.add("an event that is private, left out", &read.at);
            continue;
        }
        read.span = times.span(event, &mut schedule.needs_zone, &read.at, &mut lost);
        schedule.events.push(read);
    }
    build::conference(schedule, settings, lost)
}

/// The events that stand, each with what it is known by: of several versions the one with the
/// highest SEQUENCE. Events that share a UID and are no versions are told apart by their titles.
fn current<'a>(events: &[&'a Component], lost: &mut Omissions) -> Vec<(&'a Component, String)> {
    let sequence = |event: &Component| event.text("SEQUENCE").parse::<i64>().unwrap_or(0);
    let own = |event: &Component| [event.text("UID"), event.text("RECURRENCE-ID")].join(" ").trim().to_owned();
    let mut by_id: HashMap<String, Vec<&Component>> = HashMap::new();
    for event in events {
        by_id.entry(own(event)).or_default().push(event);
    }
    let mut stand = Vec::new();
    for event in events {
        let id = own(event);
        let same = by_id.get(&id).map_or(&[] as &[&Component], Vec::as_slice);
        let newest = same.iter().map(|each| sequence(each)).max().unwrap_or(0);
        let at = format!("line {}", event.line);
        if !id.is_empty() && sequence(event) < newest {
            lost.add("an older version of an event", at);
            continue;
        }
        let shared = same.iter().filter(|each| sequence(each) == newest).count() > 1;
        if shared && !id.is_empty() {
            lost.add("a UID that is not the event's own: it is known by its title, too", at);
        }
        let guid = if shared || id.is_empty() { format!("{id} {}", event.text("SUMMARY")) } else { id };
        stand.push((*event, guid));
    }
    stand
}

fn read_event(event: &Component, guid: String, one_organizer: bool, lost: &mut Omissions) -> Event {
    let at = format!("line {}", event.line);
    let title = event.text("SUMMARY");
    let mut categories = event.all("CATEGORIES").flat_map(Property::list);
    let mut read = Event {
        guid,
        description: event.text("DESCRIPTION"),
        status: event.text("STATUS"),
        track: categories.next().unwrap_or_default(),
        rooms: vec![event.text("LOCATION")],
        languages: event
            .get("SUMMARY")
            .and_then(|summary| summary.param("LANGUAGE"))
            .map(str::to_owned)
            .into_iter()
            .collect(),
        url: event.text("URL"),
        known_kind: kinds::kind_of_title(&title),
        title,
        ..Event::default()
    };
    for category in categories {
        lost.add(format!("the further category {category:?} of an event"), &at);
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
                lost.add("a file within the calendar", &at);
                continue;
            }
            let title = link.param("LABEL").or(link.param("FILENAME")).unwrap_or_default().to_owned();
            read.links.push(Reference { url: link.value.trim().to_owned(), title, what: what.into() });
        }
    }
    for property in &event.properties {
        if matches!(&*property.name, "RRULE" | "RDATE" | "EXDATE") {
            lost.add("the repetitions of an event: only the first is kept", format!("line {}", property.line));
        } else if !READ.contains(&&*property.name) {
            lost.add(format!("{} of an event", property.name), format!("line {}", property.line));
        }
    }
    read.at = at;
    read
}

/// Reads the times of events.
struct Times<'a> {
    clock: Clock<'a>,
    own: Vec<Zone>,
}

impl Times<'_> {
    fn span(&self, event: &Component, needs_zone: &mut bool, at: &str, lost: &mut Omissions) -> Option<Span> {
        let begin = event.get("DTSTART")?;
        let start = self.when(begin, needs_zone)?;
        let end = event.get("DTEND").and_then(|end| self.when(end, needs_zone)).map(|end| match end {
            // The end of a whole-day event is the day after it (RFC 5545, 3.6.1).
            When::Day(day) if day > start.first_day() => When::Day(day.plus(-1)),
            other => other,
        });
        let length = || {
            let seconds = clock::duration(&event.get("DURATION")?.value)?;
            match start {
                When::Time(moment) => Some(When::Time(moment.plus(seconds))),
                _ => Some(When::Day(start.first_day().plus((seconds / 86_400 - 1).max(0)))),
            }
        };
        let Some(end) = end.or_else(length).filter(|end| *end != start || matches!(end, When::Day(_))) else {
            return Some(Span::from(start));
        };
        Some(Span::new(start, end).unwrap_or_else(|| {
            lost.add("the end of an event, which is before its start", at);
            Span::from(start)
        }))
    }

    fn when(&self, property: &Property, needs_zone: &mut bool) -> Option<When> {
        let text = property.value.trim();
        let (date, time) = wall(text)?;
        if !text.contains(['T', 't']) {
            return Some(When::Day(date));
        }
        if text.ends_with(['Z', 'z']) {
            return Some(When::Time(self.clock.told_here(Moment::local(date, time, Offset::UTC))));
        }
        let moment = property.param("TZID").and_then(|id| {
            let by_name = names_of(id).find_map(|zone| Clock { zone: Some(zone), ..self.clock }.local(date, time, 0));
            by_name.or_else(|| {
                let zone = self.own.iter().find(|zone| zone.id == id)?;
                Some(Moment::local(date, time, zone.offset(date, time)?))
            })
        });
        let moment = moment.or_else(|| self.clock.local(date, time, 0));
        *needs_zone |= moment.is_none();
        moment.map(When::Time)
    }
}

/// What a TZID may name: itself, or its last parts, as in `/citadel.org/20210210_1/Europe/Berlin`.
fn names_of(id: &str) -> impl Iterator<Item = &str> {
    let slashes: Vec<usize> = id.match_indices('/').map(|(at, _)| at + 1).collect();
    std::iter::once(id).chain(slashes.into_iter().filter_map(move |at| id.get(at..)))
}

/// The zone of most events, if its name is one of the IANA's.
fn usual_zone(events: &[&Component]) -> Option<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for id in events.iter().filter_map(|event| event.get("DTSTART")?.param("TZID")) {
        match counts.iter_mut().find(|(known, _)| *known == id) {
            Some((_, count)) => *count += 1,
            None => counts.push((id, 1)),
        }
    }
    let (id, _) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    let mut parts: Vec<&str> = id.rsplit('/').take(if id.starts_with('/') { 2 } else { 3 }).collect();
    parts.reverse();
    (parts.len() > 1).then(|| parts.join("/"))
}

/// Where all events are, if they say one position.
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
