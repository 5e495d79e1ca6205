//! XML of Pentabarf, frab, pretalx and wafer:
//! <https://github.com/voc/schedule/tree/master/validator/xsd>.
//!
//! Real files do not follow their schema, so nothing is demanded but events.

use std::collections::HashSet;

use super::clock::Stamp;
use super::frab::{FrabDay, FrabTimes, Timetable};
use super::schedule::{ImportedPlace, ImportedSchedule, ImportedSession, Person, Picture, Reference, place};
use super::vocabulary::roles;
use super::xml::{self, Element};
use super::{ImportError, Imported, Omissions, Settings, build, whereabouts};
use crate::model::AppearanceRole;

/// Elements of an event that are read, or say nothing that a feed should.
const READ: &[&str] = &[
    "date",
    "start",
    "end",
    "duration",
    "room",
    "slug",
    "url",
    "title",
    "subtitle",
    "track",
    "type",
    "language",
    "abstract",
    "description",
    "persons",
    "links",
    "attachments",
    "recording",
    "feedback_url",
    "origin_url",
    "status",
    "video_download_url",
    "tag",
    "code",
];

/// Elements of which an event may have several.
const LISTS: &[&str] = &["persons", "links", "attachments", "tag"];

/// Imports one frab XML file.
///
/// # Errors
/// If it is not XML, or no schedule.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let mut lost = Omissions::default();
    let root = xml::parse(bytes, &mut lost)?;
    if root.name != "schedule" {
        return Err(ImportError::new(format!(
            "it is no frab XML: its first element is <{}>, not <schedule>",
            root.name
        )));
    }
    let schedule = read(&root, settings, &mut lost);
    if schedule.events.is_empty() {
        return Err(ImportError::new(format!("there is no <event> in it; {}", contents(&root))));
    }
    // The tree of a large file is larger than what is made of it.
    drop(root);
    build::conference(schedule, settings, lost)
}

/// Names what a schedule has in place of events, in its own words.
fn contents(root: &Element) -> String {
    let holder = root.child("day").map(|day| day.child("room").unwrap_or(day)).unwrap_or(root);
    let mut names: Vec<String> = holder.children.iter().map(|child| format!("<{}>", child.name)).collect();
    names.dedup();
    names.truncate(8);
    if names.is_empty() {
        format!("<{}> is empty", holder.name)
    } else {
        format!("<{}> has {}", holder.name, names.join(", "))
    }
}

fn read(root: &Element, settings: &Settings, lost: &mut Omissions) -> ImportedSchedule {
    let none = Element::default();
    let conference = root.child("conference").unwrap_or(&none);
    let zone = Some(conference.text("time_zone_name")).filter(|zone| !zone.is_empty());
    let mut schedule = ImportedSchedule {
        acronym: conference.text("acronym"),
        title: conference.text("title"),
        subtitle: conference.text("subtitle"),
        start: Stamp::parse(&conference.text("start")).map(Stamp::date),
        end: Stamp::parse(&conference.text("end")).map(Stamp::date),
        venue: conference.text("venue"),
        city: conference.text("city"),
        country: conference.text("country"),
        url: [conference.text("url"), conference.text("base_url")]
            .into_iter()
            .find(|url| !url.is_empty())
            .unwrap_or_default(),
        time_zone: zone.clone(),
        ..ImportedSchedule::default()
    };
    for list in root.all("tracks").chain(conference.all("tracks")) {
        schedule.tracks.extend(list.all("track").map(title_of));
    }
    for track in conference.all("track") {
        schedule.tracks.push(title_of(track));
    }
    let listed = root.all("rooms").chain(conference.all("rooms")).flat_map(|list| list.all("room"));
    schedule.rooms = listed
        .map(|room| ImportedPlace {
            capacity: room.attribute("capacity").parse().ok(),
            ..ImportedPlace::named(title_of(room))
        })
        .collect();
    for field in ["logo", "color"] {
        if let Some(element) = conference.child(field) {
            lost.add(format!("the {field} of the conference"), format!("line {}", element.line));
        }
    }

    let days: Vec<&Element> = root.all("day").collect();
    let spoken: Vec<FrabDay> = days
        .iter()
        .map(|day| FrabDay {
            date: day.attribute("date").into(),
            start: day.attribute("start").into(),
            end: day.attribute("end").into(),
        })
        .collect();
    let sample: Vec<FrabTimes> =
        days.iter().flat_map(|day| day.all("room")).flat_map(|room| room.all("event")).take(50).map(times).collect();
    let generator = root.child("generator").map(|each| format!("{} {}", each.attribute("name"), each.contents()));
    let zone = whereabouts::zone_of(zone.as_deref(), settings);
    let changes = (generator.as_deref().unwrap_or_default(), &*conference.text("day_change"));
    let mut table = Timetable::new(settings, zone.as_deref(), changes, &spoken, &sample);
    let mut rooms: HashSet<String> = schedule.rooms.iter().map(|room| room.name.clone()).collect();
    schedule.days = table.dates();
    schedule.day_starts = table.day_starts();
    for (day_index, day) in days.iter().enumerate() {
        let loose = std::iter::once(*day).filter(|day| day.child("event").is_some());
        for room in day.all("room").chain(loose) {
            table.next_room();
            let name = room.attribute("name");
            if !name.is_empty() && rooms.insert(name.to_owned()) {
                schedule.rooms.push(ImportedPlace::named(name));
            }
            for event in room.all("event") {
                let at = format!("line {}", event.line);
                let mut read = read_event(event, name, &at, lost);
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

/// The name of a track or room: its words, or its attribute.
fn title_of(element: &Element) -> String {
    let words = element.contents();
    if words.is_empty() { element.attribute("name").to_owned() } else { words }
}

fn times(event: &Element) -> FrabTimes {
    FrabTimes {
        date: event.text("date"),
        start: event.text("start"),
        end: event.text("end"),
        duration: event.text("duration"),
    }
}

fn read_event(event: &Element, room: &str, at: &str, lost: &mut Omissions) -> ImportedSession {
    let room = if room.is_empty() { event.text("room") } else { room.to_owned() };
    let shown = place(&event.text("title"), at);
    let mut read = ImportedSession {
        at: at.to_owned(),
        guid: event.attribute("guid").to_owned(),
        id: [event.attribute("id"), event.attribute("code")]
            .into_iter()
            .find(|id| !id.is_empty())
            .unwrap_or_default()
            .to_owned(),
        title: event.text("title"),
        subtitle: event.text("subtitle"),
        summary: event.text("abstract"),
        description: event.text("description"),
        kind: event.text("type"),
        status: event.text("status"),
        track: event.text("track"),
        rooms: vec![room],
        language: event.text("language"),
        url: event.text("url"),
        ..ImportedSession::default()
    };
    read.persons = event.all("persons").flat_map(|list| list.all("person")).map(read_person).collect();
    for (list, item) in [("links", "link"), ("attachments", "attachment")] {
        for link in event.all(list).flat_map(|list| list.all(item)) {
            let href = [link.attribute("href"), link.attribute("url")].into_iter().find(|url| !url.is_empty());
            let (url, title) = match href {
                Some(url) => (url.to_owned(), link.contents()),
                None => (link.contents(), link.attribute("title").to_owned()),
            };
            read.links.push(Reference { url, title, what: link.attribute("type").to_owned() });
        }
    }
    for (name, title, what) in
        [("video_download_url", "", "recording"), ("feedback_url", "Feedback", ""), ("origin_url", "", "")]
    {
        let url = event.text(name);
        if !url.is_empty() {
            read.links.push(Reference { url, title: title.into(), what: what.into() });
        }
    }
    if let Some(recording) = event.child("recording") {
        read.do_not_record = recording.text("optout").eq_ignore_ascii_case("true");
        if !recording.text("license").is_empty() {
            lost.add("the license of a recording", &shown);
        }
    }
    for name in READ.iter().filter(|name| !LISTS.contains(name)) {
        if event.all(name).filter(|child| !child.contents().is_empty()).nth(1).is_some() {
            lost.add(format!("a second <{name}> of an event: the first is kept"), &shown);
        }
    }
    for child in &event.children {
        if !READ.contains(&child.name.as_str()) && !child.contents().is_empty() {
            lost.add(format!("<{}> of an event", child.name), &shown);
        }
    }
    read
}

/// Somebody: the name stands as words, as an attribute or in elements of its own, and some
/// programs write a whole name, some its parts.
fn read_person(person: &Element) -> Person {
    const OWN: &[&str] = &[
        "biography",
        "bio",
        "avatar",
        "avatar_url",
        "links",
        "name",
        "public_name",
        "url",
        "organization",
        "country",
        "title",
    ];
    let first =
        |names: &[&str]| names.iter().map(|name| person.text(name)).find(|text| !text.is_empty()).unwrap_or_default();
    let attribute = |names: &[&str]| {
        names.iter().map(|name| person.attribute(name)).find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    };
    let parts = Element {
        children: person.children.iter().filter(|child| !OWN.contains(&&*child.name)).cloned().collect(),
        ..Element::default()
    };
    let words = [first(&["public_name", "name"]), person.words.trim().to_owned(), parts.joined(), attribute(&["name"])];
    Person {
        feed_id: String::new(),
        key: attribute(&["id", "guid", "code"]),
        name: words.into_iter().find(|name| !name.is_empty()).unwrap_or_default(),
        title: first(&["title"]),
        affiliation: first(&["organization"]),
        biography: first(&["biography", "bio"]),
        picture: Picture::at(first(&["avatar", "avatar_url"])),
        url: [attribute(&["url"]), first(&["url"])].into_iter().find(|url| !url.is_empty()).unwrap_or_default(),
        links: person
            .all("links")
            .flat_map(|list| list.all("link"))
            .map(|link| Reference {
                url: [link.attribute("href"), link.attribute("url")]
                    .into_iter()
                    .find(|url| !url.is_empty())
                    .unwrap_or_default()
                    .to_owned(),
                title: link.contents(),
                what: String::new(),
            })
            .collect(),
        country: first(&["country"]),
        // `persons` are speakers where a role does not say otherwise.
        role: roles::role(person.attribute("role")).or(Some(AppearanceRole::Speaker)),
    }
}
