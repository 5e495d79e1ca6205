//! Views of Sessionize's API: "All" with everything, "GridSmart" by day and room, and
//! "Sessions" in groups.
//!
//! Their times are those of the clocks of the place, without an offset, so the time zone must
//! be told. Nothing in them names the conference.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::clock::{ClockParser, Stamp};
use super::json::{self, is_empty, is_true, list, text};
use super::schedule::{ImportedPlace, ImportedSchedule, ImportedSession, Person, Picture, Reference, place};
use super::{ImportError, Imported, Omissions, Settings, build, lengths};
use crate::model::{AppearanceRole, SessionKind, Span};
use crate::search::fold;

/// Imports one Sessionize file.
///
/// # Errors
/// If it is not JSON, has no sessions, or no time zone is given.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let mut lost = Omissions::default();
    let file = json::parse(bytes, &mut lost)?;
    let found = sessions(&file);
    if found.is_empty() {
        return Err(ImportError::new(format!(
            "it is no Sessionize file: there is no list of sessions, neither of the view All, Sessions nor GridSmart; {}",
            json::contents(&file)
        )));
    }
    let rooms = rooms(&file);
    let mut schedule = ImportedSchedule {
        time_zone: settings.time_zone.clone(),
        rooms: distinct(rooms.iter().map(|room| text(room, &["name"]))),
        ..ImportedSchedule::default()
    };
    for (index, speaker) in list(&file, "speakers").iter().enumerate() {
        schedule.persons.push(speaker_of(speaker, &format!("/speakers/{index}"), &mut lost));
    }
    let names = Names {
        rooms: by_id(&rooms, "name"),
        questions: by_id(&list(&file, "questions"), "question"),
        categories: categories(&file),
    };
    let clock = ClockParser { zone: settings.time_zone.as_deref(), zones: settings.zones, usual: None };
    for LocatedSession { at, session, room } in found {
        let mut event = names.event(session, room, &at, &mut lost);
        event.span = span(session, &clock, &mut schedule.needs_zone, &event.shown(), &mut lost);
        schedule.events.push(event);
    }
    build::conference(schedule, settings, lost)
}

/// Session with its place in the file, and the room under which the view lists it.
struct LocatedSession<'a> {
    at: String,
    session: &'a Value,
    room: &'a str,
}

/// Every session: in one list, in a list of groups, or by day and room.
fn sessions(file: &Value) -> Vec<LocatedSession<'_>> {
    let mut found = Vec::new();
    let mut add = |at: String, holder, room| {
        for (index, session) in list(holder, "sessions").into_iter().enumerate() {
            found.push(LocatedSession { at: format!("{at}/sessions/{index}"), session, room });
        }
    };
    match file {
        Value::Array(groups) => {
            for (group, value) in groups.iter().enumerate() {
                add(format!("/{group}"), value, "");
                for (index, room) in list(value, "rooms").into_iter().enumerate() {
                    let name = room.get("name").and_then(Value::as_str).unwrap_or_default();
                    add(format!("/{group}/rooms/{index}"), room, name);
                }
            }
        }
        _ => add(String::new(), file, ""),
    }
    found
}

/// The rooms of the file, or those of every day.
fn rooms(file: &Value) -> Vec<&Value> {
    match file {
        Value::Array(days) => days.iter().flat_map(|day| list(day, "rooms")).collect(),
        _ => list(file, "rooms"),
    }
}

fn distinct(names: impl Iterator<Item = String>) -> Vec<ImportedPlace> {
    let mut seen = HashSet::new();
    names.filter(|name| seen.insert(name.clone())).map(ImportedPlace::named).collect()
}

fn span(session: &Value, clock: &ClockParser, needs_zone: &mut bool, at: &str, lost: &mut Omissions) -> Option<Span> {
    let start = Stamp::parse(&text(session, &["startsAt"]))?;
    if start.is_sentinel() {
        return None;
    }
    let Some(start) = clock.when(start) else {
        *needs_zone = true;
        return None;
    };
    let written = text(session, &["endsAt"]);
    let end = Stamp::parse(&written).and_then(|end| clock.when(end));
    Some(lengths::ended(start, &written, end, at, lost))
}

fn speaker_of(speaker: &Value, at: &str, lost: &mut Omissions) -> Person {
    let parts = [text(speaker, &["firstName"]), text(speaker, &["lastName"])].join(" ");
    let name = [text(speaker, &["fullName", "name"]), parts].into_iter().find(|name| !name.trim().is_empty());
    let name = name.unwrap_or_default();
    for (field, what) in
        [("questionAnswers", "the answers of a person"), ("categoryItems", "the categories of a person")]
    {
        if speaker.get(field).is_some_and(|value| !is_empty(value)) {
            lost.add(what, place(&name, at));
        }
    }
    let links = list(speaker, "links").into_iter().map(|link| Reference {
        url: text(link, &["url"]),
        title: text(link, &["title"]),
        what: String::new(),
    });
    Person {
        key: text(speaker, &["id"]),
        name,
        title: text(speaker, &["tagLine"]),
        biography: text(speaker, &["bio"]),
        picture: Picture::at(text(speaker, &["profilePicture"])),
        links: links.collect(),
        role: Some(AppearanceRole::Speaker),
        ..Person::default()
    }
}

/// Names by id; an id may be a number or a string.
fn by_id(values: &[&Value], name: &str) -> HashMap<String, String> {
    values.iter().map(|value| (text(value, &["id"]), text(value, &[name]))).collect()
}

/// The items of categories by id, each with the title of its category.
fn categories(file: &Value) -> HashMap<String, (String, String)> {
    let categories = list(file, "categories");
    let items = categories.iter().flat_map(|category| {
        let title = text(category, &["title"]);
        list(category, "items")
            .into_iter()
            .map(move |item| (text(item, &["id"]), (title.clone(), text(item, &["name"]))))
    });
    items.collect()
}

/// Meanings of ids.
struct Names {
    rooms: HashMap<String, String>,
    questions: HashMap<String, String>,
    categories: HashMap<String, (String, String)>,
}

impl Names {
    fn event(&self, session: &Value, room: &str, at: &str, lost: &mut Omissions) -> ImportedSession {
        let said = self.rooms.get(&text(session, &["roomId"])).cloned().unwrap_or_else(|| text(session, &["room"]));
        let room = if room.is_empty() { said } else { room.to_owned() };
        let mut event = ImportedSession {
            at: at.to_owned(),
            id: text(session, &["id"]),
            title: text(session, &["title"]),
            description: text(session, &["description"]),
            known_kind: Some(kind(session)),
            status: text(session, &["status"]),
            rooms: vec![room],
            ..ImportedSession::default()
        };
        for speaker in list(session, "speakers") {
            let (key, name) = match json::words(speaker) {
                Some(key) if !speaker.is_object() => (key, String::new()),
                _ => (text(speaker, &["id"]), text(speaker, &["name"])),
            };
            event.persons.push(Person { key, name, role: Some(AppearanceRole::Speaker), ..Person::default() });
        }
        for (field, what) in [("liveUrl", "stream"), ("recordingUrl", "recording")] {
            let url = text(session, &[field]);
            if !url.is_empty() {
                event.links.push(Reference { url, title: String::new(), what: what.into() });
            }
        }
        let shown = event.shown();
        for answer in list(session, "questionAnswers") {
            let (said, id) = (text(answer, &["answerValue", "answer"]), text(answer, &["questionId"]));
            let question = self.questions.get(&id).cloned().unwrap_or_else(|| text(answer, &["question"]));
            if said.starts_with("http") {
                event.links.push(Reference { url: said, title: question, what: String::new() });
            } else if !said.is_empty() {
                lost.add(format!("the answer to the question {question:?}"), shown.as_str());
            }
        }
        for item in list(session, "categoryItems") {
            let id = json::words(item).filter(|_| !item.is_object()).unwrap_or_else(|| text(item, &["id"]));
            if let Some((category, name)) = self.categories.get(&id) {
                categorize(&mut event, category, name, lost);
            }
        }
        // The views by day and by group name the categories in each session.
        for category in list(session, "categories") {
            for item in list(category, "categoryItems") {
                categorize(&mut event, &text(category, &["name", "title"]), &text(item, &["name"]), lost);
            }
        }
        event
    }
}

fn categorize(event: &mut ImportedSession, category: &str, name: &str, lost: &mut Omissions) {
    let category_word = fold(category);
    let says = |words: &[&str]| words.iter().any(|word| category_word.contains(word));
    if says(&["track", "topic"]) && event.track.is_empty() {
        name.clone_into(&mut event.track);
    } else if says(&["format", "type", "kind"]) && event.kind.is_empty() {
        name.clone_into(&mut event.kind);
        event.known_kind = event.known_kind.filter(|kind| *kind != SessionKind::Talk);
    } else if says(&["language", "sprache", "langue", "idioma"]) {
        let before = std::mem::take(&mut event.language);
        event.language = if before.is_empty() { name.to_owned() } else { format!("{before}, {name}") };
    } else {
        lost.add(format!("the category {category:?} of a session"), event.shown());
    }
}

/// A service session is a break; a plenum session is a plenary; all else is a talk unless a
/// category says another type.
fn kind(session: &Value) -> SessionKind {
    if is_true(session, "isServiceSession") {
        SessionKind::Break
    } else if is_true(session, "isPlenumSession") {
        SessionKind::Plenary
    } else {
        SessionKind::Talk
    }
}
